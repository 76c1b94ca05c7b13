import { read } from "@/lib/access/door";
import { templateContent, templateFor, type TemplateWish } from "@/lib/access/template";
import { isTemplatePaper, type TemplatePaper } from "@/lib/domain/template/paper";

/** A form of a province with its content, to look at. */
export type Template = { id: string; unitId: string; paper: TemplatePaper; version: number; fileName: string; content: Uint8Array };

/** A form of a province in reach. Null out of reach. */
export const getTemplate = read("rules.manage", async ({ db, reach }, id: string): Promise<Template | null> => {
  const found = await db.paperTemplate.findFirst({ where: { id, unit: reach.units } });
  if (!found || !isTemplatePaper(found.paper)) return null;
  const { unitId, paper, version, fileName } = found;
  return { id, unitId, paper, version, fileName, content: await templateContent(db, id) };
});

/** The form a paper of a unit in reach would be laid out by if it were signed on the day; null where ours is, and out of reach. */
export const getTemplateInForce = read("unit.read", async ({ db, reach }, wish: TemplateWish): Promise<Uint8Array | null> => {
  const unit = await db.unit.findFirst({ where: { AND: [{ id: wish.unitId }, reach.units] }, select: { id: true } });
  const id = unit && (await templateFor(db, wish));
  return id ? templateContent(db, id) : null;
});
