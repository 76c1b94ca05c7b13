import "server-only";
import { z } from "zod";
import { AuditChange } from "@/lib/domain/audit/words";
import { sealOf } from "./closing-seal";
import { gate } from "./door";

/** How many closed reports there are, and which of them are no longer what was sealed: by their own hash, or by the one the record heard. */
export const verifyClosings = gate(async ({ db }): Promise<{ checked: number; altered: string[] }> => {
  const ids = await db.closing.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  const altered: string[] = [];
  for (const { id } of ids) {
    const closing = await db.closing.findUniqueOrThrow({ where: { id }, select: { content: true, sha256: true } });
    const line = await db.auditEvent.findFirst({ where: { act: "closing_add", subjectId: id }, select: { changes: true } });
    const recorded = z.array(AuditChange).catch([]).parse(line?.changes).find(({ what }) => what === "sha256")?.to ?? closing.sha256;
    if (sealOf(closing.content) !== closing.sha256 || recorded !== closing.sha256) altered.push(id);
  }
  return { checked: ids.length, altered };
});
