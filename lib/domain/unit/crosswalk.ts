import { z } from "zod";
import { Day } from "@/lib/domain/day";
import { levels, type Level } from "./level";
import { showShare } from "./reorganisation/share";
import type { UnitName } from "./view";

const day = (message: string) =>
  z
    .string({ error: message })
    .refine((text) => Day.safeParse(text).success, message)
    .transform((text) => Day.parse(text))
    .optional();
const unit = "Mã đơn vị chỉ gồm chữ thường không dấu và chữ số.";

/** Parameters of the crosswalk as they stand in an address. `unit` narrows it to what lies below one unit, then or today. */
export const CrosswalkParameters = z.strictObject({
  from: day("Ngày trước phải là một ngày có thật, dạng năm-tháng-ngày."),
  to: day("Ngày sau phải là một ngày có thật, dạng năm-tháng-ngày."),
  level: z.enum(levels, { error: `Cấp là một trong: ${levels.join(", ")}.` }).optional(),
  unit: z.string({ error: unit }).regex(/^[0-9a-z]{1,40}$/, unit).optional(),
});
export const crosswalkKeys = Object.keys(CrosswalkParameters.shape) as readonly (keyof CrosswalkAddress)[]; // keys of a literal object are its names
export type CrosswalkAddress = { from?: string | undefined; to?: string | undefined; level?: string | undefined; unit?: string | undefined };

/** What is asked, complete: the earlier day comes first. */
export type CrosswalkFilter = { from: Day; to: Day; level: Level; unit: string | null };

/** The district level ended on the next day. */
const endOfDistricts = Day.parse("2025-06-30");

/** Decides the defaults: from the last day with districts, or else a year's begin, to today; communes. Days given the wrong way round are turned. */
export function resolveCrosswalk({ from, to, level = "commune", unit = undefined }: z.infer<typeof CrosswalkParameters>, today: Day): CrosswalkFilter {
  const days = [from ?? (endOfDistricts < today ? endOfDistricts : Day.parse(`${today.slice(0, 4)}-01-01`)), to ?? today].sort();
  return { from: days[0] ?? today, to: days[1] ?? today, level, unit: unit ?? null };
}

/** A unit on one of the days. */
export type CrosswalkUnit = UnitName & { id: string; code: string | null; parentName: string | null };
/** A unit of the earlier day and one it became by the later; `heir` null ended without one, `old` null began anew. */
export type CrosswalkRow = { old: CrosswalkUnit | null; heir: CrosswalkUnit | null; whole: boolean; /** Hundredths of a percent, where the act that divided the old unit says so of all it became. */ share: number | null };
export type CrosswalkList = { rows: readonly CrosswalkRow[]; total: number };

/** What became of a unit: said in a column of its own. */
export function sayFate({ old, heir, whole, share }: CrosswalkRow): string {
  if (!old) return "Thành lập mới";
  if (!heir) return "Kết thúc, không có nơi kế tục";
  const part = share === null ? "" : `, ${showShare(share)}`;
  if (old.id !== heir.id) return whole ? "Nhập toàn bộ" : `Một phần${part}`;
  const changes = [old.name !== heir.name && "đổi tên", old.kind !== heir.kind && "đổi loại", old.code !== heir.code && "đổi mã", old.parentName !== heir.parentName && "đổi cấp trên"].filter(Boolean).join(", ");
  return whole ? changes.charAt(0).toUpperCase() + changes.slice(1) || "Đổi cấp trên" : `Phần còn lại${part}`;
}
