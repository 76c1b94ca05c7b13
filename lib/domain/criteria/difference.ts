import { mostOfAll, mostOfSection, type CriteriaContent, type Criterion } from "./content";
import { sayAsked, sayLeast, sayWorth } from "./say";

/** One thing that differs, as a person reads it; null on the side where it is not there. */
export type Change = { code: string | null; about: string; before: string | null; after: string | null };

type Placed = { heading: string; criterion: Criterion };
const placed = ({ sections }: CriteriaContent): Placed[] => sections.flatMap(({ heading, criteria }) => criteria.map((criterion) => ({ heading, criterion })));

/** What differs between two versions of a set. A criterion is the same one when its wording is, else when its number is. */
export function differenceOf(before: CriteriaContent, after: CriteriaContent): Change[] {
  const left = placed(before);
  const pairs = pairUp(left, placed(after));
  const gone = left.filter((one) => !pairs.some((pair) => pair.before === one));
  return [
    ...pairs.flatMap((pair) => (pair.before ? changed(pair.before, pair.after) : [{ code: pair.after.criterion.code, about: "Thêm tiêu chí", before: null, after: sayWhole(pair.after.criterion) }])),
    ...gone.map(({ criterion }) => ({ code: criterion.code, about: "Bỏ tiêu chí", before: sayWhole(criterion), after: null })),
    ...leastChanges(before, after),
  ];
}

function pairUp(left: readonly Placed[], right: readonly Placed[]) {
  const taken = new Set<Placed>();
  const take = (fits: (one: Placed) => boolean) => {
    const found = left.find((one) => !taken.has(one) && fits(one));
    if (found) taken.add(found);
    return found;
  };
  const byWording = right.map((after) => ({ after, before: take(({ criterion }) => criterion.wording === after.criterion.wording) }));
  return byWording.map(({ after, before }) => ({ after, before: before ?? take(({ criterion }) => criterion.code === after.criterion.code && !right.some((other) => other.criterion.wording === criterion.wording)) }));
}

const sayWhole = (criterion: Criterion) => `${criterion.wording}. ${sayAsked(criterion)}; ${sayWorth(criterion)}`;
const sayScale = (criterion: Criterion) => (criterion.kind === "scored" ? criterion.scale.map(({ points, wording }) => `${points} điểm: ${wording}`).join("; ") : "");

const parts: readonly (readonly [string, (of: Placed) => string])[] = [
  ["Số thứ tự", ({ criterion }) => criterion.code],
  ["Phần", ({ heading }) => heading],
  ["Nội dung", ({ criterion }) => criterion.wording],
  ["Mức phải đạt", ({ criterion }) => sayAsked(criterion)],
  ["Giá trị", ({ criterion }) => sayWorth(criterion)],
  ["Các mức điểm", ({ criterion }) => sayScale(criterion)],
  ["Minh chứng", ({ criterion }) => (criterion.evidence ? "phải có" : "không yêu cầu")],
  ["Không áp dụng", ({ criterion }) => (criterion.mayNotApply ? "được, khi có duyệt" : "không được")],
  ["Nguồn", ({ criterion }) => criterion.source],
];

const changed = (before: Placed, after: Placed): Change[] =>
  parts.flatMap(([about, of]) => (of(before) === of(after) ? [] : [{ code: after.criterion.code, about, before: of(before) || "không có", after: of(after) || "không có" }]));

function leastChanges(before: CriteriaContent, after: CriteriaContent): Change[] {
  const least = (content: CriteriaContent) => new Map([...content.sections.map((section) => [`Phần ${section.heading}`, sayLeast(section.least, mostOfSection(section))] as const), ["Tổng điểm", sayLeast(content.least, mostOfAll(content))] as const]);
  const [left, right] = [least(before), least(after)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((about) => {
    const [was, is] = [left.get(about) || null, right.get(about) || null];
    return was === is ? [] : [{ code: null, about, before: was, after: is }];
  });
}
