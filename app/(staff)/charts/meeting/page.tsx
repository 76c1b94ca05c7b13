import { notFound, redirect } from "next/navigation";

import { chartExplains, meaningsOf } from "@/components/attainment/explains";
import { askedOf, chartsHref, dashboardHref } from "@/components/attainment/address";
import { Misread } from "@/components/attainment/misread";
import { ResultSlide } from "@/components/attainment/result-slide";
import { ChartPicture } from "@/components/charts/chart-picture";
import { Slide } from "@/components/charts/slide";
import { Slides } from "@/components/charts/slides";
import { currentScope, demand } from "@/lib/access/session";
import { sayPeriod } from "@/lib/domain/attainment/period";
import { frames } from "@/lib/domain/chart/picture";
import { saySource } from "@/lib/domain/chart/say";
import { showDay } from "@/lib/domain/day";
import { partyName } from "@/lib/domain/unit/party";

import type { Search } from "@/app/(staff)/dashboard/ask";
import { askCharts } from "@/app/(staff)/charts/ask";

export const metadata = { title: "Trình chiếu" };

/** The charts of a unit's year for a hall: one question a slide, large enough for the last row, moved by keys. */
export default async function MeetingPage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await currentScope();
  demand(scope, "attainment.read");
  const asked = await askCharts(scope, await searchParams);
  if (!asked) notFound();
  if (!asked.ok) return <Misread title="Trình chiếu" sentence={asked.sentence} href="/charts" />;

  const { view, charts } = asked;
  const of = askedOf(view);
  if (view.unit.level === "cell") redirect(dashboardHref(of));
  const units = charts.find(({ key }) => key === "standings");
  const head = { over: partyName(view.unit), period: sayPeriod(view.period), on: showDay(view.on), source: saySource(view) };
  const slides = [
    { key: "standings", title: "Kết quả công nhận", body: <ResultSlide view={view} chart={units} /> },
    ...charts.filter((chart) => chart !== units).map((chart) => ({
      key: chart.key,
      title: chart.title,
      body: (
        <>
          <ChartPicture picture={chart.draw(frames.hall)} sentence={chart.sentence} className="for-hall" />
          <ChartPicture picture={chart.draw(frames.narrow)} sentence={chart.sentence} className="for-hand" />
          <p className="reading">{chart.reading}</p>
        </>
      ),
    })),
  ];
  return (
    <Slides leave={chartsHref(of)} titles={slides.map(({ title }) => title)}>
      {slides.map(({ key, title, body }) => <Slide key={key} title={title} meanings={meaningsOf(key, view)} explains={chartExplains(key, view)} {...head}>{body}</Slide>)}
    </Slides>
  );
}
