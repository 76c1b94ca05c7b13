import { createHash } from "node:crypto";
import { applyImport } from "@/lib/commands/apply-import";
import { uploadImport } from "@/lib/commands/upload-import";
import { readSheets } from "@/lib/documents/read-sheets";
import { writeRegistrationForm } from "@/lib/documents/registration-form";
import { unitBook } from "@/lib/documents/unit-book";
import { writeBook } from "@/lib/documents/write-book";
import { dateOf, Day } from "@/lib/domain/day";
import type { Result } from "@/lib/domain/result";
import { UnitPath } from "@/lib/domain/unit/path";
import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database";
import { getImport } from "@/lib/queries/get-import";
import { takeImportForm } from "@/lib/queries/take-import-form";
import { takeUnits } from "@/lib/queries/take-units";
import { plantReference } from "@/prisma/seed/reference";

/*
 * P6: the workbook of a province of so many cells is taken out, filled in for each of them, read, previewed and applied; and the
 * register of five such provinces is written out. Argument: the cells of a province.
 */
const rows = Number(process.argv[2] ?? 20_000);
const perCommune = 100;
const laps: Record<string, number> = {};
const peaks: Record<string, number> = {};
let begun = performance.now();
const lap = (what: string) => {
  laps[what] = (performance.now() - begun) / 1000;
  peaks[what] = process.resourceUsage().maxRSS / 1024;
  begun = performance.now();
};
function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

await database.$transaction((db) => plantReference(db), { timeout: 60_000 });
const today = Day.parse("2021-06-30");
const validFrom = dateOf(Day.parse("2021-01-01"));
type Level = "country" | "province" | "district" | "commune" | "cell";
const kinds = { country: "country", province: "province", district: "district", commune: "commune", cell: "hamlet" } as const;
async function plant(level: Level, units: readonly { id: string; parentId: string | null; name: string }[]) {
  for (let from = 0; from < units.length; from += 5_000) {
    const some = units.slice(from, from + 5_000);
    await database.unit.createMany({ data: some.map(({ id, parentId }) => ({ id, parentId, level })) });
    await database.unitVersion.createMany({ data: some.map(({ id, parentId, name }) => ({ unitId: id, parentId, name, kind: kinds[level], validFrom })) });
  }
}
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const provinces = numbers(5).map((index) => `p${index}`);
const country = (await database.unit.findFirst({ where: { parentId: null } }))?.id ?? "bench";
if (country === "bench") await plant("country", [{ id: country, parentId: null, name: "Cả nước" }]);
await plant("province", provinces.map((id) => ({ id, parentId: country, name: `Tỉnh ${id}` })));
await plant("district", provinces.map((id) => ({ id: `${id}d`, parentId: id, name: "Huyện Đo" })));
await plant("commune", provinces.flatMap((id) => numbers(rows / perCommune).map((index) => ({ id: `${id}c${index}`, parentId: `${id}d`, name: `Xã ${index}` }))));
await plant("cell", provinces.flatMap((id) => numbers(rows).map((index) => ({ id: `${id}x${index}`, parentId: `${id}c${Math.floor(index / perCommune)}`, name: `Ấp ${index % perCommune}` }))));
await database.$executeRaw`ANALYZE`;
const { id: accountId } = await database.account.create({ data: { name: "do", displayName: "Đo", passwordHash: "!", createdAt: now() } });
const over = async (id: string) => ({ accountId, name: "do", displayName: "Đo", grants: [{ role: "committee_officer" as const, root: UnitPath.parse((await database.unit.findUniqueOrThrow({ where: { id } })).path) }], today, sample: false });
const [officer, everywhere] = [await over("p0"), await over(country)];
const { id: titleId } = await database.title.findFirstOrThrow({ where: { level: "cell" } });
lap("load");

const form = await takeImportForm(officer, ({ rows: cells }, made) => writeRegistrationForm((async function* () {
  for await (const batch of cells) yield batch.map((row) => ({ ...row, year: 2022, note: `Ghi chú của ${row.cell.name}` }));
})(), { titleName: "Đo", years: [2022] }, made), titleId);
if (!form) throw new Error("no form");
const file = Buffer.from(await new Response(form.stream).arrayBuffer());
lap("form");
const sheets = got(await readSheets(file, "do.xlsx"));
const { id } = got(await uploadImport(officer, { kind: "registrations", titleId, year: null, fileName: "do.xlsx" }, { sha256: createHash("sha256").update(file).digest("hex"), sheets }));
lap("read");
const view = await getImport(officer, id, { show: null, page: 1 });
if (view?.counts.new !== rows) throw new Error(JSON.stringify(view?.counts));
lap("preview");
got(await applyImport(officer, { id, fingerprint: view.fingerprint }));
lap("apply");

const asked = { parent: country, level: "cell", on: today } as const;
const book = await takeUnits(everywhere, (units, made) => writeBook(unitBook(units, asked, { parent: null, sample: false }), "xlsx", made), asked);
const exported = book?.told.rows ?? 0;
await book?.stream.cancel();
lap("export");
console.log(`ANSWER ${JSON.stringify({ rows, exported, bytes: file.length, laps, peaks })}`);
await database.$disconnect();
