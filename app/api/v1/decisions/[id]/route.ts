import { handle, routes } from "@/app/api/v1/handle";
import { decisionAnswer } from "@/lib/domain/api/decision";
import { readDecision } from "@/lib/domain/api/operations";
import { accept, refuse } from "@/lib/domain/result";
import { getDecision } from "@/lib/queries/get-decision";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: handle(readDecision, async (scope, { id }) => {
    const decision = await getDecision(scope, id);
    return decision ? accept(decisionAnswer(decision)) : refuse("not-found");
  }),
});
