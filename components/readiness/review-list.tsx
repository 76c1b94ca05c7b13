import { CellName } from "@/components/registration/cell-name";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusMark } from "@/components/ui/status-mark";
import { sayHands } from "@/lib/domain/attainment/hands";
import { levelWords } from "@/lib/domain/readiness/words";
import type { Level } from "@/lib/domain/readiness/readiness";
import type { ReviewRow } from "@/lib/domain/readiness/view";
import { showFraction } from "@/lib/domain/ratio";

import { ReadinessMark } from "./readiness-mark";

const columns: Column<ReviewRow>[] = [
  { key: "cell", head: "Chi bộ", rowHead: true, cell: ({ id, cell, parent, above }) => <CellName cell={cell} parent={parent} above={above} href={`/registrations/${id}`} /> },
  { key: "level", head: "Mức sẵn sàng", cell: ({ readiness }) => <ReadinessMark level={readiness.level} />, phone: "under" },
  { key: "well", means: "Số tiêu chí quyết định đã đạt, hoặc đi đúng nhịp của phần năm đã qua, trên số tiêu chí quyết định đã biết.", head: <>Tiêu chí đạt<br />hoặc đúng nhịp</>, number: true, cell: ({ readiness: { well, of } }) => (of === 0 ? "–" : showFraction({ part: well, whole: of })), phone: "aside" },
  { key: "status", head: "Đang ở bước", cell: ({ status }) => <StatusMark status={status} />, phone: "under-aside" },
  { key: "why", head: "Vì sao", cell: ({ readiness: { reasons } }) => <ul className="grid max-w-measure gap-1">{reasons.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>, phone: "wide" },
];

/** Registrations of one level, the easiest first, each with its reasons. */
export function ReviewList({ rows, level, year }: { rows: readonly ReviewRow[]; level: Level; year: number }) {
  return <DataTable caption={`Đăng ký năm ${year}: ${levelWords[level].toLowerCase()}`} columns={columns} rows={rows} rowKey={({ id }) => id} explains={{ who: sayHands(["figures.enter", "registration.assess"]) }} empty={<EmptyState title={`Năm ${year} không có đăng ký nào: ${levelWords[level].toLowerCase()}.`} />} />;
}
