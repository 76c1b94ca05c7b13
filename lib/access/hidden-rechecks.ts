import type { Prisma } from "@/lib/platform/prisma/client";
import { reachOf } from "./reach";
import { roots, type Scope } from "./scope";

/** An unannounced re-check that is still to come is seen only by those who plan such. */
export const seenRechecks = (scope: Scope): Prisma.RecheckWhereInput => ({
  OR: [{ kind: { not: "unannounced" } }, { status: { not: "planned" } }, { unit: reachOf(roots(scope, "recheck.manage")).units }],
});
