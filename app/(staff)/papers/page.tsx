import { z } from "zod";

import { PaperForm } from "@/components/registration/paper-form";
import { address } from "@/components/registration/address";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { sayPaper } from "@/lib/domain/registration/paper";
import type { PaperRow } from "@/lib/domain/registration/paper-view";
import { listPapers } from "@/lib/queries/list-papers";

import { agree } from "./actions";

export const metadata = { title: "Đề nghị, chủ trương" };

const columns: Column<PaperRow>[] = [
  { key: "paper", head: "Văn bản", rowHead: true, cell: (row) => <PlainLink href={`/papers/${row.id}`}>{sayPaper(row)}</PlainLink> },
  { key: "issuer", head: "Cơ quan ký", cell: ({ issuer }) => issuer, phone: "under" },
  { key: "subject", head: "Về việc", cell: ({ subject }) => subject, phone: "hide", optional: true },
  { key: "signed", head: "Ngày ký", number: true, cell: ({ signedOn }) => showDay(signedOn), phone: "hide" },
  { key: "cells", head: "Chi bộ", means: "Số chi bộ được đề nghị trong tờ trình, như khi ký.", number: true, cell: ({ cells }) => <>{showCount(cells)}<span className="desk:hidden"> chi bộ</span></>, phone: "aside" },
];

/** Proposals and agreements in principle, the latest first; above them, for the standing committee, the dossiers waiting for its agreement. */
export default async function PapersPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const after = z.uuid().nullable().catch(null).parse((await searchParams)["after"] ?? null);
  const { papers, next, toAgree } = await listPapers(scope, after);
  return (
    <>
      <PageTitle title="Đề nghị, chủ trương" note="Tờ trình đề nghị công nhận của cấp xã và văn bản cho chủ trương">
        {papers.length > 0 && <ExportLinks href="/api/documents/papers" />}
      </PageTitle>
      {toAgree.length > 0 && (
        <Section id="cho-chu-truong" title="Chờ cho chủ trương" note={`${showCount(toAgree.length)} hồ sơ đã thẩm định, kết luận Đạt`}>
          <PaperForm key={toAgree.map(({ id }) => id).join()} action={agree} kind="agreement" rows={toAgree} today={scope.today} nextNumber={null} />
        </Section>
      )}
      <Section title="Văn bản">
        <DataTable caption="Tờ trình và văn bản cho chủ trương" columns={columns} rows={papers} rowKey={({ id }) => id}
          foot={<Pager {...(next && { next: address("/papers", { after: next }) })}>{`${showCount(papers.length)} văn bản${next || after ? " trên trang này" : ""}`}</Pager>}
          empty={<EmptyState title="Chưa có văn bản nào.">Tờ trình của xã gửi đi từ trang Việc của xã sẽ hiện ở đây.</EmptyState>} />
      </Section>
    </>
  );
}
