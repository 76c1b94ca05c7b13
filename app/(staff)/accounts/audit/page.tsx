import type { Metadata } from "next";
import { Chips } from "@/components/ui/chips";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { SearchField } from "@/components/ui/search-field";
import type { AuditEntry } from "@/lib/access/audit-entries";
import { currentScope, demand } from "@/lib/access/session";
import { sayAudit } from "@/lib/domain/account/audit-words";
import { AuditFilter } from "@/lib/domain/account/filter";
import { showInstant } from "@/lib/domain/day";
import { listAccountAudit } from "@/lib/queries/list-account-audit";

export const metadata: Metadata = { title: "Nhật ký tài khoản" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const kinds = { all: "Tất cả", "sign-ins": "Đăng nhập, đăng xuất", changes: "Thay đổi tài khoản" } as const;

const columns: Column<AuditEntry>[] = [
  { key: "what", head: "Việc", rowHead: true, cell: (line) => <span className="font-normal">{sayAudit(line)}</span> },
  { key: "actor", head: "Người làm", cell: ({ actor }) => actor || "Không rõ" },
  { key: "at", head: "Lúc", cell: ({ at }) => showInstant(at) },
  { key: "address", head: "Từ địa chỉ", phone: "under", cell: ({ address }) => address || "Không rõ" },
];

export default async function AuditPage({ searchParams }: Props) {
  const scope = await currentScope();
  demand(scope, "account.manage");
  const filter = AuditFilter.parse(await searchParams);
  const { entries, previous, next } = await listAccountAudit(scope, filter);
  return (
    <>
      <PageTitle title="Nhật ký tài khoản" crumbs={[{ label: "Tài khoản", href: "/accounts" }, { label: "Nhật ký" }]} note="Chỉ ghi thêm, không sửa, không xóa" />
      <Chips
        label="Loại việc"
        items={(["all", "sign-ins", "changes"] as const).map((kind) => ({ label: kinds[kind], href: page({ ...filter, kind }, ""), current: filter.kind === kind }))}
      >
        <SearchField action="/accounts/audit" name="account" label="Tên đăng nhập" placeholder="Tên đăng nhập" defaultValue={filter.account} keep={filter.kind === "all" ? {} : { kind: filter.kind }} />
      </Chips>
      <DataTable
        caption="Đăng nhập và thay đổi tài khoản, mới nhất ở trên"
        columns={columns}
        rows={entries}
        rowKey={({ id }) => id}
        empty={<EmptyState title="Không có dòng nào khớp.">Bỏ bớt điều kiện lọc để xem thêm.</EmptyState>}
        foot={(previous !== null || next !== null) && <Pager previous={previous === null ? undefined : page(filter, previous)} next={next === null ? undefined : page(filter, next)} />}
      />
    </>
  );
}

function page({ kind, account }: AuditFilter, after: string) {
  const chosen = Object.entries({ kind, account, after }).filter(([, value]) => value !== "" && value !== "all");
  return `/accounts/audit?${new URLSearchParams(chosen)}`;
}
