import type { Asked } from "@/components/attainment/address";
import { periodKey } from "@/lib/domain/attainment/period";
import type { Attainment } from "@/lib/domain/attainment/view";
import { partyName } from "@/lib/domain/unit/party";
import type { Ancestor } from "@/lib/queries/list-ancestors";

/** The way down to the unit, each step at the same period and day. */
export const crumbsOf = (above: readonly Ancestor[], view: Attainment, go: (change: { unit: string }) => string) => [
  ...above.map((unit) => ({ label: partyName(unit), href: go({ unit: unit.id }) })),
  { label: partyName(view.unit) },
];

/** What a form that changes the day must carry on. */
export const keepOf = ({ unit, period, title, base, rounding, lens, against }: Asked): Record<string, string> => ({
  unit,
  [period.kind]: periodKey(period),
  title,
  ...(base !== "target" && { base }),
  ...(rounding !== "truncate" && { rounding }),
  ...(lens && { lens }),
  ...(against === "original" && { against }),
});
