import type { CountField } from "@/lib/domain/figures/figures";
import { fieldWords as figureWords } from "@/lib/domain/figures/words";
import type { FieldNames } from "./head";

/** The columns of a cell's year; its meetings are entered month by month on its own page, and stay as they are. */
export const figureColumns = {
  members: ["dang vien cua chi bo", "so dang vien", "tong so dang vien", "dang vien"],
  gradedExcellent: ["dang vien hoan thanh xuat sac nhiem vu", "dang vien hoan thanh xuat sac", "htxsnv"],
  gradedGood: ["dang vien hoan thanh tot nhiem vu", "dang vien hoan thanh tot", "httnv"],
  gradedCompleted: ["dang vien hoan thanh nhiem vu", "htnv"],
  gradedNotCompleted: ["dang vien khong hoan thanh nhiem vu", "dang vien khong hoan thanh", "khtnv"],
  cellGrade: ["xep loai chi bo", "xep loai", "danh gia xep loai chi bo", "chi bo xep loai"],
  thematicMeetings: ["buoi sinh hoat chuyen de", "so buoi sinh hoat chuyen de", "sinh hoat chuyen de"],
  disciplinedMembers: ["ky luat dang vien khong giu chuc vu", "dang vien bi ky luat", "ky luat dang vien"],
  disciplinedCommittee: ["ky luat chi uy vien", "chi uy vien bi ky luat"],
  disciplinedLeaders: ["ky luat can bo lanh dao", "ky luat can bo lanh dao chu chot", "can bo lanh dao bi ky luat"],
  poorMembers: ["dang vien thuoc dien ho ngheo", "dang vien ho ngheo", "dang vien ngheo"],
  vneidMembers: ["dang vien co tai khoan vneid", "dang vien co tai khoan vneid muc do 1 tro len", "vneid"],
  newModels: ["mo hinh moi", "so mo hinh moi", "mo hinh moi co kha nang nhan rong"],
  hasOffice: ["co tru so hoac noi sinh hoat", "co tru so", "tru so", "co noi sinh hoat", "tru so nha van hoa"],
  unifiedHead: ["bi thu kiem truong ap khu pho", "bi thu kiem truong ap", "bi thu dong thoi la truong ap", "bi thu la truong ap", "nhat the bi thu truong ap"],
} as const satisfies FieldNames<string>;
export type FigureField = keyof typeof figureColumns;

export const figureNames = Object.keys(figureColumns) as FigureField[]; // the keys of the record above
const facts = { hasOffice: "Có trụ sở hoặc nơi sinh hoạt", unifiedHead: "Bí thư kiêm trưởng ấp, khu phố" } as const;
const graded: readonly CountField[] = ["gradedExcellent", "gradedGood", "gradedCompleted", "gradedNotCompleted"];
const disciplined: readonly CountField[] = ["disciplinedMembers", "disciplinedCommittee", "disciplinedLeaders"];

/** What a column is called, on screen and in the workbook. */
export function figureWord(field: FigureField): string {
  if (field === "cellGrade") return "Xếp loại chi bộ";
  if (field === "hasOffice" || field === "unifiedHead") return facts[field];
  const word = figureWords[field];
  if (graded.includes(field)) return `Đảng viên ${word.charAt(0).toLowerCase()}${word.slice(1)}`;
  return disciplined.includes(field) ? `Kỷ luật: ${word.charAt(0).toLowerCase()}${word.slice(1)}` : word;
}
