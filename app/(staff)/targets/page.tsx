import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { LensNote } from "@/components/attainment/lens-note";
import { Misread } from "@/components/attainment/misread";
import { TargetLines } from "@/components/attainment/target-lines";
import { reviewHref } from "@/components/readiness/address";
import { Explained } from "@/components/ui/explanation";
import { Figure } from "@/components/ui/figure";
import { ExportLinks } from "@/components/ui/export-links";
import { ContextBar, type ContextPick } from "@/components/ui/context-bar";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { may, mayAnywhere } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { sayRounding } from "@/lib/domain/attainment/definitions";
import { handsOfAll } from "@/lib/domain/attainment/hands";
import { sayLens, sayTargetsAsWas } from "@/lib/domain/attainment/say-lens";
import { Day, showDay } from "@/lib/domain/day";
import { showFraction, showPercent, type Ratio } from "@/lib/domain/ratio";
import type { SharedLine } from "@/lib/domain/target/view";
import { lensValues, lensWords, type Lens } from "@/lib/domain/unit/lens";
import { partyName } from "@/lib/domain/unit/party";
import { listAncestors } from "@/lib/queries/list-ancestors";

import { askTargets } from "./ask-targets";
import { CarriedSum } from "./carried";

export const metadata = { title: "Chỉ tiêu" };

const href = (unit: string, year: number, lens?: Lens) => `/targets?unit=${unit}&year=${year}${lens === "now" ? "&lens=now" : ""}`;

type LinesProps = { title: string; lines: readonly SharedLine[]; empty: string; year: number; reached: ReadonlyMap<string, ReactNode>; sentence?: string | null; /** What lines of several units, carried along, come to. */ carried: ReactNode };

function Lines({ title, lines, empty, year, reached, sentence = null, carried }: LinesProps) {
  return (
    <Section title={title}>
      {sentence && <Explained title="Các năm so với nhiệm kỳ" meanings={[{ key: "sum", term: "Cộng các năm", says: "Tổng chỉ tiêu đã giao của từng năm trong nhiệm kỳ, so với số chi bộ mà chỉ tiêu nhiệm kỳ đòi hỏi; chỉ tiêu là một khoảng thì so với mức thấp." }]} who={handsOfAll(["target"])} className="mb-4"><p className="max-w-measure border-l-3 border-line-strong bg-sunken px-4 py-3">{sentence}</p></Explained>}
      {lines.length > 0 && carried}
      {lines.length === 0 ? <p className="border-t border-line py-4 text-ink-3">{empty}</p> : lines.map((line) => <TargetLines key={line.id} line={line} withResolution unitHref={(id) => href(id, year)} reached={reached.get(line.id)} withUnit={carried !== null} />)}
    </Section>
  );
}

/** How far the unit has come with a line, by the metric layer. */
const Reached = ({ ratio, on }: { ratio: Ratio; on: Day }) => (
  <>Đến hết {showDay(on)}: <Figure title="kết quả so với chỉ tiêu này" definition="Số chi bộ tính theo nội dung của chỉ tiêu, trên số chi bộ mà chỉ tiêu đang có hiệu lực đòi hỏi." base="chỉ tiêu của dòng này" on={`hết ngày ${showDay(on)}`} rounding={sayRounding("truncate")} who={handsOfAll(["recognised", "target"])}>{showFraction(ratio)}{ratio.whole > 0 && `, đạt ${showPercent(ratio)}`}</Figure>.</>
);

/** By the units lines were given to, or by today's; of a unit that ended, only the former. */
const unitsPick = (unit: string, year: number, lens: Lens | undefined, stands: boolean): ContextPick => {
  const items = [{ label: "Theo đơn vị được giao", href: href(unit, year), current: !lens }, { label: lensWords.now, href: href(unit, year, "now"), current: lens === "now" }];
  return { label: "Đơn vị", value: lens ? lensValues.now : "được giao", items: stands ? items : [] };
};

/** What a unit is asked for in a year and in the term, by which resolution, and how it was shared out below. */
export default async function TargetsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "target.read");
  const found = await askTargets(scope, await searchParams);
  if (!found.ok) return <Misread title="Chỉ tiêu" sentence={found.sentence} href={found.href} />;
  const { unit, year, years, lens, titleId, view, sums, carried } = found.asked;
  if (!view) notFound();
  const above = await listAncestors(scope, { unitId: unit, on: lens ? scope.today : Day.parse(`${year}-12-31`) });
  const reached = new Map([...sums.reached].map(([id, ratio]) => [id, <Reached key={id} ratio={ratio} on={sums.on} />]));
  const name = partyName(view.unit);
  return (
    <>
      <PageTitle title={`Chỉ tiêu của ${name.charAt(0).toLowerCase()}${name.slice(1)}`} crumbs={[...above.map((ancestor) => ({ label: partyName(ancestor), href: href(ancestor.id, year, lens) })), { label: name }]}>
        {view.unit.level !== "cell" && may(scope, "target.set", view.path) && <ButtonLink icon="plus" href={`/targets/new?unit=${unit}&year=${year}`}>Giao chỉ tiêu</ButtonLink>}
        {["province", "district"].includes(view.unit.level) && <ButtonLink href={`/targets/allocation?unit=${unit}&year=${year}`}>Bảng phân bổ</ButtonLink>}
        {view.unit.level !== "cell" && mayAnywhere(scope, "registration.read") && <ButtonLink href={reviewHref({ unit, year, title: titleId })}>Rà soát đăng ký</ButtonLink>}
        <ButtonLink small kind="quiet" icon="seal" href="/titles">Danh hiệu và tiêu chuẩn</ButtonLink>
      </PageTitle>
      <ContextBar picks={[{ label: "Năm", value: String(year), items: years.map((known) => ({ label: `Năm ${known}`, href: href(unit, known, lens), current: known === year })) }, unitsPick(unit, year, lens, view.stands)]}>
        <ButtonLink small kind="quiet" icon="chart" href={`/dashboard?unit=${unit}&year=${year}${lens ? `&lens=${lens}` : ""}`}>Tổng quan</ButtonLink>
        <ExportLinks href={href(unit, year, lens).replace("/targets", "/api/documents/targets")} />
        <PrintButton />
      </ContextBar>
      <LensNote>{carried ? sayLens(carried.ofYear) : sayTargetsAsWas}</LensNote>
      <Lines title={`Năm ${year}`} lines={view.ofYear} year={year} reached={reached} carried={carried && <CarriedSum view={carried.ofYear} />} empty={`Chưa có chỉ tiêu năm ${year} cho đơn vị này.`} />
      <Lines reached={reached} sentence={sums.sentence} carried={carried && <CarriedSum view={carried.ofTerm} />} title={view.term ? `Nhiệm kỳ ${view.term.replace("-", "–")}` : "Nhiệm kỳ"} lines={view.ofTerm} year={year} empty="Chưa có chỉ tiêu nhiệm kỳ cho đơn vị này." />
    </>
  );
}
