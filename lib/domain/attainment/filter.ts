import { z } from "zod";
import { Day, showDay, yearOf } from "@/lib/domain/day";
import { roundings, type Rounding } from "@/lib/domain/ratio";
import { refuse, type Result } from "@/lib/domain/result";
import { lenses, listLenses } from "@/lib/domain/unit/lens";
import { daysOf, termOfYear, type TermYears } from "./period";
import { againsts, bases, type Against, type Base, type Period } from "./view";

/** What is asked of the metric layer, complete: every default is decided. */
export type AttainmentFilter = { unit: string; period: Period; on: Day; title: string; base: Base; rounding: Rounding; against?: Against; /** Units of the reporting day when left out. */ lens?: "now" };

const year = z.string({ error: "Năm phải là một số có bốn chữ số." }).regex(/^\d{4}$/, "Năm phải là một số có bốn chữ số.").transform(Number);
const on = z
  .string({ error: "Ngày báo cáo phải có dạng năm-tháng-ngày." })
  .refine((text) => Day.safeParse(text).success, "Ngày báo cáo phải là một ngày có thật, dạng năm-tháng-ngày, chẳng hạn 2021-06-30.")
  .transform((text) => Day.parse(text));
const word = (message: string) => z.string({ error: message }).regex(/^[0-9a-z_-]{1,64}$/, message);

/** The lens of a list, which is of one day. */
export const listLens = z.enum(listLenses, { error: `Đơn vị được xem theo một trong: ${listLenses.join(", ")}.` }).optional();

/** Parameters as they stand in an address, shared by pages and API. A parameter it does not know is refused. */
export const AttainmentParameters = z.strictObject({
  unit: word("Mã đơn vị chỉ gồm chữ thường không dấu và chữ số.").optional(),
  year: year.optional(),
  term: word("Nhiệm kỳ viết như 2020-2025.").optional(),
  on: on.optional(),
  title: word("Danh hiệu không có trong danh mục.").optional(),
  base: z.enum(bases, { error: `Cơ sở tính tỷ lệ là một trong: ${bases.join(", ")}.` }).optional(),
  against: z.enum(againsts, { error: `Chỉ tiêu tính theo một trong: ${againsts.join(", ")}.` }).optional(),
  rounding: z.enum(roundings, { error: `Cách làm tròn là một trong: ${roundings.join(", ")}.` }).optional(),
  lens: z.enum(lenses, { error: `Đơn vị được xem theo một trong: ${lenses.join(", ")}.` }).optional(),
  with: on.optional(),
});
export type AttainmentParameters = z.infer<typeof AttainmentParameters>;

/** The keys of an address that belong to the filter; pages leave out their own (sort, tab). */
export const attainmentKeys = Object.keys(AttainmentParameters.shape) as readonly (keyof AttainmentParameters)[];

/** What the defaults are taken from: reference data and who asks. */
export type FilterGround = { terms: readonly TermYears[]; titles: readonly { id: string }[]; today: Day; unit?: string };

/**
 * Decides every default: the year of the working day, the day itself (or the period's last), the first title, the target as base.
 * Refuses, naming the field: no unit, a year outside any term, an unknown term or title, both year and term, a day yet to come.
 */
export function resolveFilter(given: AttainmentParameters, ground: FilterGround): Result<AttainmentFilter> {
  const unit = given.unit ?? ground.unit;
  if (unit === undefined) return refuse("unit-missing", { field: "unit" });
  const period = periodOf(given, ground);
  if (!period.ok) return period;
  if (given.on && given.on > ground.today) return refuse("day-to-come", { field: "on", values: { on: showDay(given.on), today: showDay(ground.today) } });
  const title = ground.titles.find((known) => given.title === undefined || known.id === given.title);
  if (!title) return refuse("title-unknown", { field: "title" });
  const { last } = daysOf(period.value);
  const day = given.on ?? (ground.today < last ? ground.today : last);
  return { ok: true, value: { unit, period: period.value, on: day, title: title.id, base: given.base ?? "target", rounding: given.rounding ?? "truncate", ...(given.against === "original" && { against: given.against }), ...(given.lens === "now" && { lens: given.lens }) } };
}

