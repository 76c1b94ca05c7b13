import type { Refusal } from "@/lib/domain/result";
import { spelling } from "@/lib/domain/unit/fold";
import { fateOf, placeIn, type Drawn } from "./fate";
import { isMade, type ActLine } from "./line";
import { childrenOf, difference, fitsBelow, lineageOf, type Standing, type Structure } from "./structure";

/** What stands in an act's way; `line` counts from 1, null is the act as a whole. */
export type Problem = { line: number | null; refusal: Refusal };
/** `from` is carried on by `to`, whole or in part, or by a share the act says. A unit the act makes is named by "+" and its key. */
export type Handing = { from: string; to: string; whole: boolean; share?: number | undefined };

/** What an act does to the tree. Of `opened`, units the act makes have their "+" reference as id. */
export type Plan = {
  before: Structure;
  after: Structure;
  closed: readonly string[];
  /** Parents first. */
  opened: readonly Standing[];
  handings: readonly Handing[];
  /** Units that come to stand beside another of the same name without a line saying so: to be named anew by another act. */
  sameNames: readonly Standing[];
};
export type Planned = { ok: true; plan: Plan } | { ok: false; problems: readonly Problem[] };

/**
 * What is known of units around the act's day: how they stand on the day before, which of them something is already known of from
 * the day on, and which of the named units began later or had ended.
 */
export type Ground = { before: Structure; later: ReadonlySet<string>; elsewhen: ReadonlyMap<string, { name: string; why: "not_yet" | "ended" }> };

/** The plan of an act's lines, all read against the day before, or everything that stands in its way, line by line. */
export function planAct(ground: Ground, lines: readonly ActLine[]): Planned {
  if (lines.length === 0) return { ok: false, problems: [{ line: null, refusal: { code: "act-empty" } }] };
  const drawn = fateOf(ground, lines);
  if (drawn.problems.length > 0) return { ok: false, problems: inOrder(drawn.problems) };

  const { after, problems } = afterOf(ground.before, drawn);
  const { closed, opened } = difference(ground.before, after);
  const names = namesOf(after, opened, drawn);
  const all = [
    ...problems,
    ...misfits(ground.before, after, opened, drawn),
    ...names.problems,
    ...codeProblems(after, drawn),
    ...knownLater(ground, [...closed, ...opened.map(({ id }) => id)], drawn),
    ...idle(ground.before, drawn),
  ];
  if (all.length > 0) return { ok: false, problems: inOrder(all) };
  return { ok: true, plan: { before: ground.before, after, closed, opened, handings: drawn.handings, sameNames: names.carried } };
}

const inOrder = (problems: readonly Problem[]) => [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));

/** The tree after the act. A child of what ends goes where its line, or the one heir, takes it. */
function afterOf(before: Structure, drawn: Drawn): { after: Structure; problems: Problem[] } {
  const after = new Map<string, Standing>();
  const problems: Problem[] = [];
  for (const unit of before.values()) {
    if (drawn.ended.has(unit.id)) continue;
    const change = drawn.changes.get(unit.id);
    const place = change?.parentId !== undefined ? { ref: change.parentId } : placeIn(before, drawn, unit);
    if ("left" in place) {
      problems.push({ line: place.line, refusal: { code: "act-child-left", values: { child: unit.name, unit: before.get(place.left)?.name ?? "" } } });
      continue;
    }
    after.set(unit.id, { ...unit, ...change, parentId: place.ref });
  }
  for (const made of drawn.made.values()) after.set(made.unit.id, made.unit);
  return { after, problems };
}

/** Units whose new place does not fit their level; below itself is told apart. */
function misfits(before: Structure, after: Structure, opened: readonly Standing[], drawn: Drawn): Problem[] {
  return opened.flatMap((unit): Problem[] => {
    if (unit.parentId === null) return [];
    const above = after.get(unit.parentId);
    if (above && fitsBelow(unit.level, above.level)) return [];
    const line = drawn.lineOf(unit.id);
    if (unit.parentId === unit.id || lineageOf(before, unit.parentId).includes(unit.id)) return [{ line, refusal: { code: "act-cycle", values: { unit: unit.name } } }];
    return [{ line, refusal: { code: "act-level-misfit", values: { unit: unit.name, above: above?.name ?? "" } } }];
  });
}

