import { glance } from "@/lib/access/door";
import { parseReference, referenceRow, type Reference } from "./sql/reference";

export type { Reference };

/** Titles, and terms the newest first: what filters choose from. The same for everyone: the only query let off the reach. */
export const getReference = glance("unit.read", ({ ask }): Promise<Reference> => ask(referenceRow(), parseReference));
