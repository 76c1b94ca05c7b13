import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { ClosedUnit } from "@/lib/domain/closing/content";
import { spans } from "@/lib/domain/closing/span";
import type { Reported } from "@/lib/domain/closing/view";
import { Day } from "@/lib/domain/day";

const Row = z.object({ closingId: z.string(), span: z.enum(spans), on: z.string(), closedAt: z.string(), mayOpen: z.boolean(), figures: ClosedUnit.nullable() });

/**
 * What a closed report says of a unit on a day: of its own closing, else of the nearest above it that is not reopened. The longest period
 * that ends on the day speaks. One row, or none.
 */
export const reportedRow = (reach: Pick<Reach, "sql">, { unit, title, on }: { unit: string; title: string; on: Day }): Sql => sql`
  SELECT closing.id AS "closingId", closing.span, to_char(closing."on", 'YYYY-MM-DD') AS "on", to_char(closing."closedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "closedAt",
         EXISTS (SELECT FROM "Unit" unit WHERE unit.id = closing."unitId" AND ${reach.sql}) AS "mayOpen",
         (SELECT part FROM jsonb_array_elements(closing.content::jsonb -> 'units') part WHERE part ->> 'id' = unit.id) AS figures
    FROM "Unit" unit
    JOIN "Closing" closing ON closing."titleId" = ${title} AND closing."on" = ${on}::date AND starts_with(unit.path, closing.path)
   WHERE unit.id = ${unit} AND ${reach.sql} AND NOT EXISTS (SELECT FROM "Reopening" reopened WHERE reopened."closingId" = closing.id)
   ORDER BY length(closing.path) DESC, closing.span DESC
   LIMIT 1`;

export const parseReported = (rows: unknown): Reported | null => {
  const [row] = z.array(Row).parse(rows);
  return row?.figures ? { ...row, figures: row.figures, on: Day.parse(row.on), closedAt: new Date(row.closedAt) } : null;
};
