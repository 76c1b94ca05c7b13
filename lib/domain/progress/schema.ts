import { z } from "zod";
import { Month } from "./month";

const absent = (value: unknown) => (value === "" || value === undefined ? null : value);
const text = z.string().trim().max(2000, "Tối đa 2.000 ký tự.").normalize("NFC");

export const assessments = ["on_track", "slow"] as const;
export type Assessment = (typeof assessments)[number];
export const assessmentWords = { on_track: "Đúng tiến độ", slow: "Chậm, cần giúp" } as const satisfies Record<Assessment, string>;

/** A month's report. `seen` is the version that was on screen, null when there was none. */
export const ReportInput = z.object({
  id: z.uuid("Không rõ hồ sơ nào."),
  month: z.string("Chọn tháng.").pipe(Month),
  done: z.string("Ghi việc đã làm.").pipe(text.min(1, "Ghi việc đã làm trong tháng.")),
  difficulty: z.preprocess(absent, text.nullable()),
  help: z.preprocess(absent, text.nullable()),
  seen: z.preprocess(absent, z.coerce.number().int().min(1).nullable()),
});
export type ReportInput = z.infer<typeof ReportInput>;

/** What the commune's monthly meeting says to a report. A question asked is owed an answer. */
export const ReviewReportInput = z.object({
  reportId: z.uuid("Không rõ báo cáo nào."),
  seen: z.coerce.number("Mở lại trang rồi làm lại.").int().min(1),
  assessment: z.enum(assessments, "Chọn một nhận xét."),
  answer: z.preprocess(absent, text.nullable()),
});
export type ReviewReportInput = z.infer<typeof ReviewReportInput>;
