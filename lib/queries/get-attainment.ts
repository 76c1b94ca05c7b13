import { glance } from "@/lib/access/door";
import { roots } from "@/lib/access/scope";
import { attainmentOf, byName } from "@/lib/domain/attainment/assemble";
import type { AttainmentFilter } from "@/lib/domain/attainment/filter";
import { questionOf, recheckYear } from "@/lib/domain/attainment/period";
import type { Attainment } from "@/lib/domain/attainment/view";
import type { Day } from "@/lib/domain/day";
import { contains, UnitPath } from "@/lib/domain/unit/path";
import { attainmentRow, parseAttainment } from "./sql/attainment";

/**
 * Attainment of a unit and of each of its children for a period, as of a reporting day, by the units of the structure day
 * (the reporting day unless told), or carried along to today's units. Null when the unit is out of reach or did not exist on that day.
 */
export const getAttainment = glance("attainment.read", async ({ ask, reach, scope, today }, filter: AttainmentFilter & { structureDay?: Day }): Promise<Attainment | null> => {
  const { unit, period, on, lens, structureDay = lens ? today : on, against = "revised", ...of } = filter;
  const question = { unit, title: of.title, on, structureDay, original: against === "original", recheckYear: recheckYear(filter), plansIn: roots(scope, "recheck.manage"), ...(lens && { lens: { kind: lens } }), ...questionOf(period) };
  const row = await ask(attainmentRow({ sql: reach.sql }, question), parseAttainment);
  const { title, carried } = row;
  if (!row.place || !title) return null;
  const { access, ...place } = row.place;
  const view = attainmentOf(row, {
    period, on, structureDay, title, place, base: of.base, rounding: of.rounding, against, sample: scope.sample,
    parts: row.children.map((child) => ({ ...child, parentName: place.name })).sort(byName),
    kin: carried?.kin ?? null,
    restated: carried && { lens: "now", by: structureDay, moved: carried.moved, ended: carried.ended },
  });
  return { ...view, mayAudit: roots(scope, "audit.read").some((root) => contains(root, UnitPath.parse(access))) };
});
