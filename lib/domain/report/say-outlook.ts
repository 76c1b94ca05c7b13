import { endWords } from "@/lib/domain/attainment/say";
import { sayPeriod } from "@/lib/domain/attainment/period";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { showCount, showPercent } from "@/lib/domain/ratio";
import type { Status } from "@/lib/domain/registration/status";
import { inList } from "@/lib/domain/unit/party";
import { cite, citeStage, citeUnits } from "./cite";
import { isShort } from "./say-result";
import { sentence, type Said, type Sentence } from "./sentence";

/** Units named where the work has to be done. */
const FOCUS = 6;

const isOver = ({ elapsed }: Attainment) => elapsed.part === elapsed.whole;
const standing = ({ pipeline }: Attainment, status: Status) => pipeline.find((stage) => stage.status === status)?.count ?? 0;

/** What the pipeline adds until the period ends. */
export function expectedOf(view: Attainment): Sentence[] {
  const { expected, period, target } = view;
  if (isOver(view)) return [];
  const say = sentence("expected");
  if (expected.additional === 0) return [say`${cite(view, "expected", "Chưa có hồ sơ nào")} dự kiến được công nhận thêm đến ${endWords(period)}.`];
  const ratio = target ? [", đạt ", cite(view, "expected_ratio", showPercent(expected.ratio, view.rounding)), " kế hoạch"] : "";
  return [say`Dự kiến từ nay đến ${endWords(period)} công nhận thêm ${cite(view, "expected", showCount(expected.additional))} chi bộ, nâng tổng số lên ${cite(view, "expected_total", showCount(expected.total))} chi bộ${ratio}.`];
}

/** What falls short by the figures alone; why is for people to say. */
export function shortfallsOf(view: Attainment): Sentence[] {
  const children = view.children.filter(({ unit }) => unit.level !== "cell");
  const short = children.filter(isShort);
  const low = children.filter(({ standing: stands }) => stands === "below_half" || stands === "none");
  const within = low.length === 0 ? "" : [", trong đó ", citeUnits(view, "low", "Đơn vị dưới 50%", low.length), " đơn vị dưới 50%"];
  const returned = standing(view, "returned");
  return [
    ...(short.length === 0 ? [] : [sentence("shortfalls units")`Còn ${citeUnits(view, "short", "Đơn vị chưa đạt kế hoạch", short.length)} đơn vị chưa đạt kế hoạch${within}.`]),
    ...(returned === 0 ? [] : [sentence("shortfalls returned")`Có ${citeStage(view, "returned", returned)} hồ sơ bị trả lại, đang chờ bổ sung.`]),
  ];
}

/** What has to be done to meet the target, and what waits with whom. */
export const tasksOf = (view: Attainment): Sentence[] => [...remainingTask(view), ...focusOf(view), ...waitingOf(view)];

function remainingTask(view: Attainment): Sentence[] {
  const { remaining, period } = view;
  if (remaining === null || remaining <= 0) return [];
  const count = cite(view, "remaining", showCount(remaining));
  const say = sentence("tasks remaining");
  return [isOver(view) ? say`Tiếp tục xây dựng ${count} chi bộ còn thiếu so với kế hoạch ${sayPeriod(period)}.` : say`Từ nay đến ${endWords(period)} xây dựng thêm ${count} chi bộ để đủ kế hoạch.`];
}

function focusOf(view: Attainment): Sentence[] {
  const left = ({ remaining }: Figures) => remaining ?? 0;
  const short = view.children.filter((child) => child.unit.level !== "cell" && left(child) > 0).sort((a, b) => left(b) - left(a)).slice(0, FOCUS);
  if (short.length === 0) return [];
  const each = short.flatMap((child, index): (string | Said)[] => [index === 0 ? "" : ", ", `${inList(child.unit)} còn `, cite(view, "remaining", showCount(left(child)), child)]);
  return [sentence("tasks focus")`Trọng tâm: ${each}.`];
}

function waitingOf(view: Attainment): Sentence[] {
  const pair = (key: string, lead: string, [first, firstWords]: readonly [Status, string], [second, secondWords]: readonly [Status, string]): Sentence[] => {
    const waiting = [{ status: first, words: firstWords }, { status: second, words: secondWords }].map((each) => ({ ...each, count: standing(view, each.status) })).filter(({ count }) => count > 0);
    if (waiting.length === 0) return [];
    const each = waiting.flatMap(({ status, words, count }, index): (string | Said)[] => [index === 0 ? "" : " và ", citeStage(view, status, count), ` hồ sơ ${words}`]);
    return [sentence(key)`${lead} ${each}.`];
  };
  return [
    ...pair("tasks appraise", "Hoàn thành thẩm định", ["proposed", "đã đề nghị"], ["under_appraisal", "đang thẩm định"]),
    ...pair("tasks decide", "Xem xét, quyết định đối với", ["appraised", "đã thẩm định"], ["agreed", "đã cho chủ trương"]),
  ];
}
