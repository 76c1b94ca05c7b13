import { z } from "zod";
import { RegisterInput } from "@/lib/domain/registration/schema";
import { Day } from "@/lib/domain/day";
import { refuse, accept, type Result } from "@/lib/domain/result";

const { unitId, titleId, requestId } = RegisterInput.shape;

/** What is sent to register a cell: the form's own rules, written for programs (a number is a number, nothing unknown). */
export const RegistrationBody = z.strictObject({
  unitId: unitId.describe("Mã chi bộ ấp, khu phố."),
  titleId: titleId.describe("Mã danh hiệu, chẳng hạn tsvmtd."),
  year: z.int("Năm là một số nguyên.").min(1900, "Năm này quá xa.").max(2200, "Năm này quá xa.").describe("Năm phấn đấu, trong một nhiệm kỳ."),
  expectedOn: z.iso.date("Ngày ghi theo dạng 2021-09-30.").pipe(Day).nullable().default(null).describe("Ngày dự kiến được công nhận, trong năm phấn đấu."),
  note: z.string("Ghi chú là văn bản.").trim().max(500, "Tối đa 500 ký tự.").normalize("NFC").nullable().default(null).describe("Ghi chú."),
  requestId: requestId.describe("Mã riêng của yêu cầu (UUID). Gửi lại cùng mã không đăng ký lần thứ hai; có thể gửi ở tiêu đề Idempotency-Key."),
});
export type RegistrationBody = z.infer<typeof RegistrationBody>;

export const RegisteredAnswer = z.strictObject({ id: z.string().describe("Mã đăng ký.") });

const Key = z.uuid();

/** The request's own key, from the body or the header; both must be one. */
export function withKey(body: RegistrationBody, header: string | null): Result<RegistrationBody> {
  if (header === null) return accept(body);
  const key = Key.safeParse(header);
  if (!key.success) return refuse("key-unusable", { field: "Idempotency-Key" });
  if (body.requestId !== undefined && body.requestId.toLowerCase() !== key.data.toLowerCase()) return refuse("key-mismatch", { field: "Idempotency-Key" });
  return accept({ ...body, requestId: key.data });
}
