import { PlainLink } from "@/components/ui/plain-link";
import type { ReactNode } from "react";

import { CellName } from "@/components/registration/cell-name";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Illustrative } from "@/components/ui/illustrative";
import { showDay } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";
import type { DecisionRow } from "@/lib/domain/decision/view";
import { effectWords } from "@/lib/domain/decision/words";
import { showCount } from "@/lib/domain/ratio";

type DecisionTableProps = { caption: string; rows: readonly DecisionRow[]; total: number; decisions: number; illustrative: boolean; sample: boolean; foot: ReactNode; empty: ReactNode };

const columns = (lines: ReactNode, decisions: ReactNode): Column<DecisionRow>[] => [
  {
    key: "cell",
    head: "Chi bộ",
    rowHead: true,
    cell: (row) => <CellName cell={row.cell} parent={row.parent} above={row.above} {...(row.registrationId && { href: `/registrations/${row.registrationId}` })} />,
    total: "Tổng cộng",
  },
  { key: "effect", head: "Nội dung", means: "Quyết định ghi gì cho chi bộ, theo ngày quyết định. Dòng cuối đếm mọi chi bộ khớp điều kiện đang lọc, kể cả ở các trang sau; một chi bộ có tên trong hai quyết định thì đếm hai lần.", cell: ({ effect }) => effectWords[effect], total: lines, phone: "aside" },
  {
    key: "number",
    head: "Quyết định",
    means: "Số, ký hiệu của quyết định. Dòng cuối đếm các quyết định có chi bộ ở danh sách này, mỗi quyết định một lần.",
    cell: ({ decision }) => <PlainLink href={`/decisions/${decision.decisionId}`} className="whitespace-nowrap">{`Số ${showNumber(decision)}`}</PlainLink>,
    total: decisions,
  },
  { key: "day", head: "Ngày", number: true, cell: ({ decision }) => showDay(decision.decidedOn), phone: "under-aside" },
  { key: "issuer", head: "Cơ quan ban hành", cell: ({ decision }) => decision.issuer, optional: true, phone: "hide" },
];

/** The register of decisions, a line a cell; its closing row says how many lines and papers fit, on every page. */
export function DecisionTable({ caption, rows, total, decisions, illustrative, sample, foot, empty }: DecisionTableProps) {
  const lines = <><Illustrative when={illustrative}>{showCount(total)}</Illustrative>{"\u2002"}chi bộ</>;
  const papers = <><Illustrative when={sample}>{showCount(decisions)}</Illustrative>{"\u2002"}quyết định</>;
  return <DataTable caption={caption} columns={columns(lines, papers)} rows={rows} rowKey={({ id }) => id} foot={foot} empty={empty} />;
}
