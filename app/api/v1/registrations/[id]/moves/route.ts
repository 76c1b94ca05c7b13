import { handle, routes } from "@/app/api/v1/handle";
import type { Scope } from "@/lib/access/scope";
import { sendBackRegistration } from "@/lib/commands/agree-registration";
import { resendRegistration } from "@/lib/commands/answer-return";
import { receiveRegistrations, returnRegistration } from "@/lib/commands/appraise-registration";
import { editRegistration, moveRegistration as moveYear, withdrawRegistration } from "@/lib/commands/change-registration";
import { handOverRegistration, releaseRegistration, takeOverRegistration, takeRegistration } from "@/lib/commands/hold-registration";
import type { MoveBody } from "@/lib/domain/api/move";
import { moveRegistration } from "@/lib/domain/api/operations";
import { registrationAnswer } from "@/lib/domain/api/registration";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { getRegistration } from "@/lib/queries/get-registration";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: handle(moveRegistration, async (scope, { id, body }) => {
    const done = await moved(scope, id, body);
    if (!done.ok) return done;
    const registration = await getRegistration(scope, id);
    return registration ? accept(registrationAnswer(registration)) : refuse("not-found");
  }),
});

/** The very commands of the screens. */
function moved(scope: Scope, id: string, body: MoveBody): Promise<Result<unknown>> {
  const seen = { id, version: body.version };
  switch (body.move) {
    case "edit": return editRegistration(scope, { ...seen, expectedOn: body.expectedOn, note: body.note });
    case "move_year": return moveYear(scope, { ...seen, year: body.year, reason: body.reason });
    case "withdraw": return withdrawRegistration(scope, { ...seen, reason: body.reason });
    case "resend": return resendRegistration(scope, seen);
    case "appraise": return receiveRegistrations(scope, { rows: [seen] });
    case "return": return returnRegistration(scope, { ...seen, dueOn: body.dueOn, items: body.items });
    case "send_back": return sendBackRegistration(scope, { ...seen, reason: body.reason });
    case "take": return takeRegistration(scope, seen);
    case "take_over": return takeOverRegistration(scope, { ...seen, reason: body.reason });
    case "hand_over": return handOverRegistration(scope, { ...seen, holderId: body.holderId });
    case "release": return releaseRegistration(scope, seen);
  }
}
