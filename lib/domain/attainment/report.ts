import { compareRatios, showCount, showFraction, showPercent, type Ratio } from "@/lib/domain/ratio";
import type { Standing } from "@/lib/domain/attainment/standing";
import { sayPeriod } from "@/lib/domain/attainment/period";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { sayDay } from "@/lib/domain/day";
import { inList, inSentence } from "@/lib/domain/unit/party";

import { endWords, titleAfterCell } from "./say";

/** Units listed by name before the rest are only counted: a province after 2025 has 124 communes below it. */
const NAMED = 14;
/** Units without a target are named only when they are few: they are no one's concern. */
const FEW = 6;

export type StandingGroup = { standing: Exclude<Standing, "none">; heading: string; sentence: string };

const share = ({ recognised, target }: Figures): Ratio => ({ part: recognised, whole: target ?? 0 });
const byShare = (a: Figures, b: Figures) => compareRatios(share(b), share(a));

function names(units: readonly Figures[], say: (figures: Figures) => string): string {
  const named = units.slice(0, NAMED).map(say).join(", ");
  return units.length > NAMED ? `${named} và ${showCount(units.length - NAMED)} nơi khác` : named;
}

const plain = (figures: Figures) => inList(figures.unit);
const withFraction = (figures: Figures) => `${inList(figures.unit)} ${showFraction(share(figures))}${figures.published.includes("target") && figures.published.includes("recognised") ? "" : "°"}`;
const unmarked = (text: string) => text.replaceAll("°", "");
const opened = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function lowSentence(below: readonly Figures[], none: readonly Figures[]): string {
  const parts = [below.length > 0 && names(below, withFraction), none.length > 0 && `${names(none, plain)} chưa có chi bộ nào được công nhận`];
  return `${parts.filter(Boolean).join("; ")}.`;
}

/** Who met the target, who is below half, who is on the way: the sentences of a report, in its order. Empty groups are left out; "°" follows shares no source printed. */
export function standingGroups({ children, period, sample }: Pick<Attainment, "children" | "period" | "sample">): StandingGroup[] {
  const of = (standing: Standing) => children.filter((child) => child.standing === standing).sort(byShare);
  const target = period.kind === "year" ? "chỉ tiêu năm" : "chỉ tiêu nhiệm kỳ";
  const met = of("met");
  const below = of("below_half");
  const none = of("none");
  const behind = of("behind");
  const onTrack = of("on_track");
  const without = of("no_target");
  const groups: (StandingGroup | false)[] = [
    met.length > 0 && { standing: "met", heading: `Đạt và vượt ${target}`, sentence: `${showCount(met.length)} đảng bộ: ${names(met, plain)}.` },
    below.length + none.length > 0 && { standing: "below_half", heading: "Chưa đạt 50%", sentence: lowSentence(below, none) },
    behind.length > 0 && { standing: "behind", heading: "Chậm tiến độ", sentence: `${names(behind, withFraction)}.` },
    onTrack.length > 0 && { standing: "on_track", heading: "Đúng tiến độ", sentence: `${names(onTrack, plain)}.` },
    without.length > 0 && without.length < children.length && { standing: "no_target", heading: "Không giao chỉ tiêu", sentence: without.length > FEW ? `${showCount(without.length)} đảng bộ.` : `${names(without, plain)}.` },
  ];
  return groups.filter((group) => group !== false).map((group) => ({ ...group, sentence: opened(sample ? group.sentence : unmarked(group.sentence)) }));
}

/** The whole state as a paragraph for a report: the figure, who met it, who lags, what is expected. */
export function reportText(view: Attainment): string {
  const { unit, period, on, recognised, target, expected } = view;
  const against = target === null ? "" : `, đạt ${showPercent(share(view), view.rounding)} chỉ tiêu ${sayPeriod(period)} (${showFraction(share(view))})`;
  const head = `Tính đến hết ${sayDay(on)}, ${unit.level === "province" ? "toàn tỉnh" : inSentence(unit)} có ${showCount(recognised)} chi bộ ấp, khu phố được công nhận ${titleAfterCell(view.title)} trong ${sayPeriod(period)}${against}.`;
  const groups = unit.level === "commune" ? [] : standingGroups(view).map(({ heading, sentence }) => unmarked(`${heading}: ${sentence}`));
  const ahead =
    expected.additional === 0
      ? []
      : [`Dự kiến đến ${endWords(period)} công nhận thêm ${showCount(expected.additional)} chi bộ, nâng tổng số lên ${showCount(expected.total)}${target ? `, đạt ${showPercent(expected.ratio, view.rounding)} chỉ tiêu` : ""}.`];
  return [head, ...groups, ...ahead].join(" ");
}
