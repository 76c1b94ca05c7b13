import { sayPeriod } from "@/lib/domain/attainment/period";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";
import type { RegistrationFilter } from "@/lib/domain/registration/filter";
import type { CommuneCell, CommunePage } from "@/lib/domain/registration/view";
import { statusWords } from "@/lib/domain/registration/words";
import { inSentence, partyName } from "@/lib/domain/unit/party";
import { filteredBy, sourceOf } from "./source";
import { table, type Book, type Column } from "./table";

const columns = (title: string): readonly Column<CommuneCell>[] => [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "cell", head: "Chi bộ", width: 34, kind: "text", value: ({ cell }) => partyName({ ...cell, level: "cell" }), total: "Tổng cộng" },
  { key: "held", head: "Danh hiệu", width: 18, kind: "text", value: ({ held }) => held && title, total: "rows" },
  { key: "since", head: "Giữ từ ngày", width: 13, kind: "day", value: ({ held }) => held?.since ?? null },
  { key: "decision", head: "Số quyết định", width: 16, kind: "text", value: ({ held }) => held && showNumber(held.line) },
  { key: "year", head: "Năm đăng ký", width: 11, kind: "year", value: ({ registration }) => registration?.year ?? null },
  { key: "status", head: "Đang ở bước", width: 22, kind: "text", value: ({ registration }) => (registration ? statusWords[registration.status] : "Chưa đăng ký") },
  { key: "expected", head: "Dự kiến công nhận", width: 13, kind: "day", value: ({ registration }) => registration?.expectedOn ?? null },
];

type Asked = { title: Attainment["title"] & { shortName: string }; shown: string; sample: boolean };

/** The cells of a commune as its own page shows them: the title each holds and where its registration stands. */
export function communeBook({ place }: Pick<CommunePage, "place">, rows: readonly CommuneCell[], { period, on, q }: RegistrationFilter, { title, shown, sample }: Asked): Book {
  const what = `Chi bộ của ${inSentence(place)} ${sayPeriod(period)}`;
  return {
    what,
    tables: [table({ name: "Chi bộ", title: what, note: `Tính đến hết ${showDay(on)}. Xếp theo tên.`, columns: columns(title.shortName), rows: [rows], rounding: "truncate" })],
    source: [
      ...sourceOf("Sổ đơn vị, sổ đăng ký phấn đấu và sổ quyết định", inSentence(place), { period, on, title, sample }),
      ...filteredBy([shown.toLowerCase(), q !== "" && `tên có "${q}"`]),
    ],
  };
}
