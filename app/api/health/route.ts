import { connection } from "next/server";
import { isDatabaseThere } from "@/lib/access/health";
import packageFile from "@/package.json";

/** For whatever watches over the machine: 200 while pages can be served, 503 while the database is away. */
export async function GET() {
  await connection();
  const isThere = await isDatabaseThere();
  const body = { status: isThere ? "ok" : "unavailable", database: isThere ? "ok" : "away", version: packageFile.version };
  return Response.json(body, { status: isThere ? 200 : 503, headers: { "cache-control": "no-store" } });
}
