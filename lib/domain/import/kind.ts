import type { FieldNames } from "./head";
import { registrationFields } from "./registrations";

/** What a file may bring in. */
export const importKinds = ["registrations"] as const;
export type ImportKind = (typeof importKinds)[number];

/** Columns of each kind's sheets. */
export const fieldsOf: Readonly<Record<ImportKind, FieldNames<string>>> = { registrations: registrationFields };

/** A sheet without any of these names no unit. */
export const neededFields = ["cell", "code", "key"] as const;
