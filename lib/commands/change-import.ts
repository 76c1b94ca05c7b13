import { own, type OwnRoom } from "@/lib/access/door";
import { draftOf, type Draft } from "@/lib/access/import-desk";
import { kinds } from "@/lib/domain/import/kind";
import type { FixInput, ReadingInput } from "@/lib/domain/import/schema";
import { accept, refuse, type Result } from "@/lib/domain/result";

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

/** Says how one's own file is read: its alphabet, and which column is what. */
export const readImport = own(async (room, { id, alphabet, columns }: ReadingInput): Promise<Result<{ id: string }>> => {
  const draft = await findOwn(room, id);
  if (!draft.ok) return draft;
  const known = Object.entries(columns).filter(([field]) => field in kinds[draft.value.kind].fields);
  await room.db.import.update({ where: { id }, data: { alphabet, columns: Object.fromEntries(known) } });
  return accept({ id });
});

/** Forgets one's own file, as long as nothing came of it. */
export const dropImport = own(async (room, { id }: { id: string }): Promise<Result<{ id: string }>> => {
  const draft = await findOwn(room, id);
  if (!draft.ok) return draft;
  await room.db.import.delete({ where: { id } });
  return accept({ id });
});

async function findOwn({ db, accountId }: OwnRoom, id: string): Promise<Result<Draft>> {
  const held = await db.$queryRaw<unknown[]>`SELECT id FROM "Import" WHERE id = ${id}::uuid AND "accountId" = ${accountId}::uuid FOR UPDATE`;
  if (held.length === 0) return refuse("not-found");
  const found = await db.import.findUniqueOrThrow({ where: { id }, include: { run: true } });
  return found.run ? refuse("import-done") : accept(draftOf(found));
}
