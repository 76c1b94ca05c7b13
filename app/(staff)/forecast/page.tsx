import { notFound } from "next/navigation";

import { askedOf, dashboardHref, forecastHref, type Change } from "@/components/attainment/address";
import { Context } from "@/components/attainment/context";
import { Foot } from "@/components/attainment/foot";
import { Misread } from "@/components/attainment/misread";
import { Paper } from "@/components/attainment/paper";
import { ForecastHeadline } from "@/components/forecast/forecast-headline";
import { StepsTable } from "@/components/forecast/steps-table";
import { TrialsTable } from "@/components/forecast/trials-table";
import { WhatIf } from "@/components/forecast/what-if";
import { reviewHref } from "@/components/readiness/address";
import { ButtonLink } from "@/components/ui/button";
import { Explained } from "@/components/ui/explanation";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { whyAsWas } from "@/lib/domain/attainment/say-lens";
import { showDay } from "@/lib/domain/day";
import { forecastOf } from "@/lib/domain/forecast/of-attainment";
import { method, sayError } from "@/lib/domain/forecast/words";
import { showCount } from "@/lib/domain/ratio";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getForecast } from "@/lib/queries/get-forecast";
import { listAncestors } from "@/lib/queries/list-ancestors";

import { ask, type Search } from "@/app/(staff)/dashboard/ask";
import { crumbsOf, keepOf } from "@/app/(staff)/dashboard/frame";

export const metadata = { title: "Dự báo" };

/** What a unit's year will likely come to, from the dossiers under way: by steps, tried with some left out, and tried on the past. */
export default async function ForecastPage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await currentScope();
  demand(scope, "attainment.read");
  const question = await ask(scope, await searchParams);
  if (!question.ok) return <Misread title="Dự báo" sentence={question.sentence} href="/forecast" />;
  const { reference } = question;
  const { lens: _, ...filter } = question.filter; // stays at a step are those of the day's own units
  if (filter.period.kind !== "year") return <Misread title="Dự báo" sentence="Dự báo tính cho từng năm, không tính cho cả nhiệm kỳ." href="/forecast" />;

  const { unit, title, on, period } = filter;
  const [view, ground, above] = await Promise.all([getAttainment(scope, filter), getForecast(scope, { unit, title, year: period.year, on }), listAncestors(scope, { unitId: unit, on })]);
  const forecast = view && ground && forecastOf(view, ground);
  if (!view || !ground || !forecast) notFound();

  const asked = askedOf(view);
  const go = (change: Change) => forecastHref(asked, change);
  const waiting = forecast.steps.reduce((sum, step) => sum + step.waiting, 0);
  const terms = reference.terms;
  return (
    <>
      <Paper unit={view.unit} on={view.on} />
      <PageTitle title={`Dự báo công nhận năm ${period.year}`} crumbs={crumbsOf(above, view, go)}>
        {view.unit.level !== "cell" && <ButtonLink small kind="quiet" href={reviewHref({ unit, year: period.year, title })}>Mức sẵn sàng theo tiêu chí</ButtonLink>}
        <ButtonLink small kind="quiet" icon="chart" href={dashboardHref(asked)}>Tổng quan của đơn vị</ButtonLink>
      </PageTitle>
      <Context asked={asked} terms={terms} titles={reference.titles} today={scope.today} view={null} why={whyAsWas.forecast} href={go} action="/forecast" keep={keepOf(asked)} />
      <div className="grid gap-x-gutter gap-y-8 pt-6 desk:grid-cols-12">
        <div className="desk:col-span-5"><ForecastHeadline view={view} forecast={forecast} /></div>
        <section className="desk:col-span-7" aria-labelledby="tung-buoc">
          <h2 id="tung-buoc" className="mb-3">Theo từng bước</h2>
          <StepsTable forecast={forecast} />
        </section>
      </div>
      {ground.dossiers.length > 0 && (
        <Section className="new-page" title="Nếu bớt hồ sơ" note={ground.dossiers.length < waiting ? `${showCount(ground.dossiers.length)} hồ sơ gần đích nhất trên ${showCount(waiting)}` : "Bỏ dấu hồ sơ không kịp trong năm. Chỉ để xem, không lưu lại."}>
          <WhatIf key={`${unit} ${title} ${on} ${period.year}`} dossiers={ground.dossiers} recognised={view.recognised} target={view.target} />
        </Section>
      )}
      <Section title="Dự báo đã lệch bao nhiêu" note={forecast.trials.length > 0 && "Mỗi dòng chỉ dùng số liệu có đến ngày đó"}>
        <Explained title="Dự báo đã lệch bao nhiêu" meanings={[{ key: "error", term: "Lệch bình quân", says: "Trung bình cộng của chênh lệch giữa dự báo và thực tế ở các lần thử, không kể cao hay thấp, in một số lẻ. Lần thử là dự báo lập vào mỗi cuối tháng đã qua, chỉ bằng số liệu có đến ngày đó." }]} on={`hết ngày ${showDay(on)}`} className="mb-3"><p className="max-w-measure">{sayError(forecast.trials)}</p></Explained>
        {forecast.trials.length > 0 && <TrialsTable trials={forecast.trials} />}
      </Section>
      <Section title="Cách tính">
        <ul data-given className="max-w-measure list-disc space-y-2 pl-5">{method.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      </Section>
      <Foot view={view} today={showDay(scope.today)} roundingHref={go({ rounding: view.rounding === "truncate" ? "half_up" : "truncate" })} />
    </>
  );
}
