import { z } from "zod";
import type { Scope } from "@/lib/access/scope";
import { Day, yearOf } from "@/lib/domain/day";
import { scheduleShows } from "@/lib/domain/recheck/view";
import { getReference } from "@/lib/queries/reference";

const one = z.string().max(120).catch("");
const Search = z.object({ unit: one, title: one, q: one, on: Day.optional().catch(undefined), year: z.coerce.number().int().catch(0), show: z.enum(scheduleShows).optional().catch(undefined), lens: z.literal("now").optional().catch(undefined) });

/** Reads the address of the schedule of re-checks; what it does not say is decided by the day. Null while there is no title. */
export async function askSchedule(scope: Scope, search: Readonly<Record<string, string | string[] | undefined>>) {
  const asked = Search.parse(search);
  const { titles, terms } = await getReference(scope);
  const title = titles.find(({ id }) => id === asked.title) ?? titles[0];
  if (!title) return null;
  const years = [...new Set([...terms.flatMap(({ firstYear, lastYear }) => Array.from({ length: lastYear - firstYear + 2 }, (_, index) => firstYear + index)), yearOf(scope.today)])].sort();
  const show = asked.show ?? "due";
  const on = asked.on && asked.on < scope.today ? asked.on : scope.today;
  const year = years.includes(asked.year) ? asked.year : yearOf(on);
  return { asked, titles, title, years, show, on, year, question: { unit: asked.unit || null, title: title.id, year, show, q: asked.q, on, ...(asked.lens && { lens: asked.lens }) } };
}
