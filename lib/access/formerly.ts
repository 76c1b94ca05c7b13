import { z } from "zod";
import type { Day } from "@/lib/domain/day";
import { unitKinds } from "@/lib/domain/unit/level";
import { sql, type Sql } from "./reach";

/**
 * The unit that a unit first stood under, as it was called last then, where another unit of the same name stands beside the version of the
 * day: a merger of communes puts many an "Ấp 1" beside an "Ấp 1". NULL for all others.
 */
export const formerly = (version: Sql, on: Day): Sql => sql`(
  SELECT json_build_object('name', former.name, 'kind', former.kind)
    FROM "UnitVersion" first JOIN "UnitVersion" former ON former."unitId" = first."parentId" AND former."validFrom" < first."validUntil" AND (former."validUntil" IS NULL OR former."validUntil" >= first."validUntil")
   WHERE first."unitId" = ${version}."unitId" AND first."parentId" <> ${version}."parentId" AND first."validUntil" <= ${version}."validFrom"
     AND EXISTS (SELECT FROM "UnitVersion" twin WHERE twin."parentId" = ${version}."parentId" AND twin."unitId" <> ${version}."unitId" AND twin.name = ${version}.name
                    AND twin."validFrom" <= ${on}::date AND (twin."validUntil" IS NULL OR twin."validUntil" > ${on}::date))
   ORDER BY first."validFrom" LIMIT 1)`;

/** What `formerly` answers; nothing is left where it is NULL. */
export const Former = z.object({ name: z.string(), kind: z.enum(unitKinds) }).nullish().transform((former) => former ?? undefined);
