import { randomUUID } from "node:crypto";
import { write, type Room } from "@/lib/access/door";
import type { Reach } from "@/lib/access/reach";
import type { Scope } from "@/lib/access/scope";
import { dateOf, dayOfDate, showDay } from "@/lib/domain/day";
import { fileNameOf } from "@/lib/domain/evidence/file";
import { isNamedSecret } from "@/lib/domain/evidence/secrecy";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { mostTemplateBytes } from "@/lib/domain/template/paper";
import type { AdoptInput, TemplateInput, WithdrawInput } from "@/lib/domain/template/schema";
import type { Inspected } from "@/lib/platform/files/inspect";
import { receive, type Arriving } from "@/lib/platform/files/receive";
import { settle, type Staged } from "@/lib/platform/files/store";

/**
 * Keeps a form whose places were looked at as the next version for its paper; it is in force from no day yet. Refuses for no province in
 * reach, what is no Word file, carries a program or is marked secret, and the same file again.
 */
export async function addTemplate(scope: Scope, input: TemplateInput, arriving: Arriving): Promise<Result<{ id: string }>> {
  const may = await mayKeep(scope, input);
  return may.ok ? receive(arriving, mostTemplateBytes, (staged, inspected) => take(scope, input, staged, inspected)) : may;
}

const mayKeep = write("rules.manage", async (room, input: TemplateInput) => {
  const found = await provinceOf(room.reach, room, input);
  return found.ok ? accept(null) : found;
});

const take = write("rules.manage", async (room, input: TemplateInput, staged: Staged, { kind, content }: Inspected): Promise<Result<{ id: string }>> => {
  const { db, reach, scope, now } = room;
  if (kind !== "docx") return refuse("template-kind", { field: "file" });
  const found = await provinceOf(reach, room, input);
  if (!found.ok) return found;
  const { unitId, paper, fileName } = input;
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`; // one version after the other
  const kept = await settle(staged, content);
  const same = await db.paperTemplate.findFirst({ where: { unitId, paper, sha256: kept.sha256, endedAt: null, validUntil: null }, select: { version: true } });
  if (same) return refuse("template-again", { field: "file", values: { version: same.version } });
  const last = await db.paperTemplate.findFirst({ where: { unitId, paper }, orderBy: { version: "desc" }, select: { version: true } });
  const id = randomUUID();
  await db.paperTemplate.create({ data: { id, unitId, paper, version: (last?.version ?? 0) + 1, fileName: fileNameOf(fileName || "mau.docx", kind), ...kept, accountId: scope.accountId, recordedAt: now } });
  return accept({ id });
});

async function provinceOf(reach: Reach, { db }: Pick<Room, "db">, { unitId, fileName }: TemplateInput) {
  const unit = await db.unit.findFirst({ where: { AND: [{ id: unitId }, reach.units] }, select: { level: true } });
  if (!unit) return refuse("not-found");
  if (unit.level !== "province") return refuse("rules-of-province");
  return isNamedSecret(fileName) ? refuse("evidence-secret", { field: "file" }) : accept(null);
}

/** Puts a form in force for papers of a day and after; the one before it ends there. Refuses a day that is over, one in force already, and where a later one stands. */
export const adoptTemplate = write("rules.manage", async ({ db, reach, today }, { id, validFrom }: AdoptInput): Promise<Result<{ id: string }>> => {
  const form = await db.paperTemplate.findFirst({ where: { id, unit: reach.units } });
  if (!form) return refuse("not-found");
  const { unitId, paper } = form;
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`;
  if (form.endedAt) return refuse("template-over");
  if (form.validFrom) return refuse("template-in-use");
  if (validFrom < today) return refuse("template-past", { field: "validFrom", values: { today: showDay(today) } });
  const from = dateOf(validFrom);
  const standing = (await db.paperTemplate.findMany({ where: { unitId, paper, validFrom: { not: null } }, orderBy: { validFrom: "desc" } })).filter(({ validFrom: since, validUntil }) => since && (validUntil === null || validUntil > since));
  const [last] = standing;
  if (last?.validFrom && last.validFrom >= from) return refuse("template-later-stands", { field: "validFrom", values: { from: showDay(dayOfDate(last.validFrom)) } });
  if (last && (last.validUntil === null || last.validUntil > from)) await db.paperTemplate.update({ where: { id: last.id }, data: { validUntil: from } });
  const { count } = await db.paperTemplate.updateMany({ where: { id, validFrom: null, endedAt: null }, data: { validFrom: from } });
  return count === 1 ? accept({ id }) : refuse("template-in-use");
});

/** Lets a form go: from today on, or from its first day if that is to come, papers are laid out by ours. What was printed by it keeps it. */
export const withdrawTemplate = write("rules.manage", async ({ db, reach, scope, now, today }, { id }: WithdrawInput): Promise<Result<{ id: string }>> => {
  const form = await db.paperTemplate.findFirst({ where: { id, unit: reach.units } });
  if (!form) return refuse("not-found");
  const day = dateOf(today);
  const { validFrom, validUntil } = form;
  if (validUntil && validUntil <= day) return refuse("template-over");
  const ends = validFrom && { validUntil: validFrom > day ? validFrom : day };
  const { count } = await db.paperTemplate.updateMany({ where: { id, endedAt: null }, data: { ...ends, endedById: scope.accountId, endedAt: now } });
  return count === 1 ? accept({ id }) : refuse("template-over");
});
