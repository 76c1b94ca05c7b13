import "server-only";
import { answersFor, leftOut, type StoredAnswer } from "@/lib/domain/criteria/answer";
import { CriteriaContent, whatApplies } from "@/lib/domain/criteria/content";
import { elapsed } from "@/lib/domain/attainment/standing";
import { yearOf, type Day } from "@/lib/domain/day";
import type { Figures } from "@/lib/domain/figures/figures";
import { figuresOf } from "@/lib/domain/figures/entry";
import { criteriaSoFar, type SoFar } from "@/lib/domain/readiness/so-far";
import { pipelineStatuses } from "@/lib/domain/registration/status";
import type { Prisma } from "@/lib/platform/prisma/client";
import { answersAmong } from "./assessment";

type Db = Prisma.TransactionClient;
type Pinned = { id: string; unitId: string; year: number; criteriaSetId: string | null };

/** What the criteria say so far of a dossier, null without a set, and whether the year's figures are there. */
type CriteriaStand = { criteria: SoFar[] | null; hasFigures: boolean };

/**
 * How open dossiers of a title stand by their criteria today, asked of the database at once. A year to come is judged by the figures of
 * the running one, else of the last. `among` holds the reach.
 */
export async function criteriaStands(db: Db, among: Prisma.RegistrationWhereInput, { titleId, today }: { titleId: string; today: Day }): Promise<(dossier: Pinned) => CriteriaStand> {
  const sets = await db.criteriaSet.findMany({ where: { titleId }, select: { id: true, content: true } });
  const contents = new Map(sets.map(({ id, content }) => [id, CriteriaContent.parse(content)]));
  const open = { AND: [among, { status: { in: [...pipelineStatuses] } }] } satisfies Prisma.RegistrationWhereInput;
  const answers = await answersAmong(db, open, contents);
  const figures = await figuresAmong(db, open, yearOf(today));
  return ({ id, unitId, year, criteriaSetId }) => {
    const content = criteriaSetId === null ? undefined : contents.get(criteriaSetId);
    const known = figuresFor(figures.get(unitId), Math.min(year, yearOf(today)));
    if (!content) return { criteria: null, hasFigures: known !== null };
    return { criteria: soFar(content, answers.get(id) ?? [], known, today), hasFigures: known !== null };
  };
}

type YearFigures = { year: number; figures: Figures };

function soFar(content: CriteriaContent, answers: readonly StoredAnswer[], known: YearFigures | null, today: Day): SoFar[] {
  const applies = whatApplies(content, leftOut(content, answers));
  const year = known?.year ?? yearOf(today);
  return criteriaSoFar(applies, { answers: answersFor(applies, answers), figures: known?.figures ?? null, elapsed: elapsed(year, year, today) });
}

/** A cell's figures of a year; of the year before while it has told nothing of this one. */
const figuresFor = (years: ReadonlyMap<number, Figures> | undefined, year: number): YearFigures | null => {
  const found = [year, year - 1].find((each) => years?.has(each));
  const figures = found === undefined ? undefined : years?.get(found);
  return found === undefined || !figures ? null : { year: found, figures };
};

/** The latest entries of the running year and the one before, by cell and year. */
async function figuresAmong(db: Db, among: Prisma.RegistrationWhereInput, year: number): Promise<Map<string, Map<number, Figures>>> {
  const rows = await db.cellFigures.findMany({ where: { year: { in: [year - 1, year] }, unit: { registrations: { some: among } } }, orderBy: { seq: "asc" }, include: { meetings: true } });
  const found = new Map<string, Map<number, Figures>>();
  for (const row of rows) {
    const years = found.get(row.unitId) ?? new Map<number, Figures>();
    if (row.takenBack) years.delete(row.year);
    else years.set(row.year, figuresOf(row));
    found.set(row.unitId, years);
  }
  return found;
}
