import { handle, routes } from "@/app/api/v1/handle";
import { register } from "@/lib/domain/api/operations";
import { withKey } from "@/lib/domain/api/registration";
import { registerCell } from "@/lib/commands/register-cell";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: handle(
    register,
    async (scope, { body, request }) => {
      const input = withKey(body, request.headers.get("idempotency-key"));
      return input.ok ? registerCell(scope, input.value) : input;
    },
    ({ id }) => `/registrations/${id}`,
  ),
});
