import { sayPeriod } from "@/lib/domain/attainment/period";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import type { DecisionFilter } from "@/lib/domain/decision/filter";
import { showNumber } from "@/lib/domain/decision/numbering";
import type { DecisionRow } from "@/lib/domain/decision/view";
import { effectWords } from "@/lib/domain/decision/words";
import type { RegisterUnit } from "@/lib/domain/registration/view";
import { partyName } from "@/lib/domain/unit/party";
import { filteredBy, sayPlace, sourceOf } from "./source";
import { table, type Book, type Column } from "./table";

const columns: readonly Column<DecisionRow>[] = [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "cell", head: "Chi bộ", width: 30, kind: "text", value: ({ cell }) => partyName({ ...cell, level: "cell" }), total: "Tổng cộng" },
  { key: "parent", head: "Xã, phường, thị trấn", width: 24, kind: "text", value: ({ parent }) => parent?.name ?? null },
  { key: "above", head: "Cấp trên", width: 24, kind: "text", value: ({ above }) => above?.name ?? null },
  { key: "effect", head: "Nội dung", width: 14, kind: "text", value: ({ effect }) => effectWords[effect], total: "rows" },
  { key: "number", head: "Số quyết định", width: 15, kind: "text", value: ({ decision }) => showNumber(decision) },
  { key: "day", head: "Ngày ký", width: 13, kind: "day", value: ({ decision }) => decision.decidedOn },
  { key: "issuer", head: "Cơ quan ban hành", width: 34, kind: "text", value: ({ decision }) => decision.issuer },
];

type View = { place: RegisterUnit | null; rows: AsyncIterable<readonly DecisionRow[]> };

/** The register of decisions as a book: a line a cell, the newest first. */
export function decisionBook({ place, rows }: View, filter: DecisionFilter, asked: { title: Attainment["title"]; sample: boolean; units?: string }): Book {
  const { period, on, recognised, effect, q } = filter;
  const what = `${recognised ? "Chi bộ đã công nhận" : "Sổ quyết định"} ${sayPeriod(period)}, ${sayPlace(place)}`;
  const scope = recognised ? "Chi bộ có quyết định công nhận trong kỳ và còn giữ danh hiệu." : "Mỗi dòng là một chi bộ trong một quyết định.";
  return {
    what,
    tables: [table({ name: "Quyết định", title: what, note: `Tính đến hết ${showDay(on)}. Quyết định mới nhất trước.`, columns, rows, rounding: "truncate" })],
    source: [
      ...sourceOf("Sổ quyết định", sayPlace(place), { period, on, ...asked }),
      ...filteredBy([effect !== null && `nội dung: ${effectWords[effect]}`, recognised && "công nhận còn hiệu lực trong kỳ", q !== "" && `tên hoặc số có "${q}"`]),
      ["Phạm vi", scope],
    ],
  };
}
