import type { CSSProperties } from "react";

import { showCount } from "@/lib/domain/ratio";

type HeadlineBarProps = { recognised: number; expected: number; target: number | null; pace?: { at: number; label: string } };

const left = (percent: number): CSSProperties => ({ left: `${percent}%` });

/** Where the two outer labels fit without covering one another; shares of the width in percent. */
function placeExpected(expected: number, goal: number | null, pace: number | null) {
  const above = goal === null || expected - goal > 18;
  const apart = pace === null || expected - pace > 45;
  return `${above ? "above" : "below"} ${apart ? "" : "second"}`;
}

/** The road to the target in one bar: counted solid, expected hatched, the target a line with a halo, the straight line a tick. */
export function HeadlineBar({ recognised, expected, target, pace }: HeadlineBarProps) {
  const longest = Math.max(recognised, expected, target ?? 0, 1) * 1.04;
  const at = (count: number) => (count / longest) * 100;
  const goal = target === null ? null : at(target);
  const done = `${showCount(recognised)} đã công nhận`;
  const sentence = [
    `Đã công nhận ${showCount(recognised)}`,
    expected > recognised && `dự kiến thêm ${showCount(expected - recognised)} thành ${showCount(expected)}`,
    target !== null && `chỉ tiêu ${showCount(target)}`,
    pace && pace.label,
  ];
  return (
    <div className="road" role="img" aria-label={`${sentence.filter(Boolean).join(", ")}.`}>
      <div className="done" style={{ width: `${at(recognised)}%` }}>{at(recognised) >= 40 && done}</div>
      {at(recognised) < 40 && <span className="outside">{done}</span>}
      {expected > recognised && (
        <>
          <div className="more" style={{ ...left(at(recognised)), width: `${at(expected - recognised)}%` }} />
          <span className={`label ${placeExpected(at(expected), goal, pace ? at(pace.at) : null)}`} style={{ right: `${100 - at(expected)}%` }}>dự kiến <b>{showCount(expected)}</b></span>
        </>
      )}
      {goal !== null && <div className={`goal ${goal < 30 ? "flip" : ""}`} style={left(goal)}><b>Chỉ tiêu {showCount(target ?? 0)}</b></div>}
      {pace && (
        <>
          <div className="pace" style={left(at(pace.at))} />
          <span className="label below" style={at(pace.at) < 20 ? { left: 0 } : at(pace.at) > 80 ? { right: `${100 - at(pace.at)}%` } : { ...left(at(pace.at)), transform: "translateX(-50%)" }}>{pace.label}</span>
        </>
      )}
    </div>
  );
}
