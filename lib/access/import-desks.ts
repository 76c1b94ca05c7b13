import "server-only";
import type { ImportKind } from "@/lib/domain/import/kind";
import { assignmentDesk } from "./import-assignments";
import { decisionDesk } from "./import-decisions";
import type { Desk } from "./import-desk";
import { figuresDesk } from "./import-figures";
import { registrationDesk } from "./import-registrations";
import { targetDesk } from "./import-targets";
import { unitsDesk } from "./import-units";

/** Each kind of file at its desk. */
export const desks: Readonly<Record<ImportKind, Desk>> = { registrations: registrationDesk, figures: figuresDesk, targets: targetDesk, decisions: decisionDesk, units: unitsDesk, assignments: assignmentDesk };
