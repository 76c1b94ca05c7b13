import { dayPick, lensPick, periodPick, titlePick } from "@/components/attainment/context";
import { LensNote } from "@/components/attainment/lens-note";
import { ContextBar, type ContextPick } from "@/components/ui/context-bar";
import { ExportLinks } from "@/components/ui/export-links";
import { PrintButton } from "@/components/ui/print-button";
import { sayFormerUnits, sayListLens, whyAsWas } from "@/lib/domain/attainment/say-lens";
import type { Period } from "@/lib/domain/attainment/view";
import type { Day } from "@/lib/domain/day";

import { lensValues } from "@/lib/domain/unit/lens";

import { address, changed, kept, type Query } from "./address";

type RegisterContextProps = {
  path: string;
  query: Query;
  filter: { unit: string | null; period: Period; on: Day; title: string; lens?: "now"; former?: true };
  terms: readonly { id: string; firstYear: number; lastYear: number; former?: true }[];
  titles: readonly { id: string; name: string; shortName: string }[];
  today: Day;
  /** The unit the page is about, in words; null where the page is of one unit as it was on the day. */
  place: string | null;
};

/** Period, reporting day and title of a register, kept in the address; the unit is said. */
export function RegisterContext({ path, query, filter, terms, titles, today, place }: RegisterContextProps) {
  const asked = { unit: filter.unit ?? "", period: filter.period, on: filter.on, title: filter.title, base: "target", rounding: "truncate" } as const;
  const { on: _, ...keep } = kept({ ...query, after: "" });
  const picks = { asked, terms, titles, today, view: null, href: (change: Parameters<typeof changed>[1]) => address(path, changed(query, change)), action: path, keep };
  const lens = lensPick(filter.lens ?? "was", (chosen) => address(path, { ...query, lens: chosen === "now" ? chosen : "", after: "" }));
  const units: ContextPick[] = place === null ? [{ label: "Đơn vị", value: lensValues.was, items: [] }] : [...(filter.former ? [] : [lens]), { label: "Phạm vi", value: place, items: [] }];
  return (
    <>
      <ContextBar picks={[periodPick(picks), dayPick(picks), ...(titles.length > 1 ? [titlePick(picks)] : []), ...units]} label="Phạm vi danh sách">
        <ExportLinks href={address(`/api/documents${path}`, { ...query, after: "" })} />
        <PrintButton />
      </ContextBar>
      {place === null && <LensNote>{whyAsWas.commune}</LensNote>}
      {filter.former && <LensNote>{sayFormerUnits}</LensNote>}
      {filter.lens && <LensNote>{sayListLens(filter.on, today)}</LensNote>}
    </>
  );
}
