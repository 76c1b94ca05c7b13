import { handle, routes } from "@/app/api/v1/handle";
import { readRegistration } from "@/lib/domain/api/operations";
import { registrationAnswer } from "@/lib/domain/api/registration";
import { accept, refuse } from "@/lib/domain/result";
import { getRegistration } from "@/lib/queries/get-registration";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: handle(readRegistration, async (scope, { id }) => {
    const registration = await getRegistration(scope, id);
    return registration ? accept(registrationAnswer(registration)) : refuse("not-found");
  }),
});
