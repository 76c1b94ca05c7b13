import { z } from "zod";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { Day } from "@/lib/domain/day";
import { levels, unitKinds } from "@/lib/domain/unit/level";
import { spans } from "./span";

const Count = z.int().nonnegative();

/** What a report froze of one unit: counts and the target they stood against, never percentages. */
export const ClosedUnit = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(unitKinds),
  level: z.enum(levels),
  parentId: z.string().nullable(),
  cells: Count,
  target: Count.nullable(),
  registered: Count,
  registeredInTerm: Count,
  recognised: Count,
  held: Count,
  revoked: Count,
  appraised: Count,
  additional: Count,
});
export type ClosedUnit = z.infer<typeof ClosedUnit>;

/** The figures of a period as they were reported: the unit first, then all below it. */
export const ClosingContent = z.strictObject({
  format: z.literal(1),
  unit: z.string(),
  title: z.string(),
  term: z.string(),
  span: z.enum(spans),
  on: z.string().transform((text) => Day.parse(text)),
  units: z.array(ClosedUnit).min(1),
});
export type ClosingContent = z.infer<typeof ClosingContent>;

/** The figures a closing keeps of a unit, in the order a report prints them. */
export const closedFigures = ["cells", "registeredInTerm", "registered", "target", "recognised", "held", "revoked", "appraised", "additional"] as const satisfies readonly (keyof ClosedUnit)[];
export type ClosedFigure = (typeof closedFigures)[number];

/** A unit's figures of the metric layer as a closing keeps them. */
const closedUnit = ({ unit, ...figures }: Figures, parentId: string | null): ClosedUnit => ({
  id: unit.id, name: unit.name.normalize("NFC"), kind: unit.kind, level: unit.level, parentId,
  cells: figures.cells, target: figures.target, registered: figures.registered, registeredInTerm: figures.registeredInTerm, recognised: figures.recognised,
  held: figures.held, revoked: figures.revoked, appraised: figures.appraised, additional: figures.expected.additional,
});

/** The units of a measured tree: each view gives its children, the first also itself. */
export const closedUnits = (views: readonly Attainment[]): ClosedUnit[] =>
  views.flatMap((view, index) => [...(index === 0 ? [closedUnit(view, null)] : []), ...view.children.map((child) => closedUnit(child, view.unit.id))]);

/** One text for one content: keys in order, no blanks. What the hash is made of. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
}

const sums = ["cells", "registered", "registeredInTerm", "recognised", "held", "revoked", "appraised", "additional"] as const;

/** True when every unit with units below is the sum of them: a content that is not was measured at two moments. */
export function addsUp(units: readonly ClosedUnit[]): boolean {
  const below = new Map<string, ClosedUnit[]>();
  for (const unit of units) if (unit.parentId !== null) below.set(unit.parentId, [...(below.get(unit.parentId) ?? []), unit]);
  return units.every((unit) => {
    const parts = below.get(unit.id) ?? [];
    return parts.length === 0 || sums.every((figure) => parts.reduce((sum, part) => sum + part[figure], 0) === unit[figure]);
  });
}
