import { notFound } from "next/navigation";
import { z } from "zod";

import { ReportForm } from "@/components/progress/report-form";
import { address } from "@/components/registration/address";
import { ReportText } from "@/components/registration/report-list";
import { Chips } from "@/components/ui/chips";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";
import { currentScope, demand } from "@/lib/access/session";
import { showDay } from "@/lib/domain/day";
import { Month, sayMonth } from "@/lib/domain/progress/month";
import type { ReportDesk } from "@/lib/domain/progress/view";
import { statusWords } from "@/lib/domain/registration/words";
import { partyName } from "@/lib/domain/unit/party";
import { getReportDesk } from "@/lib/queries/get-report-desk";

import { send } from "./actions";

export const metadata = { title: "Báo cáo tháng" };

const Search = z.object({ registration: z.uuid().nullable().catch(null), month: Month.nullable().catch(null) });

/** A cell's monthly report: three questions, for the secretary, or for an officer who writes it down for the cell. */
export default async function ReportPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "progress.report");
  const search = await searchParams;
  const asked = Search.parse({ registration: null, month: null, ...search });
  if (search["registration"] !== undefined && asked.registration === null) notFound();
  const desk = await getReportDesk(scope, asked);
  if (!desk) notFound();

  const { registration, months, month, due } = desk;
  if (!registration?.isOpen || months.length === 0) return <Nothing desk={desk} />;
  const go = (to: Month) => address("/report", { registration: registration.id, month: to });
  return (
    <>
      <PageTitle title={`Báo cáo ${sayMonth(month)}`} note={`${partyName({ ...registration.cell, level: "cell" })}, phấn đấu năm ${registration.year}`} />
      <p className="mb-4 text-ink-2">{desk.report ? `Đã gửi ngày ${showDay(desk.report.on)}.` : `Gửi đến hết ngày ${showDay(due.on)}, ${due.says}.`}</p>
      {months.length > 1 && <Chips label="Tháng" items={months.slice(0, 6).map((each) => ({ label: `Tháng ${Number(each.slice(5, 7))}`, href: go(each), current: each === month }))} />}
      <div className="pt-4">
        {desk.report?.review ? <Sheet className="px-6 py-4"><ReportText report={desk.report} /></Sheet> : <ReportForm key={`${registration.id} ${month} ${desk.report?.version ?? 0}`} action={send} registrationId={registration.id} month={month} report={desk.report} />}
      </div>
    </>
  );
}

/** Why there is nothing to report. */
function Nothing({ desk: { registration, opensOn } }: { desk: ReportDesk }) {
  return (
    <>
      <PageTitle title="Báo cáo tháng" />
      <Sheet>
        {!registration && <EmptyState title="Chi bộ chưa có hồ sơ nào đang phấn đấu.">Cấp xã đăng ký thay chi bộ. Đăng ký xong thì báo cáo ở đây.</EmptyState>}
        {registration && !registration.isOpen && <EmptyState title={`Hồ sơ đang ở bước: ${statusWords[registration.status]}.`}>Ở bước này chi bộ không phải báo cáo tháng.</EmptyState>}
        {registration?.isOpen && <EmptyState title="Chưa đến kỳ báo cáo.">{`Báo cáo mở từ ngày ${showDay(opensOn)}, sau khi chi bộ họp.`}</EmptyState>}
      </Sheet>
    </>
  );
}
