import { PlainLink } from "@/components/ui/plain-link";

import { DataTable, type Column } from "@/components/ui/data-table";
import { Seal } from "@/components/ui/seal";
import { StatusMark } from "@/components/ui/status-mark";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { monthOf, yearOf, type Day } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/registration/status";
import { partyName } from "@/lib/domain/unit/party";

import { inOrder } from "./sort";

/** Where a cell's registration stands on the reporting day. */
export type CellStanding = { id: string; year: number; status: Status; expectedOn: Day | null };

type CellsTableProps = { view: Attainment; standings: ReadonlyMap<string, CellStanding>; unitHref: (id: string) => string };

/** The cells of a commune: who holds the title, who is on the way and how far. */
export function CellsTable({ view, standings, unitHref }: CellsTableProps) {
  const standing = (of: Figures) => standings.get(of.unit.id);
  const columns: Column<Figures>[] = [
    { key: "name", head: "Chi bộ", rowHead: true, cell: ({ unit }) => <PlainLink href={unitHref(unit.id)}>{partyName(unit)}</PlainLink> },
    { key: "year", head: <>Năm<br />đăng ký</>, number: true, phone: "aside", cell: (of) => standing(of)?.year ?? "–" },
    {
      key: "standing",
      head: "Đang ở bước",
      cell: (of) => {
        const registration = standing(of);
        return registration ? <PlainLink href={`/registrations/${registration.id}`} className="no-underline hover:underline"><StatusMark status={registration.status} /></PlainLink> : <span className="text-ink-3">Chưa đăng ký</span>;
      },
    },
    {
      key: "expected",
      head: "Dự kiến công nhận",
      phone: "under-aside",
      cell: (of) => {
        const { expectedOn, status } = standing(of) ?? { expectedOn: null, status: "draft" };
        return expectedOn && status !== "recognised" ? <span className="text-ink-2">tháng {monthOf(expectedOn)}/{yearOf(expectedOn)}</span> : "";
      },
    },
    { key: "held", head: "Danh hiệu đang giữ", phone: "wide", cell: ({ held }) => (held > 0 ? <Seal>{view.title.shortName}</Seal> : "") },
  ];
  return <DataTable caption={`Các chi bộ của ${view.unit.name}`} columns={columns} rows={inOrder(view.children)} rowKey={({ unit }) => unit.id} />;
}
