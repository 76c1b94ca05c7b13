import { z } from "zod";
import { sql, type Sql } from "@/lib/access/reach";
import { Day } from "@/lib/domain/day";

const Terms = z.array(z.object({ id: z.string(), firstYear: z.int(), lastYear: z.int(), startsOn: Day, endsOn: Day }));
const Row = z.object({
  titles: z.array(z.object({ id: z.string(), name: z.string(), shortName: z.string() })),
  terms: Terms,
  formerTerms: Terms,
});
export type Reference = z.infer<typeof Row>;

/** One row: the titles a cell may hold in their order, terms from the newest; apart, those over before the register was kept, once a paper of their years is in it. */
export const referenceRow = (): Sql => sql`
  SELECT (SELECT coalesce(json_agg(t), '[]') FROM (SELECT id, name, "shortName" FROM "Title" WHERE level = 'cell' ORDER BY position) t) AS titles,
         (SELECT coalesce(json_agg(t), '[]') FROM (SELECT id, "firstYear", "lastYear", "startsOn", "endsOn" FROM "Term" WHERE NOT former ORDER BY "firstYear" DESC) t) AS terms,
         (SELECT coalesce(json_agg(t), '[]') FROM (
           SELECT id, "firstYear", "lastYear", "startsOn", "endsOn" FROM "Term"
            WHERE former AND EXISTS (SELECT FROM "Decision" WHERE "decidedOn" BETWEEN make_date("firstYear", 1, 1) AND make_date("lastYear", 12, 31))
            ORDER BY "firstYear" DESC) t) AS "formerTerms"`;

export const parseReference = (rows: unknown): Reference => z.tuple([Row]).parse(rows)[0];
