import type { CommonPlace } from "@/lib/domain/unit/common";
import type { Attainment } from "./view";

/** Two days on one map: the same places in the same order under both, `places` says what each is made of; `leftOut` are those the reader does not reach whole. */
export type CommonView = { first: Attainment; second: Attainment; places: readonly CommonPlace[]; leftOut: number };
