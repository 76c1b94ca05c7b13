import { connection } from "next/server";
import pg from "pg";

const pool = (globalThis.pool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL }));

/** Dynamic, with one small question to the database. */
export default async function BarePage() {
  await connection();
  const { rows } = await pool.query({ name: "bare", text: `SELECT name FROM "UnitVersion" WHERE "unitId" = $1`, values: ["1001"] });
  return <main>{rows[0].name}</main>;
}
