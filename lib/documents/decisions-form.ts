import { showNumber } from "@/lib/domain/decision/numbering";
import { effectWords } from "@/lib/domain/decision/words";
import type { Made, Writing } from "@/lib/domain/document/made";
import type { KnownPast } from "@/lib/domain/import/decisions";
import type { KnownUnit } from "@/lib/domain/import/match-unit";
import { nameBeside } from "@/lib/domain/unit/party";
import { writeForm } from "./form-book";

type DecisionsFormRow = { cell: KnownUnit; line: KnownPast | null };

const text = (most: number, says: string) => ({ check: { kind: "text" as const, most }, says });

/** Cells with the papers about them that are known, each with an empty row for one that was signed before. */
export const writeDecisionsForm = (rows: AsyncIterable<readonly DecisionsFormRow[]>, { titleName }: { titleName: string }, made: Made): Writing =>
  writeForm<DecisionsFormRow>(
    {
      what: "Mẫu nhập quyết định trước đây",
      name: "Quyết định",
      title: `Quyết định trước đây: ${titleName}`,
      note: "Ghi quyết định đã ký từ trước vào các dòng nền xanh, mỗi dòng một chi bộ. Một quyết định có nhiều chi bộ thì ghi đủ các dòng, cùng số và ngày. Ngày ký trước khi sổ có tên, thẩm quyền thì lấy tên, thẩm quyền sớm nhất trong sổ.",
      rows,
      isOpen: ({ line }) => line === null,
      columns: [
        { head: "Mã trong sổ", width: 12, as: "text", value: ({ cell }) => cell.id },
        { head: "Chi bộ", width: 26, as: "text", value: ({ cell }) => nameBeside(cell) },
        { head: "Xã, phường, thị trấn", width: 22, as: "text", value: ({ cell }) => cell.parent?.name ?? null },
        { head: "Huyện, thành phố", width: 20, as: "text", value: ({ cell }) => cell.above?.name ?? null },
        { head: "Số quyết định", width: 16, as: "text", value: ({ line }) => line && showNumber(line), open: text(20, "Như 118 hoặc 118-QĐ/HU.") },
        { head: "Ngày ký", width: 14, as: "day", value: ({ line }) => line?.decidedOn ?? null, open: { check: { kind: "none" }, says: "Như 28/5/2021." } },
        { head: "Hiệu lực", width: 14, as: "text", value: ({ line }) => line && effectWords[line.effect], open: { check: { kind: "list", values: [effectWords.recognise, effectWords.revoke, effectWords.annul] }, says: "Để trống là Công nhận." } },
        { head: "Cơ quan ban hành", width: 30, as: "text", value: ({ line }) => line?.issuer ?? null, open: text(200, "Để trống là cơ quan có thẩm quyền vào ngày ký; trước đó là thẩm quyền sớm nhất trong sổ.") },
        { head: "Người ký", width: 22, as: "text", value: ({ line }) => line?.signer ?? null, open: text(120, "Họ tên người ký, ghi một lần cho mỗi quyết định cũng được.") },
        { head: "Chức vụ người ký", width: 18, as: "text", value: ({ line }) => line?.capacity ?? null, open: text(160, "Như Bí thư, Phó Bí thư.") },
        { head: "Trích yếu", width: 34, as: "text", value: ({ line }) => line?.subject ?? null, open: text(300, "Để trống thì ghi theo mẫu chung.") },
        { head: "Lý do", width: 30, as: "text", value: ({ line }) => line?.reason ?? null, open: text(500, "Bắt buộc khi thu hồi, hủy bỏ.") },
        { head: "Được đăng ký lại từ", width: 14, as: "day", value: ({ line }) => line?.registerFrom ?? null, open: { check: { kind: "none" }, says: "Chỉ khi thu hồi. Để trống là theo quy định chung về ngày được đăng ký lại." } },
        { head: "Tên ghi trong quyết định", width: 34, as: "text", value: ({ line }) => line?.name ?? null, open: text(200, "Để trống là tên trong sổ vào ngày ký; trước đó là tên sớm nhất trong sổ.") },
      ],
    },
    made,
  );
