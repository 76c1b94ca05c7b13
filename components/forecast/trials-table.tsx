import { DataTable, type Column } from "@/components/ui/data-table";
import { showDay } from "@/lib/domain/day";
import type { Trial } from "@/lib/domain/forecast/forecast";
import { sayRange } from "@/lib/domain/forecast/words";
import { showCount } from "@/lib/domain/ratio";

const off = ({ likely, came }: Trial) => (likely === came ? "đúng" : likely < came ? `thấp hơn ${showCount(came - likely)}` : `cao hơn ${showCount(likely - came)}`);

/** The model tried on days gone by, beside what came. */
export function TrialsTable({ trials }: { trials: readonly Trial[] }) {
  const columns: Column<Trial>[] = [
    { key: "on", head: "Dự báo từ cuối ngày", rowHead: true, cell: ({ on }) => showDay(on) },
    { key: "until", head: "Cho đến hết", number: true, cell: ({ until }) => showDay(until) },
    { key: "range", means: "Khoảng mà dự báo lập vào cuối ngày đó cho là mười lần có tám lần kết quả nằm trong, kể cả số đã công nhận.", head: <>Thấp<br />đến cao</>, number: true, cell: sayRange },
    { key: "likely", means: "Số chi bộ nhiều khả năng được công nhận, dự báo chỉ bằng số liệu có đến ngày đó.", head: <>Dự<br />báo</>, number: true, cell: ({ likely }) => showCount(likely) },
    { key: "came", means: "Số chi bộ thật sự đã được công nhận đến hết ngày ở cột Cho đến hết.", head: <>Thực<br />tế</>, number: true, phone: "aside", phoneWord: "thực tế", cell: ({ came }) => showCount(came) },
    { key: "off", means: "Dự báo thấp hơn hoặc cao hơn thực tế bao nhiêu chi bộ.", head: "Lệch", number: true, phone: "under", phoneWord: "dự báo", cell: off },
  ];
  return <DataTable caption="Dự báo thử lại trên những ngày đã qua" columns={columns} rows={trials} rowKey={({ on }) => on} />;
}
