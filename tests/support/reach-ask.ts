import type { Scope } from "@/lib/access/scope";
import type { Action, Role } from "@/lib/domain/action";
import { standsBelow } from "./plant-world";
import { acting, isInvited, manages, reaches, type Account, type ReachWorld } from "./reach-world";

/** Whether the asker reaches a unit, and who asks. */
export type Oracle = { reached: (unitId: string) => boolean; asker: Account };

/** One query: what it shows of a world, as words that name units and records, and what the oracle says it should. */
export type Question = { needs: Action; seen: (scope: Scope, world: ReachWorld) => Promise<string[]>; expected: (world: ReachWorld, oracle: Oracle) => string[] };

/** An id no record has: what is out of reach must answer like it. */
export const nobody = "00000000-0000-7000-8000-00000000ffff";

/** Asks for each id and keeps what is answered; fails when an id that never was is answered. */
export async function each<View>(ids: readonly string[], ask: (id: string) => Promise<View | null>, words: (view: View, id: string) => string[] = (_, id) => [id]) {
  if (ids.length === 0) return [];
  if ((await ask(ids.some((id) => id.includes("-")) ? nobody : "zz")) !== null) throw new Error("an id that never was is answered");
  const found: string[] = [];
  for (const id of ids) {
    const view = await ask(id);
    if (view !== null) found.push(...words(view, id));
  }
  return found;
}

/** The ids of rows. */
export const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
/** Ids of all units the asker reaches. */
export const reachedUnits = ({ units }: ReachWorld, { reached }: Oracle) => idsOf(units).filter(reached);
/** Ids of the cells the asker reaches. */
export const reachedCells = ({ cells }: ReachWorld, { reached }: Oracle) => idsOf(cells).filter(reached);
/** The dossiers the asker may open: of the cells reached, and those invited to one by one. */
export const openDossiers = (world: ReachWorld, { reached, asker }: Oracle) => world.registrations.filter(({ id, unitId }) => reached(unitId) || isInvited(world, asker)(id));
export const openCells = (world: ReachWorld, oracle: Oracle) => openDossiers(world, oracle).map(({ unitId }) => unitId);
/** A place and the cells listed under it, as words. */
export const withRows = (place: string, rows: readonly { cell: { id: string } }[]) => [place, ...rows.map(({ cell }) => `row ${cell.id}`)];
/** Accounts the asker manages: those whose every grant lies in reach. */
export const managed = ({ accounts }: ReachWorld, { reached }: Oracle) => accounts.filter((account) => manages(account, reached));
/** How many cells stand below a unit. */
export const below = (world: ReachWorld, unitId: string) => world.cells.filter((cell) => standsBelow(world.units, cell.id, unitId)).length;

/** Whether the asker may write criteria: for a whole province or more. */
export const managesProvince = (world: ReachWorld, { asker }: Oracle) => world.units.some(({ id, level }) => ["country", "province"].includes(level) && reaches(world, asker, "criteria.manage")(id));

/** Whether the asker holds a role today over the very unit: what speaking for a body asks. */
export const holdsAt = ({ grants }: Account, role: Role, unitId: string) => grants.some((held) => held.role === role && held.unitId === unitId && acting.includes(held.life));
