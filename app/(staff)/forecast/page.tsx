import { notFound, redirect } from "next/navigation";

import { askedOf, commonHref, dashboardHref, forecastFileHref, forecastHref, type Change } from "@/components/attainment/address";
import { Context } from "@/components/attainment/context";
import { Foot } from "@/components/attainment/foot";
import { Misread } from "@/components/attainment/misread";
import { Paper } from "@/components/attainment/paper";
import { ForecastHeadline } from "@/components/forecast/forecast-headline";
import { StepsTable } from "@/components/forecast/steps-table";
import { TrialsTable } from "@/components/forecast/trials-table";
import { WhatIf, type Readied } from "@/components/forecast/what-if";
import { reviewHref } from "@/components/readiness/address";
import { ButtonLink } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { Explained } from "@/components/ui/explanation";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { mayAnywhere, type Scope } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { sayCarriedStays } from "@/lib/domain/attainment/say-lens";
import { showDay, yearOf } from "@/lib/domain/day";
import { method, sayError } from "@/lib/domain/forecast/words";
import { showCount } from "@/lib/domain/ratio";
import { getReviewGround } from "@/lib/queries/get-review-ground";
import { listAncestors } from "@/lib/queries/list-ancestors";

import { askCommon, type Search } from "@/app/(staff)/dashboard/ask";
import { crumbsOf, keepOf } from "@/app/(staff)/dashboard/frame";

import { askForecast } from "./ask";

export const metadata = { title: "Dự báo" };

/** How ready the named dossiers are by their criteria, today; null where the reader may not read registrations. */
async function readinessOf(scope: Scope, asked: { unitId: string; titleId: string; termId: string; only: readonly string[] }): Promise<Readied | null> {
  const ground = await getReviewGround(scope, asked);
  return ground && Object.fromEntries(ground.rows.map(({ id, readiness: { level, reasons } }) => [id, { level, why: reasons[0] ?? "" }]));
}

/** What a unit's year will likely come to, from the dossiers under way: by steps, tried with some left out, and tried on the past. */
export default async function ForecastPage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await currentScope();
  demand(scope, "attainment.read");
  const search = await searchParams;
  const common = await askCommon(scope, search);
  if (common?.ok) redirect(commonHref(common.filter, common.filter.with)); // two days are side by side on the page that compares
  const question = await askForecast(scope, search);
  if (!question.ok) return <Misread title="Dự báo" sentence={question.sentence} href="/forecast" />;
  const { reference, filter, year, term, found } = question;
  if (!found) notFound();
  const { unit, title, on, lens } = filter;
  const { view, forecast, dossiers } = found;
  const above = await listAncestors(scope, { unitId: unit, on: lens ? scope.today : on });

  const asked = askedOf(view);
  const go = (change: Change) => forecastHref(asked, change);
  const waiting = forecast.steps.reduce((sum, step) => sum + step.waiting, 0);
  const terms = reference.terms;
  // Readiness is today's, and asks for more than the kept facts this page is otherwise made from.
  const isNow = on === scope.today && year === yearOf(on) && mayAnywhere(scope, "registration.read");
  const isReadied = isNow && search["readiness"] === "1";
  const readiness = isReadied ? await readinessOf(scope, { unitId: unit, titleId: title, termId: term, only: dossiers.map(({ id }) => id) }) : null;
  return (
    <>
      <Paper unit={view.unit} on={view.on} />
      <PageTitle title={`Dự báo công nhận năm ${year}`} crumbs={crumbsOf(above, view, go)}>
        {view.unit.level !== "cell" && <ButtonLink small kind="quiet" href={reviewHref({ unit, year, title })}>Mức sẵn sàng theo tiêu chí</ButtonLink>}
        <ButtonLink small kind="quiet" icon="chart" href={dashboardHref(asked)}>Tổng quan của đơn vị</ButtonLink>
      </PageTitle>
      <Context asked={asked} terms={terms} titles={reference.titles} today={scope.today} view={view} {...(lens && { more: sayCarriedStays })} href={go} exportHref={forecastFileHref(asked)} action="/forecast" keep={keepOf(asked)} />
      <div className="grid gap-x-gutter gap-y-8 pt-6 desk:grid-cols-12">
        <div className="desk:col-span-5"><ForecastHeadline view={view} forecast={forecast} /></div>
        <section className="desk:col-span-7" aria-labelledby="tung-buoc">
          <h2 id="tung-buoc" className="mb-3">Theo từng bước</h2>
          <StepsTable forecast={forecast} />
        </section>
      </div>
      {dossiers.length > 0 && (
        <Section className="new-page" title="Nếu bớt hồ sơ" note={dossiers.length < waiting ? `${showCount(dossiers.length)} hồ sơ gần đích nhất trên ${showCount(waiting)}` : "Bỏ dấu hồ sơ không kịp trong năm. Chỉ để xem, không lưu lại."}>
          {isNow && <Chips label="Cách liệt kê" items={[{ label: "Theo bước và ngày chờ", href: go({}), current: !isReadied }, { label: "Kèm mức sẵn sàng theo tiêu chí", href: `${go({})}&readiness=1`, current: isReadied }]} />}
          <p className="no-print mb-3"><ButtonLink small kind="quiet" icon="save" href={forecastFileHref(asked, "dossiers")} download>Xuất CSV hồ sơ</ButtonLink></p>
          <WhatIf key={`${unit} ${title} ${on} ${year}`} dossiers={dossiers} recognised={view.recognised} target={view.target} readiness={readiness} />
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
