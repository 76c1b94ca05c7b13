import { DataTable, type Column } from "@/components/ui/data-table";
import { fieldsOf, showPlace, type TemplateField } from "@/lib/domain/template/field";
import type { TemplatePaper } from "@/lib/domain/template/paper";

type Row = { key: string; place: string; says: string; sample: string; needed: boolean };

/** Places in the order they are met; those of a list stand under it. */
const rowsOf = (fields: readonly TemplateField[], within: readonly string[] = []): Row[] =>
  fields.flatMap((field) => {
    const { key, says, sample, needed, rows = [] } = field;
    const path = [...within, key];
    return [{ key: path.join(" "), place: showPlace(field), says: within.length > 0 ? `${says}, trong {#${within.at(-1)}}` : says, sample, needed }, ...rowsOf(rows, path)];
  });

const columns: Column<Row>[] = [
  { key: "place", head: "Chỗ điền", rowHead: true, cell: ({ place }) => <span className="break-words">{place}</span> },
  { key: "says", head: "Điền gì", cell: ({ says }) => says, phone: "under" },
  { key: "sample", head: "Ví dụ", cell: ({ sample }) => <span data-given className="text-small text-ink-2">{sample}</span>, phone: "wide" },
  { key: "needed", head: "Bắt buộc", cell: ({ needed }) => <span className={needed ? "whitespace-nowrap" : "whitespace-nowrap text-ink-3"}>{needed ? "Phải có" : "Tùy chọn"}</span>, phone: "aside" },
];

/** Every place a form of the paper may have, and which it must. */
export const PlaceTable = ({ paper }: { paper: TemplatePaper }) => <DataTable caption="Các chỗ điền của văn bản này" columns={columns} rows={rowsOf(fieldsOf(paper))} rowKey={({ key }) => key} />;
