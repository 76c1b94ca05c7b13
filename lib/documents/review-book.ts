import { isIllustrative } from "@/lib/domain/attainment/illustrative";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay, type Day } from "@/lib/domain/day";
import type { ForecastByReadiness } from "@/lib/domain/forecast/by-readiness";
import { sayRange, showMean } from "@/lib/domain/forecast/words";
import type { UnitReadiness } from "@/lib/domain/readiness/by-unit";
import type { Level } from "@/lib/domain/readiness/readiness";
import type { Suggestion } from "@/lib/domain/readiness/suggest";
import type { ReviewGround, ReviewRow } from "@/lib/domain/readiness/view";
import { lackMeaning, levelMeaning, levelWords, sayAdjusting, sayClock, sayLack, suggestionWords } from "@/lib/domain/readiness/words";
import { showCount } from "@/lib/domain/ratio";
import { statusWords } from "@/lib/domain/registration/words";
import { inSentence } from "@/lib/domain/unit/party";
import { placedColumns } from "./cell-columns";
import { filteredBy, sourceOf } from "./source";
import { table, type Book, type Column, type Table } from "./table";

export const reviewTables = ["units", "list", "suggestions"] as const;
export type ReviewTable = (typeof reviewTables)[number];

type Shown = { ground: ReviewGround; view: Attainment; whole: UnitReadiness; units: readonly UnitReadiness[]; level: Level; listed: readonly ReviewRow[]; suggestions: readonly Suggestion[]; waiting: number; forecast: ForecastByReadiness | null };
type Asked = { year: number; today: Day; sample: boolean };

/** Where a registration is, as every table about registrations of the term begins. */
export const reviewedCell: readonly Column<ReviewRow>[] = [
  ...placedColumns,
  { key: "year", head: "Năm phấn đấu", width: 11, kind: "year", value: ({ year }) => year },
  { key: "level", head: "Mức sẵn sàng", width: 18, kind: "text", value: ({ readiness: { level } }) => levelWords[level] },
  { key: "well", head: "Tiêu chí đạt hoặc đúng nhịp", width: 13, kind: "count", value: ({ readiness: { well, of } }) => (of === 0 ? null : well) },
  { key: "of", head: "Tiêu chí quyết định đã biết", width: 13, kind: "count", value: ({ readiness: { of } }) => (of === 0 ? null : of) },
  { key: "status", head: "Đang ở bước", width: 22, kind: "text", value: ({ status }) => statusWords[status] },
  { key: "why", head: "Vì sao", width: 60, kind: "text", value: ({ readiness: { reasons } }) => reasons.join(" ") || null },
];

function unitColumns(view: Attainment, whole: UnitReadiness): readonly Column<UnitReadiness>[] {
  const figure = (name: "target" | "registered" | "recognised", head: string): Column<UnitReadiness> => ({ key: name, head, width: 11, kind: "count", value: ({ of }) => of[name], illustrative: ({ of }) => isIllustrative(view, name, of), total: { value: view[name], illustrative: isIllustrative(view, name) } });
  const level = (name: Level): Column<UnitReadiness> => ({ key: name, head: levelWords[name], width: 11, kind: "count", value: ({ counts }) => counts[name], total: { value: whole.counts[name] } });
  return [
    { key: "no", head: "TT", width: 6, kind: "order" },
    { key: "name", head: "Đơn vị", width: 30, kind: "text", value: ({ of: { unit } }) => unit.name, total: view.unit.name },
    figure("target", "Chỉ tiêu năm"),
    figure("registered", "Đăng ký"),
    figure("recognised", "Đã công nhận"),
    level("ready"),
    level("on_the_way"),
    level("at_risk"),
    { key: "lack", head: "Thiếu nếu bỏ rủi ro", width: 12, kind: "count", value: ({ lack }) => lack, total: { value: whole.lack } },
  ];
}

type Suggested = ReviewRow & Pick<Suggestion, "kind" | "to">;

