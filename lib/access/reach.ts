import type { UnitPath } from "@/lib/domain/unit/path";
import { Prisma } from "@/lib/platform/prisma/client";

/** Where a query may look, said once for Prisma (`units`, nested under the unit relation) and once for SQL. */
export type Reach = {
  units: Prisma.UnitWhereInput;
  /** The same for a single dossier and the papers in one, with those one was invited to. Registers ask by `units` or SQL: an invitation shows no list. */
  dossiers: Prisma.RegistrationWhereInput;
  papers: Prisma.EvidenceWhereInput;
  /** Condition on the alias `unit` of the "Unit" table. */
  sql: Prisma.Sql;
  /** The same condition on another alias with a `path` column: a fact row carries its unit's path, and a version that nothing followed lies where its unit does. */
  over: (alias: "registration" | "event" | "line" | "holding" | "version" | "reminder" | "recheck") => Prisma.Sql;
};

/** The first text after every text beginning with `path`, in collation "C": "/1/2/" → "/1/20". A range lets the index serve the prefix. */
const after = (path: UnitPath) => `${path.slice(0, -1)}0`;

const condition = (alias: string, roots: readonly UnitPath[]): Prisma.Sql => {
  if (roots.length === 0) return Prisma.sql`FALSE`;
  const column = Prisma.raw(`${alias}.path`);
  return Prisma.sql`(${Prisma.join(roots.map((root) => Prisma.sql`(${column} >= ${root} AND ${column} < ${after(root)})`), " OR ")})`;
};

// Not `OR: []`: Prisma drops an empty OR that stands inside an AND, and everything would be reached.
const nothing = { id: { in: [] } } satisfies Prisma.UnitWhereInput;

/** An empty list of roots reaches nothing. `invitedTo` are dossiers reached one by one; without any, the conditions are those of the units. */
export function reachOf(roots: readonly UnitPath[], invitedTo: readonly string[] = []): Reach {
  const units: Prisma.UnitWhereInput = roots.length === 0 ? nothing : { OR: roots.map((root) => ({ path: { startsWith: root } })) };
  const named = [...invitedTo];
  return {
    units,
    dossiers: named.length === 0 ? { unit: units } : { OR: [{ unit: units }, { id: { in: named } }] },
    papers: named.length === 0 ? { unit: units } : { OR: [{ unit: units }, { uses: { some: { removedAt: null, registrationId: { in: named } } } }] },
    sql: condition("unit", roots),
    over: (alias) => condition(alias, roots),
  };
}

/** Pieces of SQL, for queries/sql alone: they need a reach beside them, so they come from here and not from the client. */
export const sql = Prisma.sql;
export type Sql = Prisma.Sql;
