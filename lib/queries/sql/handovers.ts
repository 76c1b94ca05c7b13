import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { dayOfDate } from "@/lib/domain/day";
import { Handover } from "@/lib/domain/registration/details";
import type { HandoverRow } from "@/lib/domain/registration/handover";
import { statuses } from "@/lib/domain/registration/status";
import { unitKinds } from "@/lib/domain/unit/level";

const Called = z.object({ id: z.string(), name: z.string(), kind: z.enum(unitKinds) });
const Row = z.object({
  id: z.uuid(), seq: z.int(), unitId: z.string(), year: z.int(), status: z.enum(statuses), on: z.date().transform(dayOfDate), dueOn: z.date().nullable().transform((day) => day && dayOfDate(day)),
  handover: Handover, reached: z.boolean(), cell: Called, parent: Called.nullable(),
});

/**
 * Dossiers that changed bodies, seen from either side: those in reach, and those that were handed over by a unit in reach. The cell is
 * named as on the eve. `unitId` is the unit by which the row is reached.
 */
export const handoverRows = (reach: Pick<Reach, "sql" | "over">, most: number | null): Sql => sql`
  SELECT event."registrationId" AS id, event.seq, event.year, event.status, event."on", event."dueOn", event.details->'handover' AS handover, seen.reached,
         CASE WHEN seen.reached THEN event."unitId" ELSE event.details #>> '{handover,from,unitId}' END AS "unitId",
         json_build_object('id', cell."unitId", 'name', cell.name, 'kind', cell.kind) AS cell,
         CASE WHEN parent."unitId" IS NULL THEN NULL ELSE json_build_object('id', parent."unitId", 'name', parent.name, 'kind', parent.kind) END AS parent
    FROM "RegistrationEvent" event
    CROSS JOIN LATERAL (SELECT ${reach.over("event")} AS reached) seen
    JOIN LATERAL (SELECT version.* FROM "UnitVersion" version WHERE version."unitId" = event."unitId" AND version."validFrom" < (event.details #>> '{handover,since}')::date ORDER BY version."validFrom" DESC LIMIT 1) cell ON TRUE
    LEFT JOIN LATERAL (SELECT version.* FROM "UnitVersion" version WHERE version."unitId" = cell."parentId" AND version."validFrom" < (event.details #>> '{handover,since}')::date ORDER BY version."validFrom" DESC LIMIT 1) parent ON TRUE
   WHERE event.move = 'transfer'
     AND (seen.reached OR EXISTS (SELECT FROM "Unit" unit WHERE unit.id = event.details #>> '{handover,from,unitId}' AND ${reach.sql}))
   ORDER BY event."on" DESC, cell.path, event."registrationId", event.seq DESC LIMIT ${most}`;

export const parseHandovers = (rows: unknown): HandoverRow[] => z.array(Row).parse(rows);
