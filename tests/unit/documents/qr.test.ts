import { expect, test } from "vitest";
import { readCode, showCode } from "@/lib/domain/document/stamp";
import { pngOf } from "@/lib/documents/png";
import { qrOf } from "@/lib/documents/qr";

const drawn = (text: string) => qrOf(text).map((row) => row.map((dark) => (dark ? "#" : ".")).join(""));

test("a code has its three corners, its lines and an odd side, and grows with the text", () => {
  for (const [length, side] of [[1, 21], [14, 21], [15, 25], [62, 33], [63, 37], [213, 57]] as const) {
    const rows = drawn("x".repeat(length));
    expect([rows.length, rows[0]!.slice(0, 8), rows[0]!.slice(-7), rows.at(-1)!.slice(0, 8)]).toEqual([side, "#######.", "#######", "#######."]);
    expect(rows[6]!.slice(8, side - 8)).toMatch(/^#(\.#)*$/);
  }
  expect(() => qrOf("x".repeat(214))).toThrow(RangeError);
});

test("a picture of it is a PNG with a quiet border", () => {
  const bytes = pngOf(qrOf("a"), 2);
  expect([bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16)]).toEqual(["PNG", (21 + 8) * 2]);
});

test("a code typed off paper is read however it was typed, and a wrong one is none", () => {
  expect([showCode("7K3QF09XWB"), readCode("7k3qf-09xwb"), readCode(" 7K3QF O9XWB"), readCode("7K3QF09XW"), readCode("7K3QF09XWU")]).toEqual(["7K3QF-09XWB", "7K3QF09XWB", "7K3QF09XWB", null, null]);
});
