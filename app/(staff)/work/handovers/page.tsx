import { HandoverTable } from "@/components/registration/handover-table";
import { ExportLinks } from "@/components/ui/export-links";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { currentScope, demand } from "@/lib/access/session";
import { showCount } from "@/lib/domain/ratio";
import { listHandovers } from "@/lib/queries/list-handovers";

export const metadata = { title: "Bàn giao hồ sơ" };

/** Dossiers that came to another body by an act of reorganisation or a change of competence; both sides see them. */
export default async function HandoversPage() {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const { rows, more } = await listHandovers(scope);
  return (
    <>
      <PageTitle title="Bàn giao hồ sơ" note="Hồ sơ đang xử lý chuyển sang cơ quan khác do sắp xếp đơn vị hoặc đổi thẩm quyền. Bên giao và bên nhận cùng thấy." crumbs={[{ label: "Việc của tôi", href: "/work" }, { label: "Bàn giao" }]}>
        {rows.length > 0 && <ExportLinks href="/api/documents/handovers" />}
      </PageTitle>
      {more && <Notice>{`Đang hiện ${showCount(rows.length)} hồ sơ gần nhất.`}</Notice>}
      <HandoverTable rows={rows} />
    </>
  );
}
