import { reorganised } from "@/lib/access/act-desk";
import { bodiesAmong, competencesOf } from "@/lib/access/bodies-among";
import { read, type Room } from "@/lib/access/door";
import { unitLabels } from "@/lib/access/unit-labels";
import { dayOfDate } from "@/lib/domain/day";
import { stages } from "@/lib/domain/unit/competence";
import { changeCompetence, withChange, type SetCompetenceInput } from "@/lib/domain/unit/competence-change";
import type { CompetenceDesk, CompetencePreview, TouchedDossier } from "@/lib/domain/unit/competence-view";
import { openStatuses } from "@/lib/domain/registration/status";
import { stageOf } from "@/lib/domain/registration/workflow";

/** Who acts at each stage in a province, in the past, now and as known to come. Null out of reach; the first in reach unless told. */
export const getCompetences = read("unit.reorganise", async ({ db, reach, today }, { unitId }: { unitId?: string | undefined }): Promise<CompetenceDesk | null> => {
  const tops = await db.unit.findMany({ where: reorganised(reach), orderBy: { path: "asc" }, select: { id: true, level: true, _count: { select: { competences: true } } } });
  const chosen = unitId ? tops.find(({ id }) => id === unitId) : (tops.find(({ _count }) => _count.competences > 0) ?? tops.find(({ level }) => level === "province") ?? tops[0]);
  if (!chosen) return null;
  const labels = await unitLabels(db, tops.map(({ id }) => id), today);
  const titles = await db.title.findMany({ orderBy: { position: "asc" } });
  const rows = await competencesOf(db, [chosen.id]);
  const named = (id: string) => labels.get(id)?.name ?? id;
  return {
    unit: { id: chosen.id, name: named(chosen.id) }, today,
    tops: tops.map(({ id }) => ({ id, name: named(id) })),
    titles: titles.map(({ id, name }) => ({ id, name })),
    rows: rows
      .map(({ id, stage, titleId, level, body, from, until, toConfirm }) => ({ id, stage, level, body, from, until, toConfirm, title: titles.find((title) => title.id === titleId)?.name ?? null, now: from <= today && (until === null || until > today) }))
      .sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage)),
  };
});

const most = 100;

/** The dossiers that would come to another body if a competence were named so. Null out of reach. */
export const previewCompetence = read("unit.reorganise", async (room, input: SetCompetenceInput): Promise<CompetencePreview | null> => {
  const { db, reach, today } = room;
  const unit = await db.unit.findFirst({ where: { AND: [{ id: input.unitId }, reorganised(reach)] }, select: { id: true, path: true } });
  if (!unit) return null;
  const own = await competencesOf(db, [unit.id]);
  const change = changeCompetence(own, input, today);
  if (!change.ok) return { refusal: change.refusal, count: 0, held: 0, without: 0, rows: [] };

  const open = await db.registration.findMany({
    where: { unit: { AND: [reach.units, { path: { startsWith: unit.path } }] }, status: { in: openStatuses.filter((status) => stageOf[status] === input.stage) }, ...(input.titleId && { titleId: input.titleId }) },
    select: { id: true, unitId: true, path: true, titleId: true, year: true, status: true, dueOn: true, holder: { select: { displayName: true } } },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
  });
  const paths = open.map(({ path }) => path);
  const [now, then] = [await bodiesAmong(db, paths), await bodiesAmong(db, paths, (rows) => withChange(rows, change.value))];
  const touched = open.flatMap((row) => {
    const asked = { ...row, stage: input.stage };
    const [from, to] = [now(asked, input.from), then(asked, input.from)];
    return from?.unitId === to?.unitId && from?.body === to?.body ? [] : [{ row, from, to }];
  });
  return {
    refusal: null, count: touched.length, held: touched.filter(({ row }) => row.holder !== null).length, without: touched.filter(({ to }) => to === null).length,
    rows: await named(room, touched.slice(0, most)),
  };
});

type Found = { row: { id: string; unitId: string; year: number; status: TouchedDossier["status"]; dueOn: Date | null; holder: { displayName: string } | null }; from: TouchedDossier["from"]; to: TouchedDossier["to"] };

async function named({ db, today }: Room, found: readonly Found[]): Promise<TouchedDossier[]> {
  const labels = await unitLabels(db, found.map(({ row }) => row.unitId), today);
  return found.flatMap(({ row: { id, unitId, year, status, dueOn, holder }, from, to }) => {
    const cell = labels.get(unitId);
    return cell ? [{ id, year, status, from, to, cell: { id: unitId, name: cell.name, kind: cell.kind }, parent: cell.parent, dueOn: dueOn && dayOfDate(dueOn), holder: holder?.displayName ?? null }] : [];
  });
}
