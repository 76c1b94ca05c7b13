import { lastDayOf, type Span } from "@/lib/domain/account/grant";
import type { Made, Writing } from "@/lib/domain/document/made";
import { endless, showLast } from "@/lib/domain/import/assignments";
import type { KnownUnit } from "@/lib/domain/import/match-unit";
import { kindsOf } from "@/lib/domain/unit/level";
import { nameBeside } from "@/lib/domain/unit/party";
import { writeForm } from "./form-book";

type AssignmentsFormRow = { unit: KnownUnit; held: (Span & { account: string }) | null };

const isEmpty = ({ held }: AssignmentsFormRow) => held === null;
const isCell = ({ unit: { kind } }: AssignmentsFormRow) => kindsOf.cell.includes(kind);

/** Units with the accounts responsible for them, and empty rows to assign further ones. Accounts are chosen from a sheet of their own. */
export const writeAssignmentsForm = (rows: AsyncIterable<readonly AssignmentsFormRow[]>, { accounts }: { accounts: readonly string[] }, made: Made): Writing =>
  writeForm<AssignmentsFormRow>(
    {
      what: "Mẫu nhập phân công cán bộ phụ trách",
      name: "Phân công",
      title: "Phân công cán bộ phụ trách đơn vị",
      note: `Chỉ ghi ở các ô nền xanh. Mỗi đơn vị có một dòng trống để thêm. Đang phân công mà đổi ngày cuối thì ghi ngày mới, hoặc “${endless}”; để trống là giữ nguyên. Chỉ ghi tên đăng nhập, không ghi tên người.`,
      rows,
      choices: { name: "Tài khoản", title: "Tài khoản phân công được", note: "Tài khoản đang hoạt động trong phạm vi quản trị. Chỉ để chọn, không ghi ở đây.", head: "Tài khoản", values: accounts },
      columns: [
        { head: "Mã trong sổ", width: 12, as: "text", value: ({ unit }) => unit.id },
        { head: "Ngày cuối lúc tải", width: 14, as: "text", value: ({ held }) => held && showLast(lastDayOf(held)) },
        { head: "Đơn vị", width: 28, as: "text", value: ({ unit }) => nameBeside(unit) },
        { head: "Đơn vị cấp trên", width: 24, as: "text", value: ({ unit }) => unit.parent?.name ?? null },
        { head: "Huyện, thành phố", width: 22, as: "text", value: (row) => (isCell(row) ? (row.unit.above?.name ?? null) : null) },
        { head: "Tài khoản", width: 26, as: "text", value: ({ held }) => held?.account ?? null, open: { check: { kind: "choices" }, says: "Tên đăng nhập, chọn trong danh sách ở trang Tài khoản.", when: isEmpty } },
        { head: "Từ ngày", width: 14, as: "day", value: ({ held }) => held?.from ?? null, open: { check: { kind: "none" }, says: "Như 1/7/2021. Để trống là hôm nay.", when: isEmpty } },
        { head: "Đến hết ngày", width: 14, as: "day", value: ({ held }) => held && lastDayOf(held), open: { check: { kind: "none" }, says: `Như 31/12/2021. Phân công mới để trống là ${endless}.` } },
      ],
    },
    made,
  );
