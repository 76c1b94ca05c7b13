import { z } from "zod";
import { Day } from "@/lib/domain/day";
import { recheckKinds } from "./workflow";

export const signalKinds = ["discipline", "missed_meetings", "worse_classification", "expired_evidence", "other"] as const;
export type SignalKind = (typeof signalKinds)[number];

const again = "Mở lại trang rồi làm lại.";
const day = (message: string) => z.iso.date(message).pipe(Day);
const words = (message: string) => z.string(message).trim().min(1, message).max(1000, "Tối đa 1.000 ký tự.").normalize("NFC");
const id = z.uuid(again);
const version = z.coerce.number(again).int(again).min(1, again);
const unitId = z.string().regex(/^[0-9a-z]{1,40}$/, again);
const titleId = z.string("Chọn danh hiệu.").min(1, "Chọn danh hiệu.");

/** How many cells may be scheduled at once. */
const mostCells = 500;

export const PlanInput = z.object({
  titleId,
  kind: z.enum(recheckKinds, { error: "Chọn hình thức phúc tra." }),
  plannedOn: day("Ghi ngày phúc tra, ví dụ 30/11/2021."),
  unitIds: z.array(unitId).min(1, "Chọn ít nhất một chi bộ.").max(mostCells, `Mỗi lần lên lịch tối đa ${mostCells} chi bộ.`),
});
export type PlanInput = z.infer<typeof PlanInput>;

export const RecheckActInput = z.discriminatedUnion("move", [
  z.object({ move: z.literal("keep"), id, version, text: words("Ghi kết quả phúc tra.") }),
  z.object({ move: z.literal("give_notice"), id, version, text: words("Ghi tiêu chuẩn chưa đạt và căn cứ."), replyUntil: day("Ghi hạn giải trình, ví dụ 12/7/2021.") }),
  z.object({ move: z.literal("reply"), id, version, text: words("Ghi nội dung giải trình.") }),
  z.object({ move: z.literal("accept_reply"), id, version, text: words("Ghi lý do giữ vững danh hiệu.") }),
  z.object({ move: z.literal("cancel"), id, version, text: words("Ghi lý do bỏ lịch.") }),
]);
export type RecheckActInput = z.infer<typeof RecheckActInput>;

export const SignalInput = z.object({
  unitId,
  titleId,
  kind: z.enum(signalKinds, { error: "Chọn loại dấu hiệu." }),
  detail: words("Ghi dấu hiệu cụ thể."),
  raisedOn: day("Ghi ngày phát hiện, ví dụ 30/6/2021."),
});
export type SignalInput = z.infer<typeof SignalInput>;

export const DismissInput = z.object({ id, dismissal: words("Ghi lý do bỏ qua.") });
export type DismissInput = z.infer<typeof DismissInput>;
