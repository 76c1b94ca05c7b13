import { baseWords, titleAfterCell } from "@/lib/domain/attainment/say";
import { recheckYear, sayPeriod } from "@/lib/domain/attainment/period";
import { showShare } from "@/lib/domain/attainment/definitions";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import { showCount, showPercent } from "@/lib/domain/ratio";
import { statusWords } from "@/lib/domain/registration/words";
import { cite, citeStage, fraction, opened, percent, share, whole } from "./cite";
import { sentence, type Said, type Sentence } from "./sentence";

/** What was asked of the unit, and who registered for it. */
export const planOf = (view: Attainment): Sentence[] => [targetOf(view), registeredOf(view)];

function targetOf(view: Attainment): Sentence {
  const { period, target, range, share: asked, title } = view;
  const say = sentence("plan target");
  if (target === null) return say`${opened(whole(view))} ${cite(view, "target", "chưa được giao chỉ tiêu")} ${sayPeriod(period)}.`;
  const least = cite(view, "target", showCount(target));
  const goal = `chi bộ ấp, khu phố được công nhận ${titleAfterCell(title)}`;
  const head = `Thực hiện nghị quyết, chỉ tiêu ${sayPeriod(period)} của ${whole(view)} là`;
  if (!asked) return say`${head} ${least} ${goal}.`;
  const of = baseWords(asked.base, period);
  if (!range) return say`${head} ${least} ${goal}, bằng ${{ ...least, key: "target share", text: `${asked.percent}%` }} ${of}.`;
  const most = { ...least, key: "target most", label: "Chỉ tiêu, mức cao", text: showCount(range.high) };
  return say`${head} từ ${least} đến ${most} ${goal}, bằng ${{ ...least, key: "target share", label: "Chỉ tiêu, tỷ lệ", text: `${range.lowPercent}–${range.highPercent}%` }} ${of}.`;
}