const suggestionColumns: readonly Column<Suggested>[] = [
  ...reviewedCell,
  { key: "to", head: "Chuyển sang năm", width: 11, kind: "year", value: ({ to }) => to },
  { key: "kind", head: "Gợi ý", width: 34, kind: "text", value: ({ kind, to }) => `${suggestionWords[kind]} ${to}` },
];

const levelColumns = ({ levels }: ForecastByReadiness): readonly Column<ForecastByReadiness["levels"][number]>[] => [
  { key: "level", head: "Mức sẵn sàng", width: 20, kind: "text", value: ({ level }) => levelWords[level], total: "Cộng" },
  { key: "waiting", head: "Đang chờ", width: 12, kind: "count", value: ({ waiting }) => waiting, total: "sum" },
  { key: "likely", head: "Nhiều khả năng công nhận", width: 16, kind: "text", value: ({ waiting, likely }) => (waiting === 0 ? null : showMean(likely)), total: showMean(levels.reduce((sum, { likely }) => sum + likely, 0)) },
];

/** The review of a year's registrations as its page shows it: by unit, the registrations of one level, what could be moved; the asked table first, and alone in CSV. */
export function reviewBook(shown: Shown, { year, today, sample }: Asked, asked?: ReviewTable): Book {
  const { ground, view, whole, units, level, listed, suggestions, waiting, forecast } = shown;
  const what = `Rà soát đăng ký năm ${year} của ${inSentence(ground.unit)}`;
  const common = { note: `Tính đến hết ${showDay(today)}.`, rounding: view.rounding } as const;
  const tables: Readonly<Record<ReviewTable, Table<never>>> = {
    units: table({ ...common, name: "Theo đơn vị", title: what, columns: unitColumns(view, whole), rows: [units] }),
    list: table({ ...common, name: "Danh sách", title: `Đăng ký năm ${year}: ${levelWords[level].toLowerCase()}`, columns: reviewedCell, rows: [listed] }),
    suggestions: table({ ...common, name: "Gợi ý", title: "Gợi ý điều chỉnh; chỉ chuyển khi có người quyết định, kèm lý do", columns: suggestionColumns, rows: [suggestions.map(({ row, kind, to }): Suggested => ({ ...row, kind, to }))] }),
  };
  const first = asked ?? (units.length > 0 ? "units" : "list");
  const ordered = [first, ...reviewTables.filter((each) => each !== first && (each !== "units" || units.length > 0))];
  return {
    what,
    tables: [...ordered.map((each) => tables[each]), ...(forecast ? [table({ ...common, name: "Dự báo", title: "Dự báo theo mức sẵn sàng", columns: levelColumns(forecast), rows: [forecast.levels] })] : [])],
    source: [
      ...sourceOf("Sổ đăng ký, tự đánh giá, số liệu năm của chi bộ, sổ quyết định và chỉ tiêu theo nghị quyết", inSentence(ground.unit), { ...view, sample, units: `như hiện nay, ${showDay(today)}` }),
      ...filteredBy([`danh sách: ${levelWords[level].toLowerCase()}`]),
      ["Còn thiếu", sayLack(whole.lack ?? 0, view)],
      ["Cột Thiếu nếu bỏ rủi ro", lackMeaning],
      ...(forecast ? [["Dự báo cả năm", `${showCount(forecast.all.likely)} chi bộ, thấp đến cao ${sayRange(forecast.all)}; không kể hồ sơ có rủi ro ${showCount(forecast.withoutRisk.likely)}, thấp đến cao ${sayRange(forecast.withoutRisk)}; tính trên ${showCount(waiting)} hồ sơ`] as const] : []),
      ...(["ready", "on_the_way", "at_risk"] as const).map((known) => [levelWords[known], levelMeaning[known]] as const),
      ["Thời gian", sayClock(ground, year, today)],
      ["Cách gợi ý", sayAdjusting],
      ["Làm tròn", "Không có tỷ lệ; số nhiều khả năng công nhận in một số lẻ, như trên màn hình."],
      ...(sample ? [["Mức sẵn sàng", "Tính từ số liệu minh họa."] as const] : []),
    ],
  };
}
