import { sayPeriod } from "@/lib/domain/attainment/period";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import type { RegistrationFilter } from "@/lib/domain/registration/filter";
import type { RegisterUnit, RegistrationRow } from "@/lib/domain/registration/view";
import { statusWords } from "@/lib/domain/registration/words";
import { partyName } from "@/lib/domain/unit/party";
import { filteredBy, sayPlace, sourceOf } from "./source";
import { table, type Book, type Column } from "./table";

const columns: readonly Column<RegistrationRow>[] = [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "cell", head: "Chi bộ", width: 30, kind: "text", value: ({ cell }) => partyName({ ...cell, level: "cell" }), total: "Tổng cộng" },
  { key: "parent", head: "Xã, phường, thị trấn", width: 24, kind: "text", value: ({ parent }) => parent?.name ?? null },
  { key: "above", head: "Cấp trên", width: 24, kind: "text", value: ({ above }) => above?.name ?? null },
  { key: "year", head: "Năm phấn đấu", width: 11, kind: "year", value: ({ year }) => year },
  { key: "status", head: "Đang ở bước", width: 20, kind: "text", value: ({ status }) => statusWords[status], total: "rows" },
  { key: "since", head: "Từ ngày", width: 13, kind: "day", value: ({ since }) => since },
  { key: "expected", head: "Dự kiến công nhận", width: 13, kind: "day", value: ({ expectedOn }) => expectedOn },
];

type View = { place: RegisterUnit | null; rows: AsyncIterable<readonly RegistrationRow[]> };

/** The register of registrations as a book: the rows that fit, as they stood on the day. */
export function registrationBook({ place, rows }: View, filter: RegistrationFilter, asked: { title: Attainment["title"]; sample: boolean; units?: string }): Book {
  const { period, on, expected, appraised, status, q } = filter;
  const name = expected ? "Dự kiến được công nhận" : "Sổ đăng ký phấn đấu";
  const what = `${name} ${sayPeriod(period)} của ${sayPlace(place)}`;
  return {
    what,
    tables: [table({ name: "Đăng ký", title: what, note: `Tính đến hết ${showDay(on)}. Xếp theo đơn vị.`, columns, rows, rounding: "truncate" })],
    source: [
      ...sourceOf("Sổ đăng ký phấn đấu, theo lịch sử từng hồ sơ", sayPlace(place), { period, on, ...asked }),
      ...filteredBy([status !== null && `bước: ${statusWords[status]}`, expected && "dự kiến được công nhận trong kỳ", appraised && "đã có kết luận thẩm định", q !== "" && `tên có "${q}"`]),
      ["Phạm vi", "Không kể bản nháp, đã rút và kết thúc do sáp nhập, trừ khi lọc theo bước đó."],
    ],
  };
}
