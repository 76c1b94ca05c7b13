import { z } from "zod";
import { Day } from "@/lib/domain/day";
import { WithdrawInput } from "@/lib/domain/registration/schema";
import { HandOverInput, ReturnInput } from "@/lib/domain/registration/schema-stages";

const version = z.int("Phiên bản là một số nguyên.").min(1, "Phiên bản từ 1.").describe("Phiên bản đã đọc; hồ sơ đã đổi từ lúc đó thì bị từ chối.");
const reason = WithdrawInput.shape.reason.describe("Lý do, ghi vào lịch sử.");
const day = z.iso.date("Ngày ghi theo dạng 2021-09-30.").pipe(Day);
const plain = <Name extends string>(move: Name, words: string) => z.strictObject({ move: z.literal(move).describe(words), version });
const because = <Name extends string>(move: Name, words: string) => z.strictObject({ move: z.literal(move).describe(words), version, reason });

/**
 * What is sent to move one dossier: the forms' own rules, written for programs. Reviews, proposals and agreements are papers about several
 * cells, findings belong to a sitting, a recognition to a decision: none of them is a move of one dossier.
 */
export const MoveBody = z.discriminatedUnion(
  "move",
  [
    z.strictObject({
      move: z.literal("edit").describe("Sửa đăng ký."),
      version,
      expectedOn: day.nullable().describe("Ngày dự kiến được công nhận."),
      note: z.string("Ghi chú là văn bản.").trim().max(500, "Tối đa 500 ký tự.").normalize("NFC").nullable().describe("Ghi chú."),
    }),
    z.strictObject({ move: z.literal("move_year").describe("Chuyển sang năm khác."), version, year: z.int("Năm là một số nguyên.").min(1900, "Năm này quá xa.").max(2200, "Năm này quá xa.").describe("Năm mới, trong cùng nhiệm kỳ."), reason }),
    because("withdraw", "Rút đăng ký."),
    plain("resend", "Gửi lại hồ sơ bị trả, khi mọi nội dung đã được trả lời."),
    plain("appraise", "Tiếp nhận thẩm định."),
    z.strictObject({
      move: z.literal("return").describe("Trả lại để bổ sung."),
      version,
      dueOn: day.nullable().default(null).describe("Hạn bổ sung; mặc định mười ngày làm việc."),
      items: ReturnInput.shape.items.describe("Từng nội dung phải bổ sung, kèm lý do."),
    }),
    because("send_back", "Đề nghị thẩm định lại."),
    plain("take", "Nhận xử lý."),
    because("take_over", "Nhận thay người đang giữ."),
    z.strictObject({ move: z.literal("hand_over").describe("Bàn giao cho người cùng cơ quan."), version, holderId: HandOverInput.shape.holderId.describe("Mã tài khoản của người nhận.") }),
    plain("release", "Thôi giữ."),
  ],
  { error: "Không rõ việc cần làm." },
);
export type MoveBody = z.infer<typeof MoveBody>;
