import { z } from "zod";
import { Day } from "@/lib/domain/day";

export const InviteInput = z.object({
  registrationId: z.uuid("Không rõ hồ sơ nào."),
  accountId: z.uuid("Chọn người được mời."),
  lastDay: z.iso.date("Ghi ngày cuối được xem. Ví dụ 30/6/2021.").pipe(Day),
});
export type InviteInput = z.infer<typeof InviteInput>;

export const EndInvitationInput = z.object({ id: z.uuid("Không rõ lời mời nào.") });
export type EndInvitationInput = z.infer<typeof EndInvitationInput>;
