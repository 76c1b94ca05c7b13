import { sayLens } from "@/lib/domain/attainment/say-lens";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import type { StepForecast, Trial } from "@/lib/domain/forecast/forecast";
import type { YearForecast } from "@/lib/domain/forecast/of-attainment";
import type { WaitingDossier } from "@/lib/domain/forecast/view";
import { method, sayChance, sayError, sayRange, showMean } from "@/lib/domain/forecast/words";
import { showCount } from "@/lib/domain/ratio";
import { statusWords } from "@/lib/domain/registration/words";
import { inSentence } from "@/lib/domain/unit/party";
import { placedColumns } from "./cell-columns";
import { sourceOf } from "./source";
import { table, type Book, type Column, type Table } from "./table";

export const forecastTables = ["steps", "dossiers", "trials"] as const;
export type ForecastTable = (typeof forecastTables)[number];

type Shown = { view: Attainment; forecast: YearForecast; dossiers: readonly WaitingDossier[] };

const stepColumns = (steps: readonly StepForecast[]): readonly Column<StepForecast>[] => [
  { key: "step", head: "Bước", width: 28, kind: "text", value: ({ step }) => statusWords[step], total: "Cộng" },
  { key: "waiting", head: "Đang chờ", width: 11, kind: "count", value: ({ waiting }) => waiting, total: "sum" },
  { key: "went", head: "Đi tiếp", width: 11, kind: "count", value: ({ went }) => went },
  { key: "ended", head: "Đã qua", width: 11, kind: "count", value: ({ ended }) => ended },
  { key: "share", head: "Tỷ lệ đi tiếp", width: 12, kind: "share", part: "went", whole: "ended", value: ({ went, ended }) => ({ part: went, whole: ended }) },
  { key: "median", head: "Một nửa đi tiếp trong (ngày)", width: 14, kind: "count", value: ({ median }) => median },
  { key: "likely", head: "Nhiều khả năng công nhận", width: 16, kind: "text", value: ({ waiting, likely }) => (waiting === 0 ? null : showMean(likely)), total: showMean(steps.reduce((sum, { likely }) => sum + likely, 0)) },
];

const dossierColumns: readonly Column<WaitingDossier>[] = [
  ...placedColumns,
  { key: "step", head: "Đang ở bước", width: 24, kind: "text", value: ({ step }) => statusWords[step] },
  { key: "since", head: "Từ ngày", width: 13, kind: "day", value: ({ since }) => since },
  { key: "chance", head: "Khả năng trong năm", width: 14, kind: "text", value: ({ chance }) => sayChance(chance) },
];

const trialColumns: readonly Column<Trial>[] = [
  { key: "on", head: "Dự báo từ cuối ngày", width: 14, kind: "day", value: ({ on }) => on },
  { key: "until", head: "Cho đến hết", width: 14, kind: "day", value: ({ until }) => until },
  { key: "low", head: "Thấp", width: 10, kind: "count", value: ({ low }) => low },
  { key: "high", head: "Cao", width: 10, kind: "count", value: ({ high }) => high },
  { key: "likely", head: "Dự báo", width: 10, kind: "count", value: ({ likely }) => likely },
  { key: "came", head: "Thực tế", width: 10, kind: "count", value: ({ came }) => came },
];

/** The forecast of a unit's year as its page shows it: by step, the dossiers under way that are named, the model tried on the past; the asked table first, and alone in CSV. */
export function forecastBook({ view, forecast, dossiers }: Shown, year: number, first: ForecastTable): Book {
  const place = inSentence(view.unit);
  const what = `Dự báo công nhận năm ${year} của ${place}`;
  const waiting = forecast.steps.reduce((sum, step) => sum + step.waiting, 0);
  const common = { note: `Tính đến hết ${showDay(view.on)}.`, rounding: view.rounding } as const;
  const tables: Readonly<Record<ForecastTable, Table<never>>> = {
    steps: table({ ...common, name: "Theo bước", title: what, columns: stepColumns(forecast.steps), rows: [forecast.steps] }),
    dossiers: table({ ...common, name: "Hồ sơ đang làm", title: "Hồ sơ đang làm và khả năng được công nhận trong năm", columns: dossierColumns, rows: [dossiers] }),
    trials: table({ ...common, name: "Thử lại", title: "Dự báo thử lại trên những ngày đã qua", columns: trialColumns, rows: [forecast.trials] }),
  };
  return {
    what,
    tables: [first, ...forecastTables.filter((each) => each !== first)].map((each) => tables[each]),
    source: [
      ...sourceOf("Lịch sử các bước của hồ sơ đăng ký, sổ quyết định và chỉ tiêu theo nghị quyết", place, { ...view, ...(view.restated && { units: sayLens(view) }) }),
      ["Đã công nhận", showCount(view.recognised)],
      ["Dự báo cả năm", `${showCount(forecast.likely)} chi bộ, thấp đến cao ${sayRange(forecast)}`],
      ["Chỉ tiêu năm", view.target === null ? "chưa có" : showCount(view.target)],
      ["Khả năng đạt chỉ tiêu", forecast.chance === null ? "–" : view.recognised >= (view.target ?? 0) ? "đã đạt" : sayChance(forecast.chance)],
      ["Hồ sơ nêu tên", dossiers.length < waiting ? `${showCount(dossiers.length)} hồ sơ gần đích nhất trên ${showCount(waiting)}` : "đủ"],
      ["Đã lệch bao nhiêu", sayError(forecast.trials)],
      ["Làm tròn", "Số nhiều khả năng công nhận in một số lẻ, khả năng đến phần trăm, như trên màn hình."],
      ...method.map((sentence, index) => [`Cách tính ${index + 1}`, sentence] as const),
    ],
  };
}
