import { expect, test } from "vitest";
import type { ActLine, Made } from "@/lib/domain/unit/reorganisation/line";
import { sayAct, sayLine } from "@/lib/domain/unit/reorganisation/say-line";

const names: Readonly<Record<string, string>> = { 2: "Tỉnh Bến Tre", 3: "Huyện Châu Thành, tỉnh Bến Tre", 4: "Xã Quới Sơn", 5: "Xã Giao Long", 8: "Ấp 2" };
const make: Made = { key: "n", name: "Xã Giao Long", kind: "commune", code: "28801", parent: "3" };
const say = (line: ActLine) => sayLine(line, new Map([["+n", make]]), (id) => names[id] ?? id);

test("each line is a sentence that names what it does to whom", () => {
  expect(
    [
      { kind: "rename", unit: "4", name: "Xã Quới Thành" },
      { kind: "change_kind", unit: "4", to: "township", name: "Thị trấn Quới Sơn" },
      { kind: "change_code", unit: "4", code: "28802" },
      { kind: "change_code", unit: "4", code: null },
      { kind: "move", unit: "4", parent: "3" },
      { kind: "merge", units: ["4", "5"], into: "+n", make },
      { kind: "merge", units: ["4"], into: "5", make: null },
      { kind: "split", unit: "5", parts: [{ into: "5", make: null, children: [] }, { into: "+n", make, children: ["8"] }] },
      { kind: "abolish", unit: "8" },
      { kind: "create", make },
      { kind: "abolish_level", level: "district", under: "2" },
    ].map((line) => say(line as ActLine)),
  ).toEqual([
    "Xã Quới Sơn đổi tên thành Xã Quới Thành",
    "Xã Quới Sơn thành thị trấn, tên Thị trấn Quới Sơn",
    "Xã Quới Sơn mang mã 28802",
    "Xã Quới Sơn không còn mã",
    "Xã Quới Sơn chuyển về huyện Châu Thành, tỉnh Bến Tre",
    "Xã Quới Sơn; Xã Giao Long nhập thành Xã Giao Long (xã, mã 28801, thuộc huyện Châu Thành, tỉnh Bến Tre)",
    "Xã Quới Sơn nhập thành Xã Giao Long",
    "Xã Giao Long chia thành phần giữ nguyên; Xã Giao Long (xã, mã 28801, thuộc huyện Châu Thành, tỉnh Bến Tre), nhận 1 đơn vị trực thuộc",
    "Ấp 2 giải thể",
    "Thành lập Xã Giao Long (xã, mã 28801, thuộc huyện Châu Thành, tỉnh Bến Tre)",
    "Bỏ cấp huyện dưới tỉnh Bến Tre; xã, phường, thị trấn trực thuộc thẳng",
  ]);
});

test("an act is one sentence: what it does, and what follows; nothing that follows is said too", () => {
  const merge: ActLine = { kind: "merge", units: ["4", "5", "6"], into: "+n", make };
  expect(sayAct([merge], [{ key: "cells", count: 41 }, { key: "dossiers", count: 2 }, { key: "titles", count: 0 }, { key: "accounts", count: 5 }])).toBe("Nhập 3 đơn vị thành 1: 41 chi bộ đổi đảng ủy, 2 hồ sơ đang xử lý chuyển tiếp, 5 tài khoản đổi phạm vi.");
  expect(sayAct([{ kind: "merge", units: ["4"], into: "5", make: null }, { kind: "abolish", unit: "8" }, { kind: "rename", unit: "3", name: "a" }, { kind: "change_code", unit: "3", code: null }], [])).toBe(
    "Nhập 2 đơn vị thành 1, giải thể 1, đổi tên, loại hoặc mã 2 đơn vị: không chi bộ, hồ sơ hay tài khoản nào đổi chỗ.",
  );
  expect(sayAct([], [{ key: "names", count: 2 }])).toBe("Đơn vị trở lại như trước: 2 đơn vị trùng tên.");
});
