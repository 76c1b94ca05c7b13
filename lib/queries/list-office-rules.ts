import { read } from "@/lib/access/door";
import { dateOf, dayOfDate } from "@/lib/domain/day";
import { isRuleOn, ruleKeys, usualValues } from "@/lib/domain/office/rule";
import type { RuleRow, RulesView } from "@/lib/domain/office/view";

const who = { select: { displayName: true } } as const;

/** The rules of a province in reach, each with every row it ever had, the latest first. Without a province in reach `unit` is null; null when the one asked for is not. */
export const listOfficeRules = read("rules.manage", async ({ db, reach, today }, unitId: string | null): Promise<RulesView | null> => {
  const found = await db.unit.findMany({ where: { AND: [{ level: "province" }, reach.units] }, orderBy: { path: "asc" }, select: { id: true, versions: { where: { validFrom: { lte: dateOf(today) } }, orderBy: { validFrom: "desc" }, take: 1, select: { name: true, kind: true } } } });
  const provinces = found.flatMap(({ id, versions: [version] }) => (version ? [{ id, ...version }] : []));
  const unit = unitId === null ? (provinces[0] ?? null) : provinces.find(({ id }) => id === unitId);
  if (unit === undefined) return null;
  const rows = unit ? await db.officeRule.findMany({ where: { unitId: unit.id, unit: reach.units }, orderBy: [{ validFrom: "desc" }, { recordedAt: "desc" }], include: { account: who, endedBy: who } }) : [];
  return {
    provinces, unit, today,
    rules: ruleKeys.map((key) => {
      const own = rows.filter((row) => row.key === key).map(
        ({ id, value, ground, validFrom, validUntil, account, recordedAt, endedBy, endedAt }): RuleRow => ({
          id, value, ground, from: dayOfDate(validFrom), until: validUntil && dayOfDate(validUntil), by: account.displayName, at: recordedAt, ended: endedBy && endedAt ? { by: endedBy.displayName, at: endedAt } : null,
        }),
      );
      return { key, usual: usualValues[key], current: own.find((row) => isRuleOn(row, today)) ?? null, rows: own };
    }),
  };
});
