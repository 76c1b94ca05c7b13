import { read } from "@/lib/access/door";
import type { HandoverList } from "@/lib/domain/registration/handover";
import { handoverRows, parseHandovers } from "./sql/handovers";

const most = 500;

/** Dossiers that came to another body by an act or a change of competence, for who has them now and for who had them: as many as a page shows, or the whole list for a file. */
export const listHandovers = read("registration.read", async ({ db, reach }, whole?: "whole"): Promise<HandoverList> => {
  const rows = parseHandovers(await db.$queryRaw(handoverRows({ sql: reach.sql, over: reach.over }, whole ? null : most + 1)));
  return whole ? { rows, more: false } : { rows: rows.slice(0, most), more: rows.length > most };
});
