import { CellName } from "@/components/registration/cell-name";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { StatusMark } from "@/components/ui/status-mark";
import { currentScope, demandDossier } from "@/lib/access/session";
import { showDay } from "@/lib/domain/day";
import type { InvitedDossier } from "@/lib/domain/invitation/view";
import { listInvitations } from "@/lib/queries/list-invitations";

export const metadata = { title: "Hồ sơ được mời" };

const columns: Column<InvitedDossier>[] = [
  { key: "cell", head: "Chi bộ", rowHead: true, cell: ({ id, cell, parent }) => <CellName cell={cell} parent={parent} href={`/registrations/${id}`} /> },
  { key: "title", head: "Danh hiệu", cell: ({ title, year }) => `${title}, năm ${year}` },
  { key: "status", head: "Bước", cell: ({ status }) => <StatusMark status={status} />, phone: "aside" },
  { key: "until", head: "Xem được đến hết", cell: ({ lastDay }) => <><span className="desk:hidden">Xem được đến hết </span>{showDay(lastDay)}</> },
];

/** The dossiers a guest is invited to: all there is for them to see. */
export default async function InvitedPage() {
  const scope = await currentScope();
  demandDossier(scope, "registration.read");
  const rows = await listInvitations(scope);
  return (
    <>
      <PageTitle title="Hồ sơ được mời" note="Hồ sơ mà tổ thẩm định mời đồng chí xem" />
      <DataTable
        caption="Hồ sơ được mời xem"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title="Hiện không có hồ sơ nào.">Tổ thẩm định mời xem từng hồ sơ, đến một ngày. Hết ngày đó hồ sơ không còn ở đây.</EmptyState>}
      />
    </>
  );
}
