import { PlainLink } from "@/components/ui/plain-link";

import { TermBand } from "@/components/charts/term-band";
import { Illustrative } from "@/components/ui/illustrative";
import { Section } from "@/components/ui/section";
import { listBehind } from "@/lib/domain/attainment/link";
import type { Attainment, GroupFigures } from "@/lib/domain/attainment/view";
import { showCount, showFraction, showPercent } from "@/lib/domain/ratio";

import { Counted } from "./counted";
import { ExplainedFigures } from "./explained-figures";



function bandOf({ target, range }: Attainment) {
  if (range) {
    const percents = `${range.lowPercent}–${range.highPercent}%`;
    return { low: range.low, high: range.high, label: `Chỉ tiêu ${percents}: ${showCount(range.low)}–${showCount(range.high)} chi bộ`, short: percents };
  }
  return target === null ? undefined : { low: target, high: target, label: `Chỉ tiêu ${showCount(target)} chi bộ`, short: showCount(target) };
}

function shares(view: Attainment, ahead: number) {
  const of = (count: number) => ({ count, percent: showPercent({ part: count, whole: view.cells }, view.rounding) });
  return { recognised: of(view.recognised), expected: of(ahead), registered: of(view.registeredInTerm) };
}

const sentenceOf = (view: Attainment) => {
  const { recognised, registered } = shares(view, 0);
  const band = bandOf(view);
  return `Nhiệm kỳ ${view.period.term.replace("-", "–")} trên ${showCount(view.cells)} chi bộ: đã công nhận ${showCount(recognised.count)}, bằng ${recognised.percent}; đăng ký ${showCount(registered.count)}, bằng ${registered.percent}${band ? `; ${band.label.toLowerCase()}` : ""}.`;
};

/** What a group of communes owes by itself, in the resolution's words: "… đạt 100%: hiện 21/212, đạt 9,90%". */
function Group({ group, view }: { group: GroupFigures; view: Attainment }) {
  const href = listBehind("target", view, view) ?? "/targets";
  return (
    <>
      {group.clause.replace(/\.$/, "")}: hiện <Illustrative when={view.sample}><PlainLink href={href}>{showFraction(group.ratio)}</PlainLink></Illustrative>, đạt {showPercent(group.ratio, view.rounding)}.
    </>
  );
}

/** What is still to be done for the least the resolution asks. */
function Owed({ view }: { view: Attainment }) {
  const { range, remaining } = view;
  if (remaining === null) return null;
  if (remaining <= 0) return <>Đã đạt mức thấp nhất của chỉ tiêu nhiệm kỳ. </>;
  return <>Để đạt {range ? `mức thấp nhất ${range.lowPercent}% (${showCount(range.low)} chi bộ)` : "chỉ tiêu nhiệm kỳ"} còn phải công nhận {showCount(remaining)} chi bộ. </>;
}

/** The term on the scale of all cells, with the range the resolution asks for and what the communes with a standard owe. `view` is the page's period. */
export function TermSection({ view, term }: { view: Attainment; term: Attainment }) {
  const count = term.recognised + view.expected.additional;
  const { recognised, expected, registered } = shares(term, count);
  const band = bandOf(term);
  const label = view.period.kind === "year" ? `dự kiến hết năm ${view.period.year}` : "dự kiến hết nhiệm kỳ";
  const whole = <Counted name="cells" view={term}>{showCount(term.cells)}</Counted>;
  return (
    <Section title={`Nhiệm kỳ ${term.period.term.replace("-", "–")}`} note={<>so với tổng số {whole} chi bộ ấp, khu phố</>}>
      <ExplainedFigures view={term} of={["recognised", "registered_term", ...(term.target === null ? [] : ["target" as const, "remaining" as const]), "cells"]} title="Nhiệm kỳ trên tổng số chi bộ">
        <TermBand
          sentence={sentenceOf(term)}
          whole={term.cells}
          recognised={recognised}
          registered={registered}
          {...(band && { band })}
          {...(count > term.recognised && { expected: { ...expected, label } })}
        />
        <p className="mt-3">
          <Owed view={term} />
          {term.groups.map((group) => <span key={group.targetId}><Group group={group} view={term} /> </span>)}
        </p>
      </ExplainedFigures>
    </Section>
  );
}
