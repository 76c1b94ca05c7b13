import { read } from "@/lib/access/door";
import type { Citable } from "@/lib/domain/target/view";

/** Resolutions and other papers a line of the reader's units may cite, the newest first: issued in reach, or with a line there. */
export const listCitable = read("target.set", async ({ db, reach }): Promise<Citable[]> => {
  const rows = await db.resolution.findMany({
    where: { OR: [{ unit: reach.units }, { targets: { some: { unit: reach.units } } }] },
    orderBy: [{ issuedOn: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    take: 200,
  });
  return rows.map(({ id, number, issuer, subject, termId }) => ({ id, number, issuer, subject, term: termId }));
});
