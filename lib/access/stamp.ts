import "server-only";
import { randomBytes } from "node:crypto";
import { canonical } from "@/lib/domain/closing/content";
import { codeLength, codeLetters, printedPath, type Printed, type Stamp } from "@/lib/domain/document/stamp";
import { digest } from "@/lib/platform/digest";
import { env } from "@/lib/platform/env";
import type { Room } from "./door";

const columnOf = { decision: "decisionId", proposal: "paperId", minutes: "sittingId", report: "closingId", review: "reportId" } as const satisfies Record<Printed["kind"], string>;

const newCode = () => [...randomBytes(codeLength)].map((byte) => codeLetters.charAt(byte % codeLetters.length)).join("");

/** The code of a printed paper, kept with the hash of what stands on it: the same content of the same record has one code, whoever prints it. */
export async function stampOf(db: Pick<Room["db"], "printedPaper">, { kind, id }: Printed, content: unknown, { accountId, at }: { accountId: string; at: Date }): Promise<Stamp> {
  const subject = { [columnOf[kind]]: id };
  const sha256 = digest(canonical(content));
  await db.printedPaper.createMany({ data: [{ code: newCode(), ...subject, sha256, accountId, at }], skipDuplicates: true });
  const { code } = await db.printedPaper.findFirstOrThrow({ where: { ...subject, sha256 }, select: { code: true } });
  const site = env.PUBLIC_URL ?? env.NEXTAUTH_URL;
  return { code, address: site ? new URL(printedPath(code), site).href : null };
}
