import { read } from "@/lib/access/door";
import type { PaperNumber } from "@/lib/domain/decision/numbering";
import type { Effect } from "@/lib/domain/decision/title";
import { dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/registration/status";
import { contains, type UnitPath } from "@/lib/domain/unit/path";

type Paper = PaperNumber & { id: string; decidedOn: Day };
export type CellEvent = { seq: number; move: string; status: Status; year: number; on: Day; expectedOn: Day | null; reason: string | null };
export type CellRoad = { registrationId: string; year: number; status: Status; expectedOn: Day | null; events: CellEvent[] };
export type Stage = "review" | "appraise" | "agree" | "decide";

export type CellRecord = {
  id: string;
  /** One for each registration of the term that stands on the day, the earliest year first. */
  roads: CellRoad[];
  /** What decisions say of the cell, the latest first. */
  lines: { effect: Effect; reason: string | null; decision: Paper }[];
  held: { since: Day; decision: Paper } | null;
  /** The body that acts at each stage on the day; a stage nobody holds is left out. */
  bodies: Partial<Record<Stage, string>>;
};

type Question = { unitId: string; titleId: string; termId: string; on: Day };

const paper = { select: { id: true, number: true, symbol: true, decidedOn: true } } as const;
const paperOf = ({ decidedOn, ...decision }: { id: string; number: number; symbol: string; decidedOn: Date }): Paper => ({ ...decision, decidedOn: dayOfDate(decidedOn) });

/** A cell's road to a title in a term, its decisions and its title, as of a day. Null when it is out of reach or no cell. */
export const getCellRecord = read("registration.read", async ({ db, reach }, { unitId, titleId, termId, on }: Question): Promise<CellRecord | null> => {
  const day = dateOf(on);
  const within = { validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] };
  const unit = await db.unit.findFirst({
    where: { AND: [{ id: unitId, level: "cell" }, reach.units] },
    select: {
      id: true,
      path: true,
      registrations: { where: { titleId, termId }, select: { id: true, events: { where: { on: { lte: day } }, orderBy: { seq: "asc" } } } },
      lines: { where: { titleId, decidedOn: { lte: day } }, orderBy: [{ decidedOn: "desc" }, { id: "desc" }], select: { effect: true, reason: true, decision: paper } },
      holdings: { where: { titleId, heldFrom: { lte: day }, OR: [{ heldUntil: null }, { heldUntil: { gt: day } }] }, select: { heldFrom: true, openedBy: { select: { decision: paper } } } },
    },
  });
  if (!unit) return null;
  const competences = await db.competence.findMany({ where: { AND: [within, { OR: [{ titleId: null }, { titleId }] }] }, select: { stage: true, body: true, titleId: true, unit: { select: { path: true } } } });
  const competent = competences
    .filter((competence) => contains(competence.unit.path as UnitPath, unit.path as UnitPath)) // stored paths are made by the database
    .sort((a, b) => a.unit.path.length - b.unit.path.length || Number(a.titleId !== null) - Number(b.titleId !== null));
  const holding = unit.holdings[0];
  return {
    id: unit.id,
    roads: unit.registrations.flatMap(({ id, events }) => roadOf(id, events)).sort((a, b) => a.year - b.year),
    lines: unit.lines.map(({ decision, ...line }) => ({ ...line, decision: paperOf(decision) })),
    held: holding ? { since: dayOfDate(holding.heldFrom), decision: paperOf(holding.openedBy.decision) } : null,
    bodies: Object.fromEntries(competent.map(({ stage, body }) => [stage, body])),
  };
});

type StoredEvent = { seq: number; move: string; status: Status; year: number; on: Date; expectedOn: Date | null; reason: string | null };

function roadOf(registrationId: string, stored: readonly StoredEvent[]): CellRoad[] {
  const events = stored.map(({ seq, move, status, year, on, expectedOn, reason }) => ({ seq, move, status, year, reason, on: dayOfDate(on), expectedOn: expectedOn && dayOfDate(expectedOn) }));
  const last = events.at(-1);
  return last ? [{ registrationId, year: last.year, status: last.status, expectedOn: last.expectedOn, events }] : [];
}
