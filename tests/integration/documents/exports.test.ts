import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { tables } from "@/app/api/documents/answer";
import { GET as exportAttainment } from "@/app/api/documents/attainment/route";
import { GET as decisionAsWord } from "@/app/api/documents/decisions/[id]/route";
import { GET as exportDecisions } from "@/app/api/documents/decisions/route";
import { GET as exportRechecks } from "@/app/api/documents/rechecks/route";
import { GET as exportRegistrations } from "@/app/api/documents/registrations/route";
import { GET as exportUnits } from "@/app/api/documents/units/route";
import { addDays, Day } from "@/lib/domain/day";
import { basisPoints } from "@/lib/domain/ratio";
import { printsPdf } from "@/lib/access/paper-pdf";
import { database } from "@/lib/platform/database";
import { getAttainment } from "@/lib/queries/get-attainment";
import { scopeOf } from "@/tests/support/as";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { fetched } from "@/tests/support/exported";
import { dice, plantFacts } from "@/tests/support/facts-world";
import { plant } from "@/tests/support/plant";
import { cellsOf, textsOf, type ReadCell } from "@/tests/support/read-archive";

const lastDay = "2023-06-30";
const everywhere = scopeOf("leader", "/1/", lastDay);
const term = { kind: "term", term: "2020-2025", firstYear: 2021, lastYear: 2025 } as const;

const sheets = (bytes: Uint8Array) => Object.entries(textsOf(bytes)).filter(([name]) => name.startsWith("xl/worksheets/")).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => cellsOf(text));
/** The rows of a table by its headings, without the closing row. */
function rowsOf(cells: readonly ReadCell[][]) {
  const heads = cells.findIndex((row) => row.length > 2);
  const names = cells[heads]!.map(({ text }) => text);
  const all = cells.slice(heads + 1).map((row) => Object.fromEntries(row.map(({ value, text }, index) => [names[index]!, value ?? text])));
  return { rows: all.slice(0, -1), total: all.at(-1)! };
}

async function token() {
  await database.setting.upsert({ where: { key: "sample" }, update: {}, create: { key: "sample", value: { workingDay: lastDay, sentence: "Mẫu" } } });
  return plantToken(await plant.account({ grants: [{ role: "leader", unit: { id: "1" } }] }));
}

test("a fifth file at once is asked to wait, with a sentence and nothing begun; then there is room again", async () => {
  await emptyTables();
  await plant.country();
  const asker = await token();
  let open: () => void = () => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  let begun = 0;
  const slow = tables("attainment.read", async () => (begun++, await gate, null));
  const first = Array.from({ length: 4 }, () => fetched(slow, "attainment", asker));
  await vi.waitFor(() => expect(begun).toBe(4), { timeout: 20_000 });
  const fifth = await fetched(slow, "attainment", asker);
  expect([fifth.status, fifth.headers.get("retry-after"), begun, new TextDecoder().decode(fifth.bytes)]).toEqual([503, "15", 4, "Máy chủ đang lập 4 tệp cho người khác. Chờ một lát rồi tải lại."]);
  open();
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect((await fetched(slow, "attainment", asker)).status).toBe(404);
});

