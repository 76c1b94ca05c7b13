import { z } from "zod";
import { roots, type Scope } from "@/lib/access/scope";
import type { Attainment } from "@/lib/domain/attainment/view";
import { yearOf, type Day } from "@/lib/domain/day";
import type { Ratio } from "@/lib/domain/ratio";
import { addUp, sayAddUp } from "@/lib/domain/target/add-up";
import { listLenses } from "@/lib/domain/unit/lens";
import { getAttainment } from "@/lib/queries/get-attainment";
import { listTargets, type TargetsView } from "@/lib/queries/list-targets";
import { getReference, type Reference } from "@/lib/queries/reference";

import { dayOfTerm, termView, yearsIn, yearViews } from "./years";

const Address = z.object({
  unit: z.string().regex(/^[0-9a-z]{1,64}$/, "Mã đơn vị chưa đúng.").optional(),
  year: z.string().regex(/^\d{4}$/, "Năm phải là một số có bốn chữ số.").transform(Number).optional(),
  lens: z.enum(listLenses, { error: `Đơn vị được xem theo một trong: ${listLenses.join(", ")}.` }).optional(),
});

/** How the years add up to the term, and how far the unit had come with each line by the end of a day; a line the metric layer does not count has none. */
type Sums = { sentence: string | null; on: Day; reached: ReadonlyMap<string, Ratio> };
/** What lines carried along come to for the unit of today. */
type Carried = { ofYear: Attainment; ofTerm: Attainment };
type Asked = { unit: string; year: number; years: readonly number[]; lens: "now" | undefined; titleId: string; view: TargetsView | null; sums: Sums; carried: Carried | null };

/** The lines an address asks for with what they come to, or the sentence that says what is wrong with it. The view is null when the unit is out of reach, or does not stand to be carried along to. */
export async function askTargets(scope: Scope, search: Readonly<Record<string, string | string[] | undefined>>): Promise<{ ok: true; asked: Asked } | { ok: false; sentence: string; href: string }> {
  const address = Address.safeParse(search);
  if (!address.success) return { ok: false, sentence: address.error.issues[0]?.message ?? "Địa chỉ chưa đúng.", href: "/targets" };
  const reference = await getReference(scope);
  const years = reference.terms.flatMap(yearsIn).sort();
  const unit = address.data.unit ?? roots(scope, "target.read")[0]?.split("/").at(-2) ?? "";
  const year = address.data.year ?? years.find((known) => known === yearOf(scope.today)) ?? years[0] ?? yearOf(scope.today);
  if (years.length > 0 && !years.includes(year)) return { ok: false, sentence: `Năm ${year} không thuộc nhiệm kỳ nào đang theo dõi.`, href: `/targets?unit=${unit}` };

  const lens = address.data.lens === "now" ? ("now" as const) : undefined;
  const titleId = reference.titles[0]?.id ?? "";
  const [found, sums] = await Promise.all([listTargets(scope, { unitId: unit, year, lens }), lens ? noSums(scope) : sumUp(scope, { unit, year, reference, titleId })]);
  const view = found && lens && !found.stands ? null : found;
  const term = reference.terms.find(({ id }) => id === view?.term);
  const carried = lens && view && term && titleId !== "" ? await carry(scope, { unit, title: titleId, year, term, on: view.asOf }) : null;
  return { ok: true, asked: { unit, year, years, lens, titleId, view, sums, carried } };
}

const noSums = ({ today }: Scope): Sums => ({ sentence: null, on: today, reached: new Map() });

/** By the metric layer, as it stands today or at the end of a term that is over. */
async function sumUp(scope: Scope, { unit, year, reference, titleId }: { unit: string; year: number; reference: Reference; titleId: string }): Promise<Sums> {
  const term = reference.terms.find(({ firstYear, lastYear }) => year >= firstYear && year <= lastYear);
  if (!term || titleId === "") return noSums(scope);
  const on = dayOfTerm(term, scope.today);
  const asked = { unit, title: titleId, term, on };
  const [whole, years] = await Promise.all([termView(scope, asked), yearViews(scope, asked)]);
  const wanted = whole && whole.target !== null ? (whole.range ?? { low: whole.target, high: whole.target }) : null;
  const sums = addUp(wanted, years.map(({ period, target, withdrawn }) => ({ year: period.kind === "year" ? period.year : 0, target, withdrawn: withdrawn !== null })));
  const reached = new Map([...years, ...(whole ? [whole] : [])].flatMap((view) => [...view.targetIds.map((id) => [id, view.ratio] as const), ...view.others.map(({ targetId, ratio }) => [targetId, ratio] as const)]));
  return { sentence: sums && sayAddUp(sums), on, reached };
}

/** The sum of a year's and a term's lines by today's units, as the metric layer makes it from a day on which all they were given to stood. Null when there is no such unit today. */
async function carry(scope: Scope, { unit, title, year, term, on }: { unit: string; title: string; year: number; term: Reference["terms"][number]; on: Day }): Promise<Carried | null> {
  const asked = { unit, title, on, base: "target", rounding: "truncate", lens: "now" } as const;
  const [ofYear, ofTerm] = await Promise.all([
    getAttainment(scope, { ...asked, period: { kind: "year", year, term: term.id } }),
    getAttainment(scope, { ...asked, period: { kind: "term", term: term.id, firstYear: term.firstYear, lastYear: term.lastYear } }),
  ]);
  return ofYear && ofTerm && { ofYear, ofTerm };
}
