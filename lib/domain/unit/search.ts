import { fold } from "./fold";

/** What a search asks for: words of the name, and words of the units above it ("an hiệp, châu thành"). All folded. */
export type Wanted = { name: string; above: readonly string[] };

const tidy = (text: string) => fold(text).replace(/\s+/g, " ").trim();
/** Words that say what a unit is and not what it is called, folded. The same list stands in queries/sql/unit-register.ts. */
export const kindPrefix = "^(tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran|dac khu|ap|khu pho|khom) ";

/** Null when nothing is asked. "Chi bộ ấp Phú Thạnh" asks for "ap phu thanh". */
export function wantedOf(q: string): Wanted | null {
  const [first = "", ...rest] = q.split(",").map(tidy);
  const name = first.replace(/^(chi bo|dang bo) /, "");
  return name === "" ? null : { name, above: rest.filter((words) => words !== "") };
}

/** How well a name fits: 0 is the name itself, 1 begins with it, 2 a word begins with it, 3 contains it; null does not fit. */
export function fitOf(name: string, wanted: string): 0 | 1 | 2 | 3 | null {
  const folded = fold(name);
  const bare = folded.replace(new RegExp(kindPrefix), "");
  if (folded === wanted || bare === wanted) return 0;
  if (folded.startsWith(wanted) || bare.startsWith(wanted)) return 1;
  if (` ${folded}`.includes(` ${wanted}`)) return 2;
  return folded.includes(wanted) ? 3 : null;
}