test("every figure of every file is the metric layer's, for any unit, period and day", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const roll = dice(seed);
      await emptyTables();
      const world = await plantFacts(roll);
      const asker = await token();
      for (let round = 0; round < 6; round++) {
        const on = addDays(Day.parse("2020-11-01"), roll(900));
        const unit = world.units[roll(world.units.length)]!;
        const period = roll(3) === 0 ? term : ({ kind: "year", year: 2021 + roll(2), term: "2020-2025" } as const);
        const base = (["target", "registered", "cells", "appraised"] as const)[roll(4)]!;
        const shown = await getAttainment(everywhere, { unit: unit.id, period, on, title: "tsvmtd", base, rounding: "truncate" });
        const query = `unit=${unit.id}&${period.kind}=${period.kind === "year" ? period.year : period.term}&on=${on}`;
        const file = await fetched(exportAttainment, `attainment?${query}&base=${base}`, asker);
        expect(file.status).toBe(shown ? 200 : 404);
        if (!shown) continue;

        if (shown.unit.level !== "commune") {
          const { rows, total } = rowsOf(sheets(file.bytes)[0]!);
          const year = period.kind === "year" ? "năm" : "nhiệm kỳ";
          const asWritten = (of: typeof shown | (typeof shown.children)[number]) => [of.cells, of.registered, of.target ?? "–", of.recognised, of.appraised, of.remaining ?? "–", of.expected.additional, of.expected.total, of.held, of.revoked];
          const columns = ["Tổng số chi bộ", `Đăng ký ${year}`, `Chỉ tiêu ${year}`, "Đã công nhận", "Đã thẩm định", "Còn lại so với chỉ tiêu", "Dự kiến thêm", "Dự kiến cuối kỳ", "Đang giữ danh hiệu", "Đã thu hồi trong kỳ"];
          const of = (row: Record<string, unknown>) => columns.map((column) => row[column]);
          expect(of(total)).toEqual(asWritten(shown));
          const names = new Map(shown.children.map((child) => [child.unit.name, child]));
          if (names.size === shown.children.length) for (const row of rows) expect(of(row)).toEqual(asWritten(names.get(String(row["Đơn vị"]))!));
          const ratio = Object.entries(total).find(([head]) => head.startsWith("Tỷ lệ so với"))![1];
          const points = basisPoints(shown.ratio);
          expect(ratio).toBe(points === null ? "–" : points / 10_000);
        }
        const countOf = async (handler: typeof exportUnits, address: string) => rowsOf(sheets((await fetched(handler, address, asker)).bytes)[0]!);
        const registered = await countOf(exportRegistrations, `registrations?${query}`);
        expect([registered.rows.length, registered.total["Đang ở bước"]]).toEqual([shown.registered, shown.registered]);
        const recognised = await countOf(exportDecisions, `decisions?${query}&recognised=1`);
        expect([recognised.rows.length, recognised.total["Nội dung"]]).toEqual([shown.recognised, shown.recognised]);
      }
    }),
    { numRuns: 3 },
  );
}, 240_000);

