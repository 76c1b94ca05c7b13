import { read } from "@/lib/access/door";
import type { CrosswalkFilter, CrosswalkList } from "@/lib/domain/unit/crosswalk";
import { crosswalkPage, parseCrosswalk } from "./sql/crosswalk";

const most = 300;

/** What became of the units of one day by another, the first of them by name. A file has them all. */
export const listCrosswalk = read("unit.read", async ({ db, reach }, filter: CrosswalkFilter): Promise<CrosswalkList> => {
  return parseCrosswalk(await db.$queryRaw(crosswalkPage({ sql: reach.sql }, filter, most)));
});
