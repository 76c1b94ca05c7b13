import type { Scope } from "@/lib/access/scope";
import type { AttainmentFilter } from "@/lib/domain/attainment/filter";
import { getAttainment } from "@/lib/queries/get-attainment";

type Asked = Pick<AttainmentFilter, "unit" | "title" | "period" | "on">;

/** The figures a review is written from: of the target in force, cut as the office cuts them. Null when the unit is out of reach or did not stand then. */
export const measure = (scope: Scope, asked: Asked) => getAttainment(scope, { ...asked, base: "target", rounding: "truncate" });
