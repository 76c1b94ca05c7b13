import { z } from "zod";
import type { Ratio } from "@/lib/domain/ratio";
import { Day } from "@/lib/domain/day";
import { levels, unitKinds } from "@/lib/domain/unit/level";

/** Pieces several answers share. Descriptions are read by those who program against the API, so they are Vietnamese. */
export const Count = z.int().nonnegative();
export const UnitId = z.string().describe("Mã đơn vị trong hệ thống; không phải mã hành chính.");
export const AnswerDay = Day.describe("Ngày theo giờ Việt Nam, dạng 2021-06-30.");

export const UnitName = z.strictObject({
  id: UnitId,
  name: z.string().describe("Tên đầy đủ vào ngày được hỏi, kèm loại: Xã Hòa Lộc."),
  level: z.enum(levels).describe("Cấp: country, province, district, commune, cell (chi bộ ấp, khu phố)."),
  kind: z.enum(unitKinds).describe("Loại đơn vị."),
  parentName: z.string().nullable().describe("Tên đơn vị cấp trên trực tiếp: tên đơn vị có thể trùng nhau."),
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

/** Adds what every page of a list has beside its items. */
export const listOf = <Item extends z.ZodType>(item: Item) => ({
  items: z.array(item).describe("Các dòng của trang này."),
  next: z.string().nullable().describe("Con trỏ của trang sau, gửi lại ở tham số cursor; null ở trang cuối."),
});
