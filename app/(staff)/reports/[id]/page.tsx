import { notFound } from "next/navigation";
import { z } from "zod";

import { Paper } from "@/components/attainment/paper";
import { PaperLinks } from "@/components/document/paper-links";
import { Paragraph } from "@/components/report/paragraph";
import { ReportEnd, ReportHead } from "@/components/report/report-paper";
import { ReportTable } from "@/components/report/report-table";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { printsPdf } from "@/lib/access/paper-pdf";
import { may } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { filterQuery } from "@/lib/domain/attainment/filter";
import { periodKey } from "@/lib/domain/attainment/period";
import { showDay, showInstant } from "@/lib/domain/day";
import { compared } from "@/lib/domain/report/compare";
import { draftOf } from "@/lib/domain/report/draft";
import { sections } from "@/lib/domain/report/paragraph";
import { sayReview } from "@/lib/domain/report/period";
import { showCount } from "@/lib/domain/ratio";
import { partyName } from "@/lib/domain/unit/party";
import { getReport } from "@/lib/queries/get-report";
import { getReference } from "@/lib/queries/reference";

import { rewrite, take } from "@/app/(staff)/reports/actions";
import { measure } from "@/app/(staff)/reports/measure";

export const metadata = { title: "Báo cáo sơ kết, tổng kết" };

/** A review as it is written, each paragraph beside the figures it stands by; what has changed since is told, never changed. */
export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demand(scope, "attainment.read");
  const id = z.uuid().safeParse((await params).id);
  const report = id.success ? await getReport(scope, id.data) : null;
  if (!report) notFound();
  const { unit, titleId, period, on } = report;
  const [live, { titles }] = await Promise.all([measure(scope, { unit: unit.id, title: titleId, period, on }), getReference(scope)]);
  const draft = live && draftOf(live);
  const title = titles.find((each) => each.id === titleId);
  const ground = { unit, period, on, title: { id: titleId } };
  const all = compared(report.paragraphs, draft);
  const changed = Object.values(all).reduce((sum, { drifts }) => sum + drifts.length, 0);
  const mayWrite = may(scope, "report.write", unit.path);
  const name = sayReview(report);
  return (
    <div className="report-paper">
      {live && <Paper unit={live.unit} on={on} />}
      <ReportHead name={name} title={title?.name ?? ""} />
      <div className="print:hidden">
        <PageTitle title={`Báo cáo ${name}`} note={`${partyName(unit)}. Số liệu đến hết ${showDay(on)}. ${report.by} lập lúc ${showInstant(report.begunAt)}.`} crumbs={[{ label: "Báo cáo sơ kết, tổng kết", href: `/reports?${filterQuery({ unit: unit.id, period, on, title: titleId })}` }, { label: periodKey(period).replace("-", "–") }]}>
          <PaperLinks href={`/api/documents/reviews/${report.id}/paper`} pdf={printsPdf()} />
          <ButtonLink small kind="quiet" icon="file" href={`/api/documents/reviews/${report.id}`} download>Tải dữ liệu JSON</ButtonLink>
          <PrintButton />
        </PageTitle>
      </div>
      {live?.sample && <p className="mb-3 text-small text-ink-3">Dữ liệu mẫu: trừ các số đã công bố, số trong báo cáo này là số minh họa.</p>}
      {!live && <Notice tone="warn">Đơn vị không còn số liệu vào ngày này để đối chiếu với lời văn.</Notice>}
      {changed > 0 && <div className="no-print"><Notice tone="warn">{showCount(changed)} chỗ có số khác số hiện nay của cùng ngày. Lời văn giữ nguyên đến khi lấy câu mới.</Notice></div>}
      {sections.map(({ number, title: heading, paragraphs }) => (
        <section key={number} aria-labelledby={`phan-${number}`} className="pt-8 print:pt-0">
          <h2 id={`phan-${number}`}>{number}. {heading}</h2>
          {paragraphs.map((key) =>
            key === "table" ? (
              <ReportTable key={key} id={report.id} saved={report.paragraphs.table} drifts={all.table.drifts} ground={ground} take={mayWrite ? take : null} />
            ) : (
              <Paragraph key={key} id={report.id} name={key} saved={report.paragraphs[key]} compared={all[key]} live={draft?.[key] ?? []} ground={ground} actions={mayWrite ? { rewrite, take } : null} />
            ),
          )}
        </section>
      ))}
      <ReportEnd unit={unit} />
    </div>
  );
}
