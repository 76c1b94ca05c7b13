import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { z } from "zod";

import { LensNote } from "@/components/attainment/lens-note";
import { Misread } from "@/components/attainment/misread";
import { TargetLines } from "@/components/attainment/target-lines";
import { reviewHref } from "@/components/readiness/address";
import { Explained } from "@/components/ui/explanation";
import { Figure } from "@/components/ui/figure";
import { ContextBar } from "@/components/ui/context-bar";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { may, mayAnywhere, roots, type Scope } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { sayRounding } from "@/lib/domain/attainment/definitions";
import { handsOfAll } from "@/lib/domain/attainment/hands";
import { whyAsWas } from "@/lib/domain/attainment/say-lens";
import { Day, showDay, yearOf } from "@/lib/domain/day";
import { addUp, sayAddUp } from "@/lib/domain/target/add-up";
import { showFraction, showPercent, type Ratio } from "@/lib/domain/ratio";
import type { SharedLine } from "@/lib/domain/target/view";
import { partyName } from "@/lib/domain/unit/party";
import { listAncestors } from "@/lib/queries/list-ancestors";
import { listTargets } from "@/lib/queries/list-targets";
import { getReference, type Reference } from "@/lib/queries/reference";

import { dayOfTerm, termView, yearViews } from "./years";

export const metadata = { title: "Chỉ tiêu" };

const Address = z.object({
  unit: z.string().regex(/^[0-9a-z]{1,64}$/, "Mã đơn vị chưa đúng.").optional(),
  year: z.string().regex(/^\d{4}$/, "Năm phải là một số có bốn chữ số.").transform(Number).optional(),
});

const href = (unit: string, year: number) => `/targets?unit=${unit}&year=${year}`;

function Lines({ title, lines, empty, year, reached, sentence = null }: { title: string; lines: readonly SharedLine[]; empty: string; year: number; reached: ReadonlyMap<string, ReactNode>; sentence?: string | null }) {
  return (
    <Section title={title}>
      {sentence && <Explained title="Các năm so với nhiệm kỳ" meanings={[{ key: "sum", term: "Cộng các năm", says: "Tổng chỉ tiêu đã giao của từng năm trong nhiệm kỳ, so với số chi bộ mà chỉ tiêu nhiệm kỳ đòi hỏi; chỉ tiêu là một khoảng thì so với mức thấp." }]} who={handsOfAll(["target"])} className="mb-4"><p className="max-w-measure border-l-3 border-line-strong bg-sunken px-4 py-3">{sentence}</p></Explained>}
      {lines.length === 0 ? <p className="border-t border-line py-4 text-ink-3">{empty}</p> : lines.map((line) => <TargetLines key={line.id} line={line} withResolution unitHref={(id) => href(id, year)} reached={reached.get(line.id)} />)}
    </Section>
  );
}

type Sum = { sentence: string | null; reached: Map<string, ReactNode> };

/** How the years add up to the term, and how far the unit has come with each line, by the metric layer. */
async function sumUp(scope: Scope, { unit, year, reference, titleId }: { unit: string; year: number; reference: Reference; titleId: string | undefined }): Promise<Sum> {
  const term = reference.terms.find(({ firstYear, lastYear }) => year >= firstYear && year <= lastYear);
  if (!term || titleId === undefined) return { sentence: null, reached: new Map() };
  const on = dayOfTerm(term, scope.today);
  const asked = { unit, title: titleId, term, on };
  const [whole, years] = await Promise.all([termView(scope, asked), yearViews(scope, asked)]);
  const wanted = whole && whole.target !== null ? (whole.range ?? { low: whole.target, high: whole.target }) : null;
  const sums = addUp(wanted, years.map(({ period, target }) => ({ year: period.kind === "year" ? period.year : 0, target })));
  const reached = new Map([...years, ...(whole ? [whole] : [])].flatMap((view) => [...view.targetIds.map((id) => [id, view.ratio] as const), ...view.others.map(({ targetId, ratio }) => [targetId, ratio] as const)]));
  const says = (ratio: Ratio) => <>Đến hết {showDay(on)}: <Figure title="kết quả so với chỉ tiêu này" definition="Số chi bộ tính theo nội dung của chỉ tiêu, trên số chi bộ mà chỉ tiêu đang có hiệu lực đòi hỏi." base="chỉ tiêu của dòng này" on={`hết ngày ${showDay(on)}`} rounding={sayRounding("truncate")} who={handsOfAll(["recognised", "target"])}>{showFraction(ratio)}{ratio.whole > 0 && `, đạt ${showPercent(ratio)}`}</Figure>.</>;
  return { sentence: sums && sayAddUp(sums), reached: new Map([...reached].map(([id, ratio]) => [id, says(ratio)])) };
}

