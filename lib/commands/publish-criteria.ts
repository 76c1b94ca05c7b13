import { managesCriteria } from "@/lib/access/criteria-desk";
import { write } from "@/lib/access/door";
import { CriteriaContent } from "@/lib/domain/criteria/content";
import { problemsOf } from "@/lib/domain/criteria/problems";
import type { PublishInput } from "@/lib/domain/criteria/schema";
import { dateOf, dayOfDate, showDay } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";

/**
 * Puts a draft in force from a day; the set before it ends there, and dossiers stay with the set they were opened under. Refuses
 * a set that contradicts itself, a day not after the one before, and a draft changed meanwhile.
 */
export const publishCriteria = write("criteria.manage", async ({ db, reach, scope, now }, { id, revision, validFrom, legalBasis }: PublishInput): Promise<Result<{ id: string }>> => {
  if (!(await managesCriteria(reach, db))) return refuse("criteria-of-province");
  const draft = await db.criteriaSet.findUnique({ where: { id }, include: { title: true } });
  if (!draft) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Title" WHERE id = ${draft.titleId} FOR NO KEY UPDATE`; // one publication of a title at a time
  if (draft.publishedAt !== null) return refuse("criteria-published");

  const [problem] = problemsOf(CriteriaContent.parse(draft.content), draft.title.level);
  if (problem) return refuse("criteria-contradict", { values: { problem: problem.sentence } });
  const last = await db.criteriaSet.findFirst({ where: { titleId: draft.titleId, publishedAt: { not: null } }, orderBy: { validFrom: "desc" } });
  const since = last?.validFrom && dayOfDate(last.validFrom);
  if (since && validFrom <= since) return refuse("criteria-not-later", { field: "validFrom", values: { since: showDay(since) } });

  const from = dateOf(validFrom);
  if (last) await db.criteriaSet.update({ where: { id: last.id }, data: { validUntil: from } });
  const { count } = await db.criteriaSet.updateMany({
    where: { id, revision, publishedAt: null },
    data: { validFrom: from, legalBasis, publishedAt: now, publishedById: scope.accountId, revision: revision + 1 },
  });
  return count === 0 ? refuse("changed-meanwhile") : accept({ id });
});
