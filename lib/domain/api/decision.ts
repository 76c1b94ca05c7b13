import { z } from "zod";
import type { DecisionFilter } from "@/lib/domain/decision/filter";
import { effects } from "@/lib/domain/decision/title";
import type { DecisionList, DecisionView } from "@/lib/domain/decision/view";
import { AnswerDay, CalledUnit, Count, listed, pageOf, PaperLineAnswer, PeriodAnswer, periodAnswer, TitleName, UnitId, UnitName } from "./shared";

const effect = z.enum(effects).describe("recognise: công nhận; revoke: thu hồi; correct: đính chính; annul: hủy bỏ; replace: thay thế.");
const registrationId = z.string().nullable().describe("Đăng ký dẫn đến dòng này.");

export const DecisionRowAnswer = z.strictObject({
  id: z.string().describe("Mã dòng quyết định."),
  day: AnswerDay.describe("Ngày của dòng."),
  cell: CalledUnit.describe("Chi bộ ấp, khu phố."),
  parent: CalledUnit.nullable().describe("Đơn vị cấp trên trực tiếp của chi bộ."),
  above: CalledUnit.nullable().describe("Đơn vị cấp trên của đơn vị đó."),
  effect,
  decision: PaperLineAnswer,
  registrationId,
});

export const DecisionsAnswer = z.strictObject({
  unit: UnitName.nullable().describe("Đơn vị được hỏi; null khi hỏi mọi đơn vị trong phạm vi."),
  period: PeriodAnswer,
  on: AnswerDay.describe("Đến hết ngày này."),
  title: z.string().describe("Mã danh hiệu."),
  counts: z.partialRecord(z.enum(effects), Count).describe("Số dòng theo hiệu lực, không kể bộ lọc effect."),
  decisions: Count.describe("Số quyết định chứa các dòng ấy."),
  ...pageOf(DecisionRowAnswer),
});

export const DecisionAnswer = z.strictObject({
  id: z.string().describe("Mã quyết định."),
  number: z.int().positive().describe("Số quyết định."),
  symbol: z.string().describe("Ký hiệu, chẳng hạn QĐ/HU."),
  issuer: z.string().describe("Cơ quan ban hành, như đã in."),
  issuerId: UnitId.describe("Đơn vị của cơ quan ban hành."),
  subject: z.string().describe("Trích yếu."),
  decidedOn: AnswerDay.describe("Ngày ký."),
  signer: z.string().describe("Người ký."),
  capacity: z.string().describe("Chức vụ người ký."),
  grounds: listed(z.string()).describe("Các căn cứ, theo thứ tự."),
  termId: z.string().describe("Nhiệm kỳ mà số quyết định chạy theo."),
  lines: listed(
    z.strictObject({
      id: z.string(),
      position: z.int(),
      unitId: UnitId,
      nameAsSigned: z.string().describe("Tên chi bộ như đã in trong quyết định."),
      today: z.strictObject({ cell: CalledUnit, parent: CalledUnit.nullable() }).nullable().describe("Tên hôm nay; null khi chi bộ đã kết thúc."),
      title: TitleName,
      effect,
      reason: z.string().nullable(),
      registerFrom: AnswerDay.nullable().describe("Ngày chi bộ bị thu hồi được đăng ký lại."),
      registrationId,
      affects: PaperLineAnswer.nullable().describe("Dòng bị thu hồi, đính chính hay hủy bỏ."),
      affectedBy: listed(PaperLineAnswer).describe("Các dòng sau này tác động đến dòng này."),
      held: z.boolean().describe("Danh hiệu do dòng này trao còn giữ hôm nay."),
    }),
  ).describe("Các dòng về chi bộ trong phạm vi được xem."),
  more: z.boolean().describe("true: quyết định còn dòng về chi bộ ngoài phạm vi."),
});

export const decisionsAnswer = ({ period, on, title }: DecisionFilter, { place, counts, decisions, rows, next, total }: DecisionList): z.infer<typeof DecisionsAnswer> => ({
  unit: place,
  period: periodAnswer(period),
  on,
  title,
  counts,
  decisions,
  items: rows,
  next,
  total,
});

export const decisionAnswer = (view: DecisionView): z.infer<typeof DecisionAnswer> => {
  const { recorded: _, ...answer } = view; // who sits at the desk is not said outside
  return answer;
};
