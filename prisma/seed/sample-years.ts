import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Day, dayOfDate, showDay } from "@/lib/domain/day";
import { lastSampleDay } from "@/lib/domain/sample-years";
import { database } from "@/lib/platform/database";
import type { Prisma } from "@/lib/platform/prisma/client";
import { z } from "zod";
import { firstMap } from "./maps/first-map";
import { cellsOf } from "./sample/cells";
import { workingDay } from "./sample/events";
import { districtFigures, phuocThanh } from "./sample/figures";
import { roadsOf } from "./sample/roads";
import { beginTownships, communesMerge, districtsEnd, endDistricts, hamletsMerge, mergeCommunes, mergeHamlets, townshipsBegin } from "./sample/later/acts";
import { addCommuneAccounts, listAccounts, type LaterAccount } from "./sample/later/later-accounts";
import { plantLaterFigures } from "./sample/later/later-figures";
import { growGroups, regroup } from "./sample/later/later-groups";
import { plantLaterRechecks } from "./sample/later/later-rechecks";
import { beginTerm, plantYear } from "./sample/later/new-term";
import { playUntil, type Played } from "./sample/later/play";
import { aheadOf } from "./sample/later/road-plan";
import { seedUuid } from "./seed-uuid";

const sentence = "Dữ liệu mẫu để dùng thử. Số có dấu ° và số tính từ đó là minh họa, gồm mọi số sau ngày 30/6/2021; các số khác đã công bố ngày 16/7/2021.";
const Setting = z.object({ workingDay: Day, sentence: z.string() });

/** Thrown for what a person can see to: no sample here, or one that was worked in so that it cannot go on as written. */
class CannotLiveOn extends Error {}

type Progress = (done: number, total: number, says: string) => void;
const steps = 9;

/**
 * The sample province from 30/06/2021 to 30/06/2026, in the caller's transaction: the years of the term to their end, the acts by their own
 * rules, the new term under Vĩnh Long. The same on every machine; a province that is there already answers null.
 */
export async function liveOn(db: Prisma.TransactionClient, progress: Progress = () => {}): Promise<LaterAccount[] | null> {
  const [held] = await db.$queryRaw<{ value: unknown }[]>`SELECT value FROM "Setting" WHERE key = 'sample' FOR UPDATE`;
  const setting = Setting.safeParse(held?.value);
  if (!setting.success) throw new CannotLiveOn("Cơ sở dữ liệu này không phải tỉnh mẫu.");
  if (setting.data.workingDay >= lastSampleDay) return null;
  const staff = await db.account.findFirst({ where: { name: "ban-to-chuc-tinh" } });
  const { province, commune, hamlets, played } = await whereItStands(db);
  if (!staff || setting.data.workingDay !== workingDay) throw new CannotLiveOn("Tỉnh mẫu đã khác lúc nạp nên không nạp tiếp được.");
  const ordering = { db, province, accountId: staff.id };
  let done = 0;
  const told = (says: string) => progress(++done, steps, says);

  for (const year of [2022, 2023, 2024, 2025]) {
    await playUntil(db, played, Day.parse(`${year}-01-04`));
    await plantYear(db, { province, year, count: counts[year] ?? 80, shares: await sharesOf(db), setOn: Day.parse(`${year}-01-04`) });
    told(`năm ${year - 1}`);
    if (year === 2023) {
      await playUntil(db, played, townshipsBegin.effectiveOn);
      await beginTownships(ordering);
      await growGroups(db, province);
    }
    if (year !== 2024) continue;
    await playUntil(db, played, communesMerge.effectiveOn);
    await mergeCommunes(ordering);
    told("sắp xếp cấp xã 2024");
  }
  await playUntil(db, played, districtsEnd.effectiveOn);
  await endDistricts(ordering);
  const accounts = await addCommuneAccounts(db, commune);
  await regroup(db, province);
  told("1/7/2025");
  await playUntil(db, played, Day.parse("2026-01-01"));
  told("năm 2025");
  const next = await beginTerm(db, province, hamlets);
  await playUntil(db, next, hamletsMerge.effectiveOn);
  await mergeHamlets(ordering, hamlets);
  told("sắp xếp ấp 2026");
  await playUntil(db, next, Day.parse("2026-07-01"));
  await db.setting.upsert({ where: { key: "handed_over" }, create: { key: "handed_over", value: { until: lastSampleDay } }, update: { value: { until: lastSampleDay } } });
  await db.setting.update({ where: { key: "sample" }, data: { value: { workingDay: lastSampleDay, sentence } } });
  await plantLaterFigures(db, new Map([...played, ...next].map(({ id, key }) => [id, key])));
  await plantLaterRechecks(db);
  told(`nửa đầu năm 2026`);
  return accounts;
}

