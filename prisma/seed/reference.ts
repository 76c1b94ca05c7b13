import { pathToFileURL } from "node:url";
import { dateOf, Day, dayOfDate } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import type { Prisma } from "@/lib/platform/prisma/client";
import { criteriaSets } from "./criteria";
import { holidays } from "./holidays";
import { seedUuid } from "./seed-uuid";

const titles = [
  { id: "tsvmtd", name: "Trong sạch, vững mạnh toàn diện", shortName: "TSVMTD", position: 1 },
  { id: "bon_tot", name: "Chi bộ bốn tốt", shortName: "Bốn tốt", position: 2 },
  { id: "kieu_mau", name: "Chi bộ kiểu mẫu", shortName: "Kiểu mẫu", position: 3 },
  { id: "dang_bo_bon_tot", name: "Đảng bộ cơ sở bốn tốt", shortName: "Đảng bộ bốn tốt", position: 4, level: "commune" as const },
];

const date = (day: string) => dateOf(Day.parse(day));

/** Terms join day by day. What past papers need of a former one is its series of numbers; that it began on the same day of October as the one that followed is a convention. */
export const terms = [
  { id: "2005-2010", firstYear: 2006, lastYear: 2010, startsOn: date("2005-10-15"), endsOn: date("2010-10-14"), former: true },
  { id: "2010-2015", firstYear: 2011, lastYear: 2015, startsOn: date("2010-10-15"), endsOn: date("2015-10-14"), former: true },
  { id: "2015-2020", firstYear: 2016, lastYear: 2020, startsOn: date("2015-10-15"), endsOn: date("2020-10-14"), former: true },
  { id: "2020-2025", firstYear: 2021, lastYear: 2025, startsOn: date("2020-10-15"), endsOn: date("2025-12-31") },
];

/** What every installation needs before anyone signs in: titles, terms, criteria, holidays, the country. Run again, it changes nothing. */
export async function plantReference(db: Prisma.TransactionClient) {
  // Several instances may start together: one plants, the others wait and then find everything there.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(7503077)`;
  await db.title.createMany({ data: titles, skipDuplicates: true });
  await db.term.createMany({ data: terms, skipDuplicates: true });
  await plantCriteria(db);
  await plantHolidays(db);
  await plantCountry(db);
}

/** A title's first set is an example, published from the beginning of the term; a title that has a set keeps its own. */
async function plantCriteria(db: Prisma.TransactionClient) {
  const known = await db.criteriaSet.findMany({ select: { titleId: true } });
  const missing = criteriaSets.filter(({ titleId }) => !known.some((set) => set.titleId === titleId));
  await db.criteriaSet.createMany({
    data: missing.map((set) => ({ ...set, id: seedUuid(`criteria ${set.titleId} ${set.validFrom}`), version: 1, example: true, validFrom: date(set.validFrom), publishedAt: date(set.validFrom) })),
    skipDuplicates: true,
  });
}

/** Days nobody has entered or struck yet; those of an earlier installation are told where they stand written. */
async function plantHolidays(db: Prisma.TransactionClient) {
  const known = await db.holiday.findMany({ select: { id: true, day: true, source: true, accountId: true } });
  const knownOn = (day: Day) => known.filter((row) => dayOfDate(row.day) === day);
  await db.holiday.createMany({ data: holidays.filter(({ day }) => knownOn(day).length === 0).map((holiday) => ({ ...holiday, id: seedUuid(`holiday ${holiday.day}`), day: dateOf(holiday.day) })), skipDuplicates: true });
  for (const { day, source, toConfirm } of holidays)
    for (const { id } of knownOn(day).filter((row) => row.source === "" && row.accountId === null)) await db.holiday.update({ where: { id }, data: { source, toConfirm } });
}

async function plantCountry(db: Prisma.TransactionClient) {
  if (await db.unit.findFirst({ where: { parentId: null } })) return;
  const country = await db.unit.create({ data: { level: "country" } });
  await db.unitVersion.create({
    data: { id: seedUuid("version country"), unitId: country.id, name: "Việt Nam", kind: "country", validFrom: date("1945-09-02") },
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await database.$transaction((db) => plantReference(db), { timeout: 60_000 });
  await database.$disconnect();
}
