import type { ReactNode } from "react";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { GrantState } from "@/lib/domain/account/grant";
import { placeName } from "@/lib/domain/account/place";
import { roleWords } from "@/lib/domain/account/role";
import type { Role } from "@/lib/domain/action";
import { addDays, showDay, type Day } from "@/lib/domain/day";
import type { UnitKind } from "@/lib/domain/unit/level";

type Named = { name: string; kind: UnitKind };
export type RoleGrant = { id: string; role: Role; unit: Named & { parent: Named | null }; from: Day; until: Day | null; state: GrantState };

const stateWords = {
  in_force: "Đang hiệu lực",
  coming: "Chưa đến ngày",
  ended: "Đã hết hạn",
  revoked: "Đã thu hồi",
} as const satisfies Record<GrantState, string>;

/** Roles with their units and days; `act` draws what may be done with one. */
export function RoleTable({ grants, act }: { grants: readonly RoleGrant[]; act?: (grant: RoleGrant) => ReactNode }) {
  const columns: Column<RoleGrant>[] = [
    { key: "role", head: "Vai trò", rowHead: true, cell: ({ role }) => roleWords[role] },
    { key: "unit", head: "Đơn vị", cell: ({ unit }) => placeName(unit) },
    { key: "from", head: "Từ ngày", cell: ({ from }) => <><span className="desk:hidden">Từ ngày </span>{showDay(from)}</> },
    { key: "until", head: "Đến hết ngày", cell: ({ until }) => (until ? <><span className="desk:hidden">Đến hết ngày </span>{showDay(addDays(until, -1))}</> : "Không thời hạn") },
    { key: "state", head: "Hiệu lực", phone: "aside", cell: ({ state }) => <span className={state === "in_force" ? "" : "text-ink-3"}>{stateWords[state]}</span> },
    ...(act ? [{ key: "act", head: <span className="sr-only">Việc làm được</span>, phone: "act" as const, cell: act }] : []),
  ];
  return (
    <DataTable
      caption="Vai trò, đơn vị và thời hạn"
      columns={columns}
      rows={grants}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Chưa được cấp vai trò nào.">Liên hệ người quản trị tài khoản của đơn vị.</EmptyState>}
    />
  );
}
