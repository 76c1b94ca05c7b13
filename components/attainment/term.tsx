import Link from "next/link";

import { TermBand } from "@/components/charts/term-band";
import { Illustrative } from "@/components/ui/illustrative";
import { listBehind } from "@/lib/domain/attainment/link";
import type { Attainment, GroupFigures } from "@/lib/domain/attainment/view";
import { showCount, showFraction, showPercent } from "@/lib/domain/ratio";


/** `ahead` is the count expected by a nearer day than the term's end, and its words. */
type TermProps = { view: Attainment; ahead?: { count: number; label: string } | undefined };

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
      {group.clause.replace(/\.$/, "")}: hiện <Illustrative when={view.sample}><Link href={href}>{showFraction(group.ratio)}</Link></Illustrative>, đạt {showPercent(group.ratio, view.rounding)}.
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

/** The term on the scale of all cells, with the range the resolution asks for and what the communes with a standard owe. */
export function Term({ view, ahead = { count: view.expected.total, label: "dự kiến hết nhiệm kỳ" } }: TermProps) {
  const { recognised, expected, registered } = shares(view, ahead.count);
  const band = bandOf(view);
  return (
    <>
      <TermBand
        sentence={sentenceOf(view)}
        whole={view.cells}
        recognised={recognised}
        registered={registered}
        {...(band && { band })}
        {...(ahead.count > view.recognised && { expected: { ...expected, label: ahead.label } })}
      />
      <p className="mt-3">
        <Owed view={view} />
        {view.groups.map((group) => <span key={group.targetId}><Group group={group} view={view} /> </span>)}
      </p>
    </>
  );
}
