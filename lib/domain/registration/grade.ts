/** A cell's yearly quality classification, best first. */
export const grades = ["excellent", "good", "completed", "not_completed"] as const;
export type Grade = (typeof grades)[number];

export const gradeWords = {
  excellent: "Hoàn thành xuất sắc nhiệm vụ",
  good: "Hoàn thành tốt nhiệm vụ",
  completed: "Hoàn thành nhiệm vụ",
  not_completed: "Không hoàn thành nhiệm vụ",
} as const satisfies Record<Grade, string>;

/** The gate to being proposed where a province ruled nothing else: a classification of "hoàn thành tốt" or better. */
export const gateGrade: Grade = "good";
export const passesGate = (grade: Grade, gate: Grade) => grades.indexOf(grade) <= grades.indexOf(gate);
