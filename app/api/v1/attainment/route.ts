import { handle, routes } from "@/app/api/v1/handle";
import { attainmentAnswer } from "@/lib/domain/api/attainment";
import { readAttainment } from "@/lib/domain/api/operations";
import { resolveFilter } from "@/lib/domain/attainment/filter";
import { accept, refuse } from "@/lib/domain/result";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getReference } from "@/lib/queries/reference";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: handle(readAttainment, async (scope, { query }) => {
    const filter = resolveFilter(query, { ...(await getReference(scope)), today: scope.today });
    if (!filter.ok) return filter;
    const view = await getAttainment(scope, filter.value);
    return view ? accept(attainmentAnswer(view)) : refuse("not-found");
  }),
});
