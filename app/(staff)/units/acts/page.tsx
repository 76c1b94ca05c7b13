import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { PageTitle } from "@/components/ui/page-title";
import { PlainLink } from "@/components/ui/plain-link";
import { currentScope, demand } from "@/lib/access/session";
import { showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import type { ActRow } from "@/lib/domain/unit/reorganisation/view";
import { actStateWords } from "@/lib/domain/unit/reorganisation/words";
import { listActs } from "@/lib/queries/list-acts";

export const metadata = { title: "Sắp xếp đơn vị" };

const columns: Column<ActRow>[] = [
  { key: "subject", head: "Văn bản", rowHead: true, cell: ({ id, number, subject }) => <><PlainLink href={`/units/acts/${id}`}>{subject}</PlainLink><br /><span className="text-small font-normal text-ink-3">{`Số ${number}`}</span></> },
  { key: "issuer", head: "Cơ quan ban hành", cell: ({ issuer }) => issuer, optional: true, phone: "hide" },
  { key: "unit", head: "Phạm vi", cell: ({ unit }) => unit, optional: true, phone: "hide" },
  { key: "lines", head: "Số dòng", means: "Số dòng sắp xếp ghi trong quyết định, mỗi dòng là một việc với một hay nhiều đơn vị.", number: true, cell: ({ lines, isCounter }) => (isCounter ? "–" : showCount(lines)) },
  { key: "effectiveOn", head: "Hiệu lực từ", cell: ({ effectiveOn }) => showDay(effectiveOn), phone: "aside" },
  { key: "state", head: "Tình trạng", cell: ({ state, isCounter, hasProblems }) => `${actStateWords[state]}${isCounter ? ", điều chỉnh trở lại" : ""}${hasProblems ? ". Chưa thực hiện được" : ""}` },
];

/** Papers that merge, split, rename and move units: drafts, those in force, those put back. */
export default async function ActsPage() {
  const scope = await currentScope();
  demand(scope, "unit.reorganise");
  const { acts, tops, waiting } = await listActs(scope);
  return (
    <>
      <PageTitle title="Sắp xếp đơn vị" crumbs={[{ label: "Đơn vị", href: "/units" }, { label: "Sắp xếp" }]}>
        {acts.length > 0 && <ExportLinks href="/api/documents/acts" />}
        <ButtonLink href="/units/acts/reviews" icon="seal">{waiting > 0 ? `Chờ xem xét: ${showCount(waiting)}` : "Danh hiệu sau sắp xếp"}</ButtonLink>
        {tops.length > 0 && <ButtonLink href="/units/acts/new" kind="primary" icon="plus">Lập dự thảo</ButtonLink>}
      </PageTitle>
      <DataTable
        caption="Văn bản sắp xếp đơn vị" columns={columns} rows={acts} rowKey={({ id }) => id}
        empty={<EmptyState title="Chưa có văn bản sắp xếp nào.">{tops.length > 0 ? "Lập dự thảo để xem trước những gì sẽ thay đổi." : "Việc sắp xếp đơn vị thuộc Ban Tổ chức Tỉnh ủy, Thành ủy."}</EmptyState>}
      />
    </>
  );
}
