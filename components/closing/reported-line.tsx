import { Figure } from "@/components/ui/figure";
import { PlainLink } from "@/components/ui/plain-link";
import { saySpan } from "@/lib/domain/closing/span";
import type { Reported } from "@/lib/domain/closing/view";
import { dayOf, showDay } from "@/lib/domain/day";
import { showCount, showFraction, showPercent } from "@/lib/domain/ratio";

/** What the closed report says beside the figure of now: the same when nothing was corrected since, and said when it is not. */
export function ReportedLine({ reported, recognised, target }: { reported: Reported; recognised: number; target: number | null }) {
  const { figures } = reported;
  const ratio = { part: figures.recognised, whole: figures.target ?? 0 };
  const differs = figures.recognised !== recognised || figures.target !== target;
  return (
    <p className={`mt-4 border-l-3 px-4 py-3 leading-table ${differs ? "border-clay bg-clay-tint" : "border-line-strong bg-sunken"}`}>
      Theo báo cáo đã chốt {saySpan(reported)}: <b className="font-semibold"><Figure title="số đã chốt" definition="Số đã công nhận trên chỉ tiêu năm, như khi chốt báo cáo; số đã chốt không đổi." base="chỉ tiêu năm khi chốt" on={`hết ngày ${showDay(reported.on)}`} rounding="lấy hai số lẻ, bỏ phần sau" who="Không ai sửa được số đã chốt.">{ratio.whole > 0 ? `${showFraction(ratio)}, đạt ${showPercent(ratio)}` : `${showCount(figures.recognised)} chi bộ`}</Figure></b>, chốt ngày {showDay(dayOf(reported.closedAt))}.{" "}
      {differs ? <>Số hiện nay là <Figure title="số hiện nay" definition="Số đã công nhận trên chỉ tiêu năm của cùng ngày báo cáo, tính theo dữ liệu hiện nay." on={`hết ngày ${showDay(reported.on)}`}>{target === null ? showCount(recognised) : showFraction({ part: recognised, whole: target })}</Figure>.</> : "Số hiện nay không khác."}{" "}
      {reported.mayOpen && <PlainLink href={`/closings/${reported.closingId}`}>{differs ? "Xem chênh lệch" : "Mở báo cáo đã chốt"}</PlainLink>}
    </p>
  );
}
