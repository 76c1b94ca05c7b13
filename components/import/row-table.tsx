import { CellName } from "@/components/registration/cell-name";
import { DataTable, type Column } from "@/components/ui/data-table";
import type { KnownCell } from "@/lib/domain/import/match-unit";
import type { PlannedRow } from "@/lib/domain/import/plan";
import { fieldWords, stateWords } from "@/lib/domain/import/words";
import { inSentence } from "@/lib/domain/unit/party";

import { FixCell, type ImportAction } from "./fix-cell";

type Row = PlannedRow<unknown>;

/** "Ấp 1, xã An Hiệp, huyện Châu Thành": what may have been meant, with where it lies. */
const sayOffer = ({ name, parent, above }: KnownCell) => [name, parent && inSentence(parent), above && inSentence(above)].filter(Boolean).join(", ");

function Said({ row, id, action }: { row: Row; id: string; action: ImportAction | null }) {
  const { problem, changes } = row;
  return (
    <div className="grid gap-2">
      {problem && <p className="text-red-deep">{problem.says}</p>}
      {changes.length > 0 && (
        <ul className="grid gap-0.5">
          {changes.map(({ what, from, to }) => <li key={what}>{what}: {from !== null && <><del className="text-ink-3">{from}</del>{" "}</>}<ins className="font-medium no-underline">{to ?? "trống"}</ins></li>)}
        </ul>
      )}
      {problem && action && <FixCell id={id} row={row.at} field={problem.field} label={fieldWords[problem.field] ?? problem.field} at={problem.at} written={problem.written} offers={problem.offers.map((offer) => ({ value: offer.id, label: sayOffer(offer) }))} action={action} />}
    </div>
  );
}

const columns = (id: string, action: ImportAction | null): Column<Row>[] => [
  { key: "cell", head: "Chi bộ", rowHead: true, cell: ({ cell, said }) => (cell ? <CellName cell={cell} parent={cell.parent} above={cell.above} /> : said) },
  { key: "row", head: "Dòng", number: true, cell: ({ at }) => at, phone: "aside" },
  { key: "state", head: "Việc", cell: ({ state }) => stateWords[state], phone: "under" },
  { key: "what", head: "Nội dung", cell: (row) => <Said row={row} id={id} action={action} />, phone: "wide" },
];

/** Rows of a file with what each would do, or what stands in its way. Without an action they are only looked at. */
export const RowTable = ({ id, rows, action }: { id: string; rows: readonly Row[]; action: ImportAction | null }) => (
  <DataTable caption="Các dòng của tệp" columns={columns(id, action)} rows={rows} rowKey={({ at }) => String(at)} />
);
