import { DataTable, type Column } from "@/components/ui/data-table";
import { fieldsOf, isNeededInRow, showPlace } from "@/lib/domain/template/field";
import type { TemplatePaper } from "@/lib/domain/template/paper";

type Row = { key: string; place: string; says: string; sample: string; needed: boolean };

/** The places of a paper in the order they are met; those of a list stand under it. */
const rowsOf = (paper: TemplatePaper): Row[] =>
  fieldsOf(paper).flatMap((field) => [
    { key: field.key, place: showPlace(field), says: field.says, sample: field.rows ? "" : field.sample, needed: field.needed },
    ...(field.rows ?? []).map(({ key, says, sample }) => ({ key: `${field.key} ${key}`, place: `{${key}}`, says: `${says}, trong {#${field.key}}`, sample, needed: isNeededInRow(key) })),
  ]);

const columns: Column<Row>[] = [
  { key: "place", head: "Chỗ điền", rowHead: true, cell: ({ place }) => <span className="break-words">{place}</span> },
  { key: "says", head: "Điền gì", cell: ({ says }) => says, phone: "under" },
  { key: "sample", head: "Ví dụ", cell: ({ sample }) => <span data-given className="text-small text-ink-2">{sample}</span>, phone: "wide" },
  { key: "needed", head: "Bắt buộc", cell: ({ needed }) => <span className={needed ? "whitespace-nowrap" : "whitespace-nowrap text-ink-3"}>{needed ? "Phải có" : "Tùy chọn"}</span>, phone: "aside" },
];

/** Every place a form of the paper may have, and which it must. */
export const PlaceTable = ({ paper }: { paper: TemplatePaper }) => <DataTable caption="Các chỗ điền của văn bản này" columns={columns} rows={rowsOf(paper)} rowKey={({ key }) => key} />;
