import { showCount } from "@/lib/domain/ratio";
import { gradeWords } from "@/lib/domain/registration/grade";
import { lower } from "@/lib/domain/criteria/say";
import { countFields, type CountField, type Figures } from "./figures";
import { gradeOfMeeting, meetingGrades } from "./meeting";
import { fieldWords, meetingGradeWords } from "./words";

export type FigureRow = { label: string; now: string; before: string };

const count = (figures: Figures | null, field: CountField) => {
  const value = figures?.[field] ?? null;
  return value === null ? "–" : showCount(value);
};
const yesNo = (value: boolean | null | undefined) => (value === null || value === undefined ? "–" : value ? "có" : "không");
const grade = (figures: Figures | null) => (figures?.cellGrade ? gradeWords[figures.cellGrade] : "–");

/** "6 buổi: tốt 4, khá 2"; "–" when none was told. */
export function sayMeetings(figures: Figures | null): string {
  if (!figures || figures.meetings.length === 0) return "–";
  const of = meetingGrades.map((each) => [each, figures.meetings.filter((meeting) => gradeOfMeeting(meeting) === each).length] as const).filter(([, counted]) => counted > 0);
  return `${figures.meetings.length} buổi: ${of.map(([each, counted]) => `${lower(meetingGradeWords[each])} ${counted}`).join(", ")}`;
}

const groups: Partial<Record<CountField, string>> = { gradedExcellent: "Đảng viên ", gradedGood: "Đảng viên ", gradedCompleted: "Đảng viên ", gradedNotCompleted: "Đảng viên ", disciplinedMembers: "Bị kỷ luật: ", disciplinedCommittee: "Bị kỷ luật: ", disciplinedLeaders: "Bị kỷ luật: " };

/** A year and the one before it side by side, as they are read; "–" is what is not known. */
export function figureRows(now: Figures | null, before: Figures | null): FigureRow[] {
  return [
    ...countFields.map((field) => ({ label: groups[field] ? `${groups[field]}${lower(fieldWords[field])}` : fieldWords[field], now: count(now, field), before: count(before, field) })),
    { label: "Xếp loại chất lượng chi bộ", now: grade(now), before: grade(before) },
    { label: "Sinh hoạt thường kỳ", now: sayMeetings(now), before: sayMeetings(before) },
    { label: "Có trụ sở hoặc nơi sinh hoạt", now: yesNo(now?.hasOffice), before: yesNo(before?.hasOffice) },
    { label: "Bí thư đồng thời là trưởng ấp, khu phố", now: yesNo(now?.unifiedHead), before: yesNo(before?.unifiedHead) },
  ];
}
