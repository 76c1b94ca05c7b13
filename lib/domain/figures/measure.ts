import { sum, together, type Figures } from "./figures";
import { gradeOfMeeting, type MeetingGrade } from "./meeting";

/** `noun` is how a rule names what is counted, `unit` what one of them is called. */
type Measure = { noun: string; unit: "đảng viên" | "buổi" | "mô hình"; of: (figures: Figures) => number | null };

const meetingsOf = (...grades: readonly MeetingGrade[]) => (figures: Figures) => figures.meetings.filter((meeting) => grades.includes(gradeOfMeeting(meeting))).length;

/** What a rule may count in a cell's year: the closed list its grammar knows. */
export const measures = {
  members: { noun: "đảng viên của chi bộ", unit: "đảng viên", of: ({ members }) => members },
  graded: { noun: "đảng viên được xếp loại", unit: "đảng viên", of: (figures) => sum(together.graded.map((field) => figures[field])) },
  completed_or_better: { noun: "đảng viên xếp loại hoàn thành nhiệm vụ trở lên", unit: "đảng viên", of: ({ gradedExcellent, gradedGood, gradedCompleted }) => sum([gradedExcellent, gradedGood, gradedCompleted]) },
  good_or_better: { noun: "đảng viên xếp loại hoàn thành tốt nhiệm vụ trở lên", unit: "đảng viên", of: ({ gradedExcellent, gradedGood }) => sum([gradedExcellent, gradedGood]) },
  excellent: { noun: "đảng viên xếp loại hoàn thành xuất sắc nhiệm vụ", unit: "đảng viên", of: ({ gradedExcellent }) => gradedExcellent },
  not_completed: { noun: "đảng viên xếp loại không hoàn thành nhiệm vụ", unit: "đảng viên", of: ({ gradedNotCompleted }) => gradedNotCompleted },
  thematic_meetings: { noun: "buổi sinh hoạt chuyên đề", unit: "buổi", of: ({ thematicMeetings }) => thematicMeetings },
  meetings: { noun: "buổi sinh hoạt thường kỳ", unit: "buổi", of: ({ meetings }) => meetings.length },
  meetings_good: { noun: "buổi sinh hoạt thường kỳ xếp loại tốt", unit: "buổi", of: meetingsOf("good") },
  meetings_fair_or_better: { noun: "buổi sinh hoạt thường kỳ xếp loại khá trở lên", unit: "buổi", of: meetingsOf("good", "fair") },
  disciplined: { noun: "đảng viên bị kỷ luật", unit: "đảng viên", of: (figures) => sum(together.disciplined.map((field) => figures[field])) },
  disciplined_committee: { noun: "chi ủy viên bị kỷ luật", unit: "đảng viên", of: ({ disciplinedCommittee, disciplinedLeaders }) => sum([disciplinedCommittee, disciplinedLeaders]) },
  disciplined_leaders: { noun: "cán bộ lãnh đạo, chủ chốt bị kỷ luật", unit: "đảng viên", of: ({ disciplinedLeaders }) => disciplinedLeaders },
  poor_members: { noun: "đảng viên thuộc diện hộ nghèo", unit: "đảng viên", of: ({ poorMembers }) => poorMembers },
  vneid_members: { noun: "đảng viên có tài khoản VNeID mức độ 1 trở lên", unit: "đảng viên", of: ({ vneidMembers }) => vneidMembers },
  new_models: { noun: "mô hình mới có khả năng nhân rộng", unit: "mô hình", of: ({ newModels }) => newModels },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;
export const measureNames = Object.keys(measures) as [MeasureName, ...MeasureName[]]; // keys of the literal above

/** Yes-or-no facts of a year that a rule may ask for. */
export const facts = {
  has_office: { words: "Chi bộ có trụ sở hoặc nơi sinh hoạt", not: "chi bộ chưa có trụ sở hoặc nơi sinh hoạt", of: ({ hasOffice }: Figures) => hasOffice },
  unified_head: { words: "Bí thư chi bộ đồng thời là trưởng ấp, khu phố", not: "bí thư chi bộ chưa đồng thời là trưởng ấp, khu phố", of: ({ unifiedHead }: Figures) => unifiedHead },
} as const;
export type FactName = keyof typeof facts;
export const factNames = Object.keys(facts) as [FactName, ...FactName[]]; // keys of the literal above
