import { z } from "zod";
import { Former, formerly } from "@/lib/access/formerly";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { Day, dayOfDate } from "@/lib/domain/day";
import type { PaperLine } from "@/lib/domain/registration/view";
import { countedStatuses, statuses } from "@/lib/domain/registration/status";
import { unitKinds } from "@/lib/domain/unit/level";
import { anyOf, cellThen, validOn, type Place } from "./place";

type Asked = { place: Place; title: string; term: string; on: Day };

const day = z.date().transform(dayOfDate);
const Cell = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(unitKinds),
  formerly: Former,
  heldFrom: day.nullable(),
  decisionId: z.uuid().nullable(),
  number: z.int().nullable(),
  symbol: z.string().nullable(),
  issuer: z.string().nullable(),
  decidedOn: day.nullable(),
});

/** Cells standing in a commune on a day, each with the title it held then and the decision that gave it. */
export const communeCells = (reach: Pick<Reach, "sql">, { place, title, on }: Asked): Sql => sql`
  SELECT unit.id, version.name, version.kind, ${formerly(sql`version`, on)} AS formerly, held."heldFrom", decision.id AS "decisionId", decision.number, decision.symbol, decision.issuer, decision."decidedOn"
    FROM "UnitVersion" version
    JOIN "Unit" unit ON unit.id = version."unitId" AND unit.level = 'cell' AND ${reach.sql}
    LEFT JOIN "TitleHolding" held ON held."unitId" = unit.id AND held."titleId" = ${title}
          AND held."heldFrom" <= ${on}::date AND (held."heldUntil" IS NULL OR held."heldUntil" > ${on}::date)
    LEFT JOIN "DecisionLine" line ON line.id = held."openedById"
    LEFT JOIN "Decision" decision ON decision.id = line."decisionId"
   WHERE version."parentId" = ${place.id} AND ${validOn(sql`version`, on)}`;

export const parseCells = (rows: unknown) =>
  z.array(Cell).parse(rows).map(({ id, name, kind, formerly: former, heldFrom, ...paper }) => ({ cell: { id, name, kind, formerly: former }, held: heldFrom && paper.decisionId ? { since: heldFrom, line: lineOf(paper, paper.decisionId) } : null }));

const lineOf = ({ number, symbol, issuer, decidedOn }: z.infer<typeof Cell> | Omit<z.infer<typeof Cell>, "id" | "name" | "kind" | "formerly" | "heldFrom">, decisionId: string): PaperLine => {
  if (number === null || symbol === null || issuer === null || decidedOn === null) throw new Error(`decision ${decisionId} lost its number`);
  return { decisionId, number, symbol, issuer, decidedOn, effect: "recognise" };
};

const Standing = z.object({ unitId: z.string(), id: z.uuid(), year: z.int(), status: z.enum(statuses), expectedOn: day.nullable(), since: day });

/** Registrations of the commune's cells standing for the term on the day and counted, one row each. */
export const communeRegistrations = (reach: Pick<Reach, "over">, { place, title, term, on }: Asked): Sql => sql`
  SELECT event."unitId", event."registrationId" AS id, event.year, event.status, event."expectedOn", event."on" AS since
    FROM "RegistrationEvent" event ${cellThen(sql`event`, place, on)}
   WHERE event."titleId" = ${title} AND event."termId" = ${term} AND ${reach.over("event")} AND event.path BETWEEN ${place.low ?? ""} AND ${place.high ?? ""}
     AND event."on" <= ${on}::date AND (event.until IS NULL OR event.until > ${on}::date)
     AND event.status = ${anyOf(countedStatuses, sql`"RegistrationStatus"`)}`;

export const parseStanding = (rows: unknown) => z.array(Standing).parse(rows);
