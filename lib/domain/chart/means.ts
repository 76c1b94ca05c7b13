import type { FigureName } from "@/lib/domain/attainment/definitions";
import type { Hand } from "@/lib/domain/attainment/hands";

/** What a chart draws: the figures of the metric layer, and what is counted for it alone, with the acts that change that. */
type ChartMeaning = { of: readonly FigureName[]; says: string; hands?: readonly Hand[] };

const burnUp: ChartMeaning = { of: ["recognised", "target", "line", "expected_total"], says: "Đường đậm là số chi bộ được công nhận cộng dồn đến cuối từng tháng và còn giữ danh hiệu; đường thẳng là chỉ tiêu chia đều theo thời gian; phần nét đứt là dự báo hoặc dự kiến." };

const meanings: Readonly<Record<string, ChartMeaning>> = {
  standings: { of: ["recognised", "target", "ratio"], says: "Mỗi đơn vị một thanh: số đã công nhận trên chỉ tiêu của chính đơn vị đó, mọi thanh cùng một thước." },
  "burn-up": burnUp,
  "burn-up-term": burnUp,
  multiples: { of: ["recognised", "target", "line"], says: "Mỗi ô một đơn vị: số công nhận cộng dồn theo tháng so với chỉ tiêu của đơn vị, mọi ô cùng một thước." },
  heat: { of: ["recognised", "target"], says: "Mỗi ô là số chi bộ được công nhận trong năm đó trên chỉ tiêu năm đó, theo đơn vị của ngày báo cáo." },
  tiles: { of: ["held"], says: "Số trong ô là chi bộ của xã, phường, thị trấn đang giữ danh hiệu đến hết ngày báo cáo, không kể được công nhận năm nào." },
  funnel: { of: ["registered", "recognised"], says: "Mỗi dòng là một bước: số hồ sơ của năm đang ở bước đó, và nửa số hồ sơ đã qua bước ở lại bao nhiêu ngày, theo lịch sử của chính đơn vị.", hands: ["registration.register", "registration.appraise"] },
  waits: { of: ["expected"], says: "Hồ sơ đang chờ xử lý theo bước và đơn vị đang giữ; quá hạn là đã qua ngày phải xong, tính theo ngày làm việc.", hands: ["registration.register", "registration.appraise"] },
  keeping: { of: ["held", "revoked", "recheck_due", "recheck_planned", "recheck_kept", "recheck_failing"], says: "Chi bộ đang giữ danh hiệu và việc phúc tra trong năm của ngày báo cáo." },
  concerns: { of: ["registered"], says: "Báo cáo hằng tháng có nêu khó khăn hoặc đề nghị giúp; đã trả lời là cuộc họp cấp xã có ghi ý kiến cho chi bộ đó.", hands: ["progress.report"] },
};

/** What a chart draws, by its key; every chart has one. */
export function chartMeaning(key: string): ChartMeaning {
  const meaning = meanings[key];
  if (!meaning) throw new Error(`a chart ${key} without a meaning`);
  return meaning;
}
