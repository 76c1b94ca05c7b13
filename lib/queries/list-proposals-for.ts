import { read } from "@/lib/access/door";
import { dayOfDate } from "@/lib/domain/day";
import { sayPaper } from "@/lib/domain/registration/paper";
import type { PaperOfBatch } from "@/lib/domain/document/batch";

/** The proposals these registrations were handed up by, each once, in the order they were signed; of those in reach. */
export const listProposalsFor = read("registration.read", async ({ db, reach }, registrationIds: readonly string[]): Promise<PaperOfBatch[]> => {
  const found = await db.paper.findMany({
    where: { kind: "proposal", lines: { some: { registrationId: { in: [...registrationIds] }, registration: { unit: reach.units } } } },
    orderBy: [{ signedOn: "asc" }, { id: "asc" }],
  });
  return found.map((paper) => ({ id: paper.id, title: sayPaper({ ...paper, signedOn: dayOfDate(paper.signedOn) }), about: paper.issuer }));
});
