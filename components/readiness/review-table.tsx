import { PlainLink } from "@/components/ui/plain-link";

import { Counted } from "@/components/attainment/counted";
import { UnitNumber } from "@/components/attainment/unit-number";
import { DataTable, type Column } from "@/components/ui/data-table";
import { explainsOf } from "@/components/attainment/explains";
import { Figure } from "@/components/ui/figure";
import { mean } from "@/lib/domain/attainment/means";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import type { Level } from "@/lib/domain/readiness/readiness";
import { countLevels, lackOf } from "@/lib/domain/readiness/suggest";
import type { ReviewGround } from "@/lib/domain/readiness/view";
import { levelMeaning, levelWords } from "@/lib/domain/readiness/words";
import { showCount } from "@/lib/domain/ratio";
import { partiesTogether, partyName } from "@/lib/domain/unit/party";

import { reviewHref } from "./address";

type ReviewTableProps = { view: Attainment; ground: ReviewGround; year: number };

const counted = ["ready", "on_the_way", "at_risk"] as const;
const heads = { ready: <>Sẵn<br />sàng</>, on_the_way: <>Chưa<br />sẵn sàng</>, at_risk: <>Có<br />rủi ro</> };

/** One row for each unit below: registered against the target, how ready, what lacks. Every number opens its list. */
export function ReviewTable({ view, ground: { rows }, year }: ReviewTableProps) {
  const below = (id: string) => rows.filter(({ child }) => child === id);
  const asked = (unit: string) => ({ unit, year, title: view.title.id });
  const number = (unit: string, level: Level, of: typeof rows) => {
    const count = countLevels(of, year)[level];
    return count === 0 ? showCount(count) : <PlainLink href={reviewHref(asked(unit), level)} className="no-underline hover:underline">{showCount(count)}</PlainLink>;
  };
  const total = (level: Level) => {
    const count = countLevels(rows, year)[level];
    return <Figure title={levelWords[level]} definition={levelMeaning[level]} on={`hết ngày ${showDay(view.on)}`} links={[{ href: reviewHref(asked(view.unit.id), level), label: `Xem ${showCount(count)} đăng ký` }]}>{showCount(count)}</Figure>;
  };
  const lack = (of: typeof rows, { target }: Figures) => (target === null ? "–" : showCount(lackOf({ rows: of, year, target })));
  const parties = partiesTogether(view.children.map(({ unit }) => unit));
  const columns: Column<Figures>[] = [
    { key: "name", head: capital(parties), rowHead: true, cell: ({ unit }) => <PlainLink href={reviewHref(asked(unit.id))}>{unit.name}</PlainLink>, total: partyName(view.unit) },
    { key: "target", means: mean("target", view), head: <>Chỉ tiêu<br />năm</>, number: true, cell: (of) => (of.target === null ? "–" : <UnitNumber view={view} of={of} name="target">{of.target}</UnitNumber>), total: view.target === null ? "–" : <Counted name="target" view={view}>{showCount(view.target)}</Counted> },
    { key: "registered", means: mean("registered", view), head: <>Đăng<br />ký</>, number: true, cell: (of) => <UnitNumber view={view} of={of} name="registered">{of.registered}</UnitNumber>, total: <Counted name="registered" view={view}>{showCount(view.registered)}</Counted> },
    { key: "recognised", means: mean("recognised", view), head: <>Đã công<br />nhận</>, number: true, cell: (of) => <UnitNumber view={view} of={of} name="recognised">{of.recognised}</UnitNumber>, total: <Counted name="recognised" view={view}>{showCount(view.recognised)}</Counted> },
    ...counted.map((level): Column<Figures> => ({ key: level, means: levelMeaning[level], head: heads[level], number: true, cell: ({ unit }) => number(unit.id, level, below(unit.id)), total: total(level) })),
    { key: "lack", means: "Chỉ tiêu trừ đi số đã công nhận, sẵn sàng và chưa sẵn sàng, không dưới 0. Tính riêng cho từng đơn vị nên không cộng dọc.", head: <>Thiếu nếu<br />bỏ rủi ro</>, number: true, cell: (of) => lack(below(of.unit.id), of), total: <Figure title="chi bộ còn thiếu" definition="Chỉ tiêu trừ đi số đã công nhận, sẵn sàng và chưa sẵn sàng, không dưới 0. Tính riêng cho từng đơn vị nên không cộng dọc." on={`hết ngày ${showDay(view.on)}`}>{lack(rows, view)}</Figure> },
    { key: "phone", head: "Số chi bộ", means: "Các số của dòng, viết thành câu cho màn hình hẹp.", phone: "under", className: "desk:hidden", cell: ({ unit, target }) => sayCounts(below(unit.id), year, target), total: sayCounts(rows, year, view.target) },
  ];
  return <DataTable caption={`Đăng ký năm ${year} so với chỉ tiêu và mức sẵn sàng, theo ${parties}`} columns={columns} rows={view.children.filter(({ unit }) => unit.level !== "cell")} rowKey={({ unit }) => unit.id} explains={explainsOf(view, ["registered", "target", "recognised"])} />;
}

/** The row as a phone says it, each number with its word. */
function sayCounts(rows: ReviewGround["rows"], year: number, target: number | null): string {
  const { recognised, ready, at_risk } = countLevels(rows, year);
  return `Chỉ tiêu ${target === null ? "chưa giao" : showCount(target)}, đã công nhận ${showCount(recognised)}, sẵn sàng ${showCount(ready)}, có rủi ro ${showCount(at_risk)}`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
