import type { Made, Writing } from "@/lib/domain/document/made";
import type { KnownUnit } from "@/lib/domain/import/match-unit";
import { nameBeside } from "@/lib/domain/unit/party";
import { writeForm } from "./form-book";

type UnitsFormRow = { commune: KnownUnit; cell: KnownUnit | null };

/** Communes with their hamlets, and empty rows for those that are missing. */
export const writeUnitsForm = (rows: AsyncIterable<readonly UnitsFormRow[]>, made: Made): Writing =>
  writeForm<UnitsFormRow>(
    {
      what: "Mẫu nhập ấp, khu phố",
      name: "Ấp, khu phố",
      title: "Ấp, khu phố theo xã, phường, thị trấn",
      note: "Ghi ấp, khu phố còn thiếu vào các dòng nền xanh. Dòng đã có chỉ để đối chiếu; đổi tên, sáp nhập là việc của văn bản sắp xếp.",
      rows,
      isOpen: ({ cell }) => cell === null,
      columns: [
        { head: "Mã trong sổ", width: 12, as: "text", value: ({ cell }) => cell?.id ?? null },
        { head: "Tên ấp, khu phố", width: 28, as: "text", value: ({ cell }) => cell && nameBeside(cell), open: { check: { kind: "text", most: 100 }, says: "Ghi cả chữ Ấp, Khu phố hoặc Khóm, như Ấp Phú Thạnh." } },
        { head: "Mã đơn vị", width: 14, as: "text", value: ({ cell }) => cell?.code ?? null, open: { check: { kind: "text", most: 20 }, says: "Mã số của ấp, khu phố nếu có." } },
        { head: "Xã, phường, thị trấn", width: 24, as: "text", value: ({ commune }) => commune.name },
        { head: "Huyện, thành phố", width: 22, as: "text", value: ({ commune }) => commune.parent?.name ?? null },
        { head: "Có từ ngày", width: 14, as: "day", value: () => null, open: { check: { kind: "none" }, says: "Ngày đơn vị bắt đầu có, như 30/9/2020. Để trống là hôm nay." } },
        { head: "Là đơn vị khác", width: 12, as: "text", value: () => null, open: { check: { kind: "list", values: ["x"] }, says: "Ghi x khi tên gần giống một đơn vị đã có nhưng là đơn vị khác." } },
      ],
    },
    made,
  );
