import { DataTable, type Column } from "@/components/ui/data-table";
import { sayHands } from "@/lib/domain/attainment/hands";
import type { StepForecast } from "@/lib/domain/forecast/forecast";
import type { YearForecast } from "@/lib/domain/forecast/of-attainment";
import { showMean } from "@/lib/domain/forecast/words";
import { showCount, showFraction } from "@/lib/domain/ratio";
import { statusWords } from "@/lib/domain/registration/words";

const waiting = (rows: readonly StepForecast[]) => rows.reduce((sum, row) => sum + row.waiting, 0);
const likely = (rows: readonly StepForecast[]) => rows.reduce((sum, row) => sum + row.likely, 0);

/** Step by step: how many wait, how those before them went on, and how many of them are likely recognised. */
export function StepsTable({ forecast: { steps } }: { forecast: YearForecast }) {
  const columns: Column<StepForecast>[] = [
    { key: "step", head: "Bước", rowHead: true, cell: ({ step }) => statusWords[step], total: "Cộng" },
    { key: "waiting", means: "Hồ sơ của năm đang ở bước đó đến hết ngày báo cáo.", head: <>Đang<br />chờ</>, number: true, phone: "aside", phoneWord: "đang chờ", cell: (row) => showCount(row.waiting), total: showCount(waiting(steps)) },
    { key: "went", means: "Trong các hồ sơ đã qua bước này từ trước đến nay, bao nhiêu đi tiếp lên bước sau.", head: <>Đi tiếp<br />trên đã qua</>, number: true, phone: "under", phoneWord: "đi tiếp", cell: ({ went, ended }) => (ended === 0 ? "chưa có" : showFraction({ part: went, whole: ended })), total: "" },
    { key: "median", means: "Số ngày mà một nửa hồ sơ đi tiếp đã ở lại bước này, kể cả mức giả định nói ở phần Cách tính.", head: <>Một nửa<br />đi tiếp trong</>, number: true, cell: ({ median }) => (median === null ? "–" : `${showCount(median)} ngày`), total: "" },
    { key: "likely", means: "Tổng khả năng được công nhận trước hết năm của các hồ sơ đang ở bước đó, in một số lẻ.", head: <>Nhiều khả năng<br />công nhận</>, number: true, phone: "under-aside", phoneWord: "nhiều khả năng", cell: (row) => (row.waiting === 0 ? "–" : showMean(row.likely)), total: showMean(likely(steps)) },
  ];
  return <DataTable caption="Dự báo theo từng bước" columns={columns} rows={steps} rowKey={({ step }) => step} explains={{ who: sayHands(["registration.register", "registration.appraise", "decision.issue"]) }} />;
}
