import { monthOf, showDay, yearOf, type Day } from "@/lib/domain/day";
import { grades, gradeWords, type Grade } from "@/lib/domain/registration/grade";
import type { SignalKind } from "./schema";

/** A cell's year as it was last entered. `months` are those a meeting was told of; null is not known yet. */
export type YearKnown = { year: number; enteredOn: Day; disciplined: number | null; grade: Grade | null; months: readonly number[] };

/** What is known of a cell that holds a title since `heldFrom`. The papers are those its recognition rests on. */
export type HolderKnown = { heldFrom: Day; years: readonly YearKnown[]; papers: readonly { id: string; title: string; expiresOn: Day }[] };

/** Why a signal raises itself. `about` is the year or the paper, `weight` how much of it: more of the same is a new ground, less is none. */
export type Ground = { kind: SignalKind; about: string; weight: number; detail: string };

/** Everything that calls for a look at a title today. Years before the title, and counts told before it, are no ground. */
export function groundsOf({ heldFrom, years, papers }: HolderKnown, today: Day): Ground[] {
  const since = years.filter(({ year, enteredOn }) => year >= yearOf(heldFrom) && enteredOn > heldFrom);
  return [
    ...since.flatMap(disciplineIn),
    ...since.flatMap((year) => missedIn(year, heldFrom)),
    ...since.flatMap((year) => worseThan(years.find((before) => before.year === year.year - 1), year)),
    ...papers.filter(({ expiresOn }) => expiresOn < today).map(({ id, title, expiresOn }): Ground => ({ kind: "expired_evidence", about: id, weight: 1, detail: `Minh chứng “${title}” hết hạn ngày ${showDay(expiresOn)}.` })),
  ];
}

function disciplineIn({ year, disciplined }: YearKnown): Ground[] {
  return disciplined ? [{ kind: "discipline", about: String(year), weight: disciplined, detail: `Số liệu năm ${year}: ${disciplined} đảng viên bị kỷ luật.` }] : [];
}

/** Months that had passed when the year was entered, with no meeting told. A year without a single meeting is not known yet. */
function missedIn({ year, enteredOn, months }: YearKnown, heldFrom: Day): Ground[] {
  if (months.length === 0) return [];
  const first = year === yearOf(heldFrom) ? monthOf(heldFrom) + 1 : 1;
  const last = yearOf(enteredOn) > year ? 12 : monthOf(enteredOn) - 1;
  const missed = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter((month) => !months.includes(month));
  return missed.length === 0 ? [] : [{ kind: "missed_meetings", about: String(year), weight: missed.length, detail: `Số liệu năm ${year}: không có buổi sinh hoạt tháng ${missed.join(", ")}.` }];
}

function worseThan(before: YearKnown | undefined, { year, grade }: YearKnown): Ground[] {
  if (!before?.grade || !grade) return [];
  const steps = grades.indexOf(grade) - grades.indexOf(before.grade);
  return steps <= 0 ? [] : [{ kind: "worse_classification", about: String(year), weight: grades.indexOf(grade), detail: `Xếp loại năm ${year}: ${gradeWords[grade]}; năm ${year - 1}: ${gradeWords[before.grade]}.` }];
}

/** How a ground is kept: "discipline:2021:2". */
export const groundKey = ({ kind, about, weight }: Omit<Ground, "detail">) => `${kind}:${about}:${weight}`;

/** The grounds that raised no signal yet: neither the same nor more of it, dismissed or not. */
export function newGrounds(grounds: readonly Ground[], known: readonly string[]): Ground[] {
  const heaviest = new Map<string, number>();
  for (const key of known) {
    const cut = key.lastIndexOf(":");
    heaviest.set(key.slice(0, cut), Math.max(heaviest.get(key.slice(0, cut)) ?? 0, Number(key.slice(cut + 1))));
  }
  return grounds.filter(({ kind, about, weight }) => weight > (heaviest.get(`${kind}:${about}`) ?? 0));
}
