import { titleAfterCell } from "@/lib/domain/attainment/say";
import { sayPeriod } from "@/lib/domain/attainment/period";
import type { Attainment, Period } from "@/lib/domain/attainment/view";
import { showDay, type Day } from "@/lib/domain/day";
import { inSentence } from "@/lib/domain/unit/party";
import type { UnitKind } from "@/lib/domain/unit/level";

type Line = readonly [label: string, value: string];
/** Of a title only its name is printed. */
type Asked = { period: Period; on: Day; title: Attainment["title"]; sample: boolean; /** Where units are not those of the reporting day. */ units?: string };

/** "huyện Châu Thành", or all that the reader is in charge of. */
export const sayPlace = (place: { name: string; kind: UnitKind } | null) => (place ? inSentence(place) : "mọi nơi được phụ trách");

/** The lines every sheet of sources begins with: what was counted, where, for when, as seen from which day. */
export const sourceOf = (from: string, place: string, { period, on, title, sample, units }: Asked): Line[] => [
  ["Nguồn", from],
  ["Đơn vị", place],
  ["Danh hiệu", `Chi bộ ${titleAfterCell(title)}`],
  ["Kỳ", sayPeriod(period)],
  ["Ngày báo cáo", `tính đến hết ${showDay(on)}`],
  ["Đơn vị theo", units ?? `như tại ngày báo cáo, ${showDay(on)}`],
  ...(sample ? [["Số liệu mẫu", "Số có dấu ° là số minh họa, không có trong nguồn đã công bố."] as const] : []),
];

/** What a list was narrowed by. */
export const filteredBy = (words: readonly (string | false)[]): Line[] => [["Lọc", words.filter(Boolean).join("; ") || "không"]];
