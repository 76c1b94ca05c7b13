/** The paragraphs of a review, each edited by itself. What has no figures behind it is written by hand. */
export const paragraphKeys = ["plan", "road", "result", "standings", "table", "keeping", "expected", "shortfalls", "causes", "tasks", "measures", "requests"] as const;
export type ParagraphKey = (typeof paragraphKeys)[number];

/** The parts of an interim or final review in their order. Domain.md 7. */
export const sections = [
  { number: "I", title: "Tình hình triển khai", paragraphs: ["plan", "road"] },
  { number: "II", title: "Kết quả", paragraphs: ["result", "standings", "table", "keeping", "expected"] },
  { number: "III", title: "Hạn chế, nguyên nhân", paragraphs: ["shortfalls", "causes"] },
  { number: "IV", title: "Nhiệm vụ thời gian tới", paragraphs: ["tasks", "measures"] },
  { number: "V", title: "Kiến nghị", paragraphs: ["requests"] },
] as const satisfies readonly { number: string; title: string; paragraphs: readonly ParagraphKey[] }[];

/** What a paragraph is about, beside it on screen and in the record. */
export const paragraphWords = {
  plan: "Chỉ tiêu và đăng ký",
  road: "Hồ sơ đang làm",
  result: "Kết quả chung",
  standings: "Theo đơn vị",
  table: "Bảng số liệu",
  keeping: "Giữ vững danh hiệu",
  expected: "Dự kiến",
  shortfalls: "Hạn chế qua số liệu",
  causes: "Nguyên nhân",
  tasks: "Việc phải hoàn thành",
  measures: "Giải pháp",
  requests: "Kiến nghị",
} as const satisfies Record<ParagraphKey, string>;
