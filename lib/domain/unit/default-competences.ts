import { Day } from "@/lib/domain/day";
import type { Competence } from "./competence";

/** The day the districts ended. */
export const districtsEnd = Day.parse("2025-07-01");

/**
 * Who acts at each stage unless the customer says otherwise. S0 leaves open who agrees and who signs while there are districts; since they
 * ended nothing is printed at all: the commune reviews, appraises and decides, the province agrees in principle. Both are to be confirmed.
 */
export function defaultCompetences(since: Day): Omit<Competence, "unitId" | "titleId">[] {
  const before = { from: since, until: districtsEnd };
  const after = { from: since > districtsEnd ? since : districtsEnd, until: null, toConfirm: true };
  const old = [
    { stage: "appraise", level: "district", body: "Tổ thẩm định cấp huyện", ...before, toConfirm: false },
    { stage: "agree", level: "district", body: "Ban Thường vụ Huyện ủy, Thành ủy", ...before, toConfirm: true },
    { stage: "decide", level: "district", body: "Ban Thường vụ Huyện ủy, Thành ủy", ...before, toConfirm: true },
  ] as const;
  return [
    { stage: "review", level: "commune", body: "Ban Thường vụ Đảng ủy cấp xã", from: since, until: null, toConfirm: false },
    ...(since < districtsEnd ? old : []),
    { stage: "appraise", level: "commune", body: "Tổ thẩm định cấp xã", ...after },
    { stage: "agree", level: "province", body: "Ban Thường vụ Tỉnh ủy", ...after },
    { stage: "decide", level: "commune", body: "Ban Thường vụ Đảng ủy cấp xã", ...after },
  ];
}
