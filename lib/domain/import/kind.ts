import type { Action } from "@/lib/domain/action";
import type { FieldNames } from "./head";
import { assignmentFields } from "./assignments";
import { decisionFields } from "./decisions";
import { figureFields } from "./figures";
import { registrationFields } from "./registrations";
import { targetFields } from "./targets";
import { unitFields } from "./units";

/** What a file may bring in. */
export const importKinds = ["registrations", "figures", "targets", "decisions", "units", "assignments"] as const;
export type ImportKind = (typeof importKinds)[number];

type Kind = {
  /** The right to write such facts one by one; bringing them by a file asks for no less. */
  needs: Action;
  fields: FieldNames<string>;
  /** A sheet without any of these names no unit. */
  needed: readonly string[];
  /** What is said of the whole file. */
  asks: { title: boolean; year: "usual" | "whole" | null };
};

/** The kinds as the one machine of import reads them. */
export const kinds: Readonly<Record<ImportKind, Kind>> = {
  registrations: { needs: "registration.bring", fields: registrationFields, needed: ["cell", "code", "key"], asks: { title: true, year: "usual" } },
  figures: { needs: "figures.enter", fields: figureFields, needed: ["cell", "code", "key"], asks: { title: false, year: "whole" } },
  targets: { needs: "target.set", fields: targetFields, needed: ["cell", "code", "key"], asks: { title: true, year: "usual" } },
  decisions: { needs: "decision.issue", fields: decisionFields, needed: ["cell", "code", "key"], asks: { title: true, year: null } },
  units: { needs: "unit.reorganise", fields: unitFields, needed: ["cell", "key"], asks: { title: false, year: null } },
  assignments: { needs: "account.manage", fields: assignmentFields, needed: ["cell", "code", "key"], asks: { title: false, year: null } },
};
