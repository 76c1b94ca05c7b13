import { mayManageCriteria } from "@/lib/access/criteria-desk";
import { glance, read } from "@/lib/access/door";
import { CriteriaContent } from "@/lib/domain/criteria/content";
import { stateOfSet, type CriteriaSetView, type CriteriaSummary, type TitleCriteria } from "@/lib/domain/criteria/view";
import { dayOfDate, type Day } from "@/lib/domain/day";
import { parseReference, referenceRow, type Reference } from "./sql/reference";

export type { Reference };

/** Titles of cells, and terms the newest first: what filters choose from. The same for everyone: the only file let off the reach. */
export const getReference = glance("unit.read", ({ ask }): Promise<Reference> => ask(referenceRow(), parseReference));

type Row = { id: string; version: number; name: string; legalBasis: string; example: boolean; validFrom: Date | null; validUntil: Date | null };

function summaryOf({ id, version, name, legalBasis, example, ...row }: Row, today: Day): CriteriaSummary {
  const span = { validFrom: row.validFrom && dayOfDate(row.validFrom), validUntil: row.validUntil && dayOfDate(row.validUntil) };
  return { id, version, name, legalBasis, example, ...span, state: stateOfSet(span, today) };
}

/** All titles, a commune's too, with the versions of what they ask, the newest first; drafts only for who manages criteria. */
export const listCriteria = read("target.read", async ({ db, scope, today }): Promise<TitleCriteria[]> => {
  const manages = await mayManageCriteria(scope, db);
  const titles = await db.title.findMany({
    orderBy: { position: "asc" },
    include: { criteriaSets: { ...(manages ? {} : { where: { publishedAt: { not: null } } }), orderBy: { version: "desc" }, omit: { content: true } } },
  });
  return titles.map(({ criteriaSets, ...title }) => ({
    id: title.id, name: title.name, shortName: title.shortName, level: title.level,
    sets: criteriaSets.map((set) => summaryOf(set, today)),
    mayDraft: manages && criteriaSets.every(({ publishedAt }) => publishedAt !== null),
  }));
});

/** One version with what it asks. Null for an id that is none, and for a draft to those who do not manage criteria. */
export const getCriteriaSet = read("target.read", async ({ db, scope, today }, id: string): Promise<CriteriaSetView | null> => {
  const found = await db.criteriaSet.findUnique({ where: { id }, include: { title: true, publishedBy: { select: { displayName: true } } } });
  if (!found) return null;
  const manages = await mayManageCriteria(scope, db);
  if (found.publishedAt === null && !manages) return null;

  const others = await db.criteriaSet.findMany({ where: { titleId: found.titleId, id: { not: id } }, orderBy: { version: "desc" } });
  const earlier = others.find((set) => set.id === found.basedOnId) ?? others.find((set) => set.version < found.version && set.publishedAt !== null);
  const draft = [found, ...others].find(({ publishedAt }) => publishedAt === null);
  const { title } = found;
  return {
    ...summaryOf(found, today),
    title: { id: title.id, name: title.name, shortName: title.shortName, level: title.level },
    content: CriteriaContent.parse(found.content),
    revision: found.revision,
    publishedAt: found.publishedAt,
    publishedBy: found.publishedBy?.displayName ?? null,
    earlier: earlier ? { id: earlier.id, version: earlier.version, content: CriteriaContent.parse(earlier.content) } : null,
    draftId: manages ? (draft?.id ?? null) : null,
    manages,
  };
});
