import { write } from "@/lib/access/door";
import { dateOf, dayOfDate, showDay } from "@/lib/domain/day";
import { readRule } from "@/lib/domain/office/rule";
import type { EndRuleInput, RuleInput } from "@/lib/domain/office/schema";
import { accept, refuse, type Result } from "@/lib/domain/result";

/** Puts a province's rule in force from a day; the row before it ends there. Refuses for no whole province, a value that cannot be, and a day not after the last row's. */
export const setOfficeRule = write("rules.manage", async ({ db, reach, scope, now }, { unitId, key, value, validFrom, ground }: RuleInput): Promise<Result<{ id: string }>> => {
  const unit = await db.unit.findFirst({ where: { AND: [{ id: unitId }, reach.units] }, select: { level: true } });
  if (!unit) return refuse("not-found");
  if (unit.level !== "province") return refuse("rules-of-province");
  const read = readRule(key, value);
  if (!read.ok) return refuse("rule-value", { field: "value", values: { sentence: read.sentence } });

  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`; // one rule of a province at a time
  const from = dateOf(validFrom);
  const [last] = (await db.officeRule.findMany({ where: { unitId, key }, orderBy: [{ validFrom: "desc" }, { recordedAt: "desc" }] })).filter(({ validFrom: since, validUntil }) => validUntil === null || validUntil > since);
  if (last && last.validFrom >= from) return refuse("rule-later-stands", { field: "validFrom", values: { from: showDay(dayOfDate(last.validFrom)) } });
  if (last && (last.validUntil === null || last.validUntil > from)) await db.officeRule.update({ where: { id: last.id }, data: { validUntil: from } });
  const { id } = await db.officeRule.create({ data: { unitId, key, value: read.value, ground, validFrom: from, accountId: scope.accountId, recordedAt: now } });
  return accept({ id });
});

/** Ends a rule on a day, from which the usual holds again; on its first day it never was in force. Refuses one that ended already, and a day before its first. */
export const endOfficeRule = write("rules.manage", async ({ db, reach, scope, now }, { id, until }: EndRuleInput): Promise<Result<{ id: string }>> => {
  const rule = await db.officeRule.findFirst({ where: { id, unit: { AND: [{ level: "province" }, reach.units] } } });
  if (!rule) return refuse("not-found");
  if (until < dayOfDate(rule.validFrom)) return refuse("rule-until", { field: "until", values: { from: showDay(dayOfDate(rule.validFrom)) } });
  const { count } = await db.officeRule.updateMany({ where: { id, validUntil: null }, data: { validUntil: dateOf(until), endedById: scope.accountId, endedAt: now } });
  return count === 1 ? accept({ id }) : refuse("rule-over");
});
