import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { qrPicture } from "@/lib/documents/qr-picture";
import { readCode, showCode } from "@/lib/domain/document/stamp";

/** The picture's squares, row by row: "#" is dark. One pixel a square, one bit a pixel. */
function drawn(text: string) {
  const bytes = qrPicture(text, 1);
  const side = bytes.readUInt32BE(16);
  const rows = inflateSync(bytes.subarray(bytes.indexOf("IDAT") + 4));
  const stride = 1 + Math.ceil(side / 8);
  return Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_, x) => ((rows[y * stride + 1 + (x >>> 3)]! >>> (7 - (x & 7))) & 1 ? "." : "#")).join(""));
}

test("a code has a quiet border, its three corners, its lines and an odd side, and grows with the text", () => {
  for (const [length, side] of [[1, 21], [14, 21], [15, 25], [62, 33], [63, 37], [213, 57]] as const) {
    const all = drawn("x".repeat(length));
    expect([...all.slice(0, 4), ...all.slice(-4), ...all.map((row) => row.slice(0, 4) + row.slice(-4))].join("")).not.toContain("#");
    const rows = all.slice(4, -4).map((row) => row.slice(4, -4));
    expect([rows.length, rows[0]!.slice(0, 8), rows[0]!.slice(-7), rows.at(-1)!.slice(0, 8)]).toEqual([side, "#######.", "#######", "#######."]);
    expect(rows[6]!.slice(8, side - 8)).toMatch(/^#(\.#)*$/);
  }
});

test("a picture of it is a PNG with as many pixels a square as asked", () => {
  const bytes = qrPicture("a", 2);
  expect([bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16)]).toEqual(["PNG", (21 + 8) * 2]);
});

test("a code typed off paper is read however it was typed, and a wrong one is none", () => {
  expect([showCode("7K3QF09XWB"), readCode("7k3qf-09xwb"), readCode(" 7K3QF O9XWB"), readCode("7K3QF09XW"), readCode("7K3QF09XWU")]).toEqual(["7K3QF-09XWB", "7K3QF09XWB", "7K3QF09XWB", null, null]);
});
