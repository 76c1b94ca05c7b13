import { glance, read } from "@/lib/access/door";
import { dayOfDate, type Day } from "@/lib/domain/day";
import { CriteriaContent } from "@/lib/domain/title/criteria";
import { parseReference, referenceRow, type Reference } from "./sql/reference";

export type { Reference };

/** Titles, and terms the newest first: what filters choose from. The same for everyone: the only file let off the reach. */
export const getReference = glance("unit.read", ({ ask }): Promise<Reference> => ask(referenceRow(), parseReference));

/** A version of what a title asks, in force from a day; `example` until the office puts its own regulation in. */
export type CriteriaSet = { id: string; name: string; legalBasis: string; example: boolean; validFrom: Day; validUntil: Day | null; content: CriteriaContent };

/** Titles with their criteria, the newest set first. */
export const listCriteria = read("unit.read", async ({ db }): Promise<(Reference["titles"][number] & { sets: CriteriaSet[] })[]> => {
  const titles = await db.title.findMany({
    orderBy: { position: "asc" },
    select: { id: true, name: true, shortName: true, criteriaSets: { orderBy: { validFrom: "desc" } } },
  });
  return titles.map(({ criteriaSets, ...title }) => ({
    ...title,
    sets: criteriaSets.map(({ id, name, legalBasis, example, validFrom, validUntil, content }) => ({
      id,
      name,
      legalBasis,
      example,
      validFrom: dayOfDate(validFrom),
      validUntil: validUntil && dayOfDate(validUntil),
      content: CriteriaContent.parse(content),
    })),
  }));
});
