import { z } from "zod";
import { roots, type Scope } from "@/lib/access/scope";
import { daysOf, termOfYear } from "@/lib/domain/attainment/period";
import { yearOf, type Day } from "@/lib/domain/day";
import { getReference, type Reference } from "@/lib/queries/reference";

import { yearsIn } from "./years";

const Address = z.object({
  unit: z.string().regex(/^[0-9a-z]{1,64}$/, "Mã đơn vị chưa đúng.").optional(),
  title: z.string().regex(/^[0-9a-z_-]{1,64}$/, "Danh hiệu không có trong danh mục.").optional(),
  year: z.string().regex(/^\d{4}$/, "Năm phải là một số có bốn chữ số.").transform(Number).optional(),
});

type Asked = { ok: true; unit: string; year: number; years: readonly number[]; term: Reference["terms"][number]; title: Reference["titles"][number]; titles: Reference["titles"]; on: Day };

/** The address of a page about registrations of a term as they stand today, or the sentence that says what is wrong with it. `on` is today, within the year. */
export async function askReview(scope: Scope, search: Record<string, string | string[] | undefined>): Promise<Asked | { ok: false; sentence: string }> {
  const given = Address.safeParse(search);
  if (!given.success) return { ok: false, sentence: given.error.issues[0]?.message ?? "Địa chỉ chưa đúng." };
  const { terms, titles } = await getReference(scope);
  const years = terms.flatMap(yearsIn).sort();
  const year = given.data.year ?? years.find((known) => known === yearOf(scope.today)) ?? years[0] ?? yearOf(scope.today);
  const term = termOfYear(terms, year);
  const title = titles.find(({ id }) => given.data.title === undefined || id === given.data.title);
  if (!term) return { ok: false, sentence: `Năm ${year} không thuộc nhiệm kỳ nào đang theo dõi.` };
  if (!title) return { ok: false, sentence: "Danh hiệu không có trong danh mục." };
  const { last } = daysOf({ kind: "year", year, term: term.id });
  return { ok: true, unit: given.data.unit ?? roots(scope, "registration.read")[0]?.split("/").at(-2) ?? "", year, years, term, title, titles, on: scope.today < last ? scope.today : last };
}
