import { read } from "@/lib/access/door";
import type { HandoverList } from "@/lib/domain/registration/handover";
import { handoverRows, parseHandovers } from "./sql/handovers";

const most = 500;

/** Dossiers that came to another body by an act or a change of competence, for who has them now and for who had them. */
export const listHandovers = read("registration.read", async ({ db, reach }): Promise<HandoverList> => {
  const rows = parseHandovers(await db.$queryRaw(handoverRows({ sql: reach.sql, over: reach.over }, most + 1)));
  return { rows: rows.slice(0, most), more: rows.length > most };
});
