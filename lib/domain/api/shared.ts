import { z } from "zod";
import { daysOf } from "@/lib/domain/attainment/period";
import type { Period } from "@/lib/domain/attainment/view";
import { effects } from "@/lib/domain/decision/title";
import type { Ratio } from "@/lib/domain/ratio";
import { Day } from "@/lib/domain/day";
import { levels, unitKinds } from "@/lib/domain/unit/level";

/** Pieces several answers share. Descriptions are read by those who program against the API, so they are Vietnamese. */
export const Count = z.int().nonnegative();
export const UnitId = z.string().describe("Mã đơn vị trong hệ thống; không phải mã hành chính.");
export const AnswerDay = Day.describe("Ngày theo giờ Việt Nam, dạng 2021-06-30.");

const former = z
  .strictObject({ name: z.string(), kind: z.enum(unitKinds) })
  .optional()
  .describe("Đơn vị cấp trên ban đầu; chỉ có khi cùng đơn vị cấp trên còn đơn vị khác trùng tên.");

export const UnitName = z.strictObject({
  id: UnitId,
  name: z.string().describe("Tên đầy đủ vào ngày được hỏi, kèm loại: Xã Hòa Lộc."),
  level: z.enum(levels).describe("Cấp: country, province, district, commune, cell (chi bộ ấp, khu phố)."),
  kind: z.enum(unitKinds).describe("Loại đơn vị."),
  parentName: z.string().nullable().describe("Tên đơn vị cấp trên trực tiếp: tên đơn vị có thể trùng nhau."),
  formerly: former,
});

export const TitleName = z.strictObject({
  id: z.string().describe("Mã danh hiệu, chẳng hạn tsvmtd."),
  name: z.string().describe("Tên danh hiệu."),
  shortName: z.string().describe("Tên viết tắt."),
});

export const ExactRatio = z
  .strictObject({ part: Count.describe("Tử số."), whole: Count.describe("Mẫu số; 0 khi không có cơ sở tính.") })
  .describe("Tỷ lệ chính xác bằng hai số đếm.");

/** Counts only: whatever else a caller's object carries stays behind. */
export const exact = ({ part, whole }: Ratio) => ({ part, whole });

/** A list in an answer. Read-only here, so that a view's own lists are answered without copying. */
export const listed = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

/** What every page of a list has: its items, where the next begins, how many there are on all pages. */
export const pageOf = <Item extends z.ZodType>(item: Item) => ({
  items: listed(item).describe("Các dòng của trang này, tối đa 50."),
  next: z.string().nullable().describe("Con trỏ của trang sau, gửi lại ở tham số cursor; null ở trang cuối."),
  total: Count.describe("Số dòng thỏa điều kiện, trên mọi trang."),
});

/** A unit as it was called on the day asked. */
export const CalledUnit = z.strictObject({ id: UnitId, name: z.string().describe("Tên vào ngày được hỏi."), kind: z.enum(unitKinds).describe("Loại đơn vị."), formerly: former });
export const NamedUnit = CalledUnit.omit({ id: true });

/** The period of a question. */
export const PeriodAnswer = z.strictObject({
  year: z.int().nullable().describe("Năm của kỳ; null khi hỏi cả nhiệm kỳ."),
  term: z.string().describe("Nhiệm kỳ, chẳng hạn 2020-2025."),
  from: AnswerDay.describe("Ngày đầu kỳ."),
  to: AnswerDay.describe("Ngày cuối kỳ."),
});

export function periodAnswer(period: Period): z.infer<typeof PeriodAnswer> {
  const { first, last } = daysOf(period);
  return { year: period.kind === "year" ? period.year : null, term: period.term, from: first, to: last };
}

/** A line of a decision as other records refer to it. */
export const PaperLineAnswer = z.strictObject({
  decisionId: z.string().describe("Mã quyết định trong hệ thống."),
  number: z.int().positive().describe("Số quyết định."),
  symbol: z.string().describe("Ký hiệu, chẳng hạn QĐ/HU."),
  decidedOn: AnswerDay.describe("Ngày ký."),
  effect: z.enum(effects).describe("recognise: công nhận; revoke: thu hồi; correct: đính chính; annul: hủy bỏ; replace: thay thế."),
  issuer: z.string().describe("Cơ quan ban hành."),
});
