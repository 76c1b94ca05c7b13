import { PlainLink } from "@/components/ui/plain-link";

import { Counted } from "@/components/attainment/counted";
import { UnitNumber } from "@/components/attainment/unit-number";
import { DataTable, type Column } from "@/components/ui/data-table";
import { explainsOf } from "@/components/attainment/explains";
import { Figure } from "@/components/ui/figure";
import { mean } from "@/lib/domain/attainment/means";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import type { UnitReadiness } from "@/lib/domain/readiness/by-unit";
import type { Level } from "@/lib/domain/readiness/readiness";
import { lackMeaning, levelMeaning, levelWords } from "@/lib/domain/readiness/words";
import { showCount } from "@/lib/domain/ratio";
import { partiesTogether, partyName } from "@/lib/domain/unit/party";

import { reviewHref } from "./address";

type ReviewTableProps = { view: Attainment; units: readonly UnitReadiness[]; whole: UnitReadiness; year: number };

const counted = ["ready", "on_the_way", "at_risk"] as const;
const heads = { ready: <>Sẵn<br />sàng</>, on_the_way: <>Chưa<br />sẵn sàng</>, at_risk: <>Có<br />rủi ro</> };

/** One row for each unit below: registered against the target, how ready, what lacks. Every number opens its list. */
export function ReviewTable({ view, units, whole, year }: ReviewTableProps) {
  const asked = (unit: string) => ({ unit, year, title: view.title.id });
  const on = `hết ngày ${showDay(view.on)}`;
  const number = ({ of, counts }: UnitReadiness, level: Level) =>
    counts[level] === 0 ? showCount(0) : <PlainLink href={reviewHref(asked(of.unit.id), level)} className="no-underline hover:underline">{showCount(counts[level])}</PlainLink>;
  const total = (level: Level) => (
    <Figure title={levelWords[level]} definition={levelMeaning[level]} on={on} links={[{ href: reviewHref(asked(view.unit.id), level), label: `Xem ${showCount(whole.counts[level])} đăng ký` }]}>{showCount(whole.counts[level])}</Figure>
  );
  const lack = ({ lack: short }: UnitReadiness) => (short === null ? "–" : showCount(short));
  const parties = partiesTogether(view.children.map(({ unit }) => unit));
  const columns: Column<UnitReadiness>[] = [
    { key: "name", head: capital(parties), rowHead: true, cell: ({ of: { unit } }) => <PlainLink href={reviewHref(asked(unit.id))}>{unit.name}</PlainLink>, total: partyName(view.unit) },
    { key: "target", means: mean("target", view), head: <>Chỉ tiêu<br />năm</>, number: true, cell: ({ of }) => (of.target === null ? "–" : <UnitNumber view={view} of={of} name="target">{of.target}</UnitNumber>), total: view.target === null ? "–" : <Counted name="target" view={view}>{showCount(view.target)}</Counted> },
    { key: "registered", means: mean("registered", view), head: <>Đăng<br />ký</>, number: true, cell: ({ of }) => <UnitNumber view={view} of={of} name="registered">{of.registered}</UnitNumber>, total: <Counted name="registered" view={view}>{showCount(view.registered)}</Counted> },
    { key: "recognised", means: mean("recognised", view), head: <>Đã công<br />nhận</>, number: true, cell: ({ of }) => <UnitNumber view={view} of={of} name="recognised">{of.recognised}</UnitNumber>, total: <Counted name="recognised" view={view}>{showCount(view.recognised)}</Counted> },
    ...counted.map((level): Column<UnitReadiness> => ({ key: level, means: levelMeaning[level], head: heads[level], number: true, cell: (row) => number(row, level), total: total(level) })),
    { key: "lack", means: lackMeaning, head: <>Thiếu nếu<br />bỏ rủi ro</>, number: true, cell: lack, total: <Figure title="chi bộ còn thiếu" definition={lackMeaning} on={on}>{lack(whole)}</Figure> },
    { key: "phone", head: "Số chi bộ", means: "Các số của dòng, viết thành câu cho màn hình hẹp.", phone: "under", className: "desk:hidden", cell: sayCounts, total: sayCounts(whole) },
  ];
  return <DataTable caption={`Đăng ký năm ${year} so với chỉ tiêu và mức sẵn sàng, theo ${parties}`} columns={columns} rows={units} rowKey={({ of }) => of.unit.id} explains={explainsOf(view, ["registered", "target", "recognised"])} />;
}

/** The row as a phone says it, each number with its word. */
const sayCounts = ({ of: { target }, counts: { recognised, ready, at_risk } }: UnitReadiness) =>
  `Chỉ tiêu ${target === null ? "chưa giao" : showCount(target)}, đã công nhận ${showCount(recognised)}, sẵn sàng ${showCount(ready)}, có rủi ro ${showCount(at_risk)}`;

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
