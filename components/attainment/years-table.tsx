import { PlainLink } from "@/components/ui/plain-link";

import { DataTable, type Column } from "@/components/ui/data-table";
import { StandingMark } from "@/components/ui/standing-mark";
import { sayRounding } from "@/lib/domain/attainment/definitions";
import { meansStanding } from "@/lib/domain/attainment/means";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showCount, showPercent } from "@/lib/domain/ratio";

import { Counted } from "./counted";
import { explainsOf } from "./explains";
import { UnitNumber } from "./unit-number";

type YearsTableProps = { term: Attainment; years: readonly Attainment[]; yearHref: (view: Attainment) => string };

/** A year that has not begun has nothing to be counted yet. */
const hasBegun = ({ elapsed }: Attainment) => elapsed.part > 0;
const yearOf = ({ period }: Attainment) => (period.kind === "year" ? period.year : 0);

/** The term year by year: registered, asked for, recognised. Years to come show what is registered for them. */
export function YearsTable({ term, years, yearHref }: YearsTableProps) {
  const columns: Column<Attainment>[] = [
    { key: "year", head: "Năm", rowHead: true, cell: (view) => <PlainLink href={yearHref(view)}>Năm {yearOf(view)}</PlainLink>, total: "Cả nhiệm kỳ" },
    { key: "registered", head: "Đăng ký", means: `Lượt đăng ký phấn đấu trong từng năm; dòng cuối là cả nhiệm kỳ. Không kể bản nháp, đã rút và kết thúc do sáp nhập.`, number: true, cell: (view) => <UnitNumber view={view} of={view} name="registered">{view.registered}</UnitNumber>, total: <Counted name="registered_term" view={term}>{showCount(term.registeredInTerm)}</Counted> },
    { key: "target", head: "Chỉ tiêu", means: "Chỉ tiêu của từng năm theo nghị quyết; dòng cuối là chỉ tiêu của nhiệm kỳ. Chỉ tiêu bằng tỷ lệ được tính ra số chi bộ, làm tròn lên.", number: true, cell: (view) => (view.target === null ? "–" : <UnitNumber view={view} of={view} name="target">{view.target}</UnitNumber>), total: term.target === null ? "–" : <Counted name="target" view={term}>{term.range ? `${showCount(term.range.low)}–${showCount(term.range.high)}` : showCount(term.target)}</Counted> },
    { key: "recognised", head: <>Đã công<br />nhận</>, means: "Chi bộ có quyết định công nhận trong năm và còn giữ danh hiệu; năm chưa đến để trống.", number: true, cell: (view) => (hasBegun(view) ? <UnitNumber view={view} of={view} name="recognised">{view.recognised}</UnitNumber> : "–"), total: <Counted name="recognised" view={term}>{showCount(term.recognised)}</Counted> },
    { key: "ratio", means: `Số đã công nhận chia cho chỉ tiêu của năm, ${sayRounding(term.rounding)}.`, head: <>Tỷ lệ so với<br />chỉ tiêu</>, number: true, phone: "aside", cell: (view) => (view.target ? showPercent({ part: view.recognised, whole: view.target }, view.rounding) : "–"), total: term.target ? showPercent({ part: term.recognised, whole: term.target }, term.rounding) : "–" },
    { key: "expected", means: "Hồ sơ đang phấn đấu, dự kiến được công nhận thêm đến hết năm theo lộ trình đã đăng ký.", head: <>Dự kiến<br />thêm</>, number: true, cell: (view) => (hasBegun(view) ? <UnitNumber view={view} of={view} name="expected">{view.expected.additional}</UnitNumber> : "–"), total: <Counted name="expected" view={term}>{showCount(term.expected.additional)}</Counted> },
    { key: "phone", head: "Đã công nhận trên đăng ký", means: "Số đã công nhận trên số lượt đăng ký của năm.", number: true, phone: "under-aside", className: "desk:hidden", cell: (view) => `${showCount(view.recognised)}/${showCount(view.registered)} đăng ký` },
    { key: "standing", head: "Mức thực hiện", means: meansStanding, cell: (view) => (view.target === null ? <span className="text-ink-3">Chưa giao chỉ tiêu</span> : <StandingMark standing={view.standing} />) },
  ];
  return <DataTable caption="Kết quả theo năm trong nhiệm kỳ" columns={columns} rows={years} rowKey={(view) => String(yearOf(view))} explains={explainsOf(term, ["registered", "target", "recognised", "expected"])} />;
}
