import { notFound } from "next/navigation";
import { z } from "zod";

import { ReceiveForm } from "@/components/registration/receive-form";
import { PaperLinks } from "@/components/document/paper-links";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Facts } from "@/components/ui/facts";
import { PageTitle } from "@/components/ui/page-title";
import { PlainLink } from "@/components/ui/plain-link";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { StatusMark } from "@/components/ui/status-mark";
import { printsPdf } from "@/lib/access/paper-pdf";
import { currentScope, demand } from "@/lib/access/session";
import { sayDay } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";
import { showCount } from "@/lib/domain/ratio";
import { sayPaper } from "@/lib/domain/registration/paper";
import type { PaperView } from "@/lib/domain/registration/paper-view";
import { getPaper } from "@/lib/queries/get-paper";

import { receive } from "@/app/(staff)/papers/actions";

export const metadata = { title: "Văn bản" };

const columns: Column<PaperView["lines"][number]>[] = [
  { key: "cell", head: "Chi bộ, ghi như khi ký", rowHead: true, cell: ({ nameAsSigned, registrationId }) => <PlainLink href={`/registrations/${registrationId}`}>{nameAsSigned}</PlainLink> },
  { key: "status", head: "Nay ở bước", cell: ({ status }) => <StatusMark status={status} />, phone: "under" },
];

/** One paper: who signed what when, its cells by their names as signed, and where each stands now. */
export default async function PaperPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const { id } = await params;
  const paper = z.uuid().safeParse(id).success ? await getPaper(scope, id) : null;
  if (!paper) notFound();

  const { issuer, subject, signedOn, signer, capacity, lines, toReceive } = paper;
  return (
    <>
      <PageTitle title={sayPaper(paper)} crumbs={[{ label: "Đề nghị, chủ trương", href: "/papers" }, { label: showNumber(paper) }]} note={subject}>
        {paper.kind === "proposal" && <PaperLinks href={`/api/documents/papers/${paper.id}`} pdf={printsPdf()} />}
        <PrintButton />
      </PageTitle>
      <Facts kind="list" items={[{ term: "Cơ quan ký", value: issuer }, { term: "Ngày ký", value: sayDay(signedOn) }, { term: "Người ký", value: `${signer}, ${capacity}` }]} />
      {toReceive.length > 0 && (
        <Section title="Chờ tiếp nhận" note="Người tiếp nhận giữ hồ sơ, hạn thẩm định tính từ hôm nay">
          <ReceiveForm action={receive} rows={toReceive} />
        </Section>
      )}
      <Section title="Danh sách chi bộ" note={`${showCount(lines.length)} chi bộ`}>
        <DataTable caption="Chi bộ trong văn bản" columns={columns} rows={lines} rowKey={({ registrationId }) => registrationId} />
      </Section>
    </>
  );
}
