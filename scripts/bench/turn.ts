import { createAct, importActLines } from "@/lib/commands/draft-act";
import { enactAct } from "@/lib/commands/enact-act";
import { readCsv } from "@/lib/documents/read-csv";
import { addDays, dateOf, Day } from "@/lib/domain/day";
import type { Result } from "@/lib/domain/result";
import { UnitPath } from "@/lib/domain/unit/path";
import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database";
import { getAct } from "@/lib/queries/get-act";
import { crosswalkOf, crosswalkOfAll } from "@/prisma/seed/maps/crosswalk-of";
import { firstCodes, firstMap } from "@/prisma/seed/maps/first-map";
import { loadProvince } from "@/prisma/seed/maps/load-province";
import { turn, whichMap } from "@/prisma/seed/maps/which-map";
import { plantReference } from "@/prisma/seed/reference";

/*
 * The act of 01/07/2025, as an office would enter it: a province (or all that were) as of the day before, its list of old and new units
 * taken in, looked at, ordered. Arguments: the province's code or "all", and how many hamlet cells stand in each commune.
 */
const [province = "83", hamlets = "0"] = process.argv.slice(2);
const eve = addDays(turn, -1);
const laps: Record<string, number> = {};
let begun = performance.now();
const lap = (what: string) => {
  laps[what] = (performance.now() - begun) / 1000;
  begun = performance.now();
};
function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const codes = province === "all" ? firstCodes() : [province];
await database.$transaction((db) => plantReference(db), { timeout: 60_000 });
for (const code of codes) await database.$transaction(async (db) => got(await loadProvince(db, got(whichMap(code, eve)), eve)), { timeout: 180_000 });
await database.$executeRaw`UPDATE "UnitVersion" SET "validUntil" = NULL WHERE "validUntil" = ${dateOf(turn)}::date`; // the map knows how it ends; the office does not yet
const communes = await database.unitVersion.findMany({ where: { unit: { level: "commune" } }, select: { unitId: true }, orderBy: { unitId: "asc" } });
const cells = communes.flatMap(({ unitId }) => Array.from({ length: Number(hamlets) }, (_, index) => ({ id: `c${unitId}x${index}`, parentId: unitId, name: `Ấp ${index + 1}` })));
for (let from = 0; from < cells.length; from += 2_000) {
  const some = cells.slice(from, from + 2_000);
  await database.unit.createMany({ data: some.map(({ id, parentId }) => ({ id, parentId, level: "cell" as const })) });
  await database.unitVersion.createMany({ data: some.map(({ id, parentId, name }) => ({ unitId: id, parentId, name, kind: "hamlet" as const, validFrom: dateOf(Day.parse("2021-01-01")) })) });
}
await database.$executeRaw`ANALYZE`;
lap("load");

const country = await database.unit.findFirstOrThrow({ where: { parentId: null } });
const { id: accountId } = await database.account.create({ data: { name: "do", displayName: "Đo", passwordHash: "!", createdAt: now() } });
const scope = { accountId, name: "do", displayName: "Đo", grants: [{ role: "organization_staff" as const, root: UnitPath.parse(country.path) }], today: turn, sample: false };
const paper = { number: "1687/NQ-UBTVQH15", issuer: "Ủy ban Thường vụ Quốc hội", subject: "Sắp xếp các đơn vị hành chính năm 2025", issuedOn: turn, effectiveOn: turn, ground: null, carriesGrants: false };
const act = got(await createAct(scope, { unitId: country.id, ...paper }));

const list = (province === "all" ? crosswalkOfAll() : crosswalkOf(province)) ?? "";
const known = new Set(list.split("\n").map((line) => line.split(";")[2]));
const left = codes.flatMap((code) => firstMap(code)?.communes ?? []).filter(({ code }) => !known.has(code)); // no row names them
const heirs = new Map(list.split("\n").map((line) => line.split(";")).map(([, district = "", , name = "", parent = "", code = ""]) => [district, [name, parent, code]]));
const more = left.map(({ name, code, parentCode }) => {
  const district = codes.flatMap((each) => firstMap(each)?.districts ?? []).find((each) => each.code === parentCode)?.name ?? "";
  return [name, district, code, ...(Number(hamlets) > 0 ? (heirs.get(district) ?? ["", "", ""]) : ["", "", ""])].join(";");
});
const sheet = readCsv(Buffer.from([list, ...more].join("\n")));
const taken = got(await importActLines(scope, { id: act.id, version: 1 }, sheet ? [sheet] : []));
if (taken.added === 0) throw new Error(JSON.stringify(taken.problems.slice(0, 10)));
lap("read");

const view = await getAct(scope, { id: act.id });
if (!view?.preview) throw new Error(JSON.stringify([view?.problems, view?.lines.filter(({ problems }) => problems.length > 0).slice(0, 10)]));
lap("preview");
got(await enactAct(scope, { id: act.id, version: 2 }));
lap("enact");

const standing = await database.unitVersion.findMany({ where: { validUntil: null, unit: { level: "commune" } }, select: { unitId: true } });
const answer = { province, rows: list.split("\n").length - 1, lines: view.lines.length, cells: cells.length, communes: [communes.length, standing.length], says: view.preview.sentence, laps, peakMb: process.resourceUsage().maxRSS / 1024 };
console.log(`ANSWER ${JSON.stringify(answer)}`);
await database.$disconnect();
