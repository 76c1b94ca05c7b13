import { handle, routes } from "@/app/api/v1/handle";
import { decisionsAnswer } from "@/lib/domain/api/decision";
import { listDecisions } from "@/lib/domain/api/operations";
import { resolveDecisions } from "@/lib/domain/decision/filter";
import { accept, refuse } from "@/lib/domain/result";
import { listDecisions as findDecisions } from "@/lib/queries/list-decisions";
import { getReference } from "@/lib/queries/reference";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: handle(listDecisions, async (scope, { query: { cursor, ...asked } }) => {
    const filter = resolveDecisions({ ...asked, after: cursor }, { ...(await getReference(scope)), today: scope.today });
    if (!filter.ok) return filter;
    const list = await findDecisions(scope, filter.value);
    return list ? accept(decisionsAnswer(filter.value, list)) : refuse("not-found");
  }),
});
