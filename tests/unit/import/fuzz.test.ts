import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSheets } from "@/lib/documents/read-sheets";
import { chooseSheet, findHead } from "@/lib/domain/import/head";

import { indexOf } from "@/lib/domain/import/match-unit";
import { namedIn, planRows } from "@/lib/domain/import/plan";
import { isSilentRegistration, judgeRegistration, registrationFields } from "@/lib/domain/import/registrations";
import { Day } from "@/lib/domain/day";
import { hasWords } from "@/lib/domain/words";
import { makeSheet } from "@/tests/support/make-sheet";

const real = makeSheet({ rows: [["ĐẢNG BỘ XÃ"], ["TT", "Chi bộ", "Xã", "Năm phấn đấu", "Dự kiến", "Ghi chú"], ...Array.from({ length: 40 }, (_, index) => [index + 1, `Ấp ${index + 1}`, "Xã An Hiệp", 2022, { day: 44_800 }, "Ghi chú & <dấu>"])], merges: ["C3:C10"] });
const parts = unzipSync(real);
const names = Object.keys(parts);
const neededFields = ["cell", "code", "key"] as const;

const cells = Array.from({ length: 40 }, (_, index) => ({ id: String(index), name: `Ấp ${index + 1}`, kind: "hamlet" as const, code: null, stands: true, parent: { id: "x", name: "Xã An Hiệp", kind: "commune" as const }, above: null, earlier: [] }));
const ground = { today: Day.parse("2021-06-30"), terms: [{ id: "2020-2025", firstYear: 2021, lastYear: 2025 }], standing: new Map(), heldSince: new Map(), waitsUntil: new Map() };

/** Reads and plans as an upload does; whatever it is, it ends in a plan or in a sentence. */
async function survives(file: Buffer) {
  const read = await readSheets(file, "x.xlsx");
  if (!read.ok) return expect(hasWords(read.refusal.code), read.refusal.code).toBe(true);
  const sheet = chooseSheet(read.value, registrationFields, neededFields);
  const head = sheet && findHead(sheet, registrationFields, neededFields);
  if (!sheet || !head) return;
  const plan = planRows({ rows: sheet.rows, head, fixes: {}, ...namedIn(indexOf(cells)), isSilent: isSilentRegistration(null), judge: judgeRegistration(ground, null) });
  expect(plan.rows.length).toBeLessThanOrEqual(sheet.rows.length);
}

const runs = { numRuns: Number(process.env["FUZZ_RUNS"] ?? 700) };
const place = fc.double({ min: 0, max: 0.999, noNaN: true });

test("bytes of a workbook changed, cut out or written twice", async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 }), place, fc.boolean(), async (changes, end, cut) => {
    const file = Buffer.from(real);
    for (const [at, byte] of changes) file[Math.floor(at * file.length)] = byte;
    await survives(cut ? file.subarray(0, Math.floor(end * file.length)) : file);
  }), runs);
}, 120_000);

const scraps = ["<", ">", "&", '"', "</row>", "<row>", '<c r="ZZZ9">', '<row r="-1">', '<c t="s"><v>9999999</v></c>', "<v>1e999</v>", "<![CDATA[", "<!--", "<!DOCTYPE a>", "&#x110000;", "&#0;", '<mergeCell ref="A1:XFD1048576"/>', "\u0000", "𝒜", "<v>NaN</v>", 's="99"'];
test("parts of a workbook with something put into them", async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...names), fc.array(fc.tuple(place, fc.constantFrom(...scraps)), { minLength: 1, maxLength: 6 }), async (name, puts) => {
    let text = strFromU8(parts[name]!);
    for (const [at, scrap] of puts) {
      const from = Math.floor(at * text.length);
      text = text.slice(0, from) + scrap + text.slice(from);
    }
    await survives(Buffer.from(zipSync({ ...parts, [name]: strToU8(text) }, { level: 1 })));
  }), runs);
}, 120_000);

test("any text as a separated file", async () => {
  const piece = fc.constantFrom("Chi bộ", "Năm phấn đấu", "Xã", "Ấp 1", "2022", ";", ",", "\t", "\n", '"', "\r\n", "'=1", "30/9/2022", "\uFEFF", "Tổng cộng");
  await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
    await survives(Buffer.from(pieces.join("")));
  }), runs);
}, 120_000);
