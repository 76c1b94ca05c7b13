import { glance } from "@/lib/access/door";
import type { Reported } from "@/lib/domain/closing/view";
import type { Day } from "@/lib/domain/day";
import { parseReported, reportedRow } from "./sql/reported";

/** What the closed report of a day says of a unit; null while none was closed, and out of reach. */
export const getReported = glance("attainment.read", ({ ask, reach }, asked: { unit: string; title: string; on: Day }): Promise<Reported | null> => ask(reportedRow({ sql: reach.sql }, asked), parseReported));
