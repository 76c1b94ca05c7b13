import { z } from "zod";
import { Day } from "@/lib/domain/day";
import { grades } from "./grade";
import { capacities, paperTypes } from "./paper";
import { EditInput, WithdrawInput } from "./schema";

const absent = (value: unknown) => (value === "" || value === undefined ? null : value);
const text = (most: number) => z.string().trim().max(most, `Tối đa ${most} ký tự.`).normalize("NFC");
const optional = (most: number) => z.preprocess(absent, text(most).nullable());
const { id, version } = EditInput.shape;
const { reason } = WithdrawInput.shape;
const day = z.iso.date("Ghi ngày, tháng, năm. Ví dụ 30/6/2021.").pipe(Day);
const count = (most: number) => z.coerce.number("Ghi một số nguyên.").int("Ghi một số nguyên.").min(0, "Ghi từ 0 trở lên.").max(most, `Tối đa ${most}.`);

/** A registration as it was on the person's screen: what has changed since is not acted on unseen. */
export const SeenInput = z.object({ id, version });
export type Seen = z.infer<typeof SeenInput>;
/** Several of them, each once. */
const SeenList = z
  .array(SeenInput, "Chọn ít nhất một chi bộ.")
  .min(1, "Chọn ít nhất một chi bộ.")
  .max(200, "Mỗi lần tối đa 200 chi bộ.")
  .refine((rows) => new Set(rows.map((row) => row.id)).size === rows.length, "Một chi bộ được chọn hai lần.");

export const ReasonInput = SeenInput.extend({ reason });
export type ReasonInput = z.infer<typeof ReasonInput>;

export const HandOverInput = SeenInput.extend({ holderId: z.uuid("Chọn người nhận.") });
export type HandOverInput = z.infer<typeof HandOverInput>;

export const BatchInput = z.object({ rows: SeenList });
export type BatchInput = z.infer<typeof BatchInput>;

/** One thing to be supplemented, and why. */
export const ReturnItemInput = z.object({ subject: text(200).min(1, "Ghi nội dung phải bổ sung."), reason: text(500).min(1, "Ghi lý do của từng nội dung.") });
export const ReturnInput = ReasonInput.omit({ reason: true }).extend({
  dueOn: z.preprocess(absent, day.nullable()),
  items: z.array(ReturnItemInput, "Ghi ít nhất một nội dung phải bổ sung.").min(1, "Ghi ít nhất một nội dung phải bổ sung.").max(40, "Tối đa 40 nội dung."),
});
export type ReturnInput = z.infer<typeof ReturnInput>;

export const AnswerInput = z.object({ itemId: z.uuid("Không rõ nội dung nào."), isDone: z.preprocess((value) => value === "1" || value === true, z.boolean()), answer: optional(500) });
export type AnswerInput = z.infer<typeof AnswerInput>;

const PaperFields = {
  rows: SeenList,
  number: z.coerce.number("Ghi số văn bản.").int("Số văn bản là một số nguyên.").min(1, "Số văn bản từ 1.").max(99_999, "Số này quá lớn."),
  signedOn: day,
  signer: text(80).min(1, "Ghi họ tên người ký."),
  capacity: z.enum(capacities, "Chọn chức vụ người ký."),
};
export const ProposeInput = z.object(PaperFields);
export type ProposeInput = z.infer<typeof ProposeInput>;

/** The same before it is signed: a draft has no number, and its signer may not be known. */
export const ProposalDraftInput = z.object({ ...PaperFields, number: z.unknown(), signer: text(80), draft: z.coerce.number().int().min(1).max(99).catch(1) }).omit({ number: true });
export type ProposalDraftInput = z.infer<typeof ProposalDraftInput>;

export const AgreeInput = z.object({ ...PaperFields, type: z.enum(["TB", "KL", "CV"] as const satisfies readonly (keyof typeof paperTypes)[], "Chọn loại văn bản.") });
export type AgreeInput = z.infer<typeof AgreeInput>;

const VoteInput = SeenInput.extend({
  grade: z.enum(grades, "Chọn mức xếp loại."),
  gradeYear: z.coerce.number("Ghi năm xếp loại.").int("Ghi năm xếp loại.").min(2000, "Ghi năm xếp loại.").max(2200, "Năm này quá xa."),
  inFavour: count(999),
  isChosen: z.boolean(),
  reason: optional(500),
});
export const ReviewInput = z.object({
  heldOn: day,
  members: count(999).min(1, "Ghi số ủy viên."),
  present: count(999).min(1, "Ghi số người dự họp."),
  rows: z.array(VoteInput, "Chọn ít nhất một chi bộ.").min(1, "Chọn ít nhất một chi bộ.").max(200, "Mỗi lần tối đa 200 chi bộ."),
});
export type ReviewInput = z.infer<typeof ReviewInput>;
