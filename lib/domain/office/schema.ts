import { z } from "zod";
import { Day } from "@/lib/domain/day";
import { ruleKeys } from "./rule";

const again = "Mở lại trang rồi làm lại.";
const text = (most: number, empty: string) => z.string(empty).trim().min(1, empty).max(most, `Tối đa ${most} ký tự.`).normalize("NFC");
const day = z.iso.date("Ghi ngày, tháng, năm. Ví dụ 1/7/2021.").pipe(Day);
const id = z.uuid(again);

export const RuleInput = z.object({
  unitId: z.string().regex(/^[0-9a-z]{1,40}$/, again),
  key: z.enum(ruleKeys, again),
  value: text(20, "Ghi mức quy định."),
  validFrom: day,
  ground: text(300, "Ghi văn bản hoặc kết luận làm căn cứ."),
});
export type RuleInput = z.infer<typeof RuleInput>;

export const EndRuleInput = z.object({ id, until: day });
export type EndRuleInput = z.infer<typeof EndRuleInput>;

export const HolidayInput = z.object({
  from: day,
  until: z.preprocess((value) => (value === "" || value === undefined ? null : value), day.nullable()),
  kind: z.enum(["off", "worked"], "Chọn nghỉ hay đi làm bù."),
  name: text(120, "Ghi tên ngày nghỉ."),
  source: text(300, "Ghi văn bản làm căn cứ."),
  toConfirm: z.preprocess((value) => value === "1", z.boolean()),
});
export type HolidayInput = z.infer<typeof HolidayInput>;

export const StrikeHolidayInput = z.object({ id, why: text(300, "Ghi vì sao bỏ.") });
export type StrikeHolidayInput = z.infer<typeof StrikeHolidayInput>;

export const ConfirmHolidayInput = z.object({ id, source: text(300, "Ghi văn bản xác nhận.") });
export type ConfirmHolidayInput = z.infer<typeof ConfirmHolidayInput>;
