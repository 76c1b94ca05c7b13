import { beforeAll, expect, test } from "vitest";
import { GET as exportAttainment } from "@/app/api/documents/attainment/route";
import { GET as exportDecisions } from "@/app/api/documents/decisions/route";
import { GET as exportRegistrations } from "@/app/api/documents/registrations/route";
import { GET as exportUnits } from "@/app/api/documents/units/route";
import { GET as readAttainment } from "@/app/api/v1/attainment/route";
import { GET as readDecisions } from "@/app/api/v1/decisions/route";
import { GET as readRegistrations } from "@/app/api/v1/registrations/route";
import { GET as readUnits } from "@/app/api/v1/units/route";
import { readSheets } from "@/lib/documents/read-sheets";
import type { Cell } from "@/lib/domain/sheet/cell";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { ask, plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { fetched } from "@/tests/support/exported";
import { orderAct } from "@/tests/support/order-act";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let district: PlantedUnit;
let tuc: PlantedUnit;
let token: string;

/** Two communes with titles on 31/05/2021, one of which goes into the other on 01/07, when one of its hamlets is divided among them. */
beforeAll(async () => {
  await emptyTables();
  await database.setting.create({ data: { key: "sample", value: { workingDay: "2021-12-31", sentence: "Mẫu" } } });
  const province = await plant.unit({ level: "province", name: "Tỉnh Bến Tre" });
  district = await plant.unit({ level: "district", parent: province, name: "Huyện Châu Thành" });
  const khanh = await plant.unit({ level: "commune", parent: district, name: "Xã An Khánh" });
  tuc = await plant.unit({ level: "commune", parent: district, name: "Xã Phú Túc" });
  const away = await plant.unit({ level: "commune", parent: district, name: "Xã Tân Thạch" });
  const cells = [await plant.unit({ parent: khanh, name: "Ấp 1" }), await plant.unit({ parent: khanh, name: "Ấp 2" }), await plant.unit({ parent: tuc, name: "Ấp 3" }), await plant.unit({ parent: away, name: "Ấp 4" })] as const;
  for (const unit of cells) await plant.recognition({ unit, on: "2021-05-05", registration: await plant.registration({ unit }) });
  for (const [unit, count] of [[khanh, 2], [tuc, 3], [away, 1]] as const) await plant.target({ unit, value: { count } });
  const staff = await plant.account({ grants: [{ role: "organization_staff", unit: province }] });
  token = await plantToken(staff);
  const order = scopeOf("organization_staff", province, { accountId: staff.id, today: "2021-12-31" });
  const made = (key: string, parent: string) => ({ key, name: `Ấp ${key}`, kind: "hamlet" as const, code: null, parent });
  const parts = [{ into: "+a", make: made("a", tuc.id), children: [] }, { into: "+b", make: made("b", away.id), children: [] }];
  const done = await orderAct(order, { unit: province, on: "2021-07-01", lines: [{ kind: "merge", units: [khanh.id], into: tuc.id, make: null }, { kind: "split", unit: cells[1].id, parts }] });
  expect(done.result).toMatchObject({ ok: true });
});

type Route = (request: Request) => Promise<Response>;
/** The rows of the first table of a file, by their headings, the closing row last; and the file's words. */
async function fileOf(route: Route, address: string, format: "xlsx" | "csv") {
  const { status, bytes } = await fetched(route, `${address}&format=${format}`, token);
  expect([address, status]).toEqual([address, 200]);
  const read = await readSheets(Buffer.from(bytes), `a.${format}`);
  if (!read.ok) throw new Error(read.refusal.code);
  const [first] = read.value;
  const at = first!.rows.findIndex(({ cells }) => cells.filter((cell) => cell !== null).length > 2);
  const heads = first!.rows[at]!.cells;
  const plain = (cell: Cell | undefined) => (typeof cell === "string" && /^\d+$/.test(cell) ? Number(cell) : (cell ?? null));
  const rows = first!.rows.slice(at + 1).map(({ cells }) => Object.fromEntries(heads.map((head, index) => [String(head), plain(cells[index])])));
  return { rows, words: JSON.stringify(read.value) };
}

const asked = (lens: string) => `unit=${district.id}&year=2021&on=2021-05-31&lens=${lens}`;
const attainment = async (lens: string) => (await ask(readAttainment, `/api/v1/attainment?${asked(lens)}`, { token })).json;
type Figures = { unit: { name: string }; cells: number; recognised: number; target: number | null };
const told = (all: readonly Figures[]) => all.map(({ unit, cells, recognised, target }) => [unit.name, cells, recognised, target]);

test("the API says by which units it counts and what was carried over; totals agree between the lenses, what was divided is a figure of its own", async () => {
  const [was, now, common] = [await attainment("was"), await attainment("now"), await attainment("common&with=2021-12-30")];
  expect([was, now, common].map(({ lens, cells, recognised, registered }) => [lens, cells, recognised, registered])).toEqual([["was", 4, 4, 4], ["now", 4, 4, 4], ["common", 4, 4, 4]]);
  expect(told(was.children)).toEqual([["Xã An Khánh", 2, 2, 2], ["Xã Phú Túc", 1, 1, 3], ["Xã Tân Thạch", 1, 1, 1]]);
  expect(told(now.children)).toEqual([["Xã Phú Túc", 2, 2, null], ["Xã Tân Thạch", 1, 1, 1]]);
  expect(now.restated).toMatchObject({ by: "2021-12-31", undivided: { cells: 1, recognised: 1 } });
  expect([was.restated, now.compared]).toEqual([null, null]);
  // One hamlet went to two communes: no finer map bears both days than all three together.
  expect(common.children.map(({ cells, recognised }: Figures) => [cells, recognised])).toEqual([[4, 4]]);
  expect(common.compared).toMatchObject({ on: "2021-12-30", leftOut: 0, places: [{ first: [{ name: "Xã An Khánh" }, { name: "Xã Phú Túc" }, { name: "Xã Tân Thạch" }], second: [{ name: "Xã Phú Túc" }, { name: "Xã Tân Thạch" }] }] });
});

test.each(["xlsx", "csv"] as const)("an %s of each lens holds what the API says, and names the lens", async (format) => {
  for (const lens of ["was", "now"]) {
    const [said, { rows, words }] = [await attainment(lens), await fileOf(exportAttainment, `attainment?${asked(lens)}`, format)];
    for (const { unit, cells, recognised } of said.children as Figures[]) expect(rows.find((row) => row["Đơn vị"] === unit.name)).toMatchObject({ "Tổng số chi bộ": cells, "Đã công nhận": recognised });
    if (lens === "now") expect(rows).toContainEqual(expect.objectContaining({ "Đơn vị": "Tính chung, không chia được", "Tổng số chi bộ": 1, "Đã công nhận": 1 }));
    if (format === "xlsx") expect(words).toContain(lens === "now" ? "Theo đơn vị hiện nay (31/12/2021)" : "như tại ngày báo cáo, 31/5/2021");
  }
  const { rows, words } = await fileOf(exportAttainment, `attainment?${asked("common&with=2021-12-30")}`, format);
  expect(rows[0]).toMatchObject({ "Tổng số chi bộ, 31/5/2021": 4, "Đã công nhận, 31/5/2021": 4 });
  if (format === "xlsx") expect(words).toContain("Theo bản đồ chung của 31/5/2021 và 30/12/2021");
});

test.each([
  ["registrations", readRegistrations, exportRegistrations, "Chi bộ", "year=2021"],
  ["decisions", readDecisions, exportDecisions, "Chi bộ", "year=2021"],
  ["units", readUnits, exportUnits, "Đơn vị", "level=cell"],
] as const)("the list of %s of either lens counts the same rows in the API and in its file", async (name, read, write, head, more) => {
  const place = name === "units" ? "parent" : "unit";
  const counts = [];
  for (const lens of ["was", "now"]) {
    const address = `${place}=${tuc.id}&on=2021-05-31&lens=${lens}&${more}`;
    const { json } = await ask(read, `/api/v1/${name}?${address}`, { token });
    const { rows } = await fileOf(write, `${name}?${address}`, "xlsx");
    expect(rows.filter((row) => typeof row["TT"] === "number").map((row) => row[head])).toHaveLength(json.total);
    counts.push(json.total);
  }
  expect(counts).toEqual([1, 2]);
});
