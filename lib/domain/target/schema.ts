import { z } from "zod";
import { bases } from "@/lib/domain/attainment/view";
import { Day } from "@/lib/domain/day";
import { targetMeasures, type TargetValue } from "./view";

const text = (most: number, missing: string) =>
  z
    .string({ error: missing })
    .transform((said) => said.normalize("NFC").trim().replaceAll(/\s+/g, " "))
    .refine((said) => said !== "", missing)
    .refine((said) => said.length <= most, `Dài quá ${most} chữ.`);
const day = z.string({ error: "Chọn một ngày." }).refine((said) => Day.safeParse(said).success, "Chọn một ngày có thật.").transform((said) => Day.parse(said));
const unitId = z.string({ error: "Chọn một đơn vị." }).regex(/^[0-9a-z]{1,40}$/, "Chọn một đơn vị.");
const word = (missing: string) => z.string({ error: missing }).regex(/^[0-9a-z_-]{1,64}$/, missing);
const resolutionId = z.uuid({ error: "Chọn nghị quyết hoặc văn bản giao." });

/** The most a count may be: every hamlet cell of the country is below it. */
const most = 200_000;
const counted = z.number({ error: "Nhập số chi bộ." }).int("Nhập số nguyên.").min(0, "Nhập từ 0 trở lên.").max(most, "Số này lớn quá.");
const percent = z.number({ error: "Nhập số phần trăm." }).int("Nhập số nguyên.").min(0, "Nhập từ 0 đến 100.").max(100, "Nhập từ 0 đến 100.");
const given = (missing: string) => z.string({ error: missing }).trim().min(1, missing).transform(Number);

/** A value as a form sends it: only the fields of its kind are read. */
const value = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("count"), count: given("Nhập số chi bộ.").pipe(counted) }),
    z.object({ kind: z.literal("percent"), low: given("Nhập số phần trăm.").pipe(percent) }),
    z.object({ kind: z.literal("percent_range"), low: given("Nhập mức thấp.").pipe(percent), high: given("Nhập mức cao.").pipe(percent) }),
  ], { error: "Chọn cách giao: số chi bộ hay tỷ lệ." })
  .transform((said): TargetValue => (said.kind === "percent" ? { kind: "percent", percent: said.low } : said));

const content = {
  value,
  base: z.enum(bases, { error: "Chọn cơ sở tính tỷ lệ." }).refine((base) => base !== "target", "Tỷ lệ không tính trên chính chỉ tiêu."),
  resolutionId,
  clause: text(500, "Ghi nội dung, khoản mục của văn bản giao."),
  setOn: day,
};

export const RecordResolutionInput = z.object({
  unitId,
  termId: word("Chọn nhiệm kỳ."),
  number: text(60, "Ghi số, ký hiệu văn bản."),
  issuer: text(160, "Ghi cơ quan ban hành."),
  subject: text(300, "Ghi trích yếu."),
  issuedOn: day,
});
export type RecordResolutionInput = z.infer<typeof RecordResolutionInput>;

export const SetTargetInput = z.object({
  unitId,
  titleId: word("Chọn danh hiệu."),
  /** Null for the whole term of the resolution. */
  year: z.coerce.number({ error: "Chọn kỳ." }).int().nullable(),
  measure: z.enum(targetMeasures, { error: "Chọn chỉ tiêu tính theo số gì." }),
  groups: z.array(z.enum(["new_rural", "civilised_urban"])),
  ...content,
});
export type SetTargetInput = z.infer<typeof SetTargetInput>;

export const ReviseTargetInput = z.object({ id: z.uuid(), seq: z.coerce.number().int().positive(), reason: text(500, "Ghi lý do điều chỉnh."), ...content });
export type ReviseTargetInput = z.infer<typeof ReviseTargetInput>;

export const WithdrawTargetInput = z.object({
  id: z.uuid(),
  seq: z.coerce.number().int().positive(),
  reason: text(500, "Ghi lý do bãi bỏ."),
  resolutionId,
  clause: content.clause,
  setOn: day,
  /** Whether what was shared out of the line, down to the last unit, is withdrawn with it. */
  below: z.literal("yes").optional().transform((said) => said === "yes"),
});
export type WithdrawTargetInput = z.infer<typeof WithdrawTargetInput>;

/** Cells of an allocation grid that were changed on one screen; `seq` is the revision that screen saw, null where there was no line. */
const cell = z.object({ unitId, year: z.number().int(), count: z.number().int().min(0).max(most), seq: z.number().int().positive().nullable() });
export const AllocateInput = z.object({
  unitId,
  titleId: word("Chọn danh hiệu."),
  termId: word("Chọn nhiệm kỳ."),
  clause: text(500, "Ghi văn bản phân bổ: số, ngày, cơ quan."),
  setOn: day,
  reason: z.string().transform((said) => said.normalize("NFC").trim().slice(0, 500) || null).nullable(),
  cells: z.array(cell).min(1, "Chưa có ô nào thay đổi.").max(5_000),
});
export type AllocateInput = z.infer<typeof AllocateInput>;

/** The fields of a form as the inputs above want them. */
export const readTargetForm = (form: FormData) => {
  const all = Object.fromEntries(form);
  return { ...all, year: all["year"] === "" || all["year"] === "term" ? null : all["year"], groups: form.getAll("groups"), value: { kind: all["kind"], count: all["count"], low: all["low"], high: all["high"] } };
};
