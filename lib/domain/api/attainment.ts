import { z } from "zod";
import type { CommonView } from "@/lib/domain/attainment/common";
import { define, type FigureName } from "@/lib/domain/attainment/definitions";
import { listBehind } from "@/lib/domain/attainment/link";
import { standings } from "@/lib/domain/attainment/standing";
import { againsts, bases, measures, type Attainment, type Figures, type GroupFigures, type Restated } from "@/lib/domain/attainment/view";
import { roundings, showPercentNumber, type Rounding } from "@/lib/domain/ratio";
import { statuses } from "@/lib/domain/registration/status";
import { groupKinds } from "@/lib/domain/target/view";
import { lenses } from "@/lib/domain/unit/lens";
import { AnswerDay, Count, exact, ExactRatio, listed, PeriodAnswer, periodAnswer, TitleName, UnitName } from "./shared";

const percent = z.string().nullable().describe("Phần trăm như in trong báo cáo, dấu phẩy thập phân, không có dấu %: 70,66. Null khi không có cơ sở tính.");

export const FiguresAnswer = z.strictObject({
  unit: UnitName,
  cells: Count.describe("Số chi bộ ấp, khu phố vào ngày cơ cấu."),
  target: Count.nullable().describe("Chỉ tiêu của kỳ; với chỉ tiêu theo khoảng là mức thấp nhất. Null khi chưa giao."),
  range: z
    .strictObject({ lowPercent: Count, highPercent: Count, low: Count, high: Count })
    .nullable()
    .describe("Chỉ tiêu theo khoảng phần trăm, và số chi bộ tương ứng."),
  registered: Count.describe("Chi bộ đăng ký cho kỳ, còn hiệu lực vào ngày báo cáo."),
  registeredInTerm: Count.describe("Chi bộ đăng ký cho cả nhiệm kỳ."),
  recognised: Count.describe("Chi bộ được công nhận trong kỳ, đến hết ngày báo cáo, và còn giữ danh hiệu ngày đó."),
  held: Count.describe("Chi bộ đang giữ danh hiệu vào ngày báo cáo, công nhận năm nào cũng tính."),
  revoked: Count.describe("Danh hiệu bị thu hồi trong kỳ."),
  appraised: Count.describe("Chi bộ đã có kết quả thẩm định trong kỳ."),
  percent: percent.describe("recognised so với cơ sở tính (base), như in trong báo cáo: 70,66."),
  remaining: z.int().nullable().describe("Chỉ tiêu trừ đã công nhận; số âm khi vượt. Null khi chưa giao chỉ tiêu."),
  expected: z.strictObject({
    additional: Count.describe("Chi bộ dự kiến được công nhận thêm đến hết kỳ."),
    total: Count.describe("Đã công nhận cộng dự kiến thêm."),
    percent: percent.describe("total so với chỉ tiêu, như in trong báo cáo: 128."),
  }),
  standing: z.enum(standings).describe("Xếp nhóm theo tỷ lệ chính xác so với chỉ tiêu và đường tiến độ đều."),
  targets: listed(z.string()).describe("Mã các dòng chỉ tiêu đứng sau số chỉ tiêu."),
  published: listed(z.enum(measures)).describe("Các số trùng với nguồn đã công bố. Trong bộ dữ liệu mẫu, số không có ở đây là số minh họa."),
});

export const MonthAnswer = z.strictObject({
  month: z.int().positive().describe("Tháng thứ mấy của kỳ: 13 là tháng 1 của năm thứ hai nhiệm kỳ."),
  day: AnswerDay.describe("Ngày cuối tháng, hoặc ngày báo cáo."),
  recognised: Count.nullable().describe("Cộng dồn đến hết ngày đó; null sau ngày báo cáo."),
  line: ExactRatio.nullable().describe("Đường tiến độ đều đến chỉ tiêu, bằng hai số đếm; null khi chưa giao chỉ tiêu."),
});

const GroupAnswer = z.strictObject({
  name: z.string(),
  kinds: listed(z.enum(groupKinds)).describe("cluster: cụm vùng; new_rural: nông thôn mới; civilised_urban: đô thị văn minh."),
  communes: Count.describe("Số xã, phường, thị trấn trong nhóm."),
  cells: Count,
  recognised: Count,
  target: Count.nullable(),
  percent,
  clause: z.string().describe("Câu chỉ tiêu trong nghị quyết."),
  targetId: z.string(),
});

