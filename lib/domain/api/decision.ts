import { z } from "zod";
import type { DecisionFilter } from "@/lib/domain/decision/filter";
import { IssueInput } from "@/lib/domain/decision/schema";
import { effects } from "@/lib/domain/decision/title";
import { Day } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
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

const { subject, signer, capacity, grounds, issuerId, titleId } = IssueInput.shape;
const day = z.iso.date("Ngày ghi theo dạng 2021-06-30.").pipe(Day);

/** What is sent to issue a decision of any kind: the form's own rules, written for programs. */
export const DecisionBody = z.strictObject({
  effect: z.enum(effects, { error: "Chọn loại quyết định." }).describe("recognise: công nhận; revoke: thu hồi; correct: đính chính; annul: hủy bỏ; replace: thay thế."),
  issuerId: issuerId.describe("Mã đơn vị của cơ quan ban hành."),
  titleId: titleId.describe("Mã danh hiệu, chẳng hạn tsvmtd."),
  number: z.int("Số quyết định là một số nguyên.").min(1, "Số quyết định từ 1.").max(99_999, "Số này quá lớn.").describe("Số quyết định, chạy theo nhiệm kỳ."),
  decidedOn: day.describe("Ngày ký."),
  subject: subject.describe("Trích yếu."),
  signer: signer.describe("Người ký."),
  capacity: capacity.describe("Chức vụ người ký."),
  grounds: grounds.describe("Các căn cứ, theo thứ tự."),
  registerFrom: day.nullable().default(null).describe("Chỉ khi thu hồi: ngày chi bộ được đăng ký lại."),
  lines: z
    .array(
      z.strictObject({
        subject: z.string("Ghi mã.").min(1, "Ghi mã.").max(40, "Mã này quá dài.").describe("recognise: mã đăng ký; revoke: mã chi bộ; correct, annul, replace: mã dòng quyết định."),
        unitId: z.string().regex(/^[0-9a-z]{1,40}$/, "Mã đơn vị chưa đúng.").nullable().default(null).describe("Chi bộ mà dòng cũ lẽ ra phải ghi; null là giữ nguyên."),
        reason: z.string("Lý do là văn bản.").trim().min(1, "Ghi lý do.").max(500, "Tối đa 500 ký tự.").normalize("NFC").nullable().default(null).describe("Lý do của dòng; phải có trừ khi công nhận."),
      }),
      "Chọn ít nhất một chi bộ.",
    )
    .min(1, "Chọn ít nhất một chi bộ.")
    .max(200, "Một quyết định ghi tối đa 200 chi bộ.")
    .describe("Các chi bộ; một dòng chưa ký được thì cả quyết định bị từ chối."),
});

export const IssuedAnswer = z.strictObject({ id: z.string().describe("Mã quyết định.") });

const Key = z.uuid();

/** The decision under the request's own key, which is owed: an answer lost on the way must not become a second paper. */
export function underKey(body: z.infer<typeof DecisionBody>, header: string | null): Result<IssueInput> {
  const key = Key.safeParse(header);
  if (!key.success) return refuse(header === null ? "key-owed" : "key-unusable", { field: "Idempotency-Key" });
  return accept({ ...body, requestId: key.data.toLowerCase() });
}
