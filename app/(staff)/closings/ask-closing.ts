import { z } from "zod";
import type { Scope } from "@/lib/access/scope";
import { differences, originsOf, type Difference } from "@/lib/domain/closing/differences";
import type { ClosedUnit } from "@/lib/domain/closing/content";
import type { ClosingView, LaterAct } from "@/lib/domain/closing/view";
import { getClosing } from "@/lib/queries/get-closing";
import { listLaterActs } from "@/lib/queries/list-later-acts";

import { measure } from "./measure";

/** `changed` is null where the unit no longer has figures of that day to compare with; `origins` counts the units where changes began. */
type Asked = { closing: ClosingView; top: ClosedUnit; changed: readonly Difference[] | null; origins: number; acts: readonly LaterAct[] };

/** A closed report beside what is counted of its day now, with what was recorded since. Null when it is out of reach. */
export async function askClosing(scope: Scope, asked: string | undefined): Promise<Asked | null> {
  const id = z.uuid().safeParse(asked);
  const closing = id.success ? await getClosing(scope, id.data) : null;
  const top = closing?.units[0];
  if (!closing || !top) return null;
  const live = await measure(scope, { unit: top.id, title: closing.titleId, term: closing.term, on: closing.on });
  const changed = live && differences(closing.units, live);
  const origins = [...new Set(originsOf(changed ?? []).map(({ unit }) => unit.id))];
  const acts = origins.length > 0 ? await listLaterActs(scope, { unitIds: origins, titleId: closing.titleId, since: closing.closedAt, on: closing.on }) : [];
  return { closing, top, changed, origins: origins.length, acts };
}
