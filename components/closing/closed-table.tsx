import { DataTable, type Column } from "@/components/ui/data-table";
import type { ClosedUnit } from "@/lib/domain/closing/content";
import { showDay, type Day } from "@/lib/domain/day";
import { showCount, showFraction, showPercent } from "@/lib/domain/ratio";

const count = (key: "cells" | "registeredInTerm" | "registered" | "recognised" | "additional" | "revoked", head: string, total: ClosedUnit, more: Partial<Column<ClosedUnit>> = {}): Column<ClosedUnit> => ({
  key, head, means: `${closedMeans[key]}.`, number: true, cell: (unit) => showCount(unit[key]), total: showCount(total[key]), ...more,
});
const closedMeans = {
  cells: "Chi bộ ấp, khu phố có tại ngày báo cáo",
  registeredInTerm: "Lượt đăng ký phấn đấu trong nhiệm kỳ, không kể bản nháp, đã rút và kết thúc do sáp nhập",
  registered: "Lượt đăng ký phấn đấu trong năm, không kể bản nháp, đã rút và kết thúc do sáp nhập",
  recognised: "Chi bộ có quyết định công nhận trong năm và còn giữ danh hiệu đến hết ngày báo cáo",
  additional: "Hồ sơ đang phấn đấu, dự kiến được công nhận sau ngày báo cáo đến hết năm",
  revoked: "Chi bộ có quyết định thu hồi danh hiệu trong năm",
} as const;
const target = ({ target: asked }: ClosedUnit) => (asked === null ? "–" : showCount(asked));
const ratio = ({ recognised, target: asked }: ClosedUnit) => ({ part: recognised, whole: asked ?? 0 });

/** What was reported of a unit and of those directly below it, as the report's table by unit has it. */
export function ClosedTable({ units, on }: { units: readonly ClosedUnit[]; on: Day }) {
  const [top] = units;
  if (!top) return null;
  const rows = units.filter(({ parentId }) => parentId === top.id);
  const columns: Column<ClosedUnit>[] = [
    { key: "unit", head: "Đơn vị", rowHead: true, cell: ({ name }) => name, total: top.name },
    count("cells", "Tổng số chi bộ", top),
    count("registeredInTerm", "Đăng ký nhiệm kỳ", top, { optional: true }),
    count("registered", "Đăng ký năm", top, { optional: true }),
    { key: "target", head: "Chỉ tiêu năm", means: "Chỉ tiêu của năm đang có hiệu lực khi chốt; chỉ tiêu bằng tỷ lệ được tính ra số chi bộ, làm tròn lên.", number: true, cell: target, total: target(top) },
    count("recognised", "Đã công nhận", top),
    { key: "percent", head: "So với chỉ tiêu", means: "Đã công nhận chia cho chỉ tiêu năm, lấy hai số lẻ, bỏ phần sau.", number: true, phone: "aside", cell: (unit) => <>{showPercent(ratio(unit))}<span className="block text-small font-normal text-ink-3 desk:hidden">{showFraction(ratio(unit))}</span></>, total: showPercent(ratio(top)) },
    count("additional", "Dự kiến thêm", top, { optional: true }),
    count("revoked", "Thu hồi", top, { optional: true }),
  ];
  return <DataTable caption={`Số liệu đã chốt của ${top.name} và đơn vị trực thuộc`} columns={columns} rows={rows} rowKey={({ id }) => id} explains={{ on: `hết ngày ${showDay(on)}`, who: "Không ai sửa được số đã chốt; việc ghi sau đó hiện ở phần Khác với số hiện nay." }} />;
}
