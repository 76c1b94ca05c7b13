import { DataTable, type Column } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { PlainLink } from "@/components/ui/plain-link";
import type { ForecastByReadiness } from "@/lib/domain/forecast/by-readiness";
import { likelyFigure, rangeFigure, sayRange, showMean } from "@/lib/domain/forecast/words";
import { showCount } from "@/lib/domain/ratio";

import { ReadinessMark } from "./readiness-mark";

type Row = ForecastByReadiness["levels"][number];

/** The row as a phone says it, each number with its word. */
const say = ({ waiting, likely }: Pick<Row, "waiting" | "likely">) => `Đang chờ ${showCount(waiting)}, nhiều khả năng công nhận ${showMean(likely)}`;

/** What the forecast expects of each level of readiness, and what is left without those at risk. */
export function ForecastLevels({ forecast: { levels, all, withoutRisk }, href }: { forecast: ForecastByReadiness; href: string }) {
  const sum = (of: (row: Row) => number) => levels.reduce((total, row) => total + of(row), 0);
  const columns: Column<Row>[] = [
    { key: "level", head: "Mức sẵn sàng", rowHead: true, cell: ({ level }) => <ReadinessMark level={level} />, total: "Cộng" },
    { key: "waiting", means: "Hồ sơ của năm đang làm ở mức sẵn sàng đó, trong các hồ sơ trang Dự báo tính.", head: <>Đang<br />chờ</>, number: true, cell: ({ waiting }) => showCount(waiting), total: showCount(sum(({ waiting }) => waiting)) },
    { key: "likely", means: "Tổng khả năng được công nhận trước hết năm của các hồ sơ ở mức đó, in một số lẻ.", head: <>Nhiều khả năng<br />công nhận</>, number: true, cell: ({ waiting, likely }) => (waiting === 0 ? "–" : showMean(likely)), total: showMean(sum(({ likely }) => likely)) },
    { key: "phone", head: "Số hồ sơ", phone: "under", className: "desk:hidden", cell: say, total: say({ waiting: sum(({ waiting }) => waiting), likely: sum(({ likely }) => likely) }) },
  ];
  return (
    <>
      <p className="mb-3 max-w-measure">
        Theo bước và thời gian, cả năm nhiều khả năng có <Figure title="chi bộ cả năm" {...likelyFigure}>{showCount(all.likely)}</Figure> chi bộ, thấp đến cao <Figure title="chi bộ, thấp đến cao" {...rangeFigure}>{sayRange(all)}</Figure>. Nếu không hồ sơ có rủi ro nào được công nhận thì nhiều khả năng <Figure title="chi bộ nếu bỏ hồ sơ có rủi ro" {...likelyFigure}>{showCount(withoutRisk.likely)}</Figure>, thấp đến cao <Figure title="chi bộ nếu bỏ hồ sơ có rủi ro, thấp đến cao" {...rangeFigure}>{sayRange(withoutRisk)}</Figure>.
      </p>
      <DataTable caption="Dự báo theo mức sẵn sàng" columns={columns} rows={levels} rowKey={({ level }) => level} />
      <p className="mt-3 max-w-measure text-small text-ink-3">Khả năng của từng hồ sơ lấy từ <PlainLink href={href}>trang Dự báo</PlainLink>, nơi in sẵn dự báo đã lệch bao nhiêu khi thử lại. Mức sẵn sàng theo tiêu chí chỉ biết đến hôm nay nên chưa thử lại được trên các ngày trước.</p>
    </>
  );
}
