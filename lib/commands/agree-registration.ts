import { advance } from "@/lib/access/advance";
import { write } from "@/lib/access/door";
import { issuePaper } from "@/lib/access/issue-paper";
import type { AgreeInput, ReasonInput } from "@/lib/domain/registration/schema-stages";
import { accept } from "@/lib/domain/result";

/** Agrees in principle to cells that passed appraisal, by one paper of its own; the decision comes after. All or none. */
export const agreeRegistrations = write("registration.agree", async (room, input: AgreeInput) => {
  const { reach } = room;
  return issuePaper(reach, room, { kind: "agreement", ...input });
});

/** Sends an appraised dossier back to the team, with the reason. */
export const sendBackRegistration = write("registration.agree", async (room, { reason, ...seen }: ReasonInput) => {
  const { reach } = room;
  const moved = await advance(reach, room, seen, { move: "send_back", reason });
  return moved.ok ? accept({ id: moved.value.id }) : moved;
});
