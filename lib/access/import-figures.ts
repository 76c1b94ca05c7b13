import "server-only";
import { dateOf, Day } from "@/lib/domain/day";
import { figuresOf, standingEntry } from "@/lib/domain/figures/entry";
import { isSilentFigures, judgeFigures, readFigures, type FiguresAct, type FiguresGround } from "@/lib/domain/import/figures";
import { indexOf } from "@/lib/domain/import/match-unit";
import { namedIn, planRows } from "@/lib/domain/import/plan";
import { accept } from "@/lib/domain/result";
import { deskOf, done, holdUnits, refuseDepended, type KeptLine, type Look } from "./import-desk";
import { knownUnits } from "./import-ground";
import type { Reach } from "./reach";
import { writeFigures } from "./write-figures";

/** What stands of the cells in reach in one year, and which were none in it. */
export async function figuresGround(reach: Reach, { db, today }: Look, year: number): Promise<FiguresGround> {
  const [first, last] = [dateOf(Day.parse(`${year}-01-01`)), dateOf(Day.parse(`${year}-12-31`))];
  const entries = await db.cellFigures.findMany({ where: { year, unit: reach.units }, orderBy: [{ unitId: "asc" }, { seq: "desc" }], distinct: ["unitId"], include: { meetings: true } });
  const away = await db.unit.findMany({ where: { AND: [{ level: "cell" }, reach.units], versions: { none: { validFrom: { lte: last }, OR: [{ validUntil: null }, { validUntil: { gt: first } }] } } }, select: { id: true } });
  const standing = new Map(entries.map((row) => [row.unitId, { seq: row.seq, figures: standingEntry(row) && figuresOf(row) }]));
  return { today, year, standing, ended: new Set(away.map(({ id }) => id)) };
}

const keyOf = (unitId: string, year: number) => `${unitId} ${year}`;
const yearIn = (factId: string) => Number(factId.split(" ")[1]);

/** Yearly figures: entries are only ever added, so taking back is another entry, which says what stood before or that nothing is known. */
export const figuresDesk = deskOf<FiguresAct>({
  plan: async (reach, look, { rows, head, fixes, year }) => {
    const index = indexOf(await knownUnits(reach, look, ["cell"]));
    return planRows({ rows, head, fixes, ...namedIn(index), isSilent: isSilentFigures, read: readFigures, judge: judgeFigures(await figuresGround(reach, look, year ?? 0)) });
  },
  unitsOf: ({ unitId }) => [unitId],
  apply: async (_, room, rows, { tell }) => {
    await writeFigures(room, rows.map(({ act: { unitId, year, seq, figures } }) => ({ unitId, year, seq: seq + 1, figures })), tell);
    return accept(rows.map(({ at, act: { unitId, year, seq, isNew } }) => ({ row: at, unitId, factId: keyOf(unitId, year), version: seq + 1, ...(!isNew && { before: { seq } }) })));
  },
  undo: async (reach, room, { at, lines, tell }) => {
    await holdUnits(room, lines.map(({ unitId }) => unitId));
    const depended = await refuseDepended(room, await builtUpon(reach, room, at, lines));
    if (depended) return depended;
    const keys = lines.flatMap(({ unitId, factId, version }) => [version - 1, version].map((seq) => ({ unitId, year: yearIn(factId), seq })));
    const entries = await room.db.cellFigures.findMany({ where: { OR: keys }, include: { meetings: true } });
    const entry = new Map(entries.map((row) => [`${keyOf(row.unitId, row.year)} ${row.seq}`, row]));
    await writeFigures(room, lines.flatMap(({ unitId, factId, version, before }) => {
      const row = entry.get(`${factId} ${before === null ? version : version - 1}`);
      return row ? [{ unitId, year: row.year, seq: version + 1, figures: figuresOf(row), takenBack: before === null }] : [];
    }), tell);
    return done;
  },
});

/** Moves that look at a cell's figures: the yearly classification is the gate of a review, the verdict of a sitting stands on them. */
const looking = ["review", "propose", "pass", "fail", "recognise"];

/** Cells whose year was entered anew since, was looked at by a later step of a dossier, or raised a signal that somebody took up; and those out of reach by now. */
async function builtUpon(reach: Reach, { db }: Look, at: Date, lines: readonly KeptLine[]): Promise<string[]> {
  const units = { in: lines.map(({ unitId }) => unitId) };
  const years = [...new Set(lines.map(({ factId }) => yearIn(factId)))];
  const latest = await db.cellFigures.findMany({ where: { unitId: units, year: { in: years }, unit: reach.units }, orderBy: [{ unitId: "asc" }, { year: "asc" }, { seq: "desc" }], distinct: ["unitId", "year"], select: { unitId: true, year: true, seq: true } });
  const seqs = new Map(latest.map(({ unitId, year, seq }) => [keyOf(unitId, year), seq]));
  const steps = await db.registrationEvent.findMany({ where: { unitId: units, at: { gt: at }, move: { in: looking } }, select: { unitId: true } });
  const signals = await db.titleSignal.findMany({ where: { unitId: units, at, OR: [{ recheckId: { not: null } }, { dismissedOn: { not: null } }] }, select: { unitId: true } });
  const touched = new Set([...steps, ...signals].map(({ unitId }) => unitId));
  return lines.filter(({ unitId, factId, version }) => touched.has(unitId) || seqs.get(factId) !== version).map(({ unitId }) => unitId);
}
