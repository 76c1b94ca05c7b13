import "server-only";
import type { Prisma } from "@/lib/platform/prisma/client";
import { reachOf, type Reach } from "./reach";
import { roots, type Scope } from "./scope";

/** Criteria hold for the whole installation, so only who manages them for a province may write them, not for a district or a commune. */
export const managesCriteria = async (reach: Reach, db: Prisma.TransactionClient): Promise<boolean> =>
  (await db.unit.findFirst({ where: { AND: [{ level: { in: ["country", "province"] } }, reach.units] }, select: { id: true } })) !== null;

/** The same asked of a person, where the reach at hand is that of looking. */
export const mayManageCriteria = (scope: Scope, db: Prisma.TransactionClient) => managesCriteria(reachOf(roots(scope, "criteria.manage")), db);
