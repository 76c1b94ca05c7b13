import { read } from "@/lib/access/door";
import { dateOf, dayOfDate } from "@/lib/domain/day";
import type { TemplatePaper } from "@/lib/domain/template/paper";
import type { TemplateRow, TemplatesView } from "@/lib/domain/template/view";

const who = { select: { displayName: true } } as const;

/** The forms a province in reach ever had for a paper, the latest first. Without a province in reach `unit` is null; null when the one asked for is not. */
export const listTemplates = read("rules.manage", async ({ db, reach, today }, asked: { unitId: string | null; paper: TemplatePaper }): Promise<TemplatesView | null> => {
  const found = await db.unit.findMany({ where: { AND: [{ level: "province" }, reach.units] }, orderBy: { path: "asc" }, select: { id: true, versions: { where: { validFrom: { lte: dateOf(today) } }, orderBy: { validFrom: "desc" }, take: 1, select: { name: true, kind: true } } } });
  const provinces = found.flatMap(({ id, versions: [version] }) => (version ? [{ id, ...version }] : []));
  const unit = asked.unitId === null ? (provinces[0] ?? null) : provinces.find(({ id }) => id === asked.unitId);
  if (unit === undefined) return null;
  const forms = unit ? await db.paperTemplate.findMany({ where: { unitId: unit.id, paper: asked.paper, unit: reach.units }, orderBy: { version: "desc" }, include: { account: who, endedBy: who } }) : [];
  const rows = forms.map(({ id, version, fileName, bytes, sha256, validFrom, validUntil, account, recordedAt, endedBy, endedAt }): TemplateRow => ({
    id, version, fileName, bytes, sha256, from: validFrom && dayOfDate(validFrom), until: validUntil && dayOfDate(validUntil), by: account.displayName, at: recordedAt, ended: endedBy && endedAt ? { by: endedBy.displayName, at: endedAt } : null,
  }));
  const current = rows.find(({ from, until }) => from !== null && from <= today && (until === null || until > today)) ?? null;
  return { provinces, unit, paper: asked.paper, today, current, rows };
});