/** Figures with a list behind them, and what metric definitions call them. */
const lists = { cells: "cells", registered: "registered", registeredInTerm: "registered_term", recognised: "recognised", expected: "expected", appraised: "appraised", revoked: "revoked" } as const;
/** A cell has no cells below it to list. */
const { cells: _, ...listsOfCell } = lists;
const defined = { target: "target", ...lists, percent: "ratio", remaining: "remaining", expectedTotal: "expected_total", expectedPercent: "expected_ratio", held: "held" } as const;
const sentences = (names: object) => z.strictObject(Object.fromEntries(Object.keys(names).map((name) => [name, z.string()])));

/** The whole answer: the unit's own figures, its children's in the same form, the months. */
export const AttainmentAnswer = FiguresAnswer.extend({
  period: PeriodAnswer,
  on: AnswerDay.describe("Ngày báo cáo: số tính đến hết ngày này."),
  structureDay: AnswerDay.describe("Ngày cơ cấu: đơn vị như đã có vào ngày này."),
  lens: z.enum(lenses).describe("was: theo đơn vị tại ngày báo cáo; now: chuyển theo các văn bản sắp xếp về đơn vị hiện nay; common: bản đồ chung của hai ngày."),
  restated: z
    .strictObject({
      by: AnswerDay.describe("Ngày của các đơn vị được quy về."),
      moved: Count.describe("Số chi bộ của ngày báo cáo nay ở nơi khác."),
      ended: Count.describe("Trong đó số chi bộ đã kết thúc, tính cho nơi kế tục."),
      undivided: FiguresAnswer.omit({ unit: true }).nullable().describe("Số của các chi bộ đã chia hoặc kết thúc mà không có một nơi kế tục: tính chung cho đơn vị, không chia cho cấp dưới. Null khi không có."),
      targetsLeft: Count.describe("Số đơn vị trong câu trả lời có chỉ tiêu không quy đổi được, vì phạm vi đã khác; target của chúng là null."),
      shared: z.strictObject({ targets: Count.describe("Số đơn vị trong câu trả lời có chỉ tiêu như vậy."), papers: listed(z.string()).describe("Số của các văn bản ghi tỷ lệ.") }).nullable().describe("Chỉ tiêu được chia theo tỷ lệ ghi trong văn bản chia, tách đơn vị; null khi không có. Văn bản không ghi tỷ lệ thì không chia."),
    })
    .nullable()
    .describe("Những gì đã được quy đổi; null khi lens là was."),
  compared: z
    .strictObject({
      on: AnswerDay.describe("Ngày thứ hai."),
      period: PeriodAnswer,
      total: FiguresAnswer.describe("Số của đơn vị vào ngày thứ hai."),
      places: listed(z.strictObject({ first: listed(UnitName).describe("Đơn vị của ngày báo cáo."), second: listed(UnitName).describe("Đơn vị của ngày thứ hai."), figures: FiguresAnswer.describe("Số của ngày thứ hai.") })).describe(
        "Các nơi của bản đồ chung, theo thứ tự của children: children có số của ngày báo cáo, ở đây là số của ngày thứ hai.",
      ),
      leftOut: Count.describe("Số nơi không nêu vì gộp với đơn vị ngoài phạm vi được xem."),
    })
    .nullable()
    .describe("Ngày thứ hai trên cùng bản đồ; null khi lens không phải common."),
  title: TitleName,
  base: z.enum(bases).describe("Cơ sở tính percent: chỉ tiêu, số đăng ký, tổng số chi bộ, hay số được thẩm định."),
  against: z.enum(againsts).describe("revised: chỉ tiêu có hiệu lực vào ngày báo cáo; original: số giao ban đầu."),
  revised: z.boolean().describe("true: có chỉ tiêu đã điều chỉnh đến hết ngày báo cáo."),
  rounding: z.enum(roundings).describe("truncate: cắt sau hai chữ số thập phân; half_up: làm tròn."),
  elapsed: ExactRatio.describe("Phần của kỳ đã qua đến hết ngày báo cáo."),
  children: listed(FiguresAnswer).describe("Các đơn vị trực thuộc, cùng các số trên."),
  months: listed(MonthAnswer),
  pipeline: listed(z.strictObject({ status: z.enum(statuses), count: Count })).describe("Hồ sơ đang đi, theo bước."),
  groups: listed(GroupAnswer).describe("Chỉ tiêu theo nhóm xã, chẳng hạn 100% chi bộ ở xã nông thôn mới."),
  sample: z.boolean().describe("true: cơ sở dữ liệu đang chứa bộ dữ liệu mẫu."),
  definitions: sentences(defined).describe("Từng số của đơn vị đếm gì, so với gì, đến ngày nào: mỗi số một câu."),
  links: sentences(lists).partial().describe("Địa chỉ API của danh sách mà từng số đếm."),
});
export type AttainmentAnswer = z.infer<typeof AttainmentAnswer>;

