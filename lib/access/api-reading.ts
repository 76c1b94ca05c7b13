import "server-only";
import type { Action } from "@/lib/domain/action";
import { gate } from "./door";
import { noteReading } from "./reading";
import { actorOf, roots, type Scope } from "./scope";

type Taken = { needs: Action; operation: string; words: string; unit: string | null };

/** Puts into the record that somebody took a list through the API: of the unit asked for, else of the widest they may ask for. */
export const noteApiReading = gate(async ({ db, now }, scope: Scope, { needs, operation, words, unit }: Taken) => {
  const [widest] = roots(scope, needs).toSorted((a, b) => a.length - b.length);
  const unitId = unit ?? widest?.split("/").at(-2);
  if (unitId) await noteReading(db, actorOf(scope, needs, now), { act: "api_read", unitId, registrationId: null, subjectId: operation, details: { what: words } });
});
