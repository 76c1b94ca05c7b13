import { z } from "zod";
import { Day } from "@/lib/domain/day";
import { capacities } from "@/lib/domain/registration/paper";
import { ReturnItemInput } from "@/lib/domain/registration/schema-stages";
import { conclusions } from "./conclusion";
import { teamFunctions, usualDivergence, usualQuorum } from "./team";

const text = (most: number) => z.string().trim().max(most, `Tối đa ${most} ký tự.`).normalize("NFC");
const optional = (most: number) => z.preprocess((value) => (value === "" || value === undefined ? null : value), text(most).nullable());
const day = z.iso.date("Ghi ngày, tháng, năm. Ví dụ 30/6/2021.").pipe(Day);
const whole = (least: number, most: number) => z.coerce.number("Ghi một số nguyên.").int("Ghi một số nguyên.").min(least, `Ghi từ ${least} đến ${most}.`).max(most, `Ghi từ ${least} đến ${most}.`);

const SeatInput = z.object({ accountId: z.uuid("Chọn người."), function: z.enum(teamFunctions, "Chọn nhiệm vụ trong tổ.") });

export const FormTeamInput = z
  .object({
    unitId: z.string().regex(/^[0-9a-z]+$/, "Không rõ đơn vị nào."),
    number: z.coerce.number("Ghi số quyết định.").int("Số quyết định là một số nguyên.").min(1, "Số quyết định từ 1.").max(99_999, "Số này quá lớn."),
    signedOn: day,
    signer: text(80).min(1, "Ghi họ tên người ký."),
    capacity: z.enum(capacities, "Chọn chức vụ người ký."),
    guests: optional(300),
    quorumPart: whole(1, 20).default(usualQuorum.part),
    quorumWhole: whole(1, 20).default(usualQuorum.whole),
    divergence: whole(1, 100).default(usualDivergence),
    /** Who of invited bodies may open the team's dossiers, to the end of one day. */
    invited: z.array(z.uuid("Chọn người được mời."), "Chọn người được mời.").max(20, "Mời tối đa 20 người.").default([]),
    invitedUntil: z.preprocess((value) => (value === "" || value === undefined ? null : value), day.nullable()).default(null),
    seats: z.array(SeatInput, "Chọn thành viên.").min(1, "Chọn thành viên.").max(40, "Tối đa 40 người."),
  })
  .refine(({ quorumPart, quorumWhole }) => quorumPart <= quorumWhole && quorumPart * 2 >= quorumWhole, { message: "Tỷ lệ có mặt từ một nửa đến toàn bộ.", path: ["quorumPart"] })
  .refine(({ invited, invitedUntil }) => invited.length === 0 || invitedUntil !== null, { message: "Ghi ngày cuối được xem. Ví dụ 31/12/2021.", path: ["invitedUntil"] });
export type FormTeamInput = z.infer<typeof FormTeamInput>;

/** The team's form: one field for each person, "seat.<account>", empty for those left out. */
export const readTeamForm = (form: FormData) => {
  const seats = [...form].flatMap(([name, value]) => (name.startsWith("seat.") && value !== "" ? [{ accountId: name.slice(5), function: value }] : []));
  return FormTeamInput.safeParse({ ...Object.fromEntries(form), seats, invited: form.getAll("invited") });
};

const id = z.uuid("Không rõ hồ sơ nào.");
const sittingId = z.uuid("Không rõ phiên nào.");

export const ConflictInput = z.object({ id, reason: text(500).min(1, "Ghi lý do.") });
export type ConflictInput = z.infer<typeof ConflictInput>;

export const OpenSittingInput = z.object({ id, heldOn: day, place: text(200).min(1, "Ghi địa điểm họp."), present: z.array(z.uuid(), "Chọn người có mặt.").max(60) });
export type OpenSittingInput = z.infer<typeof OpenSittingInput>;

export const ScoreInput = z.object({ sittingId, round: whole(1, 99), marks: z.record(z.string().max(20), whole(0, 1_000)), remark: optional(1_000) });
export type ScoreInput = z.infer<typeof ScoreInput>;

export const DiscussInput = z.object({ sittingId, round: whole(1, 99), said: text(2_000).min(1, "Ghi nội dung thảo luận.") });
export type DiscussInput = z.infer<typeof DiscussInput>;

export const DissentInput = z.object({ sittingId, opinion: text(1_000).min(1, "Ghi ý kiến.") });
export type DissentInput = z.infer<typeof DissentInput>;

export const ConcludeInput = z.object({
  sittingId,
  version: whole(1, 1_000_000),
  conclusion: z.enum(conclusions, "Chọn kết luận."),
  finding: text(500).min(1, "Ghi nội dung kết luận."),
  departure: optional(500).default(null),
  items: z.array(ReturnItemInput, "Ghi ít nhất một nội dung phải bổ sung.").max(40, "Tối đa 40 nội dung.").default([]),
  dueOn: z.preprocess((value) => (value === "" || value === undefined ? null : value), day.nullable()),
});
export type ConcludeInput = z.infer<typeof ConcludeInput>;

/** The sheet's form: one field for each criterion, "mark.<code>". What is wrong is said at its own field. */
export const readMarksForm = (form: FormData) => {
  const marks = Object.fromEntries([...form].flatMap(([name, value]) => (name.startsWith("mark.") && value !== "" ? [[name.slice(5), value]] : [])));
  return ScoreInput.safeParse({ ...Object.fromEntries(form), marks });
};

/** The conclusion's form: items only when something is to be supplemented. */
export const readConclusionForm = (form: FormData) => {
  const reasons = form.getAll("itemReason");
  const items = form.get("conclusion") === "supplement" ? form.getAll("subject").map((subject, index) => ({ subject, reason: reasons[index] })) : [];
  return ConcludeInput.safeParse({ ...Object.fromEntries(form), items });
};
