import { notFound } from "next/navigation";

import { LensNote } from "@/components/attainment/lens-note";
import { ClosedTable } from "@/components/closing/closed-table";
import { DifferenceTable } from "@/components/closing/difference-table";
import { ReopenForm } from "@/components/closing/reopen-form";
import { ButtonLink } from "@/components/ui/button";
import { ExportLinks } from "@/components/ui/export-links";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PlainLink } from "@/components/ui/plain-link";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { may } from "@/lib/access/scope";
import { printsPdf } from "@/lib/access/paper-pdf";
import { currentScope, demand } from "@/lib/access/session";
import { whyAsWas } from "@/lib/domain/attainment/say-lens";
import { saySpan } from "@/lib/domain/closing/span";
import type { ClosingView } from "@/lib/domain/closing/view";
import { showDay, showInstant } from "@/lib/domain/day";
import { partyName } from "@/lib/domain/unit/party";

import { reopen } from "@/app/(staff)/closings/actions";
import { askClosing } from "@/app/(staff)/closings/ask-closing";

export const metadata = { title: "Báo cáo đã chốt" };

const factsOf = ({ on, closedAt, by, sha256, seal, same, id }: ClosingView) => [
  { term: "Số liệu đến hết", value: showDay(on) },
  { term: "Chốt lúc", value: `${showInstant(closedAt)}, ${by}` },
  { term: "Mã nội dung SHA-256", value: <code className="font-sans break-all">{sha256}</code> },
  { term: "Kiểm tra", value: seal === "sound" ? "Nội dung đúng với mã đã ghi lúc chốt." : "Nội dung không còn đúng với mã đã ghi lúc chốt." },
  ...(same.length > 1 ? [{ term: "Các lần chốt", value: <span className="flex flex-wrap gap-x-4">{same.map((one) => (one.id === id ? <b key={one.id}>Lần {one.seq}</b> : <PlainLink key={one.id} href={`/closings/${one.id}`}>Lần {one.seq}</PlainLink>))}</span> }] : []),
];

/** A closed report: what it froze, whether it is still what was sealed, and what is different today with the reasons. */
export default async function ClosingPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demand(scope, "attainment.read");
  const asked = await askClosing(scope, (await params).id);
  if (!asked) notFound();
  const { closing, top, changed, origins, acts } = asked;
  const names = new Map(closing.units.map((unit) => [unit.id, unit.name]));
  return (
    <>
      <PageTitle title={`Báo cáo đã chốt ${saySpan(closing)}`} note={partyName(top)} crumbs={[{ label: "Báo cáo đã chốt", href: `/closings?unit=${top.id}` }, { label: saySpan(closing) }]}>
        <ButtonLink icon="chart" href={`/dashboard?unit=${top.id}&year=${closing.on.slice(0, 4)}&on=${closing.on}&title=${closing.titleId}`}>Số hiện nay</ButtonLink>
        {closing.span !== "month" && <ButtonLink href={`/reports?unit=${top.id}&year=${closing.on.slice(0, 4)}&on=${closing.on}&title=${closing.titleId}`}>Lời văn báo cáo</ButtonLink>}
        <ButtonLink icon="file" href={`/api/documents/reports/${closing.id}`} download>Tải biểu Word</ButtonLink>
        {printsPdf() && <ButtonLink icon="file" href={`/api/documents/reports/${closing.id}?format=pdf`} download>Tải biểu PDF</ButtonLink>}
        <ExportLinks href={`/api/documents/closings/${closing.id}`} />
        <PrintButton />
      </PageTitle>
      {closing.seal === "altered" && <div className="mb-4"><Notice tone="bad">Nội dung đã bị sửa sau khi chốt: mã của nội dung không trùng mã đã ghi. Báo quản trị hệ thống trước khi dùng số liệu này.</Notice></div>}
      {closing.reopening && <div className="mb-4"><Notice tone="warn">Đã mở lại lúc {showInstant(closing.reopening.reopenedAt)}, {closing.reopening.by}: {closing.reopening.reason}</Notice></div>}
      <div className="border-t border-line pt-4"><Facts kind="list" items={factsOf(closing)} /></div>
      <Section title="Số liệu đã chốt"><LensNote>{whyAsWas.frozen}</LensNote><ClosedTable units={closing.units} on={closing.on} /></Section>
      <Section title="Khác với số hiện nay" note={origins > 0 && `${origins} nơi phát sinh`}>
        {!changed ? <p className="border-t border-line py-4 text-ink-3">Đơn vị không còn số liệu vào ngày này để so sánh.</p> : changed.length === 0 ? <p className="border-t border-line py-4">Số hiện nay của cùng ngày không khác số đã chốt.</p> : <DifferenceTable differences={changed} acts={acts} topId={top.id} parentName={(unit) => names.get(unit ?? "") ?? null} />}
      </Section>
      {!closing.reopening && may(scope, "period.close", closing.path) && <Section title="Mở lại"><ReopenForm action={reopen} id={closing.id} /></Section>}
    </>
  );
}
