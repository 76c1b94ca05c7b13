import { Day } from "@/lib/domain/day";

/** The guidances a Party paper is laid out by: 36-HD/VPTW of 2018, and 05-HD/VPTW under 399-QĐ/TW of 09/01/2026. */
export const layoutSets = ["36-HD/VPTW", "05-HD/VPTW"] as const;
type LayoutSet = (typeof layoutSets)[number];

export const dividers = ["hyphens", "line"] as const;

/** The points of the newer guidance on which offices differ, since its text was not found: each is a dated rule of the province. */
type Disputed = { typeSize: number; subjectSize: number; spacing: number; divider: (typeof dividers)[number] };
/** How a paper is laid out: sizes and line spacing in points. */
export type PaperLayout = Disputed & { set: LayoutSet };
/** What a province ruled; `set` is null where the day of the paper decides. */
export type PaperRules = Disputed & { set: LayoutSet | null };

const older: PaperLayout = { set: "36-HD/VPTW", typeSize: 16, subjectSize: 14, spacing: 18, divider: "hyphens" };

/** The day of Quy định 399-QĐ/TW, from which the newer guidance is taken unless the province says otherwise. */
const newerFrom = Day.parse("2026-01-09");

/** The layout of a paper of a day: that of its set, with what the province ruled on the disputed points of the newer one. */
export function layoutOn(on: Day, { set, ...disputed }: PaperRules): PaperLayout {
  const held = set ?? (on < newerFrom ? "36-HD/VPTW" : "05-HD/VPTW");
  return held === "36-HD/VPTW" ? older : { set: held, ...disputed };
}
