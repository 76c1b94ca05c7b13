import { managesCriteria } from "@/lib/access/criteria-desk";
import { write, type Room } from "@/lib/access/door";
import type { DraftInput, DropDraftInput, SaveDraftInput } from "@/lib/domain/criteria/schema";
import { CriteriaContent } from "@/lib/domain/criteria/content";
import { accept, refuse, type Result } from "@/lib/domain/result";

const empty: CriteriaContent = { sections: [], least: null };

/** Begins a title's next version, from one of its sets or from nothing. Refuses outside the province, and a second draft. */
export const startDraft = write("criteria.manage", async ({ db, reach }, { titleId, fromId }: DraftInput): Promise<Result<{ id: string }>> => {
  if (!(await managesCriteria(reach, db))) return refuse("criteria-of-province");
  const title = await db.title.findUnique({ where: { id: titleId } });
  if (!title) return refuse("title-unknown");
  await db.$queryRaw`SELECT id FROM "Title" WHERE id = ${title.id} FOR NO KEY UPDATE`; // versions are numbered one after the other
  const sets = await db.criteriaSet.findMany({ where: { titleId: title.id }, orderBy: { version: "desc" } });
  const draft = sets.find(({ publishedAt }) => publishedAt === null);
  if (draft) return refuse("draft-exists", { values: { draftId: draft.id } });

  const from = fromId === undefined ? null : sets.find(({ id }) => id === fromId);
  if (from === undefined) return refuse("not-found");
  const { id } = await db.criteriaSet.create({
    data: {
      titleId: title.id,
      version: (sets[0]?.version ?? 0) + 1,
      name: from?.name ?? title.name,
      legalBasis: from && !from.example ? from.legalBasis : "",
      example: false,
      content: from ? CriteriaContent.parse(from.content) : empty,
      basedOnId: from?.id ?? null,
    },
  });
  return accept({ id });
});

/** Keeps what an editor made of a draft, whole or not. Refuses a published set and one that another saved meanwhile. */
export const saveDraft = write("criteria.manage", async (room, { id, revision, ...draft }: SaveDraftInput): Promise<Result<{ id: string; revision: number }>> => {
  const found = await findDraft(room, id);
  if (!found.ok) return found;
  const { count } = await room.db.criteriaSet.updateMany({ where: { id, revision, publishedAt: null }, data: { ...draft, revision: revision + 1 } });
  return count === 0 ? refuse("changed-meanwhile") : accept({ id, revision: revision + 1 });
});

/** Throws a draft away. Published sets stay for good. */
export const dropDraft = write("criteria.manage", async (room, { id, revision }: DropDraftInput): Promise<Result<{ id: string }>> => {
  const found = await findDraft(room, id);
  if (!found.ok) return found;
  const { count } = await room.db.criteriaSet.deleteMany({ where: { id, revision, publishedAt: null } });
  return count === 0 ? refuse("changed-meanwhile") : accept({ id });
});

async function findDraft({ db, reach }: Room, id: string): Promise<Result<{ id: string }>> {
  if (!(await managesCriteria(reach, db))) return refuse("criteria-of-province");
  const set = await db.criteriaSet.findUnique({ where: { id } });
  if (!set) return refuse("not-found");
  return set.publishedAt === null ? accept({ id }) : refuse("criteria-published");
}
