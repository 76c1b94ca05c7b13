import { useId } from "react";

import { HeadlineBar } from "@/components/charts/headline-bar";
import { BigFigure } from "@/components/ui/big-figure";
import { Facts } from "@/components/ui/facts";
import { PlainLink } from "@/components/ui/plain-link";
import { showShare } from "@/lib/domain/attainment/definitions";
import { sayPeriod } from "@/lib/domain/attainment/period";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import { showCount, showFraction, showPercent } from "@/lib/domain/ratio";
import { inSentence } from "@/lib/domain/unit/party";

import { isIllustrative } from "@/lib/domain/attainment/illustrative";

import { Counted } from "./counted";
import { ExplainedFigures } from "./explained-figures";
import { baseWords, expectedWords, sayNoTarget } from "@/lib/domain/attainment/say";

/** The sentence under the headline figure: what was counted, against what, each number open to its list. */
function Definition({ view }: { view: Attainment }) {
  const { base, period, recognised, ratio, target, unit, withdrawn } = view;
  const counted = <Counted name="recognised" view={view}>{showCount(recognised)}</Counted>;
  const period_ = sayPeriod(period);
  if (ratio.whole === 0)
    return (
      <p>
        {counted} chi bộ ấp, khu phố có quyết định công nhận trong {period_}.{" "}
        {base === "target" ? (withdrawn ? <>Chỉ tiêu {period_} đã <PlainLink href={`/targets/${withdrawn.targetId}`}>bãi bỏ</PlainLink> từ {showDay(withdrawn.on)}.</> : `Chưa có chỉ tiêu ${period_} giao cho ${inSentence(unit)}.`) : `Chưa có ${baseWords(base, period)} để so sánh.`}
      </p>
    );
  const wholes = {
    target: <>chỉ tiêu <Counted name="target" view={view}>{showCount(target ?? 0)}</Counted> của {period_}</>,
    registered: <><Counted name="registered" view={view}>{showCount(ratio.whole)}</Counted> chi bộ đăng ký {period_}</>,
    cells: <>tổng số <Counted name="cells" view={view}>{showCount(ratio.whole)}</Counted> chi bộ ấp, khu phố</>,
    appraised: <><Counted name="appraised" view={view}>{showCount(ratio.whole)}</Counted> chi bộ đã thẩm định trong {period_}</>,
  };
  return <p>{counted} chi bộ ấp, khu phố có quyết định công nhận trong {period_}, so với {wholes[base]}.</p>;
}

function remaining(view: Attainment) {
  if (view.remaining === null) return <small>{sayNoTarget(view)}</small>;
  const left = view.remaining < 0 ? <><small>vượt</small> {showCount(-view.remaining)}</> : showCount(view.remaining);
  return <Counted name="remaining" view={view}>{left}</Counted>;
}

function expected(view: Attainment) {
  const { additional, total, ratio } = view.expected;
  if (additional === 0) return <small>không có hồ sơ dự kiến</small>;
  return (
    <>
      <span className={isIllustrative(view, "expected") ? "mr-3" : ""}><Counted name="expected" view={view}>+{showCount(additional)}</Counted></span>{" "}
      <small>thành</small> <Counted name="expected_total" view={view}>{showCount(total)}</Counted>
      {ratio.whole > 0 && <small className="whitespace-nowrap"> (<Counted name="expected_ratio" view={view}>{showPercent(ratio, view.rounding)}</Counted>)</small>}
    </>
  );
}

function facts(view: Attainment) {
  return [
    { term: "Còn lại so với chỉ tiêu", value: remaining(view) },
    { term: expectedWords(view.period, view.elapsed), value: expected(view) },
    { term: "Đăng ký cả nhiệm kỳ", value: view.registeredInTerm > 0 ? <Counted name="registered_term" view={view}>{showCount(view.registeredInTerm)}</Counted> : <small>chưa có đăng ký</small> },
    { term: "Bị thu hồi danh hiệu", value: view.revoked > 0 ? <Counted name="revoked" view={view}>{showCount(view.revoked)}</Counted> : <small>chưa có chi bộ nào</small> },
  ];
}

/** A period that has not begun: what is registered for it, against what it will ask. */
function AheadOfTime({ view }: { view: Attainment }) {
  const { period, registered, target, on } = view;
  const asked = target === null ? <>{view.withdrawn ? "Chỉ tiêu đã bãi bỏ" : "Chưa giao chỉ tiêu"}.</> : <>Chỉ tiêu là <Counted name="target" view={view}>{showCount(target)}</Counted> chi bộ.</>;
  return (
    <div>
      <BigFigure value={<Counted name="registered" view={view}>{showCount(registered)}</Counted>} base="đăng ký" />
      <p className="mt-2 mb-6 text-ink-2">Tính đến hết {showDay(on)}, <Counted name="registered" view={view}>{showCount(registered)}</Counted> chi bộ ấp, khu phố đã đăng ký cho {sayPeriod(period)}. {asked}</p>
      <Facts items={facts(view)} />
    </div>
  );
}

/** The figure, its sentence, the road to the target, and what else one asks at once. */
export function Headline({ view }: { view: Attainment }) {
  const { ratio, recognised, target, elapsed, expected: ahead } = view;
  const told = useId();
  if (elapsed.part === 0) return <AheadOfTime view={view} />;
  const known = ratio.whole > 0;
  const pace = target === null ? null : { part: target * elapsed.part, whole: elapsed.whole };
  return (
    <div>
      {known ? (
        <BigFigure value={<Counted name="ratio" view={view} id={told}>{showPercent(ratio, view.rounding)}</Counted>} base={<span aria-details={told}>{`${showFraction(ratio)} chi bộ`}</span>} />
      ) : (
        <BigFigure value={<Counted name="recognised" view={view}>{showCount(recognised)}</Counted>} base="đã công nhận" />
      )}
      <div className="mt-2 text-ink-2"><Definition view={view} /></div>
      {(target !== null || recognised + ahead.additional > 0) && (
        <ExplainedFigures view={view} of={["recognised", ...(ahead.additional > 0 ? ["expected_total" as const] : []), ...(target === null ? [] : ["target" as const, "line" as const])]} title="Đường tới chỉ tiêu" className="mb-4 print:mb-0">
          <HeadlineBar recognised={recognised} expected={ahead.total} target={target} {...(pace && { pace: { at: pace.part / pace.whole, label: `tiến độ đều: ${showShare(pace)}` } })} />
        </ExplainedFigures>
      )}
      <Facts items={facts(view)} />
    </div>
  );
}
