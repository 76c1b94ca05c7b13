import { write } from "@/lib/access/door";
import { issuePaper } from "@/lib/access/issue-paper";
import type { ProposeInput } from "@/lib/domain/registration/schema-stages";

/** Proposes reviewed cells upward in one signed paper; from then on the commune only looks. All or none. */
export const proposeCells = write("registration.review", async (room, input: ProposeInput) => {
  const { reach } = room;
  return issuePaper(reach, room, { kind: "proposal", type: "TTr", ...input });
});
