import { z } from "zod";
import { grades } from "@/lib/domain/registration/grade";
import { countFields, Figures } from "./figures";
import type { Meeting } from "./meeting";

const unitId = z.string("Chọn chi bộ.").regex(/^[0-9a-z]+$/, "Chọn chi bộ.");
const year = z.coerce.number("Chọn năm.").int("Năm là một số nguyên.").min(1930, "Năm này quá xa.").max(2200, "Năm này quá xa.");
/** The entry that stood when the form was opened; 0 for none. */
const seq = z.coerce.number("Mở lại trang rồi làm lại.").int("Mở lại trang rồi làm lại.").min(0, "Mở lại trang rồi làm lại.");

export const EnterFiguresInput = z.object({ unitId, year, seq, figures: Figures });
export type EnterFiguresInput = z.infer<typeof EnterFiguresInput>;

const number = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? Number(value) : null);
const yesNo = (value: unknown) => (value === "yes" ? true : value === "no" ? false : null);
const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** The same from the form: an empty field is not known yet, a month without points had no meeting told. */
export function parseFiguresForm(form: FormData) {
  const given = Object.fromEntries(form);
  const meetings: Meeting[] = months.flatMap((month) => {
    const score = number(given[`score-${month}`]);
    if (score === null) return [];
    const full = (part: string) => form.has(`${part}-${month}`);
    return [{ month, score, attendanceFull: full("attendance"), durationFull: full("duration"), speakingFull: full("speaking"), minutesFull: full("minutes") }];
  });
  const counts = Object.fromEntries(countFields.map((field) => [field, number(given[field])]));
  const cellGrade = grades.find((grade) => grade === given["cellGrade"]) ?? null;
  const figures = { ...counts, members: counts["members"] ?? 0, cellGrade, hasOffice: yesNo(given["hasOffice"]), unifiedHead: yesNo(given["unifiedHead"]), meetings };
  return EnterFiguresInput.safeParse({ unitId: given["unitId"], year: given["year"], seq: given["seq"], figures });
}

/** Which field of the form an issue is about: a meeting's points have a name of their own. */
export function fieldOfIssue(path: readonly PropertyKey[], form: FormData): string {
  const [first, second, third] = path;
  if (first !== "figures") return String(first ?? "");
  if (second !== "meetings") return String(second ?? "");
  const told = months.filter((month) => number(form.get(`score-${month}`)) !== null);
  return `score-${told[Number(third)] ?? 1}`;
}

/** How the form is answered: kept, or refused with a sentence for each field that is wrong. */
export type FiguresAnswer = { done: boolean; sentence: string | null; errors: Readonly<Record<string, string>> };
