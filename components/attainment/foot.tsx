import { PlainLink } from "@/components/ui/plain-link";

import { PrintFoot } from "@/components/frame/print-foot";
import { sayRounding } from "@/lib/domain/attainment/definitions";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";

import { sayLens } from "@/lib/domain/attainment/say-lens";
import { baseWords } from "@/lib/domain/attainment/say";

const other = { truncate: "Xem khi làm tròn", half_up: "Xem khi không làm tròn" };

/** How the page's figures were made: source, reporting day, units as of, base and rounding; on paper also when it was printed. */
export function Foot({ view, today, roundingHref, onPaper = true }: { view: Attainment; today: string; roundingHref: string; /** False where every sheet has a foot of its own. */ onPaper?: boolean }) {
  const source = `Nguồn: sổ quyết định công nhận, tính đến hết ${showDay(view.on)}. ${view.restated ? sayLens(view) : `Đơn vị như tại ngày ${view.structureDay === view.on ? "báo cáo" : showDay(view.structureDay)}.`} Tỷ lệ so với ${baseWords(view.base, view.period)}, ${sayRounding(view.rounding)}.`;
  return (
    <>
      <p className="no-print mt-8 border-t border-line pt-3 text-small text-ink-3">
        {source} <PlainLink href={roundingHref} scroll={false}>{other[view.rounding]}</PlainLink>
      </p>
      {onPaper && <PrintFoot>{source}{view.sample && " Số có dấu ° là số minh họa."} In ngày {today}.</PrintFoot>}
    </>
  );
}
