import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Chips } from "@/components/ui/chips";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { PlainLink } from "@/components/ui/plain-link";
import { SearchField } from "@/components/ui/search-field";
import { currentScope, demand } from "@/lib/access/session";
import { isRole } from "@/lib/domain/account/audit";
import { roleWords } from "@/lib/domain/account/role";
import { auditKinds, auditKindWords, DossierAuditFilter } from "@/lib/domain/audit/filter";
import type { DossierAuditEntry } from "@/lib/domain/audit/view";
import { sayAbout, sayAction, sayChanges } from "@/lib/domain/audit/words";
import { saySpan } from "@/lib/domain/closing/span";
import { showInstant } from "@/lib/domain/day";
import { inSentence } from "@/lib/domain/unit/party";
import { listDossierAudit } from "@/lib/queries/list-dossier-audit";

export const metadata: Metadata = { title: "Nhật ký hồ sơ" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const columns: Column<DossierAuditEntry>[] = [
  { key: "what", head: "Việc", rowHead: true, cell: (line) => <What line={line} /> },
  { key: "where", head: "Hồ sơ, đơn vị", cell: (line) => <Where line={line} /> },
  { key: "actor", head: "Người làm", cell: ({ actor, role }) => <>{actor}{role && <span className="block text-small text-ink-3">{isRole(role) ? roleWords[role] : role}</span>}</> },
  { key: "at", head: "Lúc", cell: ({ at }) => showInstant(at) },
  { key: "address", head: "Từ địa chỉ", phone: "under", cell: ({ address }) => address || "Không rõ" },
];

/** Who did what with the dossiers, and who read them: of a unit with all below it, of one dossier, of one person. */
export default async function AuditPage({ searchParams }: Props) {
  const scope = await currentScope();
  demand(scope, "audit.read");
  const filter = DossierAuditFilter.parse(await searchParams);
  const view = await listDossierAudit(scope, filter);
  if (!view) notFound();
  const { entries, place, since, previous, next } = view;
  const { after: _after, who, ...rest } = filter;
  const keep = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== "" && value !== "all"));
  return (
    <>
      <PageTitle title="Nhật ký hồ sơ" crumbs={crumbsOf(filter, place)} note="Chỉ ghi thêm, không sửa, không xóa">
        {entries.length > 0 && <ExportLinks href={`/api/documents${page(filter, "")}`} />}
      </PageTitle>
      <Chips label="Loại việc" items={auditKinds.map((kind) => ({ label: auditKindWords[kind], href: page({ ...filter, kind }, ""), current: filter.kind === kind }))}>
        <SearchField action="/audit" name="who" label="Tên đăng nhập của người làm" placeholder="Tên đăng nhập" defaultValue={who} keep={keep} />
      </Chips>
      {filter.since === "closing" && <p className="mb-3 text-ink-2">{since ? `Những việc ghi sau lần chốt báo cáo ${saySpan(since)}, lúc ${showInstant(since.closedAt)}.` : "Đơn vị này chưa chốt báo cáo nào, nên dưới đây là mọi việc đã ghi."} <PlainLink href={page({ ...filter, since: "" }, "")}>Xem mọi việc</PlainLink></p>}
      <DataTable
        caption={`Việc đã làm với ${filter.registration ? "hồ sơ này" : "các hồ sơ"}, mới nhất ở trên`}
        columns={filter.registration ? columns.filter(({ key }) => key !== "where") : columns}
        rows={entries}
        rowKey={({ id }) => id}
        empty={who === "" && filter.kind === "all" && filter.since === "" ? <EmptyState title="Chưa ghi việc nào.">Mỗi việc làm với hồ sơ, mỗi lần lấy dữ liệu ra sẽ thành một dòng ở đây.</EmptyState> : <EmptyState title="Không có dòng nào khớp.">Bỏ bớt điều kiện lọc để xem thêm.</EmptyState>}
        foot={(previous !== null || next !== null) && <Pager previous={previous === null ? undefined : page(filter, previous)} next={next === null ? undefined : page(filter, next)} />}
      />
    </>
  );
}

function crumbsOf({ registration, unit }: DossierAuditFilter, place: string | null) {
  if (place === null) return [{ label: "Mọi nơi được phụ trách" }];
  const href = registration ? `/registrations/${registration}` : `/units/${unit}`;
  return [{ label: "Nhật ký", href: "/audit" }, { label: registration ? `Hồ sơ của ${place}` : place, href }];
}

function What({ line }: { line: DossierAuditEntry }) {
  return (
    <>
      <span className="font-normal">{sayAction(line)}</span>
      {sayChanges(line).map((change) => <span key={change} className="block text-small font-normal text-ink-2 [overflow-wrap:anywhere]">{change}</span>)}
    </>
  );
}

function Where({ line: { unit, registration } }: { line: DossierAuditEntry }) {
  if (!unit) return "";
  const label = sayAbout(unit);
  const above = unit.parent ? inSentence(unit.parent) : "";
  return (
    <>
      <PlainLink href={registration ? `/registrations/${registration.id}` : `/units/${unit.id}`}>{registration ? `${label}, đăng ký năm ${registration.year}` : label}</PlainLink>
      {above && <span className="block text-small text-ink-3">{above}</span>}
    </>
  );
}

function page({ unit, registration, who, kind, since }: DossierAuditFilter, after: string) {
  const chosen = Object.entries({ unit, registration, who, kind, since, after }).filter(([, value]) => value !== "" && value !== "all");
  return `/audit?${new URLSearchParams(chosen)}`;
}
