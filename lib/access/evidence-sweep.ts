import "server-only";
import { z } from "zod";
import { sweepStored } from "@/lib/platform/files/store";
import { gate } from "./door";

const key = "evidence-store";

/** Removes files that became neither evidence, nor a photo of a survey, nor a scan of a decision, nor a form of papers: an upload whose row was refused, or whose server died between the two. Answers how many. */
export const sweepEvidence = gate(async ({ db, now }) => {
  await db.setting.createMany({ data: [{ key, value: crypto.randomUUID() }], skipDuplicates: true });
  const { value } = await db.setting.findUniqueOrThrow({ where: { key } });
  return sweepStored(now, z.string().parse(value), async (hashes) => {
    const named = { where: { sha256: { in: [...hashes] } }, select: { sha256: true } };
    const rows = [...(await db.evidence.findMany(named)), ...(await db.surveyPhoto.findMany(named)), ...(await db.decisionScan.findMany(named)), ...(await db.paperTemplate.findMany(named))];
    return new Set(rows.map(({ sha256 }) => sha256));
  });
});
