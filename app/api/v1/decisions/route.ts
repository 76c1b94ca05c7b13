import { handle, routes } from "@/app/api/v1/handle";
import { issueDecision as issue } from "@/lib/commands/issue-decision";
import { decisionsAnswer, underKey } from "@/lib/domain/api/decision";
import { issueDecision, listDecisions } from "@/lib/domain/api/operations";
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
  POST: handle(
    issueDecision,
    async (scope, { body, request }) => {
      const input = underKey(body, request.headers.get("idempotency-key"));
      return input.ok ? issue(scope, input.value) : input;
    },
    ({ id }) => `/decisions/${id}`,
  ),
});
