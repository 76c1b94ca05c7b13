import type { ReactNode } from "react";

import { Pick } from "@/components/bulk/pick";
import { PickAll } from "@/components/bulk/pick-all";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Illustrative } from "@/components/ui/illustrative";
import { StatusMark } from "@/components/ui/status-mark";
import { isPickable, type BulkOffer } from "@/lib/domain/bulk/offer";
import { sayHands } from "@/lib/domain/attainment/hands";
import { showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import type { RegistrationRow } from "@/lib/domain/registration/view";
import { partyName } from "@/lib/domain/unit/party";

import { CellName, sayAbove } from "./cell-name";

type RegistrationTableProps = { caption: string; rows: readonly RegistrationRow[]; total: number; illustrative: boolean; /** Acts offered on many: none, no boxes. */ offers: readonly BulkOffer[]; foot: ReactNode; empty: ReactNode };

const nameOf = ({ cell, parent, above }: RegistrationRow) => [partyName({ ...cell, level: "cell" }), sayAbove(parent, above)].filter(Boolean).join(", ");

const picks = (offers: readonly BulkOffer[]): Column<RegistrationRow> => ({
  key: "pick", head: <PickAll />, className: "pick", cell: (row) => isPickable(offers, row.status) && <Pick id={row.id} status={row.status} name={nameOf(row)} />,
});

const columns = (total: ReactNode): Column<RegistrationRow>[] => [
  { key: "cell", head: "Chi bộ", rowHead: true, cell: (row) => <CellName cell={row.cell} parent={row.parent} above={row.above} href={`/registrations/${row.id}`} />, total: "Tổng cộng" },
  { key: "year", head: "Năm phấn đấu", number: true, cell: ({ year }) => year, phone: "aside" },
  { key: "status", head: "Đang ở bước", means: "Bước của hồ sơ đến hết ngày xem. Dòng cuối đếm mọi đăng ký khớp điều kiện đang lọc, kể cả ở các trang sau.", cell: ({ status }) => <StatusMark status={status} />, total },
  { key: "since", head: "Từ ngày", number: true, cell: ({ since }) => showDay(since), phone: "under-aside", optional: true },
  { key: "expected", head: "Dự kiến công nhận", number: true, cell: ({ expectedOn }) => (expectedOn ? showDay(expectedOn) : "–"), phone: "hide" },
];

/** The register of registrations; its closing row says how many fit, on every page. */
export function RegistrationTable({ caption, rows, total, illustrative, offers, foot, empty }: RegistrationTableProps) {
  const count = <><Illustrative when={illustrative}>{showCount(total)}</Illustrative>{"\u2002"}đăng ký</>;
  const boxed = rows.some(({ status }) => isPickable(offers, status)) ? [picks(offers)] : [];
  return <DataTable caption={caption} columns={[...boxed, ...columns(count)]} rows={rows} rowKey={({ id }) => id} foot={foot} empty={empty} explains={{ who: sayHands(["registration.register", "registration.appraise", "decision.issue"]) }} />;
}
