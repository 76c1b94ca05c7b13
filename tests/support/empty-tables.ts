import { identifier, withClient } from "@/scripts/start/database.mjs";

/** Empties every table of this test file's database, for use between tests. Triggers do not see it. */
export const emptyTables = () =>
  withClient(process.env["OWNER_DATABASE_URL"] ?? "", async (owner) => {
    const { rows } = await owner.query<{ tablename: string }>(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
    );
    const tables = rows.map((row) => identifier(row.tablename));
    await owner.query("SET session_replication_role = replica"); // as a superuser may: what is append-only refuses otherwise
    if (tables.length > 0) await owner.query(`TRUNCATE ${tables.join(", ")} RESTART IDENTITY CASCADE`);
  });
