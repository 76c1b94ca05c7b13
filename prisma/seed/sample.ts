import { renameSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database";
import type { Prisma } from "@/lib/platform/prisma/client";
import { firstMap } from "./maps/first-map";
import { plantReference } from "./reference";
import { plantAccounts, type SampleAccount } from "./sample/accounts";
import { cellsOf } from "./sample/cells";
import { workingDay } from "./sample/events";
import { plantFigures } from "./sample/plant-figures";
import { plantRechecks } from "./sample/plant-rechecks";
import { plantRoads } from "./sample/plant-roads";
import { plantPublished, plantTargets } from "./sample/plant-targets";
import { plantCompetences, plantGroups, plantUnits, type Units } from "./sample/plant-units";
import { communeTargets, roadsOf } from "./sample/roads";

/** What the top of every page says in a database of sample data. */
const sentence = "Dữ liệu mẫu để dùng thử. Số có dấu ° và số tính từ đó là minh họa; các số khác đã công bố ngày 16/7/2021.";

/** Thrown when the database already holds units: the sample is only for an empty one. */
export class NotEmpty extends Error {
  constructor() {
    super("Cơ sở dữ liệu đã có đơn vị. Dữ liệu mẫu chỉ nạp được vào cơ sở dữ liệu trống.");
  }
}

/** Plants Bến Tre as of 30/06/2021: the printed figures exactly, the others illustrative. The same on every machine. */
export async function plantSample(db: Prisma.TransactionClient, progress: (done: number, total: number) => void = () => {}): Promise<Units> {
  await plantReference(db);
  if (await db.unit.findFirst({ where: { parentId: { not: null } } })) throw new NotEmpty();
  const map = firstMap("83");
  if (!map) throw new Error("the map has no province 83");
  const cells = cellsOf(map.communes);
  const units = await plantUnits(db, map, cells, (done) => progress(done, cells.length));
  const roads = roadsOf(cells);
  await plantGroups(db, units, map, cells);
  await plantCompetences(db, units);
  await plantTargets(db, units, communeTargets(roads), new Map(map.communes.map(({ code, parentCode }) => [code, parentCode ?? ""])));
  await plantPublished(db, units);
  await plantRoads(db, units, map, roads);
  await plantFigures(db, units, roads);
  await plantRechecks(db, units, roads);
  await db.setting.create({ data: { key: "sample", value: { workingDay, sentence } } });
  return units;
}

/** The passwords stand in the file before they count: a run killed between the two leaves an old file, never lost accounts. */
function keepAccounts(file: string, accounts: readonly SampleAccount[]) {
  const draft = `${file}.${process.pid}.tmp`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

async function main() {
  const { values } = parseArgs({ options: { accounts: { type: "string" } } });
  const file = values.accounts;
  if (!file) throw new Error("--accounts FILE is missing");
  await database.$transaction(
    async (db) => {
      const units = await plantSample(db, (done, total) => console.log(`PROGRESS ${done}/${total} chi bộ`));
      keepAccounts(file, await plantAccounts(db, units, now()));
    },
    { timeout: 180_000, maxWait: 10_000 },
  );
  await database.$executeRaw`ANALYZE`; // else the first pages are planned as for empty tables; a role that may not is passed over
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof NotEmpty ? error.message : error);
    process.exitCode = 1;
  } finally {
    await database.$disconnect();
  }
}