/** The metric layer's view as the API says it: percentages become printed text here and nowhere earlier. */
export function attainmentAnswer(view: Attainment, common: CommonView | null = null): AttainmentAnswer {
  const { period, on, structureDay, restated, title, base, rounding, sample } = view;
  return {
    ...figuresAnswer(view, rounding),
    period: periodAnswer(period),
    on,
    structureDay,
    lens: restated?.lens ?? "was",
    restated: restated && restatedAnswer(restated, rounding),
    compared: common && comparedAnswer(common, rounding),
    title,
    base,
    against: view.against,
    revised: view.revised,
    rounding,
    elapsed: exact(view.elapsed),
    children: view.children.map((child) => figuresAnswer(child, rounding)),
    months: view.months.map(({ month, day, recognised, line }) => ({ month, day, recognised, line: line && exact(line) })),
    pipeline: view.pipeline,
    groups: view.groups.map((group) => groupAnswer(group, rounding)),
    sample,
    definitions: pick(defined, (figure) => define(figure, view, view)),
    links: common ? {} : pick(view.unit.level === "cell" ? listsOfCell : lists, (figure) => apiList(figure, view)),
  };
}

const comparedAnswer = ({ second, places, leftOut }: CommonView, rounding: Rounding) => ({
  on: second.on,
  period: periodAnswer(second.period),
  total: figuresAnswer(second, rounding),
  places: second.children.map((figures, index) => ({ first: called(places[index]?.first), second: called(places[index]?.second), figures: figuresAnswer(figures, rounding) })),
  leftOut,
});

const called = (units: readonly z.infer<typeof UnitName>[] = []) => units.map(({ id, name, level, kind, parentName }) => ({ id, name, level, kind, parentName }));

function restatedAnswer({ by, moved, ended, undivided, targetsLeft, shared }: Restated, rounding: Rounding) {
  const answer = { by, moved, ended, undivided: null, targetsLeft, shared };
  if (!undivided) return answer;
  const { unit: _, ...together } = figuresAnswer(undivided, rounding);
  return { ...answer, undivided: together };
}

function figuresAnswer(figures: Figures, rounding: Rounding): z.infer<typeof FiguresAnswer> {
  const { unit, cells, target, range, registered, registeredInTerm, recognised, held, revoked, appraised, ratio, remaining, standing } = figures;
  const { additional, total, ratio: expected } = figures.expected;
  return {
    unit,
    cells,
    target,
    range,
    registered,
    registeredInTerm,
    recognised,
    held,
    revoked,
    appraised,
    percent: showPercentNumber(ratio, rounding),
    remaining,
    expected: { additional, total, percent: showPercentNumber(expected, rounding) },
    standing,
    targets: figures.targetIds,
    published: figures.published,
  };
}

const groupAnswer = ({ kinds, ratio, ...group }: GroupFigures, rounding: Rounding) => ({ ...group, kinds, percent: showPercentNumber(ratio, rounding) });

const pick = (names: Readonly<Record<string, FigureName>>, say: (figure: FigureName) => string) =>
  Object.fromEntries(Object.entries(names).map(([name, figure]) => [name, say(figure)]));

/** Lists have the same address below /api/v1 as among the pages. */
function apiList(figure: FigureName, view: Attainment): string {
  const page = listBehind(figure, view, view);
  if (page === null) throw new Error(`no list is behind ${figure}`);
  return `/api/v1${page}`;
}
