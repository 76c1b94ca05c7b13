import { dateOf, Day } from "@/lib/domain/day";
import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database";
import { plantReference } from "@/prisma/seed/reference";

/* Five provinces of so many cells for `sheets.ts`, each cell with a line in the record of acts, in a process that is not measured. Argument: the cells of a province. */
const cells = Number(process.argv[2]);
const perCommune = 100;
const validFrom = dateOf(Day.parse("2021-01-01"));
const kinds = { country: "country", province: "province", district: "district", commune: "commune", cell: "hamlet" } as const;

async function plant(level: keyof typeof kinds, units: readonly { id: string; parentId: string | null; name: string }[]) {
  for (let from = 0; from < units.length; from += 5_000) {
    const some = units.slice(from, from + 5_000);
    await database.unit.createMany({ data: some.map(({ id, parentId }) => ({ id, parentId, level })) });
    await database.unitVersion.createMany({ data: some.map(({ id, parentId, name }) => ({ unitId: id, parentId, name, kind: kinds[level], validFrom })) });
  }
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const provinces = numbers(5).map((index) => `p${index}`);
await database.$transaction((db) => plantReference(db), { timeout: 60_000 });
const country = (await database.unit.findFirst({ where: { parentId: null } }))?.id ?? "bench";
if (country === "bench") await plant("country", [{ id: country, parentId: null, name: "Cả nước" }]);
await plant("province", provinces.map((id) => ({ id, parentId: country, name: `Tỉnh ${id}` })));
await plant("district", provinces.map((id) => ({ id: `${id}d`, parentId: id, name: "Huyện Đo" })));
await plant("commune", provinces.flatMap((id) => numbers(cells / perCommune).map((index) => ({ id: `${id}c${index}`, parentId: `${id}d`, name: `Xã ${index}` }))));
await plant("cell", provinces.flatMap((id) => numbers(cells).map((index) => ({ id: `${id}x${index}`, parentId: `${id}c${Math.floor(index / perCommune)}`, name: `Ấp ${index % perCommune}` }))));
await database.account.create({ data: { name: "do", displayName: "Đo", passwordHash: "!", createdAt: now() } });
for (const id of provinces) {
  const lines = numbers(cells).map((index) => ({ at: now(), actor: "nguoi-ghi", act: "registration_move", unitId: `${id}x${index}`, address: "10.0.0.1", details: { move: "register", status: "registered", year: "2021" }, changes: [{ what: "status", from: null, to: "registered" }, { what: "year", from: null, to: "2021" }, { what: "note", from: null, to: `Ghi chú của ấp ${index}` }] }));
  for (let from = 0; from < cells; from += 5_000) await database.auditEvent.createMany({ data: lines.slice(from, from + 5_000) });
}
await database.$executeRaw`ANALYZE`;
console.log("ANSWER {}");
await database.$disconnect();
