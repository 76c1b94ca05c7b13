import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { PlainLink } from "@/components/ui/plain-link";
import { currentScope, demand } from "@/lib/access/session";
import type { BulkRun } from "@/lib/domain/bulk/view";
import { sayBulk, sayCounts } from "@/lib/domain/bulk/words";
import { showInstant } from "@/lib/domain/day";
import { listBulkRuns } from "@/lib/queries/list-bulk-runs";

export const metadata = { title: "Việc hàng loạt" };

const totalOf = ({ counts: { done, skipped, failed, waiting } }: BulkRun) => done + skipped + failed + waiting;

const columns: Column<BulkRun>[] = [
  { key: "run", head: "Việc", rowHead: true, cell: (run) => <PlainLink href={`/work/bulk/${run.id}`}>{sayBulk(run.act, totalOf(run))}</PlainLink> },
  { key: "counts", head: "Kết quả", cell: ({ counts }) => sayCounts(counts) },
  { key: "at", head: "Làm lúc", number: true, cell: ({ startedAt }) => startedAt && showInstant(startedAt), phone: "under" },
];

/** What the reader has done to many dossiers at once, the latest first. */
export default async function BulkRunsPage() {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const runs = await listBulkRuns(scope);
  if (!runs.ok) throw new Error(runs.refusal.code); // one's own list is never refused
  return (
    <>
      <PageTitle title="Việc hàng loạt" crumbs={[{ label: "Việc của tôi", href: "/work" }, { label: "Việc hàng loạt" }]} note="Những lần đồng chí làm một việc cho nhiều hồ sơ" />
      <DataTable caption="Việc hàng loạt" columns={columns} rows={runs.value} rowKey={({ id }) => id}
        empty={<EmptyState title="Chưa có lần nào." action={<ButtonLink href="/work">Về việc của tôi</ButtonLink>}>Chọn nhiều hồ sơ ở trang Việc của tôi hoặc trang Đăng ký, rồi chọn việc cần làm.</EmptyState>} />
    </>
  );
}