/** What a unit is asked for in a year and in the term, by which resolution, and how it was shared out below. */
export default async function TargetsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "target.read");
  const address = Address.safeParse(await searchParams);
  if (!address.success) return <Misread title="Chỉ tiêu" sentence={address.error.issues[0]?.message ?? "Địa chỉ chưa đúng."} href="/targets" />;

  const reference = await getReference(scope);
  const { terms, titles } = reference;
  const years = terms.flatMap(({ firstYear, lastYear }) => Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)).sort();
  const unit = address.data.unit ?? roots(scope, "target.read")[0]?.split("/").at(-2) ?? "";
  const year = address.data.year ?? years.find((known) => known === yearOf(scope.today)) ?? years[0] ?? yearOf(scope.today);
  if (years.length > 0 && !years.includes(year)) return <Misread title="Chỉ tiêu" sentence={`Năm ${year} không thuộc nhiệm kỳ nào.`} href={`/targets?unit=${unit}`} />;

  const [view, above, sums] = await Promise.all([
    listTargets(scope, { unitId: unit, year }),
    listAncestors(scope, { unitId: unit, on: Day.parse(`${year}-12-31`) }),
    sumUp(scope, { unit, year, reference, titleId: titles[0]?.id }),
  ]);
  if (!view) notFound();
  const name = partyName(view.unit);
  return (
    <>
      <PageTitle title={`Chỉ tiêu của ${name.charAt(0).toLowerCase()}${name.slice(1)}`} crumbs={[...above.map((ancestor) => ({ label: partyName(ancestor), href: href(ancestor.id, year) })), { label: name }]}>
        {view.unit.level !== "cell" && may(scope, "target.set", view.path) && <ButtonLink icon="plus" href={`/targets/new?unit=${unit}&year=${year}`}>Giao chỉ tiêu</ButtonLink>}
        {["province", "district"].includes(view.unit.level) && <ButtonLink href={`/targets/allocation?unit=${unit}&year=${year}`}>Bảng phân bổ</ButtonLink>}
        {view.unit.level !== "cell" && mayAnywhere(scope, "registration.read") && <ButtonLink href={reviewHref({ unit, year, title: titles[0]?.id ?? "" })}>Rà soát đăng ký</ButtonLink>}
        <ButtonLink small kind="quiet" icon="seal" href="/titles">Danh hiệu và tiêu chuẩn</ButtonLink>
      </PageTitle>
      <ContextBar picks={[{ label: "Năm", value: String(year), items: years.map((known) => ({ label: `Năm ${known}`, href: href(unit, known), current: known === year })) }]}>
        <ButtonLink small kind="quiet" icon="chart" href={`/dashboard?unit=${unit}&year=${year}`}>Tổng quan</ButtonLink>
        <PrintButton />
      </ContextBar>
      <LensNote>{whyAsWas.targets}</LensNote>
      <Lines title={`Năm ${year}`} lines={view.ofYear} year={year} reached={sums.reached} empty={`Chưa có chỉ tiêu năm ${year} cho đơn vị này.`} />
      <Lines reached={sums.reached} sentence={sums.sentence} title={view.term ? `Nhiệm kỳ ${view.term.replace("-", "–")}` : "Nhiệm kỳ"} lines={view.ofTerm} year={year} empty="Chưa có chỉ tiêu nhiệm kỳ cho đơn vị này." />
    </>
  );
}
