import { useId } from "react";

import { showCount } from "@/lib/domain/ratio";

import { TableBehind } from "./table-behind";

type Share = { count: number; percent: string };

type TermBandProps = {
  sentence: string;
  whole: number;
  /** The least and the most cells the resolution asks for; equal when it is no range. */
  band?: { low: number; high: number; label: string; short: string };
  recognised: Share;
  expected?: Share & { label: string };
  registered?: Share;
};

type Frame = { width: number; from: number; to: number; small: boolean };

const frames: readonly Frame[] = [
  { width: 1200, from: 2, to: 1184, small: false },
  { width: 328, from: 2, to: 314, small: true },
];

/** Rough width of a label in its frame's units: 13 px type, about 7 px a letter. */
const widthOf = (words: string) => words.length * 7 + 12;

/** Where labels stand: in the track when nothing is in their way, otherwise in rows of their own below it. */
function place({ whole, band, expected, recognised, registered }: TermBandProps, { from, to, small }: Frame) {
  const x = (count: number) => Math.round((from + (Math.min(count, whole) / Math.max(whole, 1)) * (to - from)) * 10) / 10;
  const words = {
    expected: expected ? (small ? `dự kiến ${showCount(expected.count)} · ${expected.percent}` : `${expected.label}: ${showCount(expected.count)} · ${expected.percent}`) : "",
    registered: registered ? `Đăng ký ${showCount(registered.count)} · ${registered.percent}` : "",
  };
  const end = x(Math.max(expected?.count ?? 0, recognised.count));
  const low = band ? x(band.low) : to;
  const high = band ? x(band.high) : 0;
  const tick = registered ? x(registered.count) : 0;
  const free = (start: number, width: number, obstacles: readonly number[]) => start + width <= to && obstacles.every((at) => at < start || at > start + width);
  const expectedHere = expected !== undefined && !small && free(end + 8, widthOf(words.expected), [low, high, tick]);
  const taken = expectedHere ? end + 8 + widthOf(words.expected) : end;
  const inTrack = { expected: expectedHere, registered: !small && tick > taken && free(tick + 8, widthOf(words.registered), [low, high]) };
  let row = 116;
  const below = (here: boolean) => (here ? 0 : (row += 20) - 20);
  const rows = { expected: expected ? below(inTrack.expected) : 0, registered: registered ? below(inTrack.registered) : 0 };
  const anchor = (at: number) => (at > from + (to - from) * 0.5 ? "end" : "start") as "end" | "start";
  return { x, words, end, tick, inTrack, rows, anchor, axis: row };
}

function Axis({ y, frame: { from, to, small }, x, whole }: { y: number; frame: Frame; x: (count: number) => number; whole: number }) {
  const step = small ? 20 : 10;
  return (
    <>
      <line className="axis" x1={from} x2={to} y1={y} y2={y} />
      {Array.from({ length: 100 / step + 1 }, (_, index) => index * step).map((percent) => {
        const at = x((whole * percent) / 100);
        return (
          <g key={percent}>
            <line className="axis" x1={at} x2={at} y1={y} y2={y + 5} />
            <text className="tick" x={at} y={y + 20} textAnchor={percent === 0 ? "start" : percent === 100 ? "end" : "middle"}>{percent}%</text>
          </g>
        );
      })}
    </>
  );
}

function Drawing({ frame, ...props }: TermBandProps & { frame: Frame }) {
  const { sentence, whole, band, recognised, expected, registered } = props;
  const { x, words, end, tick, inTrack, rows, anchor, axis } = place(props, frame);
  const hatch = useId();
  const middle = band ? Math.min(Math.max((x(band.low) + x(band.high)) / 2, frame.small ? 60 : 150), frame.to - (frame.small ? 60 : 150)) : 0;
  return (
    <svg className={`chart ${frame.small ? "only-s" : "only-l"}`} viewBox={`0 0 ${frame.width} ${axis + 26}`} role="img" aria-label={sentence}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width="6" height="6" className="fill-surface" />
          <rect width="2" height="6" className="fill-leaf-3" />
        </pattern>
      </defs>
      <rect className="fill-sunken" x={frame.from} y="62" width={frame.to - frame.from} height="26" />
      {band && (
        <>
          <rect className="fill-leaf-4" x={x(band.low)} y="50" width={x(band.high) - x(band.low)} height="50" />
          {[band.low, band.high].map((count) => <line key={count} className="stroke-ink" x1={x(count)} x2={x(count)} y1="50" y2="100" strokeWidth="1.5" />)}
          <text className="lab" x={middle} y="18" textAnchor="middle">{frame.small ? band.short : band.label}</text>
        </>
      )}
      <rect className="fill-leaf" x={frame.from} y="62" width={x(recognised.count) - frame.from} height="26" />
      {end > x(recognised.count) && <rect className="stroke-leaf-2" x={x(recognised.count)} y="62.75" width={end - x(recognised.count)} height="24.5" fill={`url(#${hatch})`} strokeWidth="1.5" />}
      <text className="lab known" x={frame.from} y="42">{frame.small ? "Đã có" : "Đã công nhận"} {showCount(recognised.count)} · {recognised.percent}</text>
      {expected && <text x={inTrack.expected ? end + 8 : end} y={inTrack.expected ? 80 : rows.expected} textAnchor={inTrack.expected ? "start" : anchor(end)}>{words.expected}</text>}
      {registered && (
        <>
          <line className="stroke-ink" x1={tick} x2={tick} y1="56" y2="94" strokeWidth="2" strokeDasharray="3 3" />
          <text className="lab" x={inTrack.registered ? tick + 8 : tick} y={inTrack.registered ? 80 : rows.registered} textAnchor={inTrack.registered ? "start" : anchor(tick)}>{words.registered}</text>
        </>
      )}
      <Axis y={axis} frame={frame} x={x} whole={whole} />
    </svg>
  );
}

/** A term on the scale of all its cells: what the resolution asks for as a band, what is counted, expected and registered on it. */
export function TermBand(props: TermBandProps) {
  const { band, recognised, expected, registered, whole } = props;
  const line = (label: string, share: Share | undefined) => (share ? [[label, showCount(share.count), share.percent]] : []);
  return (
    <div className="chart-room wide">
      {frames.map((frame) => <Drawing key={frame.width} {...props} frame={frame} />)}
      <TableBehind
        caption={props.sentence}
        head={["Nội dung", "Số chi bộ", `Trên ${showCount(whole)}`]}
        rows={[...line("Đã công nhận", recognised), ...line(expected?.label ?? "", expected), ...line("Đăng ký", registered), ...(band ? [["Chỉ tiêu", band.low === band.high ? showCount(band.low) : `${showCount(band.low)}–${showCount(band.high)}`, band.short]] : [])]}
      />
    </div>
  );
}
