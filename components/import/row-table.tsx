import { CellName, sayAbove } from "@/components/registration/cell-name";
import { DataTable, type Column } from "@/components/ui/data-table";
import type { KnownUnit } from "@/lib/domain/import/match-unit";
import { problemsOf, type PlannedRow, type Problem } from "@/lib/domain/import/plan";
import type { ImportKind } from "@/lib/domain/import/kind";
import { fieldWord, stateWords } from "@/lib/domain/import/words";
import { fold } from "@/lib/domain/unit/fold";
import { kindsOf } from "@/lib/domain/unit/level";
import { inSentence, nameBeside } from "@/lib/domain/unit/party";

import { FixCell, type ImportAction } from "./fix-cell";

type Row = PlannedRow<unknown>;

/** "Ấp 1, xã An Hiệp, huyện Châu Thành": what may have been meant, with where it lies. */
const sayOffer = ({ parent, above, ...unit }: KnownUnit) => [nameBeside(unit), parent && inSentence(parent), above && inSentence(above)].filter(Boolean).join(", ");

/** A cell by its Party name; a unit above it by what the row says, with the unit that is meant, or where that lies when it was named itself. */
function Subject({ unit, said }: { unit: KnownUnit; said: string }) {
  if (kindsOf.cell.includes(unit.kind)) return <CellName cell={unit} parent={unit.parent} above={unit.above} />;
  const place = fold(said) === fold(unit.name) ? sayAbove(unit.parent, unit.above) : sayAbove(unit, unit.parent);
  return <>{said}<span className="block text-small font-normal text-ink-3">{place}</span></>;
}

type Asked = { id: string; kind: ImportKind; action: ImportAction | null };

/** What is wrong at one cell of a row, with room to write it over. */
function Wrong({ problem: { field, at, written, says, offers }, row, id, kind, action }: Asked & { problem: Problem; row: number }) {
  return (
    <div className="grid gap-2">
      <p className="text-red-deep">{says}</p>
      {action && <FixCell id={id} row={row} field={field} label={fieldWord(kind, field)} at={at} written={written} offers={offers.map((offer) => ({ value: offer.id, label: sayOffer(offer) }))} action={action} />}
    </div>
  );
}

function Said({ row, id, kind, action }: Asked & { row: Row }) {
  const { changes } = row;
  return (
    <div className="grid gap-2">
      {problemsOf(row).map((problem) => <Wrong key={problem.says} problem={problem} row={row.at} id={id} kind={kind} action={action} />)}
      {changes.length > 0 && (
        <ul className="grid gap-0.5">
          {changes.map(({ what, from, to }) => <li key={what}>{what}: {from !== null && <><del className="text-ink-3">{from}</del>{" "}</>}<ins className="font-medium no-underline">{to ?? "trống"}</ins></li>)}
        </ul>
      )}
    </div>
  );
}

const columns = (asked: Asked): Column<Row>[] => [
  { key: "unit", head: fieldWord(asked.kind, "cell"), rowHead: true, cell: ({ unit, said }) => (unit ? <Subject unit={unit} said={said} /> : said) },
  { key: "row", head: "Dòng", means: "Số thứ tự của dòng trong bảng tính đã tải lên, để tìm lại trong tệp.", number: true, cell: ({ at }) => at, phone: "aside", phoneWord: "dòng" },
  { key: "state", head: "Việc", cell: ({ state }) => stateWords[state], phone: "under" },
  { key: "what", head: "Nội dung", cell: (row) => <Said row={row} {...asked} />, phone: "wide" },
];

/** Rows of a file with what each would do, or what stands in its way. Without an action they are only looked at. */
export const RowTable = ({ rows, ...asked }: Asked & { rows: readonly Row[] }) => (
  <DataTable caption="Các dòng của tệp" columns={columns(asked)} rows={rows} rowKey={({ at }) => String(at)} />
);
