import { z } from "zod";
import { groupKinds } from "@/lib/domain/target/view";
import { stages } from "@/lib/domain/unit/competence";
import { levels } from "@/lib/domain/unit/level";
import type { UnitRegister, UnitView } from "@/lib/domain/unit/view";
import { AnswerDay, CalledUnit, Count, listed, NamedUnit, pageOf, TitleName, UnitId } from "./shared";

const until = AnswerDay.nullable().describe("Ngày đầu tiên không còn như vậy; null khi vẫn còn.");
const level = z.enum(levels).describe("Cấp: country, province, district, commune, cell (chi bộ ấp, khu phố).");
const code = z.string().nullable().describe("Mã hành chính vào ngày đó. Mã có thể được dùng lại cho đơn vị khác.");

/** A name, with the id only where the reader reaches the unit. */
const UnitLink = NamedUnit.extend({ id: UnitId.nullable().describe("Mã đơn vị; null khi đơn vị ở ngoài phạm vi được xem.") });
const ActAnswer = z.strictObject({ id: z.string().nullable().describe("Mã văn bản; null khi người hỏi không mở được văn bản này."), number: z.string(), issuer: z.string(), subject: z.string(), issuedOn: AnswerDay, effectiveOn: AnswerDay }).describe("Văn bản sắp xếp đơn vị.");

export const UnitRowAnswer = CalledUnit.extend({
  level,
  code,
  above: listed(NamedUnit).describe("Các đơn vị cấp trên, gần nhất trước."),
  from: AnswerDay.describe("Ngày bắt đầu như vậy."),
  until,
  standing: z.boolean().describe("false: đã kết thúc trước ngày được hỏi."),
  found: z
    .strictObject({ name: z.string(), code: z.string().nullable(), from: AnswerDay, until })
    .nullable()
    .describe("Tên hoặc mã khác mà từ cần tìm khớp, và thời gian mang tên, mã ấy; null khi khớp tên, mã đang ghi."),
  became: listed(UnitLink.extend({ above: NamedUnit.nullable().describe("Đơn vị cấp trên trực tiếp."), whole: z.boolean().describe("false: chỉ kế tục một phần.") })).describe(
    "Nay là gì: chính nó dưới tên khác, hoặc các đơn vị kế tục. Trống khi không có gì khác.",
  ),
  cells: Count.describe("Số chi bộ ấp, khu phố vào ngày được hỏi."),
  illustrative: z.boolean().describe("true: số chi bộ là số minh họa của bộ dữ liệu mẫu."),
});

export const UnitsAnswer = z.strictObject({ on: AnswerDay.describe("Ngày cơ cấu được hỏi."), ...pageOf(UnitRowAnswer) });

export const UnitAnswer = UnitRowAnswer.extend({
  on: AnswerDay.describe("Ngày cơ cấu được hỏi."),
  lineage: listed(UnitLink).describe("Các đơn vị cấp trên, gần nhất trước."),
  versions: listed(NamedUnit.extend({ code, parent: UnitLink.nullable(), from: AnswerDay, until, act: ActAnswer.nullable() })).describe("Lịch sử tên, loại, mã, cấp trên; mới nhất trước."),
  children: listed(UnitRowAnswer).describe("Các đơn vị trực thuộc vào ngày được hỏi."),
  memberships: listed(z.strictObject({ id: z.string(), kind: z.enum(groupKinds), name: z.string(), keeper: NamedUnit, since: AnswerDay, until })).describe("Các nhóm mà đơn vị thuộc về."),
  groups: listed(z.strictObject({ id: z.string(), kind: z.enum(groupKinds), name: z.string(), members: listed(CalledUnit) })).describe("Các nhóm do đơn vị lập."),
  competences: listed(z.strictObject({ stage: z.enum(stages), level, body: z.string(), from: AnswerDay, until, toConfirm: z.boolean() })).describe("Cơ quan có thẩm quyền ở từng bước."),
  successions: listed(z.strictObject({ unit: UnitLink, direction: z.enum(["from", "to"]), on: AnswerDay, whole: z.boolean(), share: z.int().nullable().describe("Phần của đơn vị được chia mà văn bản ghi, tính bằng phần vạn; null khi văn bản không ghi."), act: ActAnswer.nullable() })).describe(
    "Sáp nhập, chia tách: nhận từ (from) hay chuyển sang (to) đơn vị nào.",
  ),
  titles: listed(TitleName.extend({ since: AnswerDay })).describe("Danh hiệu đang giữ vào ngày được hỏi; trống khi không được xem quyết định."),
  sample: z.boolean().describe("true: cơ sở dữ liệu đang chứa bộ dữ liệu mẫu."),
});

export const unitsAnswer = ({ on, rows, next, total }: UnitRegister): z.infer<typeof UnitsAnswer> => ({ on, items: rows, next, total });

export const unitAnswer = ({ opens: _, ...unit }: UnitView): z.infer<typeof UnitAnswer> => unit;
