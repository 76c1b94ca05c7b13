import "server-only";
import { nameUnderWay, underWayIn, workOf, type UnderWay } from "@/lib/domain/import/under-way";
import { nameWork, workNamed } from "@/lib/platform/under-way";
import type { Room } from "./door";

type Db = Room["db"];

/** Says how far a file is, for its person to see while the transaction lasts. */
export const tellImport = (db: Db, id: string) => (at: UnderWay): Promise<void> => nameWork(db, nameUnderWay(id, at));

/** How far the applying or undoing of a file is, whichever instance does it; null when neither is under way. */
export async function importUnderWay(db: Db, id: string): Promise<UnderWay | null> {
  const name = await workNamed(db, workOf(id));
  return name === null ? null : underWayIn(name);
}
