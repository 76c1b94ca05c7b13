import "server-only";
import { dateOf, type Day } from "@/lib/domain/day";
import { ruleKeys, rulesFrom, type OfficeRules, type RuleKey } from "@/lib/domain/office/rule";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { Reach } from "./reach";

const isKey = (text: string): text is RuleKey => ruleKeys.some((key) => key === text);

/** The rules of the province above a unit standing at `path`, in force on a day; what it did not rule is as usual. */
export async function rulesFor(db: Prisma.TransactionClient, path: string, on: Day): Promise<OfficeRules> {
  const day = dateOf(on);
  const rows = await db.officeRule.findMany({
    where: { unitId: { in: path.split("/").filter(Boolean) }, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] },
    select: { key: true, value: true },
  });
  return rulesFrom(Object.fromEntries(rows.flatMap(({ key, value }) => (isKey(key) ? [[key, value]] : []))));
}

/** Rules and the calendar hold below provinces, so only who has the right over a whole province writes them. */
export const rulesProvinces = (reach: Reach, db: Prisma.TransactionClient) => db.unit.findMany({ where: { AND: [{ level: "province" }, reach.units] }, orderBy: { path: "asc" }, select: { id: true } });
