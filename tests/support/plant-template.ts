import { randomUUID } from "node:crypto";
import type { TemplatePaper } from "@/lib/domain/template/paper";
import { database } from "@/lib/platform/database";
import { mostBytes } from "@/lib/domain/evidence/file";
import { settle, stage } from "@/lib/platform/files/store";

/** A form of a province for a paper, its content in the store; in force from a day when one is given. */
export async function plantTemplate({ unitId, paper = "recognition", content, from = null, account }: { unitId: string; paper?: TemplatePaper; content: Uint8Array; from?: string | null; account: { id: string } }) {
  const staged = await stage(new Blob([new Uint8Array(content)]).stream(), mostBytes, null);
  if (!staged.ok) throw new Error(staged.refusal.code);
  const kept = await settle(staged.value, null);
  const version = 1 + (await database.paperTemplate.count({ where: { unitId, paper } }));
  return database.paperTemplate.create({ data: { id: randomUUID(), unitId, paper, version, fileName: "mau.docx", ...kept, validFrom: from === null ? null : new Date(from), accountId: account.id, recordedAt: new Date("2021-01-05") } });
}
