import { read, type Room } from "@/lib/access/door";
import { answersAmong, type Among } from "@/lib/access/assessment";
import { unitLabels, type UnitLabel } from "@/lib/access/unit-labels";
import { Marks } from "@/lib/domain/appraisal/marks";
import { showMean } from "@/lib/domain/appraisal/round";
import { standing } from "@/lib/domain/criteria/answer";
import { CriteriaContent } from "@/lib/domain/criteria/content";
import { dayOfDate, showDay } from "@/lib/domain/day";
import { neverFailing, rushes, sameFile, sameMarks, selfAbove, type ConcludedSitting, type Handed } from "@/lib/domain/substance/signals";
import type { SignalCase, SubstanceView } from "@/lib/domain/substance/view";
import { showCount } from "@/lib/domain/ratio";
import { inSentence } from "@/lib/domain/unit/party";

type Asked = { unitId: string; titleId: string; year: number };
type Db = Room["db"];

/**
 * Signals worth a look among a unit's dossiers of a title and year, each with its cases: only sittings that are over, so that no mark is
 * told before its time. Null when the unit is out of reach.
 */
export const getSubstance = read("appraisal.read", async ({ db, reach, today }, { unitId, titleId, year }: Asked): Promise<SubstanceView | null> => {
  const unit = await db.unit.findFirst({ where: { AND: [{ id: unitId }, reach.units] }, select: { id: true, path: true, level: true } });
  if (!unit) return null;
  const among = { titleId, year, unit: { AND: [reach.units, { path: { startsWith: unit.path } }] } } satisfies Among;
  const dossiers = await db.registration.findMany({ where: among, select: { id: true, unitId: true, unit: { select: { parentId: true, path: true } } } });
  const cellOf = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  const sittings = await concluded(db, among, titleId, (id) => cellOf.get(id)?.unit.parentId ?? "");
  const uses = await db.evidenceUse.findMany({ where: { removedAt: null, registration: among }, orderBy: { id: "asc" }, select: { registrationId: true, evidence: { select: { offeredSha256: true, title: true } } } });
  const events = await db.registrationEvent.findMany({ where: { move: "propose", registration: among }, orderBy: [{ registrationId: "asc" }, { seq: "asc" }], select: { registrationId: true, on: true } });
  const handed = events.map(({ registrationId, on }): Handed => ({ registrationId, on: dayOfDate(on), unitId: cellOf.get(registrationId)?.unit.path.slice(unit.path.length).split("/")[0] || unit.id }));
  const teams = new Map((await db.appraisalTeam.findMany({ where: { id: { in: [...new Set(sittings.map(({ teamId }) => teamId))] } }, select: { id: true, unitId: true } })).map((team) => [team.id, team.unitId]));

  const [marks, files, late, above, passing] = [sameMarks(sittings), sameFile(uses.map(({ registrationId, evidence }) => ({ registrationId, file: evidence.offeredSha256, title: evidence.title }))), rushes(handed, year, today), selfAbove(sittings), neverFailing(sittings)];
  const names = await unitLabels(db, [unit.id, ...dossiers.map((dossier) => dossier.unitId), ...marks.map(({ communeId }) => communeId), ...late.map((rush) => rush.unitId), ...teams.values()], today);
  const say = (id: string | undefined) => sayUnit(names.get(id ?? ""));
  const caseOf = (registrationIds: readonly string[], sentence: string): SignalCase => ({ sentence, dossiers: registrationIds.map((id) => dossierOf(id, names.get(cellOf.get(id)?.unitId ?? ""))) });
  const label = names.get(unit.id);
  return {
    unit: { id: unit.id, level: unit.level, name: label?.name ?? "", kind: label?.kind ?? "province" },
    sittings: sittings.length,
    signals: [
      { kind: "same_marks", cases: marks.map(({ communeId, registrationIds }) => caseOf(registrationIds, `${say(communeId)}: ${showCount(registrationIds.length)} hồ sơ cùng điểm ở mọi tiêu chí`)) },
      { kind: "same_file", cases: files.map(({ title, registrationIds }) => caseOf(registrationIds, `“${title}”: ${showCount(registrationIds.length)} hồ sơ`)) },
      { kind: "rush", cases: late.map(({ unitId: id, first, last, handed: all, registrationIds }) => caseOf(registrationIds, `${say(id)}: ${showCount(registrationIds.length)}/${showCount(all)} hồ sơ gửi từ ${showDay(first)} đến ${showDay(last)}`)) },
      { kind: "self_above", cases: above.map(({ registrationId, self, sum, count }) => caseOf([registrationId], `Tự chấm ${showCount(self)} điểm, tổ thẩm định chấm trung bình ${showMean(sum, count)} điểm`)) },
      { kind: "never_failing", cases: passing.map(({ teamId, registrationIds }) => caseOf(registrationIds, `Tổ thẩm định ${say(teams.get(teamId))}: ${showCount(registrationIds.length)} phiên, đều đạt`)) },
    ],
  };
});

const sayUnit = (label: UnitLabel | undefined) => (label ? inSentence(label) : "đơn vị đã kết thúc");
const dossierOf = (id: string, label: UnitLabel | undefined) => ({ id, cell: { name: label?.name ?? "", kind: label?.kind ?? ("hamlet" as const), formerly: label?.formerly }, above: label?.parent ?? null });

/** The sittings of these dossiers that came to a conclusion, each by its last round. */
async function concluded(db: Db, among: Among, titleId: string, communeOf: (id: string) => string): Promise<ConcludedSitting[]> {
  const sittings = await db.appraisalSitting.findMany({
    where: { registration: among, conclusion: { in: ["pass", "fail", "supplement"] } },
    orderBy: [{ concludedAt: "asc" }, { id: "asc" }],
    select: { registrationId: true, teamId: true, conclusion: true, attendances: { where: { scores: true }, select: { sheets: { select: { round: true, marks: true } } } } },
  });
  if (sittings.length === 0) return [];
  const sets = await db.criteriaSet.findMany({ where: { titleId }, select: { id: true, content: true } });
  const answers = await answersAmong(db, among, new Map(sets.map(({ id, content }) => [id, CriteriaContent.parse(content)])));
  return sittings.map(({ registrationId, teamId, conclusion, attendances }) => {
    const sheets = attendances.flatMap((seat) => seat.sheets);
    const last = sheets.reduce((most, { round }) => Math.max(most, round), 0);
    const self = [...standing(answers.get(registrationId) ?? [], "self")].map(([code, { said }]) => [code, said] as const);
    return { registrationId, communeId: communeOf(registrationId), teamId, isPassed: conclusion === "pass", sheets: sheets.filter(({ round }) => round === last).map(({ marks }) => Marks.parse(marks)), self: Object.fromEntries(self) };
  });
}
