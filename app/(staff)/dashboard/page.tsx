import { notFound } from "next/navigation";

import { askedOf, compareHref, dashboardHref, type Change } from "@/components/attainment/address";
import { Context } from "@/components/attainment/context";
import { FirstSteps } from "@/components/attainment/first-steps";
import { Foot } from "@/components/attainment/foot";
import { Misread } from "@/components/attainment/misread";
import { Paper } from "@/components/attainment/paper";
import { titleAfterCell } from "@/components/attainment/say";
import { sortingOf, sortText, type Sorting } from "@/components/attainment/sort";
import { Term } from "@/components/attainment/term";
import { UnitFigures } from "@/components/attainment/unit-figures";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { getAttainment } from "@/lib/queries/get-attainment";
import { listAncestors } from "@/lib/queries/list-ancestors";

import { ask, sortOf, type Search } from "./ask";
import { CellDashboard } from "./cell-dashboard";
import { crumbsOf, keepOf } from "./frame";

export const metadata = { title: "Tổng quan" };

const chooseWords = { country: "Chọn tỉnh, thành phố", province: "Chọn huyện, thành phố", district: "Chọn xã, phường, thị trấn", commune: "Chọn chi bộ", cell: "" };

/** The figures of a unit for a period, as of a reporting day. */
export default async function DashboardPage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await currentScope();
  demand(scope, "attainment.read");
  const search = await searchParams;
  const question = await ask(scope, search);
  if (!question.ok) return <Misread title="Tổng quan" sentence={question.sentence} href="/dashboard" />;

  const { filter, reference } = question;
  const { period } = filter;
  const term = reference.terms.find(({ id }) => id === period.term);
  const [view, ofTerm, above] = await Promise.all([
    getAttainment(scope, filter),
    period.kind === "year" && term ? getAttainment(scope, { ...filter, base: "target", period: { kind: "term", term: term.id, firstYear: term.firstYear, lastYear: term.lastYear } }) : null,
    listAncestors(scope, { unitId: filter.unit, on: filter.on }),
  ]);
  if (!view) notFound();
  if (view.unit.level === "cell") return <CellDashboard scope={scope} view={view} above={above} reference={reference} />;

  const asked = askedOf(view);
  const sort = sortOf(search);
  const go = (change: Change) => dashboardHref(asked, { sort, ...change });
  const sortHref = (by: string, direction: Sorting["direction"]) => go({ sort: sortText(by, direction) });
  const whole = period.kind === "term" ? view : ofTerm;
  return (
    <>
      <Paper unit={view.unit} on={view.on} />
      <PageTitle title={`Công nhận chi bộ ${titleAfterCell(view.title)}`} crumbs={crumbsOf(above, view, go)} choose={{ label: chooseWords[view.unit.level], items: view.children.map(({ unit }) => ({ label: unit.name, href: go({ unit: unit.id }) })) }} />
      <Context asked={asked} terms={reference.terms} titles={reference.titles} today={scope.today} structureDay={view.structureDay} href={go} action="/dashboard" keep={keepOf(asked)} />
      {view.cells === 0 ? <FirstSteps unit={view.unit} day={scope.today} /> : <UnitFigures
        view={view}
        sorting={sortingOf(sort)}
        sortHref={sortHref}
        unitHref={(unit) => go({ unit })}
        compareHref={compareHref(asked)}
        communeHref={view.unit.level === "commune" ? `/communes/${view.unit.id}` : undefined}
      />}
      {whole && whole.cells > 0 && (
        <Section title={`Nhiệm kỳ ${period.term.replace("-", "–")}`} note={`so với tổng số ${showCount(whole.cells)}${whole.sample && !whole.published.includes("cells") ? "°" : ""} chi bộ ấp, khu phố`}>
          <Term view={whole} ahead={period.kind === "year" ? { count: whole.recognised + view.expected.additional, label: `dự kiến hết năm ${period.year}` } : undefined} />
        </Section>
      )}
      <Foot view={view} today={showDay(scope.today)} roundingHref={go({ rounding: view.rounding === "truncate" ? "half_up" : "truncate" })} />
    </>
  );
}