/** Equal names below one parent: refused where a line says so, told where units only came along or each bears a code of its own. */
function namesOf(after: Structure, opened: readonly Standing[], drawn: Drawn): { problems: Problem[]; carried: Standing[] } {
  const touched = new Set(opened.filter(({ parentId }) => parentId !== null).map(({ id }) => id));
  const problems: Problem[] = [];
  const carried: Standing[] = [];
  const below = childrenOf(after);
  for (const parentId of new Set(opened.flatMap(({ parentId }) => parentId ?? []))) {
    const byName = new Map<string, Standing[]>();
    for (const unit of below.get(parentId) ?? []) byName.set(spelling(unit.name), [...(byName.get(spelling(unit.name)) ?? []), unit]);
    for (const alike of byName.values()) {
      const told = alike.length > 1 ? alike.filter(({ id }) => touched.has(id)) : [];
      for (const unit of told) {
        if (!drawn.isSaid(unit.id) || hasOwnCodes(alike)) carried.push(unit);
        else problems.push({ line: drawn.lineOf(unit.id), refusal: { code: "act-name-taken", values: { unit: unit.name, above: after.get(parentId)?.name ?? "" } } });
      }
    }
  }
  return { problems, carried };
}

/** Two communes of one name stand below one province since 2025: their codes tell them apart. */
const hasOwnCodes = (alike: readonly Standing[]) => new Set(alike.map(({ id, code }) => code ?? id)).size === alike.length && alike.every(({ code }) => code !== null);

/** A code is borne by one unit of a level at a time. */
function codeProblems(after: Structure, drawn: Drawn): Problem[] {
  const bearers = new Map<string, string[]>();
  for (const { id, level, code } of after.values()) if (code !== null) bearers.set(`${level} ${code}`, [...(bearers.get(`${level} ${code}`) ?? []), id]);
  return [...after.values()].flatMap((unit): Problem[] => {
    if (unit.code === null || !drawn.saysCode(unit.id)) return [];
    const other = bearers.get(`${unit.level} ${unit.code}`)?.find((id) => id !== unit.id);
    return other ? [{ line: drawn.lineOf(unit.id), refusal: { code: "act-code-taken", values: { code: unit.code, unit: after.get(other)?.name ?? "" } } }] : [];
  });
}

/** Units of which something is already known from the act's day on: an act cannot slip in before it. */
const knownLater = ({ before, later }: Ground, ids: readonly string[], drawn: Drawn): Problem[] =>
  ids.filter((id) => later.has(id)).map((id) => {
    const said = lineageOf(before, id).find((above) => drawn.isSaid(above) || drawn.ended.has(above));
    return { line: said ? drawn.lineOf(said) : null, refusal: { code: "act-changed-since", values: { unit: before.get(id)?.name ?? "" } } };
  });

/** Lines that would change nothing. */
const idle = (before: Structure, drawn: Drawn): Problem[] =>
  [...drawn.changes].flatMap(([id, change]): Problem[] => {
    const unit = before.get(id);
    const changes = unit && (["name", "kind", "code", "parentId"] as const).some((key) => change[key] !== undefined && change[key] !== unit[key]);
    return changes || !unit ? [] : [{ line: drawn.lineOf(id), refusal: { code: "act-no-change", values: { unit: unit.name } } }];
  });

/** Standing units whose titles an act calls in question: those that end, are divided, or take others in. */
export const holdersTouched = ({ closed, handings }: Pick<Plan, "closed" | "handings">): string[] => [...new Set([...closed, ...handings.flatMap(({ from, to }) => [from, to])])].filter((id) => !isMade(id));
