import { CellName } from "@/components/registration/cell-name";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { PlainLink } from "@/components/ui/plain-link";
import { sayHands } from "@/lib/domain/attainment/hands";
import { showDay, type Day } from "@/lib/domain/day";
import type { BoundCommune } from "@/lib/domain/readiness/view";
import { plannedMeaning } from "@/lib/domain/readiness/words";
import { showCount } from "@/lib/domain/ratio";
import { inSentence, partyName } from "@/lib/domain/unit/party";

const sum = (rows: readonly BoundCommune[], of: (row: BoundCommune) => number) => rows.reduce((total, row) => total + of(row), 0);

const boundMeans = {
  cells: "Chi bộ của các xã đạt chuẩn nông thôn mới và phường, thị trấn đạt chuẩn đô thị văn minh theo đơn vị hiện nay.",
  held: "Chi bộ của các đơn vị này đang giữ danh hiệu, không kể được công nhận năm nào.",
  missing: "Chi bộ chưa giữ danh hiệu và chưa đăng ký năm nào của nhiệm kỳ; muốn đạt 100% thì các chi bộ này cần được đăng ký.",
} as const;

/** Communes all of whose cells the term asks for: those that are short, and which cells neither hold the title nor are registered. The last row is of all. */
export function BoundTable({ rows, short, term, today, href }: { rows: readonly BoundCommune[]; short: readonly BoundCommune[]; term: string; today: Day; href: (commune: string) => string }) {
  const on = `hết ngày ${showDay(today)}`;
  const total = (title: string, definition: string, of: (row: BoundCommune) => number) => <Figure title={title} definition={definition} on={on}>{showCount(sum(rows, of))}</Figure>;
  const columns: Column<BoundCommune>[] = [
    { key: "unit", head: "Đơn vị", rowHead: true, cell: ({ unit, above }) => <><PlainLink href={href(unit.id)}>{partyName({ ...unit, level: "commune" })}</PlainLink>{above && <span className="block text-small font-normal text-ink-3">{inSentence(above)}</span>}</>, total: `Cộng ${showCount(rows.length)} đơn vị` },
    { key: "cells", means: boundMeans.cells, head: "Chi bộ", number: true, cell: ({ cells }) => showCount(cells), total: total("chi bộ ấp, khu phố", boundMeans.cells, ({ cells }) => cells) },
    { key: "held", means: boundMeans.held, head: <>Đang giữ<br />danh hiệu</>, number: true, cell: ({ held }) => showCount(held), total: total("chi bộ đang giữ danh hiệu", boundMeans.held, ({ held }) => held) },
    { key: "planned", means: plannedMeaning(term), head: <>Đã có trong<br />lộ trình</>, number: true, cell: ({ planned }) => showCount(planned), total: total("chi bộ đã có trong lộ trình", plannedMeaning(term), ({ planned }) => planned) },
    { key: "missing", means: boundMeans.missing, head: <>Còn<br />thiếu</>, number: true, phone: "aside", phoneWord: "còn thiếu", cell: ({ missing }) => <span className={missing.length > 0 ? "font-semibold text-clay" : ""}>{showCount(missing.length)}</span>, total: total("chi bộ còn thiếu", boundMeans.missing, ({ missing }) => missing.length) },
    { key: "names", head: "Chưa có trong lộ trình", cell: ({ missing }) => (missing.length === 0 ? "–" : <ul>{missing.map((cell) => <li key={cell.id}><CellName cell={cell} href={`/units/${cell.id}`} /></li>)}</ul>), phone: "wide" },
  ];
  return <DataTable caption="Xã nông thôn mới, phường và thị trấn đô thị văn minh: chi bộ còn thiếu so với 100%" columns={columns} rows={short} rowKey={({ unit }) => unit.id} explains={{ on, who: sayHands(["registration.register", "decision.issue", "unit.reorganise"]) }} />;
}
