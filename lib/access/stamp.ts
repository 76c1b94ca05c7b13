import "server-only";
import { randomBytes } from "node:crypto";
import { canonical } from "@/lib/domain/closing/content";
import { codeLength, codeLetters, printedPath, type Printed, type Stamp } from "@/lib/domain/document/stamp";
import { digest } from "@/lib/platform/digest";
import { env } from "@/lib/platform/env";
import type { Room } from "./door";
import { templateFor, type TemplateWish } from "./template";

const columnOf = { decision: "decisionId", proposal: "paperId", minutes: "sittingId", report: "closingId", review: "reportId" } as const satisfies Record<Printed["kind"], string>;

const newCode = () => [...randomBytes(codeLength)].map((byte) => codeLetters.charAt(byte % codeLetters.length)).join("");

/** What is printed: of which record, what stands on it, and which form it may be laid out by. */
export type Printing = { of: Printed; content: unknown; form: TemplateWish };

/**
 * The code of a printed paper, kept with the hash of what stands on it: the same content of the same record has one code, whoever prints
 * it, and the form it was first printed by (null: ours), whatever holds by now.
 */
export async function stampOf(db: Pick<Room["db"], "printedPaper" | "unitVersion" | "paperTemplate">, { of: { kind, id }, content, form }: Printing, { accountId, at }: { accountId: string; at: Date }): Promise<{ stamp: Stamp; templateId: string | null }> {
  const subject = { [columnOf[kind]]: id };
  const sha256 = digest(canonical(content));
  const templateId = await templateFor(db, form);
  await db.printedPaper.createMany({ data: [{ code: newCode(), ...subject, sha256, templateId, accountId, at }], skipDuplicates: true });
  const first = await db.printedPaper.findFirstOrThrow({ where: { ...subject, sha256 }, select: { code: true, templateId: true } });
  const site = env.PUBLIC_URL ?? env.NEXTAUTH_URL;
  return { stamp: { code: first.code, address: site ? new URL(printedPath(first.code), site).href : null }, templateId: first.templateId };
}
