import { mostBytes } from "@/lib/domain/evidence/file";
import { database } from "@/lib/platform/database";
import { settle, stage } from "@/lib/platform/files/store";
import { pdf } from "./make-files";

/** A decision's scan, its content in the store; the one there is when it was planted before. */
export async function plantScan({ id: decisionId, issuerId: unitId }: { id: string; issuerId: string }, account: { id: string }): Promise<string> {
  const there = await database.decisionScan.findFirst({ where: { decisionId } });
  if (there) return there.id;
  const staged = await stage(new Blob([new Uint8Array(pdf("Bản ký"))]).stream(), mostBytes, null);
  if (!staged.ok) throw new Error(staged.refusal.code);
  const kept = await settle(staged.value, null);
  const { id } = await database.decisionScan.create({ data: { id: crypto.randomUUID(), decisionId, unitId, fileName: "ban-ky.pdf", kind: "pdf", ...kept, accountId: account.id, at: new Date("2021-06-30") } });
  return id;
}