function registeredOf(view: Attainment): Sentence {
  const { period, cells, registered, registeredInTerm } = view;
  const term = period.kind === "year" && registeredInTerm > 0 ? [" và ", cite(view, "registered_term", showCount(registeredInTerm)), ` lượt cho cả nhiệm kỳ ${period.term.replace("-", "–")}`] : "";
  const own = registered === 0 ? cite(view, "registered", "chưa có lượt") : cite(view, "registered", showCount(registered));
  return sentence("plan registered")`Trong tổng số ${cite(view, "cells", showCount(cells))} chi bộ ấp, khu phố, ${registered === 0 ? "" : "đã có "}${own}${registered === 0 ? " nào" : " lượt"} đăng ký phấn đấu ${sayPeriod(period)}${term}.`;
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** Where the dossiers on their way have come to. */
export function roadOf(view: Attainment): Sentence[] {
  const stages = view.pipeline.filter(({ count }) => count > 0);
  if (stages.length === 0) return [sentence("road")`Đến hết ${showDay(view.on)} ${cite(view, "registered", "không còn hồ sơ nào")} đang làm trong kỳ.`];
  const each = stages.flatMap(({ status, count }, index) => [index === 0 ? "" : "; ", citeStage(view, status, count), ` hồ sơ ${lowered(statusWords[status])}`]);
  return [sentence("road")`Đến hết ${showDay(view.on)}, trong số hồ sơ đang làm có ${each}.`];
}

/** How far the unit has come: recognised of the target, what remains, the even pace, and targets over groups of communes. */
export const resultOf = (view: Attainment): Sentence[] => [recognisedOf(view), ...remainingOf(view), ...paceOf(view), ...groupsOf(view)];

function recognisedOf(view: Attainment): Sentence {
  const { period, recognised, target } = view;
  const say = sentence("result recognised");
  if (recognised === 0) {
    const plan = target === null ? "" : [", kế hoạch là ", cite(view, "target", showCount(target)), " chi bộ"];
    return say`Đến nay ${cite(view, "recognised", "chưa có chi bộ nào")} được công nhận trong ${sayPeriod(period)}${plan}.`;
  }
  if (!target) return say`Đến nay đã công nhận ${cite(view, "recognised", showCount(recognised))} chi bộ trong ${sayPeriod(period)}.`;
  return say`Đến nay đã công nhận ${fraction(view)} chi bộ, đạt ${percent(view)} kế hoạch ${sayPeriod(period)}.`;
}

function remainingOf(view: Attainment): Sentence[] {
  const { remaining, target } = view;
  if (remaining === null || !target) return [];
  const say = sentence("result remaining");
  if (remaining > 0) return [say`Còn ${cite(view, "remaining", showCount(remaining))} chi bộ nữa mới đủ kế hoạch.`];
  if (remaining === 0) return [say`Số đã công nhận ${cite(view, "remaining", "vừa đủ")} kế hoạch.`];
  return [say`Số đã công nhận vượt kế hoạch ${cite(view, "remaining", showCount(-remaining))} chi bộ.`];
}

/** Said while the period runs; at its end the pace is the target itself. */
function paceOf(view: Attainment): Sentence[] {
  const { target, recognised, elapsed, on } = view;
  if (!target || elapsed.part === 0 || elapsed.part === elapsed.whole) return [];
  const [done, due] = [BigInt(recognised) * BigInt(elapsed.whole), BigInt(target) * BigInt(elapsed.part)];
  const stands = done > due ? "nhanh hơn" : done === due ? "đúng bằng" : "chậm hơn";
  const line = showShare({ part: target * elapsed.part, whole: elapsed.whole });
  return [sentence("result pace")`Kết quả này ${{ ...cite(view, "line", stands), key: "pace", label: "So với tiến độ đều" }} tiến độ đều, tính đến hết ${showDay(on)} là ${cite(view, "line", line)} chi bộ.`];
}

const groupsOf = (view: Attainment): Sentence[] =>
  view.groups.flatMap((group) => {
    if (!group.target) return [];
    const of = { figure: "target" as const, unit: view.unit.id };
    const figure = (key: string, label: string, text: string): Said => ({ key, label: `${label}, ${lowered(group.name)}`, text, of });
    return sentence(`group ${group.targetId}`)`${group.name}: ${figure("communes", "Số đơn vị", showCount(group.communes))} đơn vị có ${figure("cells", "Tổng số chi bộ", showCount(group.cells))} chi bộ, đã công nhận ${figure("recognised", "Đã công nhận", `${showCount(group.recognised)}/${showCount(group.target)}`)}, đạt ${figure("ratio", "Tỷ lệ", showPercent(group.ratio, view.rounding))} chỉ tiêu.`;
  });

/** Titles that are held, looked at again and taken back. What re-checks are still to come is not told: some are unannounced. */
export function keepingOf(view: Attainment): Sentence[] {
  const { held, revoked, recheckKept, recheckFailing, period } = view;
  const counted = (name: "held" | "revoked" | "recheck_kept" | "recheck_failing", count: number) => cite(view, name, count === 0 ? "chưa có chi bộ nào" : showCount(count));
  const looked = recheckKept + recheckFailing === 0 ? [] : [sentence("keeping rechecks")`Phúc tra năm ${String(recheckYear(view))}: ${cite(view, "recheck_kept", showCount(recheckKept))} chi bộ giữ vững danh hiệu, ${cite(view, "recheck_failing", showCount(recheckFailing))} chi bộ được thông báo không đạt.`];
  return [
    sentence("keeping held")`Hiện ${held === 0 ? "" : "có "}${counted("held", held)}${held === 0 ? "" : " chi bộ"} đang giữ danh hiệu.`,
    ...looked,
    revoked === 0 ? sentence("keeping revoked")`${opened(sayPeriod(period))} ${counted("revoked", 0)} bị thu hồi danh hiệu.` : sentence("keeping revoked")`${opened(sayPeriod(period))} đã thu hồi danh hiệu của ${counted("revoked", revoked)} chi bộ.`,
  ];
}

/** True when a unit has a target it has not met. */
export const isShort = (figures: Parameters<typeof share>[0]) => share(figures).whole > figures.recognised;
