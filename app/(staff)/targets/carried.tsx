import { Explained } from "@/components/ui/explanation";
import { Figure } from "@/components/ui/figure";
import { sayRounding } from "@/lib/domain/attainment/definitions";
import { handsOfAll } from "@/lib/domain/attainment/hands";
import { sayCarriedTargets } from "@/lib/domain/attainment/say-lens";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import { showFraction, showPercent } from "@/lib/domain/ratio";

/** What lines carried along come to for the unit of today. */
export function CarriedSum({ view }: { view: Attainment }) {
  const { ratio, on } = view;
  return (
    <Explained title="Chỉ tiêu quy về hiện nay" meanings={[{ key: "carried", term: "Chỉ tiêu quy về hiện nay", says: "Chỉ tiêu đã giao cho các đơn vị nay thuộc về đây, cộng lại; đơn vị đã chia thì lấy phần theo tỷ lệ ghi trong văn bản chia, không ghi thì không quy." }]} who={handsOfAll(["target"])} className="mb-4"><p className="max-w-measure border-l-3 border-line-strong bg-sunken px-4 py-3">
      {sayCarriedTargets(view)}
      {view.target !== null && <>{" "}Đến hết {showDay(on)}: <Figure title="kết quả so với chỉ tiêu quy về hiện nay" definition="Số chi bộ được công nhận của các đơn vị nay thuộc về đây, trên chỉ tiêu của các đơn vị ấy cộng lại." base="chỉ tiêu quy về hiện nay" on={`hết ngày ${showDay(on)}`} rounding={sayRounding("truncate")} who={handsOfAll(["recognised", "target"])}>{showFraction(ratio)}{ratio.whole > 0 && `, đạt ${showPercent(ratio)}`}</Figure>.</>}
    </p></Explained>
  );
}
