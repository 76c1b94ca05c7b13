import { read } from "@/lib/access/door";
import { draftOf, reachOfKind } from "@/lib/access/import-desk";
import { rememberedFor } from "@/lib/access/import-mappings";
import { desks } from "@/lib/access/import-desks";
import { kinds } from "@/lib/domain/import/kind";
import type { ImportFilter } from "@/lib/domain/import/schema";
import type { ImportView, SheetTop } from "@/lib/domain/import/view";
import { textOf, type RawSheet } from "@/lib/domain/sheet/cell";
import { inUnicode } from "@/lib/domain/sheet/legacy";

const inPage = 100;
const mostTops = 20;

const topsOf = ({ rows }: RawSheet): SheetTop[] => rows.slice(0, mostTops).map(({ at, cells }) => ({ at, titles: cells.map(textOf) }));

/** One's own file with what it would do as of now. Null for anyone else's, and for an id that is none. */
export const getImport = read("import.bring", async (room, id: string, { show, page }: ImportFilter): Promise<ImportView | null> => {
  const { db, reach, scope } = room;
  const found = await db.import.findFirst({ where: { id, accountId: scope.accountId, unit: reach.units }, include: { run: true, title: true } });
  if (!found) return null;
  const draft = draftOf(found);
  const own = reachOfKind(scope, draft.kind);
  if ((await db.unit.count({ where: { id: found.unitId, AND: own.units } })) === 0) return null;
  const { head, seemsIn, plan, fingerprint } = await desks[draft.kind].foresee(own, room, draft);
  const tops = topsOf(draft.alphabet ? inUnicode(draft.sheet, draft.alphabet) : draft.sheet);
  const shown = plan.rows.filter(({ state }) => show === null || state === show);
  const { fileName, sha256, uploadedAt, run, title } = found;
  return {
    id, kind: draft.kind, fileName, sha256, uploadedAt, run, title: title && { id: title.id, name: title.name, shortName: title.shortName }, year: draft.year, sheetName: draft.sheet.name,
    head, alphabet: draft.alphabet, seemsIn, remembered: run || draft.headAt !== null || Object.keys(draft.columns).length > 0 ? null : await rememberedFor(room, draft.kind, head, tops), counts: plan.counts, fingerprint,
    headAt: draft.headAt, tops, isReadable: kinds[draft.kind].needed.some((field) => head.columns[field]),
    rows: shown.slice((page - 1) * inPage, page * inPage), pages: Math.max(1, Math.ceil(shown.length / inPage)),
  };
});