/** Illustrative targets of the later years of the term. */
const counts: Readonly<Record<number, number>> = { 2022: 95, 2023: 90, 2024: 85, 2025: 80 };

/** Districts share a year by how many cells they have. */
async function sharesOf(db: Prisma.TransactionClient): Promise<Map<string, number>> {
  const units = await db.unitVersion.findMany({ where: { code: { in: districtFigures.map(({ code }) => code) }, unit: { level: "district" } }, select: { unitId: true, code: true } });
  return new Map(districtFigures.flatMap(({ code, cells }) => units.filter((unit) => unit.code === code).map(({ unitId }) => [unitId, cells] as const)));
}

/** The sample's dossiers that stand as they were planted, with what lies ahead of them. */
async function whereItStands(db: Prisma.TransactionClient) {
  const map = firstMap("83");
  const province = await db.unitVersion.findFirst({ where: { code: "83", unit: { level: "province" } }, select: { unitId: true } });
  if (!map || !province) throw new CannotLiveOn("Không có tỉnh Bến Tre trong cơ sở dữ liệu này.");
  const roads = roadsOf(cellsOf(map.communes)).map((road) => ({ road, id: seedUuid(`registration ${road.cell.key} ${road.year}`) }));
  const stored = new Map((await db.registration.findMany({ where: { id: { in: roads.map(({ id }) => id) } }, include: { events: { orderBy: { seq: "desc" }, take: 1, select: { on: true } } } })).map((row) => [row.id, row]));
  const played: Played[] = [];
  for (const { road, id } of roads) {
    const row = stored.get(id);
    const lastOn = row?.events[0]?.on;
    if (row && lastOn && row.status === road.status && row.year === road.year) played.push({ id, key: road.cell.key, ahead: aheadOf(road, dayOfDate(lastOn)) });
  }
  const commune = await db.unitVersion.findFirstOrThrow({ where: { code: phuocThanh.code }, select: { unitId: true } });
  const hamlets = await db.unitVersion.findMany({ where: { parentId: commune.unitId, name: { in: ["Ấp Phú Thạnh", "Ấp 6"] } }, orderBy: { name: "desc" }, select: { unitId: true } });
  return { province: province.unitId, commune: commune.unitId, hamlets: hamlets.map(({ unitId }) => unitId), played };
}

async function main() {
  const { values } = parseArgs({ options: { until: { type: "string" }, accounts: { type: "string" } } });
  const file = values.accounts;
  if (values.until !== lastSampleDay) throw new CannotLiveOn(`Dữ liệu mẫu nạp tiếp được đến ngày ${showDay(lastSampleDay)}: --until ${lastSampleDay}`);
  const accounts = await database.$transaction(
    async (db) => {
      const made = await liveOn(db, (done, total, says) => console.log(`PROGRESS ${done}/${total} ${says}`));
      if (made && file) listAccounts(file, made);
      return made;
    },
    { timeout: 600_000, maxWait: 10_000 },
  );
  console.log(accounts ? `Dữ liệu mẫu đã có đến hết ngày ${showDay(lastSampleDay)}.` : `Tỉnh mẫu đã ở ngày ${showDay(lastSampleDay)}; không có gì thay đổi.`);
  if (accounts) await database.$executeRaw`ANALYZE`; // else pages are planned as for the smaller tables
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof CannotLiveOn ? error.message : error);
    process.exitCode = 1;
  } finally {
    await database.$disconnect();
  }
}
