import { reorganised } from "@/lib/access/act-desk";
import { competencesOf } from "@/lib/access/bodies-among";
import { write } from "@/lib/access/door";
import { handOverDossiers } from "@/lib/access/hand-over-dossiers";
import { dateOf, dayOfDate } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { changeCompetence, type SetCompetenceInput } from "@/lib/domain/unit/competence-change";
import { defaultCompetences } from "@/lib/domain/unit/default-competences";

const wholeProvince = 120_000;

/**
 * Names the body of a stage from a day on; dossiers under way are handed to it on that day, at once when it is today. Refuses what is not
 * a whole province, a day that has passed, and what is so already.
 */
export const setCompetence = write("unit.reorganise", async ({ db, reach, scope, today, now }, input: SetCompetenceInput): Promise<Result<{ id: string; handedOver: number }>> => {
  const unit = await db.unit.findFirst({ where: { AND: [{ id: input.unitId }, reorganised(reach)] } });
  if (!unit || (input.titleId && !(await db.title.findUnique({ where: { id: input.titleId } })))) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${unit.id} FOR NO KEY UPDATE`; // two editors: one after the other
  const change = changeCompetence(await competencesOf(db, [unit.id]), input, today);
  if (!change.ok) return change;
  const { ends, replaces, makes: { from, until, ...row } } = change.value;
  const data = { ...row, validFrom: dateOf(from), validUntil: until && dateOf(until) };
  if (ends) await db.competence.update({ where: { id: ends.id }, data: { validUntil: dateOf(from) } });
  const { id } = replaces ? await db.competence.update({ where: { id: replaces.id }, data }) : await db.competence.create({ data });
  const handedOver = from === today ? await handOverDossiers(db, { on: from, cells: { under: unit.path }, act: null, accountId: scope.accountId, now }) : 0;
  return accept({ id, handedOver });
}, wholeProvince);

/** Says that a shipped default is as the customer wants it. */
export const confirmCompetence = write("unit.reorganise", async ({ db, reach }, { id }: { id: string }): Promise<Result<{ id: string }>> => {
  const found = await db.competence.findFirst({ where: { id, unit: { is: reorganised(reach) } } });
  if (!found) return refuse("not-found");
  const { count } = await db.competence.updateMany({ where: { id, toConfirm: true }, data: { toConfirm: false } });
  return count === 0 ? refuse("competence-confirmed") : accept({ id });
});

/** Writes the shipped default for a province that has nothing written yet, to be confirmed row by row. */
export const takeDefaultCompetences = write("unit.reorganise", async ({ db, reach }, { unitId }: { unitId: string }): Promise<Result<{ id: string }>> => {
  const unit = await db.unit.findFirst({ where: { AND: [{ id: unitId }, reorganised(reach)] }, include: { versions: { orderBy: { validFrom: "asc" }, take: 1 } } });
  const first = unit?.versions[0];
  if (!unit || !first) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${unit.id} FOR NO KEY UPDATE`;
  if ((await db.competence.count({ where: { unitId } })) > 0) return refuse("competence-known");
  const rows = defaultCompetences(dayOfDate(first.validFrom));
  await db.competence.createMany({ data: rows.map(({ from, until, ...row }) => ({ ...row, unitId, toConfirm: true, validFrom: dateOf(from), validUntil: until && dateOf(until) })) });
  return accept({ id: unitId });
});
