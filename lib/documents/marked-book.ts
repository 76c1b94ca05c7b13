import { createHash } from "node:crypto";
import type { Made, Told, Writing } from "@/lib/domain/document/made";
import type { MarkedSheet } from "@/lib/domain/import/view";
import { letters, type Cell } from "@/lib/domain/sheet/cell";
import { contentTypes, core, looks, rootRelations, sheetFoot, sheetHead, styles, workbook, workbookRelations, type Look } from "./sheet-parts";
import { row, serial, words } from "./sheet-rows";
import { zipped } from "./zip";

/** A sheet as it was brought, every cell in its place: what is not taken is coloured, and said behind the row. */
export async function* writeMarked(marked: MarkedSheet, made: Made): Writing {
  const content = sheetOf(marked);
  yield* zipped(
    [
      { name: "[Content_Types].xml", pieces: [contentTypes(1)] },
      { name: "_rels/.rels", pieces: [rootRelations] },
      { name: "docProps/core.xml", pieces: [core(marked.fileName, made.by, made.at)] },
      { name: "xl/workbook.xml", pieces: [workbook([{ name: "Cần sửa", titles: marked.headAt }])] },
      { name: "xl/_rels/workbook.xml.rels", pieces: [workbookRelations(1)] },
      { name: "xl/styles.xml", pieces: [styles] },
      { name: "xl/worksheets/sheet1.xml", pieces: [content] },
    ],
    made.at,
  );
  return { what: `Tệp nhập “${marked.fileName}” có đánh dấu chỗ cần sửa, Excel`, rows: marked.rows.length, sha256: createHash("sha256").update(content).digest("hex") } satisfies Told;
}

function sheetOf({ rows, headAt, problems }: MarkedSheet): string {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const body = rows.map(({ at, cells }) => {
    const own = problems.filter((problem) => problem.row === at);
    const wrong = own.map(({ says }) => says).join("\n");
    const said = at === headAt ? words(at, columns, "head", "Cần sửa") : own.length > 0 ? words(at, columns, "wrong", wrong) : "";
    return row(at, Array.from({ length: columns }, (_, index) => box(cells[index] ?? null, at, index, own.some(({ column }) => column === index) ? "wrong" : at === headAt ? "head" : "text")).join("") + said, [[60, wrong]]);
  });
  return sheetHead([...Array.from({ length: columns }, () => 20), 60], headAt, true) + body.join("") + sheetFoot(null, true);
}

function box(cell: Cell, at: number, index: number, look: Look): string {
  const place = `${letters(index)}${at}`;
  if (cell === null) return look === "wrong" ? `<c r="${place}" s="${looks.wrong}"/>` : "";
  if (typeof cell === "string") return words(at, index, look, cell);
  if (typeof cell === "number") return `<c r="${place}" s="${looks[look === "wrong" ? "wrong" : "plain"]}"><v>${cell}</v></c>`;
  if ("error" in cell) return words(at, index, look, cell.error);
  return look === "wrong" ? `<c r="${place}" s="${looks.wrongDay}"><v>${serial(cell.day)}</v></c>` : `<c r="${place}" s="${looks.day}"><v>${serial(cell.day)}</v></c>`;
}
