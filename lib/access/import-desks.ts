import "server-only";
import type { ImportKind } from "@/lib/domain/import/kind";
import type { Desk } from "./import-desk";
import { registrationDesk } from "./import-registrations";

/** Each kind of file at its desk. */
export const desks: Readonly<Record<ImportKind, Desk>> = { registrations: registrationDesk };
