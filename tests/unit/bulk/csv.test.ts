import { expect, test } from "vitest";
import { bulkCsv } from "@/lib/domain/bulk/csv";
import type { BulkLine } from "@/lib/domain/bulk/view";

const unit = (name: string, kind: "hamlet" | "commune") => ({ id: name, name, kind });
const line = (more: Partial<BulkLine>): BulkLine => ({ position: 1, registrationId: "x", dossier: null, foreseen: null, outcome: "done", refusal: null, ...more });

test("a sheet names the cell, what came of it and why; nothing in it is taken for a formula", () => {
  const dossier = { cell: unit('Ấp "5"', "hamlet"), parent: null, above: null, year: 2021, status: "registered" } as const;
  const text = bulkCsv([line({ dossier }), line({ outcome: "failed", refusal: { code: "changed-meanwhile" } }), line({ dossier, refusal: { code: "wrong-status", values: {} } })]);
  const [head, first, second] = text.split("\r\n");
  expect(head).toBe('\uFEFF"Chi bộ","Đơn vị cấp trên","Năm phấn đấu","Kết quả","Lý do","Bước hiện nay"');
  expect(first).toContain('""5""');
  expect(first).toContain('"2021","Đã làm","","Đã đăng ký"');
  expect(second).toMatch(/^"Ngoài phạm vi của đồng chí","","","Không làm được","Nội dung vừa được người khác thay đổi\./);
});
