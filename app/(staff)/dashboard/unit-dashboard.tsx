import { askedOf, chartsHref, compareHref, dashboardHref, exportHref, reportsHref, type Change } from "@/components/attainment/address";
import { Context } from "@/components/attainment/context";
import { FirstSteps } from "@/components/attainment/first-steps";
import { Foot } from "@/components/attainment/foot";
import { Paper } from "@/components/attainment/paper";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { sortingOf, sortText } from "@/components/attainment/sort";
import { TermSection } from "@/components/attainment/term";
import { UnitFigures } from "@/components/attainment/unit-figures";
import { YearsTable } from "@/components/attainment/years-table";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { ReportedLine } from "@/components/closing/reported-line";
import { ButtonLink } from "@/components/ui/button";
import type { Scope } from "@/lib/access/scope";
import type { AttainmentFilter } from "@/lib/domain/attainment/filter";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay, yearOf } from "@/lib/domain/day";
import { kindsTogether } from "@/lib/domain/unit/party";
import { getReported } from "@/lib/queries/get-reported";
import type { Ancestor } from "@/lib/queries/list-ancestors";
import type { Reference } from "@/lib/queries/reference";

import { crumbsOf, keepOf } from "./frame";
import { cellStandings, otherPeriods } from "./periods";

type UnitDashboardProps = { scope: Scope; filter: AttainmentFilter; view: Attainment; above: readonly Ancestor[]; reference: Reference; sort: string | undefined };

const chooseWord = ({ unit, children }: Attainment) => (unit.level === "commune" ? "Chọn chi bộ" : `Chọn ${kindsTogether(children.map((child) => child.unit))}`);

/** What was reported of a year as of the reporting day, by the units of that day; a term is not reported. */
const reportedOf = (scope: Scope, { unit, title, on, period, restated }: Attainment) =>
  period.kind === "year" && period.year === yearOf(on) && !restated ? getReported(scope, { unit: unit.id, title: title.id, on }) : null;

/** A province's, district's or commune's figures, with the units below it. */
export async function UnitDashboard({ scope, filter, view, above, reference, sort }: UnitDashboardProps) {
  const [other, standings, reported] = await Promise.all([otherPeriods(scope, filter, reference), cellStandings(scope, view), reportedOf(scope, view)]);
  const asked = askedOf(view);
  const go = (change: Change) => dashboardHref(asked, { sort, ...change });
  const choices = view.children.map(({ unit }) => ({ label: unit.name, href: go({ unit: unit.id }) }));
  return (
    <>
      <Paper unit={view.unit} on={view.on} />
      <PageTitle title={`Công nhận chi bộ ${titleAfterCell(view.title)}`} crumbs={crumbsOf(above, view, go)} choose={{ label: chooseWord(view), items: choices }}>
        <ButtonLink small kind="quiet" icon="chart" href={chartsHref(asked, view.period.kind === "term" ? { period: undefined } : {})}>Biểu đồ</ButtonLink>
        <ButtonLink small kind="quiet" href={reportsHref(asked)}>Báo cáo sơ kết</ButtonLink>
        <ButtonLink small kind="quiet" href={`/closings?unit=${view.unit.id}`}>Báo cáo đã chốt</ButtonLink>
      </PageTitle>
      <Context asked={asked} terms={reference.terms} titles={reference.titles} today={scope.today} view={view} href={go} action="/dashboard" keep={keepOf(asked)} exportHref={exportHref(asked, sort)} />
      {reported && <ReportedLine reported={reported} recognised={view.recognised} target={view.target} />}
      {view.cells === 0 ? (
        <FirstSteps unit={view.unit} day={scope.today} />
      ) : (
        <>
          <UnitFigures
            view={view}
            sorting={sortingOf(sort)}
            sortHref={(by, direction) => go({ sort: sortText(by, direction) })}
            unitHref={(unit) => go({ unit })}
            compareHref={compareHref(asked)}
            standings={standings}
          />
          {other.years.length > 0 && <Section title="Theo từng năm"><YearsTable term={view} years={other.years} yearHref={({ period }) => go({ period, on: undefined })} /></Section>}
          <TermSection view={view} term={other.term ?? view} />
        </>
      )}
      <Foot view={view} today={showDay(scope.today)} roundingHref={go({ rounding: view.rounding === "truncate" ? "half_up" : "truncate" })} />
    </>
  );
}
