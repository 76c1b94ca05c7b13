import "server-only";
import { underWay, workOn } from "@/lib/platform/under-way";
import type { Scope } from "./scope";

type Own = Pick<Scope, "accountId">;
const keyOf = ({ accountId }: Own, id: string) => `import ${accountId} ${id}`;

/** How far the applying or undoing of one's own file is, in words; null when neither is under way in this instance. */
export const importUnderWay = (scope: Own, id: string): string | null => underWay(keyOf(scope, id));

/** Applies or undoes a file, telling how far it is. */
export const workOnImport = <Answer>(scope: Own, id: string, work: (tell: (says: string) => void) => Promise<Answer>): Promise<Answer> => workOn(keyOf(scope, id), work);