describe("whoever asks for a file", () => {
  test("gets only rows in reach, and is in the record with the hash of what was handed out", async () => {
    await emptyTables();
    await database.setting.create({ data: { key: "sample", value: { workingDay: lastDay, sentence: "Mẫu" } } });
    const [district, neighbour] = [await plant.unit({ level: "district" }), await plant.unit({ level: "district" })];
    for (const parent of [district, neighbour]) await plant.registration({ unit: await plant.unit({ parent: await plant.unit({ level: "commune", parent }) }), year: 2021 });
    const account = await plant.account({ grants: [{ role: "standing_committee", unit: district }] });
    const asker = await plantToken(account);
    const { status, headers, bytes } = await fetched(exportRegistrations, "registrations?year=2021&format=csv", asker);
    expect([status, headers.get("content-disposition")]).toEqual([200, 'attachment; filename="so-dang-ky-2021-12-31.csv"']);
    expect(new TextDecoder().decode(bytes).trim().split("\r\n")).toHaveLength(2);
    expect((await fetched(exportRegistrations, `registrations?unit=${neighbour.id}&year=2021`, asker)).status).toBe(404);
    const told = await database.auditEvent.findMany({ where: { act: "export", accountId: account.id } });
    expect(told.map(({ unitId, details }) => ({ unitId, ...(details as object) }))).toEqual([
      { unitId: district.id, what: expect.stringContaining("CSV"), rows: "1", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  test("is told why there is none, in plain text", async () => {
    await emptyTables();
    await plant.unit({ id: "1", level: "province" });
    await plant.title();
    await plant.term();
    const asker = await token();
    const misread = await fetched(exportRegistrations, "registrations?on=hôm-qua", asker);
    expect([misread.status, misread.headers.get("content-type"), new TextDecoder().decode(misread.bytes)]).toEqual([400, "text/plain; charset=utf-8", expect.stringContaining("Ngày báo cáo")]);
    expect((await fetched(exportUnits, "units?format=pdf", asker)).status).toBe(400);
    expect((await fetched(exportUnits, "units", "x")).status).toBe(401);
    const administrator = await plantToken(await plant.account({ grants: [{ role: "administrator", unit: { id: "1" } }] }));
    expect((await fetched(exportDecisions, "decisions", administrator)).status).toBe(403);
  });
});

test("a decision is had as a Word file by whoever reaches one of its cells, with those alone, as signed", async () => {
  await emptyTables();
  await database.setting.create({ data: { key: "sample", value: { workingDay: lastDay, sentence: "Mẫu" } } });
  const [district, neighbour] = [await plant.unit({ level: "district", name: "Huyện Châu Thành" }), await plant.unit({ level: "district" })];
  const cellOf = async (parent: typeof district, name: string) => plant.unit({ name, parent: await plant.unit({ level: "commune", parent }) });
  const [ours, theirs] = [await cellOf(district, "Ấp Đông Hòa"), await cellOf(neighbour, "Ấp 9")];
  const decision = await plant.decision({ issuer: district, number: 7, lines: [{ unit: ours }, { unit: theirs }] });
  const alone = await plant.decision({ issuer: neighbour, lines: [{ unit: theirs }] });
  const asker = await plantToken(await plant.account({ grants: [{ role: "standing_committee", unit: district }] }));
  const asked = async (id: string) => {
    const response = await decisionAsWord(new Request(`http://127.0.0.1/api/documents/decisions/${id}`, { headers: { authorization: `Bearer ${asker}` } }), { params: Promise.resolve({ id }) });
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
  };
  const { status, bytes } = await asked(decision.id);
  expect(status).toBe(200);
  const text = textsOf(bytes)["word/document.xml"]!;
  const [named, other] = await Promise.all([ours, theirs].map(({ id }) => database.decisionLine.findFirstOrThrow({ where: { unitId: id, decisionId: decision.id } })));
  for (const said of ["Số 07-QĐ/HU", "HUYỆN ỦY CHÂU THÀNH", "T/M BAN THƯỜNG VỤ", "Bản trích", named!.nameAsSigned]) expect(text).toContain(said);
  if (other!.nameAsSigned !== named!.nameAsSigned) expect(text).not.toContain(other!.nameAsSigned);
  expect([(await asked(alone.id)).status, (await asked("x")).status]).toEqual([404, 404]);
  expect(await database.auditEvent.count({ where: { act: "export", unitId: district.id } })).toBe(1);
});

test.skipIf(!printsPdf())("a decision is had as a PDF file where the server can make one", async () => {
  await emptyTables();
  await database.setting.create({ data: { key: "sample", value: { workingDay: lastDay, sentence: "Mẫu" } } });
  const district = await plant.unit({ level: "district", name: "Huyện Châu Thành" });
  const cell = await plant.unit({ name: "Ấp Đông Hòa", parent: await plant.unit({ level: "commune", parent: district }) });
  const { id } = await plant.decision({ issuer: district, lines: [{ unit: cell }] });
  const asker = await plantToken(await plant.account({ grants: [{ role: "standing_committee", unit: district }] }));
  const response = await decisionAsWord(new Request(`http://127.0.0.1/api/documents/decisions/${id}?format=pdf`, { headers: { authorization: `Bearer ${asker}` } }), { params: Promise.resolve({ id }) });
  expect([response.status, response.headers.get("content-type"), response.headers.get("content-disposition")]).toEqual([200, "application/pdf", expect.stringMatching(/\.pdf"$/)]);
  expect((await response.text()).slice(0, 5)).toBe("%PDF-");
}, 90_000);

test("the schedule of re-checks is taken out as it is shown, for the reader's units alone, and recorded", async () => {
  await emptyTables();
  await plant.title();
  await plant.term();
  const district = await plant.unit({ level: "district", parent: await plant.unit({ level: "province" }) });
  const cells = [await plant.unit({ parent: await plant.unit({ level: "commune", parent: district }) }), await plant.unit()];
  for (const unit of cells) await plant.recognition({ unit, on: "2022-05-05" });
  await database.setting.upsert({ where: { key: "sample" }, update: {}, create: { key: "sample", value: { workingDay: lastDay, sentence: "Mẫu" } } });
  const asker = await plantToken(await plant.account({ grants: [{ role: "leader", unit: district }] }));
  const { status, bytes } = await fetched(exportRechecks, "rechecks?show=held&format=xlsx", asker);
  expect(status).toBe(200);
  const { rows, total } = rowsOf(sheets(bytes)[0]!);
  expect(rows.map((row) => [row["Giữ danh hiệu từ"], row["Đang ở bước"]])).toEqual([[44_686, ""]]);
  expect(Object.values(total)).toContain(1);
  expect(await database.auditEvent.count({ where: { act: { contains: "export" } } })).toBe(1);
});
