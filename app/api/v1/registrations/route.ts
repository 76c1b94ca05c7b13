import { handle, routes } from "@/app/api/v1/handle";
import { listRegistrations, register } from "@/lib/domain/api/operations";
import { registrationsAnswer, withKey } from "@/lib/domain/api/registration";
import { resolveRegistrations } from "@/lib/domain/registration/filter";
import { accept, refuse } from "@/lib/domain/result";
import { registerCell } from "@/lib/commands/register-cell";
import { listRegistrations as findRegistrations } from "@/lib/queries/list-registrations";
import { getReference } from "@/lib/queries/reference";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: handle(listRegistrations, async (scope, { query: { cursor, ...asked } }) => {
    const filter = resolveRegistrations({ ...asked, after: cursor }, { ...(await getReference(scope)), today: scope.today });
    if (!filter.ok) return filter;
    const list = await findRegistrations(scope, filter.value);
    return list ? accept(registrationsAnswer(filter.value, list)) : refuse("not-found");
  }),
  POST: handle(
    register,
    async (scope, { body, request }) => {
      const input = withKey(body, request.headers.get("idempotency-key"));
      return input.ok ? registerCell(scope, input.value) : input;
    },
    ({ id }) => `/registrations/${id}`,
  ),
});
