import "server-only";
import { dateOf, type Day } from "@/lib/domain/day";
import { layoutOn } from "@/lib/domain/document/layout";
import type { PaperHead } from "@/lib/domain/document/paper-sheet";
import type { Room } from "./door";
import { rulesFor } from "./office-rules";

/** The head of a paper: what its unit and the one above it were called on its day. Null when the unit did not stand then. */
export async function paperHead(db: Room["db"], unitId: string, on: Day): Promise<PaperHead | null> {
  const day = dateOf(on);
  const standing = { where: { validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] }, select: { name: true, kind: true } };
  const version = await db.unitVersion.findFirst({ where: { unitId, ...standing.where }, select: { name: true, kind: true, path: true, parent: { select: { versions: standing } } } });
  if (!version) return null;
  const { name, kind, path, parent } = version;
  return { unitId, unit: { name, kind }, above: parent?.versions[0] ?? null, layout: layoutOn(on, (await rulesFor(db, path, on)).paper) };
}

/** The same of a paper that was signed by a unit that stood. */
export async function signedHead(db: Room["db"], unitId: string, on: Day): Promise<PaperHead> {
  const head = await paperHead(db, unitId, on);
  if (!head) throw new Error(`unit ${unitId} signed a paper on ${on}, when it did not stand`);
  return head;
}
