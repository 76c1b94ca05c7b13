import { notFound, redirect } from "next/navigation";

import { askedOf, chartHref, chartsHref, commonHref, dashboardHref, meetingHref, type Change } from "@/components/attainment/address";
import { Context } from "@/components/attainment/context";
import { chartExplains, meaningsOf } from "@/components/attainment/explains";
import { Foot } from "@/components/attainment/foot";
import { Misread } from "@/components/attainment/misread";
import { Paper } from "@/components/attainment/paper";
import { ChartSection } from "@/components/charts/chart-section";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { currentScope, demand } from "@/lib/access/session";
import { saySource } from "@/lib/domain/chart/say";
import { showDay } from "@/lib/domain/day";
import { listAncestors } from "@/lib/queries/list-ancestors";

import { askCommon, type Search } from "@/app/(staff)/dashboard/ask";
import { crumbsOf, keepOf } from "@/app/(staff)/dashboard/frame";

import { askCharts } from "./ask";

export const metadata = { title: "Biểu đồ" };

/** A unit's year in pictures, each with its table behind it; a sheet of paper each. */
export default async function ChartsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await currentScope();
  demand(scope, "attainment.read");
  const search = await searchParams;
  const common = await askCommon(scope, search);
  if (common?.ok) redirect(commonHref(common.filter, common.filter.with)); // two days are side by side on the page that compares
  const asked = await askCharts(scope, search);
  if (!asked) notFound();
  if (!asked.ok) return <Misread title="Biểu đồ" sentence={asked.sentence} href="/charts" />;

  const { view, charts, reference } = asked;
  const of = askedOf(view);
  if (view.unit.level === "cell") redirect(dashboardHref(of)); // a cell's year is a road, and stands on its own page
  const above = await listAncestors(scope, { unitId: view.unit.id, on: view.structureDay });
  const go = (change: Change) => chartsHref(of, change);
  const choices = view.unit.level === "commune" ? [] : view.children.map(({ unit }) => ({ label: unit.name, href: go({ unit: unit.id }) }));
  const source = `${saySource(view)} In ngày ${showDay(scope.today)}.`;
  return (
    <>
      <Paper unit={view.unit} on={view.on} />
      <PageTitle title="Biểu đồ" crumbs={crumbsOf(above, view, go)} {...(choices.length > 0 && { choose: { label: "Chọn đơn vị bên dưới", items: choices } })}>
        <ButtonLink small kind="quiet" icon="chart" href={dashboardHref(of)}>Tổng quan của đơn vị</ButtonLink>
        <ButtonLink small icon="screen" href={meetingHref(of)}>Trình chiếu</ButtonLink>
      </PageTitle>
      <Context asked={of} terms={reference.terms} titles={reference.titles} today={scope.today} view={view} href={go} action="/charts" keep={keepOf(of)} />
      {charts.map((chart, index) => <ChartSection key={chart.key} chart={chart} meanings={meaningsOf(chart.key, view)} explains={chartExplains(chart.key, view)} href={chartHref(of, chart.key)} source={source} first={index === 0} />)}
      <Foot view={view} today={showDay(scope.today)} roundingHref={go({ rounding: view.rounding === "truncate" ? "half_up" : "truncate" })} onPaper={false} />
    </>
  );
}
