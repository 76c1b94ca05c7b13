import { askedOf, compareHref, dashboardHref, type Change } from "@/components/attainment/address";
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
import type { Scope } from "@/lib/access/scope";
import type { AttainmentFilter } from "@/lib/domain/attainment/filter";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getCommunePage } from "@/lib/queries/get-commune-page";
import type { Ancestor } from "@/lib/queries/list-ancestors";
import type { Reference } from "@/lib/queries/reference";

import { crumbsOf, keepOf } from "./frame";

type UnitDashboardProps = { scope: Scope; filter: AttainmentFilter; view: Attainment; above: readonly Ancestor[]; reference: Reference; sort: string | undefined };

const chooseWords = { country: "Chọn tỉnh, thành phố", province: "Chọn huyện, thành phố", district: "Chọn xã, phường, thị trấn", commune: "Chọn chi bộ", cell: "" };

/** The whole term beside a year, each year beside a term: the same unit and day, asked for the other periods. */
async function otherPeriods(scope: Scope, filter: AttainmentFilter, { terms }: Reference): Promise<{ term: Attainment | null; years: Attainment[] }> {
  const { period } = filter;
  const term = terms.find(({ id }) => id === period.term);
  if (!term) return { term: null, years: [] };
  const ask = (other: AttainmentFilter["period"]) => getAttainment(scope, { ...filter, base: "target", period: other });
  if (period.kind === "year") return { term: await ask({ kind: "term", term: term.id, firstYear: term.firstYear, lastYear: term.lastYear }), years: [] };
  const years = Array.from({ length: term.lastYear - term.firstYear + 1 }, (_, index) => term.firstYear + index);
  const views = await Promise.all(years.map((year) => ask({ kind: "year", year, term: term.id })));
  return { term: null, years: views.filter((view) => view !== null) };
}

/** Where each cell of a commune stands, by its id; nothing for other units. */
async function cellStandings(scope: Scope, { unit, on, title, period }: Attainment) {
  const commune = unit.level === "commune" ? await getCommunePage(scope, { unit: unit.id, title: title.id, term: period.term, on }) : null;
  return new Map(commune?.cells.flatMap(({ cell, registration }) => (registration ? [[cell.id, registration] as const] : [])));
}

/** A province's, district's or commune's figures, with the units below it. */
export async function UnitDashboard({ scope, filter, view, above, reference, sort }: UnitDashboardProps) {
  const [other, standings] = await Promise.all([otherPeriods(scope, filter, reference), cellStandings(scope, view)]);
  const asked = askedOf(view);
  const go = (change: Change) => dashboardHref(asked, { sort, ...change });
  const choices = view.children.map(({ unit }) => ({ label: unit.name, href: go({ unit: unit.id }) }));
  return (
    <>
      <Paper unit={view.unit} on={view.on} />
      <PageTitle title={`Công nhận chi bộ ${titleAfterCell(view.title)}`} crumbs={crumbsOf(above, view, go)} choose={{ label: chooseWords[view.unit.level], items: choices }} />
      <Context asked={asked} terms={reference.terms} titles={reference.titles} today={scope.today} structureDay={view.structureDay} href={go} action="/dashboard" keep={keepOf(asked)} />
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
