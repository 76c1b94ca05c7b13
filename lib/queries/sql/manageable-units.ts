import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { dateOf, type Day } from "@/lib/domain/day";
import { levels } from "@/lib/domain/unit/level";

export const parseUnits = (rows: unknown) => z.array(z.object({ id: z.string(), level: z.enum(levels) })).parse(rows);

/** One row per unit in reach whose name on `today` holds `q`, marks aside; the highest and shortest names first. */
export const manageableUnitRows = (reach: Reach, q: string, today: Day, take: number): Sql => sql`
  SELECT unit.id, unit.level FROM "Unit" unit JOIN "UnitVersion" version ON version."unitId" = unit.id
   WHERE ${reach.sql} AND version."validFrom" <= ${dateOf(today)}::date AND (version."validUntil" IS NULL OR version."validUntil" > ${dateOf(today)}::date)
     AND strpos(version."nameFolded", fold(${q})) > 0
   ORDER BY unit.level, length(version.name), version."nameFolded", unit.path LIMIT ${take}`;
