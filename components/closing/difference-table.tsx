import { DataTable, type Column } from "@/components/ui/data-table";
import { PlainLink } from "@/components/ui/plain-link";
import { originsOf, type Difference } from "@/lib/domain/closing/differences";
import type { LaterAct } from "@/lib/domain/closing/view";
import { figureWords } from "@/lib/domain/closing/words";
import { showInstant } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";

type DifferenceTableProps = { differences: readonly Difference[]; acts: readonly LaterAct[]; topId: string; parentName: (id: string | null) => string | null };

const show = (value: number | null) => (value === null ? "chưa có" : showCount(value));

function Why({ acts }: { acts: readonly LaterAct[] }) {
  if (acts.length === 0) return <span className="text-ink-3">Do đơn vị được sắp xếp, hoặc dữ liệu nhập lại.</span>;
  return (
    <ul className="grid gap-1">
      {acts.map(({ at, what, reason, by }, index) => (
        <li key={index}>{what}{reason && `: ${reason}`}<span className="block text-small text-ink-3">{showInstant(at)}{by && `, ${by}`}</span></li>
      ))}
    </ul>
  );
}

/** What is no longer as it was reported: first the unit's own figures, then the units and targets where the change began, each with what was done and why. */
export function DifferenceTable({ differences, acts, topId, parentName }: DifferenceTableProps) {
  const origins = new Set(originsOf(differences));
  const columns: Column<Difference>[] = [
    { key: "unit", head: "Đơn vị", rowHead: true, cell: ({ unit }) => <><PlainLink href={`/units/${unit.id}`}>{unit.name}</PlainLink>{unit.id !== topId && parentName(unit.parentId) && <span className="parent">, {parentName(unit.parentId)}</span>}</> },
    { key: "figure", head: "Số liệu", cell: ({ figure }) => figureWords[figure] },
    { key: "change", head: "Đã chốt và hiện nay", means: "Số khi chốt và số của cùng ngày tính theo dữ liệu hiện nay.", phone: "aside", cell: ({ from, to }) => <span className="whitespace-nowrap">{show(from)}, nay {show(to)}</span> },
    { key: "why", head: "Việc ghi sau khi chốt", phone: "wide", cell: (one) => (origins.has(one) ? <Why acts={acts.filter(({ unitId }) => unitId === one.unit.id)} /> : <span className="text-ink-3">Tổng của các đơn vị trực thuộc.</span>) },
  ];
  const shown = [...differences.filter(({ unit }) => unit.id === topId), ...differences.filter((one) => one.unit.id !== topId && origins.has(one))];
  return <DataTable caption="Chênh lệch giữa số đã chốt và số hiện nay" columns={columns} rows={shown} rowKey={({ unit, figure }) => `${unit.id} ${figure}`} />;
}
