import { z } from "zod";
import { roots, type Scope } from "@/lib/access/scope";
import { listClosings } from "@/lib/queries/list-closings";
import { getReference } from "@/lib/queries/reference";

const Search = z.object({ unit: z.string().regex(/^[0-9a-z]{1,40}$/).optional().catch(""), title: z.string().max(64).catch("") });

/** The reports a unit closed for a title, as an address asks for them. The view is null when the unit is out of reach. */
export async function askClosings(scope: Scope, search: Readonly<Record<string, string | string[] | undefined>>) {
  const asked = Search.parse(search);
  const unit = asked.unit ?? roots(scope, "attainment.read")[0]?.split("/").at(-2) ?? "";
  const { titles, terms } = await getReference(scope);
  const title = titles.find(({ id }) => id === asked.title) ?? titles[0];
  return { unit, title, terms, view: await listClosings(scope, { unitId: unit, titleId: title?.id ?? "" }) };
}
