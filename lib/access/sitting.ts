import { Marks, wholeMark } from "@/lib/domain/appraisal/marks";
import { roundOf, type Round } from "@/lib/domain/appraisal/round";
import { teamFunctions } from "@/lib/domain/appraisal/team";
import { teamVerdict, type TeamVerdict } from "@/lib/domain/appraisal/verdict";
import { CriteriaContent, whatApplies } from "@/lib/domain/criteria/content";
import { evaluate } from "@/lib/domain/criteria/evaluate";
import { showInstant } from "@/lib/domain/day";
import { figuresOf, standingEntry } from "@/lib/domain/figures/entry";
import { refuse, type Result } from "@/lib/domain/result";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { Room } from "./door";
import type { Reach } from "./reach";

type Db = Pick<Room, "db">["db"];

export const sittingShape = {
  team: true,
  criteriaSet: { select: { content: true, name: true, version: true } },
  attendances: { include: { seat: { include: { account: { select: { displayName: true } } } }, sheets: true, dissents: true } },
  discussions: { orderBy: { round: "asc" }, include: { account: { select: { displayName: true } } } },
} as const satisfies Prisma.AppraisalSittingInclude;
export type Sitting = Prisma.AppraisalSittingGetPayload<{ include: typeof sittingShape }>;

/** What members are asked: what applies of the set the dossier was pinned to, or one mark out of a hundred. */
export const contentOf = ({ criteriaSet, notApplicable }: Pick<Sitting, "criteriaSet" | "notApplicable">) => (criteriaSet ? whatApplies(CriteriaContent.parse(criteriaSet.content), notApplicable) : wholeMark);

/** Those who were there, the chair first. */
export const presentAt = ({ attendances }: Sitting) =>
  attendances.toSorted((a, b) => teamFunctions.indexOf(a.seat.function) - teamFunctions.indexOf(b.seat.function) || a.seat.account.displayName.localeCompare(b.seat.account.displayName, "vi"));

/** A member's marks as given. */
type Sheet = { seatId: string; total: number; remark: string | null; marks: Marks };
/** One round; `sheets` is empty while it waits for somebody, whoever asks. */
type HeldRound = { round: number; state: Round; sheets: readonly Sheet[]; said: string | null; saidBy: string | null };

/** The rounds of a sitting. This is where blindness is kept: of a round that waits, nothing leaves but how many sheets are in. */
export function roundsOf(sitting: Sitting): HeldRound[] {
  const scorers = presentAt(sitting).filter(({ scores }) => scores);
  return Array.from({ length: sitting.discussions.length + 1 }, (_, index): HeldRound => {
    const round = index + 1;
    const sheets = scorers.flatMap(({ seatId, sheets: all }) => all.filter((sheet) => sheet.round === round).map(({ total, remark, marks }): Sheet => ({ seatId, total, remark, marks: Marks.parse(marks) })));
    const state = roundOf(sheets, scorers.length, sitting.team.divergence);
    const discussion = sitting.discussions.find((each) => each.round === round);
    return { round, state, sheets: state.state === "waiting" ? [] : sheets, said: discussion?.said ?? null, saidBy: discussion?.account.displayName ?? null };
  });
}

/** The round a sitting is in. */
export function lastRound(sitting: Sitting): HeldRound {
  const last = roundsOf(sitting).at(-1);
  if (!last) throw new Error(`sitting ${sitting.id} has no round`);
  return last;
}

/** What the team's marks say by the criteria, beside what the cell's figures of the year do. Null while a round waits, and where no criteria rule. */
export async function verdictOf(db: Db, sitting: Sitting, { sheets }: Pick<HeldRound, "sheets">): Promise<TeamVerdict | null> {
  if (sheets.length === 0 || !sitting.criteriaSet) return null;
  const content = contentOf(sitting);
  const { unitId, year } = await db.registration.findUniqueOrThrow({ where: { id: sitting.registrationId }, select: { unitId: true, year: true } });
  const entry = standingEntry(await db.cellFigures.findFirst({ where: { unitId, year }, orderBy: { seq: "desc" }, include: { meetings: true } }));
  const figured = evaluate(content, { answers: {}, figures: entry && figuresOf(entry), cells: [] }).criteria;
  return teamVerdict(content, sheets.map(({ marks }) => marks), figured);
}

/** An open sitting in reach, locked so that what is read of it stays while it is added to. Refused when it is over. */
export async function openSittingIn(reach: Reach, db: Db, id: string): Promise<Result<Sitting>> {
  const found = await db.appraisalSitting.findFirst({ where: { id, registration: { unit: reach.units } }, select: { id: true } });
  if (!found) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "AppraisalSitting" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const sitting = await db.appraisalSitting.findUniqueOrThrow({ where: { id }, include: sittingShape });
  if (sitting.conclusion === null) return { ok: true, value: sitting };
  const by = sitting.concludedById && (await db.account.findUnique({ where: { id: sitting.concludedById }, select: { displayName: true } }));
  return refuse("sitting-over", { values: { conclusion: sitting.conclusion, who: by ? by.displayName : "", at: sitting.concludedAt ? showInstant(sitting.concludedAt) : "" } });
}

/** A person's place at a sitting. */
export const placeAt = ({ attendances }: Sitting, accountId: string) => attendances.find(({ seat }) => seat.accountId === accountId) ?? null;
