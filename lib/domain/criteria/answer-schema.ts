import { z } from "zod";
import { ReasonInput } from "@/lib/domain/registration/schema-stages";
import type { Said as Saying } from "./answer";

const absent = (value: unknown) => (value === "" || value === undefined ? null : value);
const text = z.string().trim().normalize("NFC").max(500, "Tối đa 500 ký tự.");
const registrationId = z.uuid("Không rõ hồ sơ nào.");
const criterion = z.string().trim().min(1, "Không rõ tiêu chí nào.").max(20, "Không rõ tiêu chí nào.");
/** The number of the answer that was on screen, null when there was none. */
const seen = z.preprocess(absent, z.coerce.number().int().min(1).nullable());

const Said = z
  .object({
    kind: z.enum(["met", "unmet", "points", "not_applicable"], "Chọn một câu trả lời."),
    points: z.preprocess(absent, z.coerce.number("Ghi một số nguyên.").int("Ghi một số nguyên.").min(0, "Ghi từ 0 trở lên.").max(1_000, "Số này quá lớn.").nullable()),
  })
  .transform(({ kind, points }, context): Saying => {
    if (kind === "not_applicable") return { kind };
    if (kind !== "points") return { kind: "finding", met: kind === "met" };
    if (points === null) context.addIssue({ code: "custom", path: ["points"], message: "Ghi số điểm." });
    return { kind: "points", points: points ?? 0 };
  });

/** A form sends flat what is said. */
const withSaid = (form: unknown) => (typeof form === "object" && form !== null ? { ...form, said: form } : form);

/** What a cell answers to one criterion. */
export const AnswerCriterionInput = z.preprocess(withSaid, z.object({ registrationId, criterion, said: Said, ground: text.default(""), seen }));
export type AnswerCriterionInput = z.infer<typeof AnswerCriterionInput>;

/** What its commune says beside it; both answers as they were on screen. */
export const CommuneAnswerInput = z.preprocess(
  (form) => (typeof form === "object" && form !== null ? { ...form, said: form, seen: form } : form),
  z.object({ registrationId, criterion, said: Said.refine(({ kind }) => kind !== "not_applicable", "Cấp xã không xin không áp dụng."), ground: text.default(""), seen: z.object({ own: seen, before: seen }) }),
);
export type CommuneAnswerInput = z.infer<typeof CommuneAnswerInput>;

/** The commune's word on what the cell asks not to apply. */
export const RuleInput = ReasonInput.extend({
  seq: z.coerce.number("Mở lại trang rồi làm lại.").int().min(1),
  isApproved: z.enum(["yes", "no"], "Chọn duyệt hoặc không duyệt.").transform((word) => word === "yes"),
});
export type RuleInput = z.infer<typeof RuleInput>;
