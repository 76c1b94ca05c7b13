import { Marks } from "@/lib/domain/appraisal/marks";
import type { Conclusion } from "@/lib/domain/appraisal/conclusion";
import { dayOfDate, type Day } from "@/lib/domain/day";
import { lastRound, sittingShape } from "./sitting";
import type { Room } from "./door";

/** What a team found of each criterion, by its code: the sum of the marks over `count` sheets, so that a mean is printed without rounding. */
type AgreedMarks = { sittingId: string; at: Date; heldOn: Day; conclusion: Exclude<Conclusion, "adjourned">; criteria: Readonly<Record<string, { sum: number; count: number }>> };

/** The marks of the last round of a dossier's latest sitting that came to a conclusion; null before one did. The caller has found the dossier in reach. */
export async function agreedMarks(db: Room["db"], registrationId: string): Promise<AgreedMarks | null> {
  const sitting = await db.appraisalSitting.findFirst({ where: { registrationId, conclusion: { in: ["pass", "fail", "supplement"] } }, orderBy: [{ concludedAt: "desc" }, { id: "desc" }], include: sittingShape });
  if (!sitting?.conclusion || sitting.conclusion === "adjourned") return null;
  const { sheets } = lastRound(sitting);
  const codes = [...new Set(sheets.flatMap(({ marks }) => Object.keys(Marks.parse(marks))))];
  const criteria = Object.fromEntries(codes.map((code) => [code, { sum: sheets.reduce((sum, { marks }) => sum + (marks[code] ?? 0), 0), count: sheets.length }]));
  return { sittingId: sitting.id, at: sitting.concludedAt ?? sitting.openedAt, heldOn: dayOfDate(sitting.heldOn), conclusion: sitting.conclusion, criteria };
}
