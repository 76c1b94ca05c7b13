import { read } from "@/lib/access/door";
import { dayOfDate, type Day } from "@/lib/domain/day";

/** Titles and terms, the newest term first: what filters choose from. The same for everyone, so no reach is asked. */
export type Reference = {
  titles: readonly { id: string; name: string; shortName: string }[];
  terms: readonly { id: string; firstYear: number; lastYear: number; startsOn: Day; endsOn: Day }[];
};

/** Reference data without a unit. The only query let off the reach. */
export const getReference = read("unit.read", async ({ db }): Promise<Reference> => {
  const titles = await db.title.findMany({ orderBy: { position: "asc" }, select: { id: true, name: true, shortName: true } });
  const terms = await db.term.findMany({ orderBy: { firstYear: "desc" } });
  return { titles, terms: terms.map((term) => ({ ...term, startsOn: dayOfDate(term.startsOn), endsOn: dayOfDate(term.endsOn) })) };
});
