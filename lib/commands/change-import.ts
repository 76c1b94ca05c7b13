import { randomUUID } from "node:crypto";
import { own, write, type OwnRoom } from "@/lib/access/door";
import { draftOf, headOf, type Draft } from "@/lib/access/import-desk";
import { fingerprintOf, mappingsInReach, unitsFor } from "@/lib/access/import-mappings";
import { kinds } from "@/lib/domain/import/kind";
import type { FixInput, ReadingInput } from "@/lib/domain/import/schema";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { inUnicode } from "@/lib/domain/sheet/legacy";

/** Writes over one cell of one's own file; the file stays what it was. Refuses once it is applied. */
export const fixImport = own(async (room, { id, row, field, value }: FixInput): Promise<Result<{ id: string }>> => {
  const draft = await findOwn(room, id);
  if (!draft.ok) return draft;
  const { [String(row)]: before = {}, ...others } = draft.value.fixes;
  const { [field]: _, ...kept } = before;
  const after = value === "" ? kept : { ...kept, [field]: value };
  await room.db.import.update({ where: { id }, data: { fixes: Object.keys(after).length === 0 ? others : { ...others, [row]: after } } });
  return accept({ id });
});

/** Says how one's own file is read: its alphabet, where its headings stand, and which column is what. What was said by hand is remembered for the next sheet with these headings. */
export const readImport = write("import.bring", async ({ db, scope, reach, now }, { id, alphabet, headAt, columns }: ReadingInput): Promise<Result<{ id: string }>> => {
  const draft = await findOwn({ db, accountId: scope.accountId }, id);
  if (!draft.ok) return draft;
  const { kind, sheet, unitId } = draft.value;
  if ((await db.unit.count({ where: { id: unitId, ...unitsFor(scope, reach, kind) } })) === 0) return refuse("not-found");
  const said = alphabet ? inUnicode(sheet, alphabet) : sheet;
  const before = headOf(draft.value, said);
  // Below other headings columns are found anew: only what was said against those found before holds.
  const isMoved = headAt !== draft.value.headAt;
  const known = Object.fromEntries(Object.entries(columns).filter(([field, column]) => field in kinds[kind].fields && !(isMoved && column === (before.columns[field]?.column ?? null))));
  await db.import.update({ where: { id }, data: { alphabet, headAt, columns: known } });
  const found = headOf({ kind, headAt, columns: {} }, said);
  const isByHand = found.at !== headOf({ kind, headAt: null, columns: {} }, said).at || Object.entries(known).some(([field, column]) => (found.columns[field]?.column ?? null) !== column);
  if (isByHand && found.titles.some((title) => title !== "")) {
    const mapping = { columns: known, accountId: scope.accountId, savedAt: now };
    const key = { unitId, kind, fingerprint: fingerprintOf(found) };
    await db.importMapping.upsert({ where: { unitId_kind_fingerprint: key }, create: { id: randomUUID(), ...key, titles: [...found.titles], ...mapping }, update: mapping });
  }
  return accept({ id });
});

/** Forgets which column is what of sheets with some headings, for everyone it was offered to. */
export const forgetMapping = write("import.bring", async ({ db, scope, reach }, { id }: { id: string }): Promise<Result<{ id: string }>> => {
  const { count } = await db.importMapping.deleteMany({ where: { id, OR: mappingsInReach(reach, scope) } });
  return count === 0 ? refuse("not-found") : accept({ id });
});

/** Forgets one's own file, as long as nothing came of it. */
export const dropImport = own(async (room, { id }: { id: string }): Promise<Result<{ id: string }>> => {
  const draft = await findOwn(room, id);
  if (!draft.ok) return draft;
  await room.db.import.delete({ where: { id } });
  return accept({ id });
});

async function findOwn({ db, accountId }: Pick<OwnRoom, "db" | "accountId">, id: string): Promise<Result<Draft & { unitId: string }>> {
  const held = await db.$queryRaw<unknown[]>`SELECT id FROM "Import" WHERE id = ${id}::uuid AND "accountId" = ${accountId}::uuid FOR UPDATE`;
  if (held.length === 0) return refuse("not-found");
  const found = await db.import.findUniqueOrThrow({ where: { id }, include: { run: true } });
  return found.run ? refuse("import-done") : accept({ ...draftOf(found), unitId: found.unitId });
}
