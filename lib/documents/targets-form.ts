import type { Made, Writing } from "@/lib/domain/document/made";
import type { KnownUnit } from "@/lib/domain/import/match-unit";
import { baseNames, isShownBase, showTarget, type StandingTarget } from "@/lib/domain/import/targets";
import { writeForm } from "./form-book";

type TargetsFormRow = { unit: KnownUnit; year: number; line: StandingTarget | null };

const text = (most: number, says: string) => ({ check: { kind: "text" as const, most }, says });

/** Units with what they are given for a year, to be given or revised. */
export const writeTargetsForm = (rows: AsyncIterable<readonly TargetsFormRow[]>, { titleName }: { titleName: string }, made: Made): Writing =>
  writeForm<TargetsFormRow>(
    {
      what: "Mẫu nhập chỉ tiêu",
      name: "Chỉ tiêu",
      title: `Chỉ tiêu và phân bổ: ${titleName}`,
      note: "Chỉ ghi ở các ô nền xanh; dán cả cột được. Để trống là giữ nguyên. Chỉ tiêu đã giao mà đổi thì ghi lý do điều chỉnh.",
      rows,
      columns: [
        { head: "Mã trong sổ", width: 12, as: "text", value: ({ unit }) => unit.id },
        { head: "Lần giao lúc tải", width: 10, as: "number", value: ({ line }) => line?.seq ?? 0 },
        { head: "Đơn vị", width: 28, as: "text", value: ({ unit }) => unit.name },
        { head: "Đơn vị cấp trên", width: 24, as: "text", value: ({ unit }) => unit.parent?.name ?? null },
        { head: "Năm", width: 10, as: "number", value: ({ year }) => year },
        { head: "Chỉ tiêu", width: 12, as: "number", value: ({ line }) => (!line || line.withdrawn ? null : line.value.kind === "count" ? line.value.count : showTarget(line.value)), open: text(20, "Số chi bộ như 12, hoặc tỷ lệ như 40% hay 40–50%.") },
        { head: "Cơ sở tính", width: 20, as: "text", value: ({ line }) => (line && line.value.kind !== "count" && isShownBase(line.base) ? baseNames[line.base] : null), open: { check: { kind: "list", values: Object.values(baseNames) }, says: "Chỉ ghi khi giao bằng tỷ lệ." } },
        { head: "Văn bản giao", width: 20, as: "text", value: ({ line }) => line?.number ?? null, open: text(60, "Số văn bản đã ghi ở trang Chỉ tiêu. Để trống là văn bản của đơn vị cấp trên.") },
        { head: "Nội dung, khoản mục", width: 36, as: "text", value: ({ line }) => line?.clause ?? null, open: text(500, "Tối đa 500 ký tự.") },
        { head: "Ngày giao", width: 14, as: "day", value: () => null, open: { check: { kind: "none" }, says: "Như 15/1/2021. Để trống là hôm nay." } },
        { head: "Lý do điều chỉnh", width: 30, as: "text", value: () => null, open: text(500, "Bắt buộc khi đổi chỉ tiêu đã giao.") },
      ],
    },
    made,
  );
