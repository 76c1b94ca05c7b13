import { z } from "zod";
import { sql, type Sql } from "@/lib/access/reach";
import { Day } from "@/lib/domain/day";

const Row = z.object({
  titles: z.array(z.object({ id: z.string(), name: z.string(), shortName: z.string() })),
  terms: z.array(z.object({ id: z.string(), firstYear: z.int(), lastYear: z.int(), startsOn: Day, endsOn: Day })),
});
export type Reference = z.infer<typeof Row>;

/** One row: the titles a cell may hold in their order, all terms from the newest. */
export const referenceRow = (): Sql => sql`
  SELECT (SELECT coalesce(json_agg(t), '[]') FROM (SELECT id, name, "shortName" FROM "Title" WHERE level = 'cell' ORDER BY position) t) AS titles,
         (SELECT coalesce(json_agg(t), '[]') FROM (SELECT id, "firstYear", "lastYear", "startsOn", "endsOn" FROM "Term" ORDER BY "firstYear" DESC) t) AS terms`;

export const parseReference = (rows: unknown): Reference => z.tuple([Row]).parse(rows)[0];
