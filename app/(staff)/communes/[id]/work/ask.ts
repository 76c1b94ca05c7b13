import { z } from "zod";
import type { Scope } from "@/lib/access/scope";
import { Month } from "@/lib/domain/progress/month";
import { getCommuneWork } from "@/lib/queries/get-commune-work";
import { getReference } from "@/lib/queries/reference";

export const steps = ["monthly", "review", "propose"] as const;
const one = z.string().max(100);
const Search = z.object({ step: z.enum(steps).catch("monthly"), month: Month.nullable().catch(null), title: one.nullable().catch(null) });

/** The commune's work as its page's address asks for it, and of it the registrations whose month is owed or told. Null when there is no such commune in reach. */
export async function askWork(scope: Scope, id: string, search: Readonly<Record<string, string | string[] | undefined>>) {
  const asked = Search.parse({ step: "monthly", month: null, title: null, ...search });
  const { titles } = await getReference(scope);
  const title = titles.find((each) => each.id === asked.title) ?? titles[0];
  const work = title && (await getCommuneWork(scope, { unit: id, title: title.id, month: asked.month }));
  return work ? { asked, titles, title, work, monthly: work.rows.filter(({ isDue, report }) => isDue || report) } : null;
}
