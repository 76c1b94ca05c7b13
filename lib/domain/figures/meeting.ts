import { z } from "zod";

/** How a monthly cell meeting went: tốt, khá, trung bình, kém. [S4] */
export const meetingGrades = ["good", "fair", "average", "poor"] as const;
export type MeetingGrade = (typeof meetingGrades)[number];

/** One monthly meeting: points of 100, and the four parts that must be full for the best grade. */
export const Meeting = z.object({
  month: z.int().min(1).max(12),
  score: z.int("Điểm là số nguyên.").min(0, "Điểm từ 0 đến 100.").max(100, "Điểm từ 0 đến 100."),
  attendanceFull: z.boolean(),
  durationFull: z.boolean(),
  speakingFull: z.boolean(),
  minutesFull: z.boolean(),
});
export type Meeting = z.infer<typeof Meeting>;

/** Points alone do not give the best grade: attendance, duration, speaking and minutes must be full as well. domain.md 3 */
export function gradeOfMeeting({ score, attendanceFull, durationFull, speakingFull, minutesFull }: Omit<Meeting, "month">): MeetingGrade {
  if (score >= 90 && attendanceFull && durationFull && speakingFull && minutesFull) return "good";
  if (score >= 70) return "fair";
  return score >= 50 ? "average" : "poor";
}
