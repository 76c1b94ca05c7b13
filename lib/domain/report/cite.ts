import type { FigureName } from "@/lib/domain/attainment/definitions";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { showCount, showFraction, showPercent } from "@/lib/domain/ratio";
import { statusWords } from "@/lib/domain/registration/words";
import type { Status } from "@/lib/domain/registration/status";
import { inList, inSentence } from "@/lib/domain/unit/party";
import type { Said } from "./sentence";

const labels = {
  target: "Chỉ tiêu",
  registered: "Đăng ký trong kỳ",
  registered_term: "Đăng ký cả nhiệm kỳ",
  recognised: "Đã công nhận",
  ratio: "Tỷ lệ so với chỉ tiêu",
  remaining: "Còn lại so với chỉ tiêu",
  expected: "Dự kiến công nhận thêm",
  expected_total: "Tổng số, kể cả dự kiến",
  expected_ratio: "Tỷ lệ dự kiến",
  cells: "Tổng số chi bộ",
  held: "Đang giữ danh hiệu",
  revoked: "Bị thu hồi danh hiệu",
  recheck_due: "Đến hạn phúc tra",
  recheck_planned: "Đã lên lịch phúc tra",
  recheck_kept: "Giữ vững sau phúc tra",
  recheck_failing: "Được thông báo không đạt",
  appraised: "Đã thẩm định",
  under_appraisal: "Đang thẩm định",
  line: "Tiến độ đều",
} as const satisfies Record<FigureName, string>;

/** A figure of a unit in words of its own; of a unit below it bears that unit's name. */
export function cite(view: Attainment, figure: FigureName, text: string, of: Figures = view): Said {
  const isOwn = of.unit.id === view.unit.id;
  return { key: isOwn ? figure : `${figure} ${of.unit.id}`, label: isOwn ? labels[figure] : `${labels[figure]}, ${inList(of.unit)}`, text, of: { figure, unit: of.unit.id } };
}

/** How many units below there are of a kind. */
export const citeUnits = (view: Attainment, key: string, label: string, count: number): Said => ({ key: `units ${key}`, label, text: showCount(count), of: { figure: "units", unit: view.unit.id } });

/** How many dossiers stand at a step. */
export const citeStage = (view: Attainment, status: Status, count: number): Said => ({ key: `stage ${status}`, label: statusWords[status], text: showCount(count), of: { figure: "registered", unit: view.unit.id, status } });

/** Recognised of the target, which a share is always taken of here. */
export const share = ({ recognised, target }: Pick<Figures, "recognised" | "target">) => ({ part: recognised, whole: target ?? 0 });
export const fraction = (view: Attainment, of: Figures = view) => cite(view, "recognised", showFraction(share(of)), of);
export const percent = (view: Attainment, of: Figures = view) => cite(view, "ratio", showPercent(share(of), view.rounding), of);

/** "toàn tỉnh", "huyện Châu Thành". */
export const whole = ({ unit }: Pick<Attainment, "unit">) => (unit.level === "province" ? "toàn tỉnh" : inSentence(unit));
export const opened = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
