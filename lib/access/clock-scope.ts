import "server-only";
import { z } from "zod";
import { Day, dayOf } from "@/lib/domain/day";
import { UnitPath } from "@/lib/domain/unit/path";
import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database";
import { clockScopeOf, type Scope } from "./scope";

/** The scope of scheduled work, as of now. Null while there are no units. */
export async function clockScope(at = now()): Promise<Scope | null> {
  const [row] = z.array(z.object({ today: Day, sample: z.boolean(), roots: z.array(UnitPath) })).parse(await database.$queryRaw`
    WITH sample AS (SELECT (value->>'workingDay')::date AS day FROM "Setting" WHERE key = 'sample')
    SELECT coalesce((SELECT day FROM sample), ${dayOf(at)}::date)::text AS today, EXISTS (SELECT FROM sample) AS sample,
           coalesce((SELECT json_agg(path ORDER BY path) FROM "Unit" WHERE "parentId" IS NULL), '[]') AS roots`);
  return row && row.roots.length > 0 ? clockScopeOf(row.roots, row.today, row.sample) : null;
}
