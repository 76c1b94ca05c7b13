import { z } from "zod";
import { Day } from "@/lib/domain/day";
import type { RegistrationFilter } from "@/lib/domain/registration/filter";
import { RegisterInput } from "@/lib/domain/registration/schema";
import { statuses } from "@/lib/domain/registration/status";
import type { RegistrationList, RegistrationView } from "@/lib/domain/registration/view";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { levels } from "@/lib/domain/unit/level";
import { AnswerDay, CalledUnit, Count, listed, pageOf, PaperLineAnswer, PeriodAnswer, periodAnswer, TitleName, UnitName } from "./shared";

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

const status = z.enum(statuses).describe("Bước của hồ sơ.");
const expectedOn = AnswerDay.nullable().describe("Ngày dự kiến được công nhận.");

export const RegistrationRowAnswer = z.strictObject({
  id: z.string().describe("Mã đăng ký."),
  cell: CalledUnit.describe("Chi bộ ấp, khu phố."),
  parent: CalledUnit.nullable().describe("Đơn vị cấp trên trực tiếp của chi bộ."),
  above: CalledUnit.nullable().describe("Đơn vị cấp trên của đơn vị đó."),
  year: z.int().describe("Năm phấn đấu."),
  status,
  expectedOn,
  since: AnswerDay.describe("Ở bước này từ ngày."),
});

export const RegistrationsAnswer = z.strictObject({
  unit: UnitName.nullable().describe("Đơn vị được hỏi; null khi hỏi mọi đơn vị trong phạm vi."),
  period: PeriodAnswer,
  on: AnswerDay.describe("Như đã có đến hết ngày này."),
  title: z.string().describe("Mã danh hiệu."),
  counts: z.partialRecord(z.enum(statuses), Count).describe("Số đăng ký theo bước, không kể bộ lọc status."),
  ...pageOf(RegistrationRowAnswer),
});

export const RegistrationAnswer = z.strictObject({
  id: z.string().describe("Mã đăng ký."),
  version: z.int().describe("Phiên bản; đổi sau mỗi thay đổi."),
  cell: CalledUnit,
  above: listed(CalledUnit.extend({ level: z.enum(levels) })).describe("Từ tỉnh xuống đến xã."),
  title: TitleName,
  term: z.string().describe("Nhiệm kỳ."),
  year: z.int().describe("Năm phấn đấu."),
  status,
  expectedOn,
  dueOn: AnswerDay.nullable().describe("Hạn của cơ quan đang giữ hồ sơ."),
  body: z.string().nullable().describe("Cơ quan đến lượt xử lý."),
  heldBy: z.string().nullable().describe("Người của cơ quan đó đang giữ hồ sơ."),
  note: z.string().nullable(),
  history: listed(
    z.strictObject({
      seq: z.int(),
      move: z.string().describe("Việc đã làm."),
      status,
      year: z.int(),
      expectedOn,
      on: AnswerDay.describe("Có hiệu lực từ ngày."),
      at: z.iso.datetime().describe("Thời điểm ghi, UTC."),
      who: z.string().nullable().describe("Người ghi."),
      reason: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ).describe("Mới nhất trước."),
  decisions: listed(PaperLineAnswer).describe("Các dòng quyết định về đăng ký này."),
  held: z.strictObject({ since: AnswerDay }).nullable().describe("Danh hiệu đang giữ, từ ngày."),
});

export const registrationsAnswer = ({ period, on, title }: RegistrationFilter, { place, counts, rows, next, total }: RegistrationList): z.infer<typeof RegistrationsAnswer> => ({
  unit: place,
  period: periodAnswer(period),
  on,
  title,
  counts,
  items: rows,
  next,
  total,
});

export function registrationAnswer(view: RegistrationView): z.infer<typeof RegistrationAnswer> {
  const { id, version, cell, title, term, year, status: at, expectedOn: day, note, lines, held, whereabouts } = view;
  return {
    id,
    version,
    cell,
    above: view.above.map(({ open: _, ...unit }) => unit),
    title,
    term: term.id,
    year,
    status: at,
    expectedOn: day,
    dueOn: whereabouts.due?.on ?? null,
    body: whereabouts.body,
    heldBy: whereabouts.holder?.name ?? null,
    note,
    history: view.history.map(({ details: _, ...event }) => ({ ...event, at: event.at.toISOString() })),
    decisions: lines,
    held,
  };
}
