import { identifier, withClient } from "@/scripts/start/database.mjs";

type Relation = { name: string; kind: "table" | "sequence"; isLarge: boolean };

/** Sequences of a column start again; the one that numbers units for everybody goes on. */
const relations = `
  SELECT relname AS name, CASE relkind WHEN 'S' THEN 'sequence' ELSE 'table' END AS kind, pg_relation_size(oid) > 200000 AS "isLarge"
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'
   AND (relkind = 'r' OR relkind = 'S' AND EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND classid = 'pg_class'::regclass AND deptype IN ('a', 'i')))`;

/** Empties every table of this test file's database, for use between tests. Triggers do not see it. */
export const emptyTables = () =>
  withClient(process.env["OWNER_DATABASE_URL"] ?? "", async (owner) => {
    const { rows } = await owner.query<Relation>(relations);
    // A truncated table is a new file, and every plan that reads it is made anew: seventy of them cost twenty times what deleting a few rows does.
    const empty = ({ name, kind, isLarge }: Relation) => {
      if (kind === "sequence") return `ALTER SEQUENCE ${identifier(name)} RESTART`;
      return isLarge ? `TRUNCATE ${identifier(name)} CASCADE` : `DELETE FROM ${identifier(name)}`;
    };
    await owner.query(["SET session_replication_role = replica", ...rows.map(empty)].join(";")); // as a superuser may: what is append-only refuses otherwise
  });
