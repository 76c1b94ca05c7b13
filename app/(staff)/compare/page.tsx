import { notFound } from "next/navigation";

import { askedOf, compareHref, dashboardHref, exportHref, type Change } from "@/components/attainment/address";
import { CompareTable } from "@/components/attainment/compare-table";
import { Context } from "@/components/attainment/context";
import { ExplainedFigures } from "@/components/attainment/explained-figures";
import { Foot } from "@/components/attainment/foot";
import { Misread } from "@/components/attainment/misread";
import { Paper } from "@/components/attainment/paper";
import { sortingOf, sortText } from "@/components/attainment/sort";
import { StandingsSay } from "@/components/attainment/standings-say";
import { ComparisonChart, type ComparedUnit } from "@/components/charts/comparison-chart";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { currentScope, demand } from "@/lib/access/session";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import { showCount, showPercent } from "@/lib/domain/ratio";
import { inList, partiesTogether } from "@/lib/domain/unit/party";
import { getAttainment } from "@/lib/queries/get-attainment";
import { listAncestors } from "@/lib/queries/list-ancestors";

import { ask, askCommon, sortOf, type Search } from "@/app/(staff)/dashboard/ask";
import { crumbsOf, keepOf } from "@/app/(staff)/dashboard/frame";

import { CommonCompare } from "./common-compare";

export const metadata = { title: "So sánh" };

const opened = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Units that have a target, as the chart draws them: a bar needs something to stand against. */
const compared = ({ children, rounding }: Attainment): ComparedUnit[] =>
  children.flatMap(({ unit, recognised, target, standing }) =>
    target ? [{ id: unit.id, name: opened(inList(unit)), recognised, target, percent: showPercent({ part: recognised, whole: target }, rounding), low: standing === "below_half" }] : [],
  );

const sentenceOf = (units: readonly ComparedUnit[]) => `Số đã công nhận so với chỉ tiêu: ${units.map(({ name, recognised, target }) => `${name} ${showCount(recognised)}/${showCount(target)}`).join(", ")}.`;

/** The units below one side by side: bars against their targets, who met and who lags in words, and the table behind. */
export default async function ComparePage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await currentScope();
  demand(scope, "attainment.read");
  const search = await searchParams;
  const common = await askCommon(scope, search);
  if (common) return common.ok ? <CommonCompare scope={scope} filter={common.filter} reference={common.reference} /> : <Misread title="So sánh" sentence={common.sentence} href="/compare" />;
  const question = await ask(scope, search);
  if (!question.ok) return <Misread title="So sánh" sentence={question.sentence} href="/compare" />;

  const { filter, reference } = question;
  const [view, above] = await Promise.all([getAttainment(scope, filter), listAncestors(scope, { unitId: filter.unit, on: filter.lens ? scope.today : filter.on })]);
  if (!view) notFound();

  const asked = askedOf(view);
  const sort = sortOf(search);
  const go = (change: Change) => compareHref(asked, { sort, ...change });
  const units = compared(view);
  const level = view.children[0]?.unit.level;
  return (
    <>
      <Paper unit={view.unit} on={view.on} />
      <PageTitle title={level ? `So sánh các ${partiesTogether(view.children.map(({ unit }) => unit))}` : "So sánh"} crumbs={crumbsOf(above, view, go)}>
        <ButtonLink small kind="quiet" icon="chart" href={dashboardHref(asked)}>Tổng quan của đơn vị</ButtonLink>
      </PageTitle>
      <Context asked={asked} terms={reference.terms} titles={reference.titles} today={scope.today} view={view} href={go} action="/compare" keep={keepOf(asked)} exportHref={exportHref(asked, sort)} />
      {!level || level === "cell" ? (
        <div className="pt-6">
          <Sheet>
            <EmptyState title="Không có đơn vị cấp dưới nào để so sánh." action={<ButtonLink href={dashboardHref(asked)}>Mở tổng quan</ButtonLink>}>Trang này so sánh các đảng bộ dưới một đơn vị.</EmptyState>
          </Sheet>
        </div>
      ) : (
        <>
          <div className="grid gap-x-gutter gap-y-8 pt-6 desk:grid-cols-12">
            <section className="desk:col-span-7" aria-labelledby="so-voi-chi-tieu">
              <h2 id="so-voi-chi-tieu" className="mb-3">Đã công nhận so với chỉ tiêu {view.period.kind === "year" ? "năm" : "nhiệm kỳ"}</h2>
              {units.length > 0 ? <ExplainedFigures view={view} of={["recognised", "target"]} title="Đã công nhận so với chỉ tiêu"><ComparisonChart sentence={sentenceOf(units)} units={units} /></ExplainedFigures> : <p className="text-ink-3">Chưa đơn vị nào được giao chỉ tiêu trong kỳ này.</p>}
            </section>
            <div className="desk:col-span-5"><StandingsSay view={view} /></div>
          </div>
          <Section className="new-page" title="Số liệu từng đơn vị" note={<span className="no-print phone:hidden">Bấm tên cột để xếp lại.</span>}>
            <CompareTable view={view} sorting={sortingOf(sort)} sortHref={(by, direction) => go({ sort: sortText(by, direction) })} unitHref={(unit) => dashboardHref(asked, { unit })} />
          </Section>
          <Foot view={view} today={showDay(scope.today)} roundingHref={go({ rounding: view.rounding === "truncate" ? "half_up" : "truncate" })} />
        </>
      )}
    </>
  );
}
