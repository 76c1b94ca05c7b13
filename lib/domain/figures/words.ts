import { gradeWords } from "@/lib/domain/registration/grade";
import type { CountField } from "./figures";
import type { MeetingGrade } from "./meeting";

type Values = Readonly<Record<string, string | number>>;

export const meetingGradeWords = { good: "Tốt", fair: "Khá", average: "Trung bình", poor: "Kém" } as const satisfies Record<MeetingGrade, string>;

export const fieldWords = {
  members: "Đảng viên của chi bộ",
  gradedExcellent: gradeWords.excellent,
  gradedGood: gradeWords.good,
  gradedCompleted: gradeWords.completed,
  gradedNotCompleted: gradeWords.not_completed,
  thematicMeetings: "Buổi sinh hoạt chuyên đề",
  disciplinedMembers: "Đảng viên không giữ chức vụ",
  disciplinedCommittee: "Chi ủy viên",
  disciplinedLeaders: "Cán bộ lãnh đạo, chủ chốt",
  poorMembers: "Đảng viên thuộc diện hộ nghèo",
  vneidMembers: "Đảng viên có tài khoản VNeID mức độ 1 trở lên",
  newModels: "Mô hình mới có khả năng nhân rộng",
} as const satisfies Record<CountField, string>;

export const figuresRefusals = {
  "no-members": () => "Chi bộ có ít nhất 1 đảng viên. Nhập số đảng viên.",
  "graded-half-known": () => "Nhập đủ bốn mức xếp loại đảng viên, mức không có ai thì ghi 0. Chưa xếp loại thì để trống cả bốn.",
  "disciplined-half-known": () => "Nhập đủ ba dòng về kỷ luật, dòng không có ai thì ghi 0. Chưa rõ thì để trống cả ba.",
  "graded-over-members": ({ graded, members }: Values) => `Đã xếp loại ${graded} đảng viên, nhiều hơn số đảng viên của chi bộ là ${members}.`,
  "disciplined-over-members": ({ disciplined, members }: Values) => `Có ${disciplined} người bị kỷ luật, nhiều hơn số đảng viên của chi bộ là ${members}. Mỗi người chỉ tính ở một dòng.`,
  "part-over-members": ({ members }: Values) => `Chi bộ có ${members} đảng viên. Nhập số từ 0 đến ${members}.`,
  "month-twice": ({ month }: Values) => `Tháng ${month} được ghi hai lần. Giữ lại một dòng.`,
  "year-to-come": ({ year }: Values) => `Năm ${year} chưa đến, chưa có số liệu để nhập.`,
  "month-to-come": ({ month, year }: Values) => `Tháng ${month}/${year} chưa đến. Để trống tháng này.`,
  "figures-not-of-a-cell": () => "Số liệu năm chỉ nhập cho chi bộ ấp, khu phố. Đơn vị này ở cấp khác.",
  "figures-cell-ended": ({ cell = "Chi bộ này", year }: Values) => `${cell} không có trong năm ${year}, không nhập được số liệu năm đó.`,
} as const;
