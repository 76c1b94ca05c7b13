import Link from "next/link";

import { DataTable, type Column } from "@/components/ui/data-table";
import { Seal } from "@/components/ui/seal";
import { StatusMark } from "@/components/ui/status-mark";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";

type CellsTableProps = { view: Attainment; unitHref: (id: string) => string };

const order = (of: Figures) => (of.recognised > 0 ? 0 : of.expected.additional > 0 ? 1 : of.registered > 0 ? 2 : of.registeredInTerm > 0 ? 3 : 4);

function Standing({ of, view }: { of: Figures; view: Attainment }) {
  if (of.recognised > 0) return <StatusMark status="recognised" />;
  if (of.registered > 0) return <StatusMark status="registered" />;
  const other = of.registeredInTerm > 0 && view.period.kind === "year";
  return <span className="text-ink-3">{other ? "Đăng ký năm khác" : "Chưa đăng ký"}</span>;
}

/** The cells of a commune: who holds the title, who registered for the period, who is expected to make it. */
export function CellsTable({ view, unitHref }: CellsTableProps) {
  const columns: Column<Figures>[] = [
    { key: "name", head: "Chi bộ", rowHead: true, cell: ({ unit }) => <Link href={unitHref(unit.id)}>{`Chi bộ ${unit.name.charAt(0).toLowerCase()}${unit.name.slice(1)}`}</Link> },
    { key: "standing", head: view.period.kind === "year" ? `Năm ${view.period.year}` : "Nhiệm kỳ", cell: (of) => <Standing of={of} view={view} /> },
    { key: "expected", head: "Dự kiến công nhận", phone: "under-aside", cell: (of) => (of.expected.additional > 0 ? (view.period.kind === "year" ? "trong năm" : "trong nhiệm kỳ") : "") },
    { key: "held", head: "Danh hiệu đang giữ", phone: "aside", cell: ({ held }) => (held > 0 ? <Seal>{view.title.shortName}</Seal> : "") },
  ];
  return <DataTable caption={`Các chi bộ của ${view.unit.name}`} columns={columns} rows={[...view.children].sort((a, b) => order(a) - order(b))} rowKey={({ unit }) => unit.id} />;
}
