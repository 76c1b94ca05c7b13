import type { Made, Writing } from "@/lib/domain/document/made";
import { countFields } from "@/lib/domain/figures/figures";
import { figureNames, figureWord, type FigureField } from "@/lib/domain/import/figure-columns";
import { figureOf, type StandingYear } from "@/lib/domain/import/figures";
import type { KnownUnit } from "@/lib/domain/import/match-unit";
import { gradeWords } from "@/lib/domain/registration/grade";
import { nameBeside } from "@/lib/domain/unit/party";
import { writeForm } from "./form-book";
import type { Check } from "./form-parts";

/** A cell with what is known of its year. */
type FiguresFormRow = { cell: KnownUnit; year: StandingYear };

const isCount = (field: FigureField) => countFields.some((known) => known === field);

function open(field: FigureField): { check: Check; says: string } {
  if (isCount(field)) return { check: { kind: "whole", most: 100_000 }, says: "Số nguyên từ 0 trở lên. Để trống khi chưa rõ, không ghi 0 thay cho chưa rõ." };
  if (field === "cellGrade") return { check: { kind: "list", values: Object.values(gradeWords) }, says: "Chọn một mức xếp loại của chi bộ." };
  return { check: { kind: "list", values: ["Có", "Không"] }, says: "Chọn Có hoặc Không. Để trống khi chưa rõ." };
}

/** The cells of one's units with their figures of a year, to be filled in and brought back. */
export const writeFiguresForm = (rows: AsyncIterable<readonly FiguresFormRow[]>, { year }: { year: number }, made: Made): Writing =>
  writeForm<FiguresFormRow>(
    {
      what: `Mẫu nhập số liệu năm ${year} của chi bộ`,
      name: `Năm ${year}`,
      title: `Số liệu năm ${year} của chi bộ`,
      note: "Chỉ ghi ở các ô nền xanh. Để trống là giữ nguyên. Chỉ ghi số, không ghi tên người.",
      rows,
      columns: [
        { head: "Mã trong sổ", width: 12, as: "text", value: ({ cell }) => cell.id },
        { head: "Lần nhập lúc tải", width: 10, as: "number", value: ({ year: { seq } }) => seq },
        { head: "Chi bộ", width: 28, as: "text", value: ({ cell }) => nameBeside(cell) },
        { head: "Xã, phường, thị trấn", width: 24, as: "text", value: ({ cell }) => cell.parent?.name ?? null },
        { head: "Huyện, thành phố", width: 22, as: "text", value: ({ cell }) => cell.above?.name ?? null },
        ...figureNames.map((field) => ({ head: figureWord(field), width: isCount(field) ? 14 : 20, as: isCount(field) ? ("number" as const) : ("text" as const), value: ({ year: { figures } }: FiguresFormRow) => figureOf(field, figures), open: open(field) })),
      ],
    },
    made,
  );
