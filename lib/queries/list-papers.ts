import { read, type Room } from "@/lib/access/door";
import { bodyFor, speaks } from "@/lib/access/body";
import { dayOfDate } from "@/lib/domain/day";
import type { PaperRow, Waiting } from "@/lib/domain/registration/paper-view";

const pageSize = 50;
const named = { orderBy: { validFrom: "desc" }, take: 1 } as const;
const withCell = { unit: { select: { id: true, path: true, versions: { ...named, include: { parent: { select: { versions: named } } } } } } } as const;

/** Papers that name a cell in reach, the latest first, and the appraised dossiers the reader may agree to. `after` is the last paper of the page before; a file has the whole list. */
export const listPapers = read("registration.read", async (room, after: string | null, whole?: "whole"): Promise<{ papers: PaperRow[]; next: string | null; toAgree: Waiting[] }> => {
  const { db, reach } = room;
  const inReach = { registration: { unit: reach.units } };
  const papers = await db.paper.findMany({
    where: { lines: { some: inReach } },
    include: { _count: { select: { lines: { where: inReach } } } },
    orderBy: [{ signedOn: "desc" }, { id: "desc" }],
    ...(!whole && { take: pageSize + 1 }),
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
  const shown = whole ? papers : papers.slice(0, pageSize);
  return {
    papers: shown.map(({ id, kind, type, number, symbol, subject, issuer, signedOn, _count }) => ({ id, kind, type, number, symbol, subject, issuer, signedOn: dayOfDate(signedOn), cells: _count.lines })),
    next: papers.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
    toAgree: whole ? [] : await toAgree(room),
  };
});

/** Appraised dossiers of the bodies the reader speaks for, that nobody else holds. */
async function toAgree(room: Room): Promise<Waiting[]> {
  const { db, reach, scope } = room;
  const mine = scope.grants.some(({ role }) => role === "standing_committee");
  if (!mine) return [];
  const rows = await db.registration.findMany({ where: { status: "appraised", unit: reach.units, OR: [{ holderId: null }, { holderId: scope.accountId }] }, include: withCell, orderBy: [{ dueOn: "asc" }, { id: "asc" }], take: 200 });
  const waiting: Waiting[] = [];
  for (const { id, version, year, titleId, dueOn, unit } of rows) {
    const cell = unit.versions[0];
    const body = await bodyFor(room, { path: unit.path, titleId, stage: "agree" });
    if (cell && body && speaks(scope, "agree", body)) waiting.push({ id, version, year, cell: { id: unit.id, name: cell.name, kind: cell.kind }, parent: parentOf(cell), dueOn: dueOn && dayOfDate(dueOn) });
  }
  return waiting;
}

function parentOf({ parent, parentId }: { parentId: string | null; parent: { versions: { name: string; kind: Waiting["cell"]["kind"] }[] } | null }) {
  const version = parent?.versions[0];
  return version && parentId ? { id: parentId, name: version.name, kind: version.kind } : null;
}
