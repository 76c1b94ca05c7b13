import type { FormRow } from "@/lib/domain/import/form";
import { writeForm } from "./form-book";
import type { Made, Writing } from "@/lib/domain/document/made";
import { nameBeside } from "@/lib/domain/unit/party";

type Asked = { titleName: string; years: readonly number[] };

/** The cells of one's units with their registrations, to be filled in and brought back. */
export const writeRegistrationForm = (rows: AsyncIterable<readonly FormRow[]>, { titleName, years }: Asked, made: Made): Writing =>
  writeForm<FormRow>(
    {
      what: "Mẫu nhập đăng ký phấn đấu",
      name: "Đăng ký",
      title: `Đăng ký phấn đấu: ${titleName}`,
      note: "Chỉ ghi ở các ô nền xanh. Để trống là giữ nguyên; chi bộ không đăng ký để trống năm.",
      rows,
      columns: [
        { head: "Mã trong sổ", width: 12, as: "text", value: ({ cell }) => cell.id },
        { head: "Lần sửa lúc tải", width: 10, as: "number", value: ({ version }) => version },
        { head: "Chi bộ", width: 28, as: "text", value: ({ cell }) => nameBeside(cell) },
        { head: "Xã, phường, thị trấn", width: 24, as: "text", value: ({ cell }) => cell.parent?.name ?? null },
        { head: "Huyện, thành phố", width: 22, as: "text", value: ({ cell }) => cell.above?.name ?? null },
        { head: "Năm phấn đấu", width: 12, as: "number", value: ({ year }) => year, open: { check: { kind: "list", values: years.map(String) }, says: `Chọn một năm: ${years.join(", ")}.` } },
        { head: "Dự kiến công nhận", width: 14, as: "day", value: ({ expectedOn }) => expectedOn, open: { check: { kind: "none" }, says: "Ngày trong năm phấn đấu, như 30/9/2022, hoặc tháng 9/2022." } },
        { head: "Ghi chú", width: 40, as: "text", value: ({ note }) => note, open: { check: { kind: "text", most: 500 }, says: "Tối đa 500 ký tự." } },
      ],
    },
    made,
  );