/** What is asked of two days together: the other day, and the period that is its own. */
export type CommonFilter = AttainmentFilter & { with: Day; withPeriod: Period };

/** The same for a map of two days: the other day is today unless told, and is measured for its own year, or its own term. */
export function resolveCommon(given: AttainmentParameters, ground: FilterGround): Result<CommonFilter> {
  const filter = resolveFilter(given, ground);
  if (!filter.ok) return filter;
  const other = given.with ?? ground.today;
  if (other > ground.today) return refuse("day-to-come", { field: "with", values: { on: showDay(other), today: showDay(ground.today) } });
  const term = termOfYear(ground.terms, defaultYear(ground.terms, yearOf(other)));
  if (!term) return refuse("year-outside-term", { field: "with", values: { year: String(yearOf(other)) } });
  const withPeriod: Period = filter.value.period.kind === "term" ? { kind: "term", term: term.id, firstYear: term.firstYear, lastYear: term.lastYear } : { kind: "year", year: defaultYear(ground.terms, yearOf(other)), term: term.id };
  return { ok: true, value: { ...filter.value, with: other, withPeriod } };
}

function periodOf(given: AttainmentParameters, { terms, today }: FilterGround): Result<Period> {
  if (given.year !== undefined && given.term !== undefined) return refuse("period-twice", { field: "term" });
  if (given.term !== undefined) {
    const term = terms.find(({ id }) => id === given.term);
    if (!term) return refuse("term-unknown", { field: "term", values: { term: given.term } });
    return { ok: true, value: { kind: "term", term: term.id, firstYear: term.firstYear, lastYear: term.lastYear } };
  }
  const asked = given.year ?? defaultYear(terms, yearOf(given.on ?? today));
  const term = termOfYear(terms, asked);
  if (!term) return refuse("year-outside-term", { field: "year", values: { year: String(asked) } });
  return { ok: true, value: { kind: "year", year: asked, term: term.id } };
}

/** A day outside any term still needs a page: the nearest roadmap year before it, else the first one. */
function defaultYear(terms: readonly TermYears[], year: number): number {
  if (terms.length === 0 || termOfYear(terms, year)) return year;
  const ended = terms.filter((term) => term.lastYear < year).map((term) => term.lastYear);
  return ended.length > 0 ? Math.max(...ended) : Math.min(...terms.map((term) => term.firstYear));
}

/** First failing field and its Vietnamese sentence: what pages and problem responses show. */
export const firstIssue = (error: z.ZodError) => {
  const issue = error.issues[0];
  if (issue?.code === "unrecognized_keys") return { field: issue.keys[0] ?? "", message: `Không có tham số "${issue.keys[0]}".` };
  return { field: String(issue?.path[0] ?? ""), message: issue?.message ?? "" };
};

/** The filter as an address: only what differs from the defaults needs to be passed. */
export function filterQuery(filter: Partial<AttainmentFilter & Pick<CommonFilter, "with">>): string {
  const query = new URLSearchParams();
  if (filter.unit) query.set("unit", filter.unit);
  if (filter.period) query.set(filter.period.kind, filter.period.kind === "year" ? String(filter.period.year) : filter.period.term);
  if (filter.on) query.set("on", filter.on);
  if (filter.title) query.set("title", filter.title);
  if (filter.base && filter.base !== "target") query.set("base", filter.base);
  if (filter.with) query.set("lens", "common");
  else if (filter.lens) query.set("lens", filter.lens);
  if (filter.with) query.set("with", filter.with);
  if (filter.rounding && filter.rounding !== "truncate") query.set("rounding", filter.rounding);
  if (filter.against === "original") query.set("against", filter.against);
  return query.toString();
}
