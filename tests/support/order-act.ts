import type { Scope } from "@/lib/access/scope";
import { createAct, createCounterAct, saveActLines } from "@/lib/commands/draft-act";
import { enactAct } from "@/lib/commands/enact-act";
import { Day } from "@/lib/domain/day";
import type { Result } from "@/lib/domain/result";
import type { ActLine } from "@/lib/domain/unit/reorganisation/line";

let numbered = 0;
const document = (on: string) => ({ number: `${++numbered}/NQ`, issuer: "Hội đồng nhân dân tỉnh", subject: "Sắp xếp đơn vị", issuedOn: Day.parse(on), effectiveOn: Day.parse(on), ground: null, carriesGrants: false });

/** The value of a result that must be one. */
export function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** An act's draft with its lines, as staff enter it. */
export async function draftAct(scope: Scope, { unit, on, lines }: { unit: { id: string }; on: string; lines: readonly ActLine[] }) {
  const { id } = got(await createAct(scope, { unitId: unit.id, ...document(on) }));
  return got(await saveActLines(scope, { id, version: 1, lines: [...lines] }));
}

/** An act drafted and ordered. */
export async function orderAct(scope: Scope, wish: Parameters<typeof draftAct>[1]) {
  const draft = await draftAct(scope, wish);
  return { ...draft, result: await enactAct(scope, draft) };
}

/** The act that puts another back from a day on, ordered. */
export async function orderCounter(scope: Scope, countersId: string, on: string) {
  const { id } = got(await createCounterAct(scope, { countersId, ...document(on) }));
  return { id, result: await enactAct(scope, { id, version: 1 }) };
}
