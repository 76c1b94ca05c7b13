import { buttonClass } from "./button";
import { Icon } from "./icon";

/** The page's table as a file: what is on screen, all rows. Plain links, so that a refusal is read instead of saved. */
export function ExportLinks({ href }: { href: string }) {
  const at = (format: string) => `${href}${href.includes("?") ? "&" : "?"}format=${format}`;
  return (
    <>
      <a href={at("xlsx")} className={buttonClass({ kind: "quiet", small: true })}><Icon name="save" />Xuất Excel</a>
      <a href={at("csv")} className={buttonClass({ kind: "quiet", small: true })} aria-label="Xuất CSV">CSV</a>
    </>
  );
}
