import type { Scope } from "@/lib/access/scope";
import { handle, routes } from "@/app/api/v1/handle";
import { attainmentAnswer } from "@/lib/domain/api/attainment";
import { readAttainment } from "@/lib/domain/api/operations";
import { resolveCommon, resolveFilter, type CommonFilter } from "@/lib/domain/attainment/filter";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getCommonAttainment } from "@/lib/queries/get-common-attainment";
import { getReference } from "@/lib/queries/reference";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: handle(readAttainment, async (scope, { query }) => {
    const ground = { ...(await getReference(scope)), today: scope.today };
    if (query.lens === "common") return common(scope, resolveCommon(query, ground));
    const filter = resolveFilter(query, ground);
    if (!filter.ok) return filter;
    const view = await getAttainment(scope, filter.value);
    return view ? accept(attainmentAnswer(view)) : refuse("not-found");
  }),
});

async function common(scope: Scope, filter: Result<CommonFilter>) {
  if (!filter.ok) return filter;
  const view = await getCommonAttainment(scope, filter.value);
  return view ? accept(attainmentAnswer(view.first, view)) : refuse("not-found");
}
