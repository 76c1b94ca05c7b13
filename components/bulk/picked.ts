import { statuses, type Status } from "@/lib/domain/registration/status";
import { pickForm } from "./pick";

const selector = `input[name="pick"][form="${pickForm}"]`;

/** The picks of the page, each dossier once, however often it stands there. */
export const picksOnPage = () => [...document.querySelectorAll<HTMLInputElement>(selector)];

export const isPick = (target: EventTarget | null): target is HTMLInputElement => target instanceof HTMLInputElement && target.matches(selector);

/** What is picked, in one text: how many dossiers, and their statuses. Compared as text, so that a page is drawn again only when it changed. */
export function pickedNow(): string {
  const ticked = picksOnPage().filter(({ checked }) => checked);
  const known = statuses.filter((status) => ticked.some(({ dataset }) => dataset["status"] === status));
  return [new Set(ticked.map(({ value }) => value)).size, ...known].join(" ");
}

export function parsePicked(text: string): { count: number; statuses: readonly Status[] } {
  const [count = "0", ...named] = text.split(" ");
  return { count: Number(count), statuses: statuses.filter((status) => named.includes(status)) };
}

/** Picks or leaves all, and says so like a hand would, for whoever listens. */
export function pickAll(checked: boolean) {
  for (const box of picksOnPage()) box.checked = checked;
  document.dispatchEvent(new Event("change", { bubbles: true }));
}
