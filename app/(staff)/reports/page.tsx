import { notFound } from "next/navigation";

import { LensNote } from "@/components/attainment/lens-note";
import { reportsHref, type Change } from "@/components/attainment/address";
import { dayPick, periodPick, titlePick } from "@/components/attainment/context";
import { Misread } from "@/components/attainment/misread";
import { BeginForm } from "@/components/report/begin-form";
import { ReportsTable } from "@/components/report/reports-table";
import { ContextBar } from "@/components/ui/context-bar";
import { ButtonLink } from "@/components/ui/button";
import { ExportLinks } from "@/components/ui/export-links";
import { PageTitle } from "@/components/ui/page-title";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import { may } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { whyAsWas } from "@/lib/domain/attainment/say-lens";
import { periodKey } from "@/lib/domain/attainment/period";
import { sayReview } from "@/lib/domain/report/period";
import { partyName } from "@/lib/domain/unit/party";
import { listReports } from "@/lib/queries/list-reports";

import { ask, type Search } from "@/app/(staff)/dashboard/ask";
import { keepOf } from "@/app/(staff)/dashboard/frame";

import { begin } from "./actions";

export const metadata = { title: "Báo cáo sơ kết, tổng kết" };

/** The reviews a unit has written, and the draft of another for the period and day chosen. */
export default async function ReportsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await currentScope();
  demand(scope, "attainment.read");
  const question = await ask(scope, await searchParams);
  if (!question.ok) return <Misread title="Báo cáo sơ kết, tổng kết" sentence={question.sentence} href="/reports" />;
  const { reference, filter } = question;
  const view = await listReports(scope, { unitId: filter.unit, titleId: filter.title });
  if (!view) notFound();
  const { unit, period, on, title } = filter;
  const go = (change: Change) => reportsHref(filter, change);
  const picks = { asked: filter, terms: reference.terms, titles: reference.titles, today: scope.today, view: null, href: go, action: "/reports", keep: keepOf(filter) };
  const begun = view.rows.find((row) => row.on === on && periodKey(row.period) === periodKey(period));
  const mayWrite = view.unit.level !== "cell" && may(scope, "report.write", view.unit.path);
  return (
    <>
      <PageTitle title="Báo cáo sơ kết, tổng kết" note={partyName(view.unit)} crumbs={[{ label: "Tổng quan", href: `/dashboard?unit=${unit}` }, { label: "Báo cáo sơ kết, tổng kết" }]}>
        {may(scope, "appraisal.read", view.unit.path) && <ButtonLink small kind="quiet" href={`/appraisals/substance?unit=${unit}`}>Dấu hiệu cần xem thêm</ButtonLink>}
        <ButtonLink small kind="quiet" href={`/closings?unit=${unit}`}>Báo cáo đã chốt</ButtonLink>
      </PageTitle>
      <ContextBar picks={[periodPick(picks), dayPick(picks), ...(reference.titles.length > 1 ? [titlePick(picks)] : [])]} />
      <LensNote>{whyAsWas.frozen}</LensNote>
      <Section title={`Báo cáo ${sayReview({ period, on })}`}>
        {begun ? (
          <p>Đã có dự thảo. <PlainLink href={`/reports/${begun.id}`}>Mở báo cáo này</PlainLink></p>
        ) : mayWrite ? (
          <BeginForm action={begin} fields={{ unit, title, on, [period.kind]: periodKey(period) }} />
        ) : (
          <p className="text-ink-3">{view.unit.level === "cell" ? "Báo cáo sơ kết, tổng kết lập từ cấp xã trở lên." : "Chưa có dự thảo cho kỳ và ngày này. Cơ quan tổ chức hoặc cấp ủy của đơn vị lập dự thảo."}</p>
        )}
      </Section>
      <Section title="Đã lập">
        {view.rows.length > 0 && <div className="no-print mb-3 flex items-center gap-1"><ExportLinks href={`/api/documents${go({})}`} /></div>}
        <ReportsTable rows={view.rows} />
      </Section>
    </>
  );
}
