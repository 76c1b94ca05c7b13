import type { Scope } from "@/lib/access/scope";
import { dayOfDate } from "@/lib/domain/day";
import { fold, stateOf } from "@/lib/domain/registration/event";
import { database } from "@/lib/platform/database";
import { scopeOf } from "./as";
import { plant, type PlantedUnit } from "./plant";

type People = Record<"secretary" | "officer" | "appraiser" | "colleague" | "standing", { id: string }>;
export type Road = { province: PlantedUnit; district: PlantedUnit; commune: PlantedUnit; cell: PlantedUnit; people: People } & Record<keyof People, Scope>;

/** A cell with its commune, district and province, the bodies of each stage, and one person for each step. */
export async function plantRoad(): Promise<Road> {
  const province = await plant.unit({ level: "province" });
  const district = await plant.unit({ level: "district", parent: province, name: "Huyện Châu Thành" });
  const commune = await plant.unit({ level: "commune", parent: district, name: "Xã An Hiệp" });
  const cell = await plant.unit({ parent: commune, name: "Ấp 2" });
  await plant.competences(province);
  const posts = { secretary: ["cell_secretary", cell], officer: ["committee_officer", commune], appraiser: ["appraiser", district], colleague: ["appraiser", district], standing: ["standing_committee", district] } as const;
  const people: Partial<People> = {};
  const scopes: Partial<Record<keyof People, Scope>> = {};
  for (const post of Object.keys(posts) as (keyof People)[]) {
    const [role, unit] = posts[post]; // keys of a literal object are its names
    people[post] = await plant.account({ displayName: `Người ${post}`, grants: [{ role, unit }] });
    scopes[post] = scopeOf(role, unit, { accountId: people[post].id });
  }
  return { province, district, commune, cell, people: people as People, ...(scopes as Record<keyof People, Scope>) }; // each post was filled above
}

/** A registration as a form would name it now. */
export async function seen(id: string) {
  const { version } = await database.registration.findUniqueOrThrow({ where: { id } });
  return { id, version };
}

/** The stored summary of a registration, the fold of its events, and the moves made, in order. */
export async function foldedAndStored(id: string) {
  const registration = await database.registration.findUniqueOrThrow({ where: { id }, include: { events: { orderBy: { seq: "asc" } } } });
  const events = registration.events.map((event) => ({ ...stateOf(event), seq: event.seq, move: event.move, on: dayOfDate(event.on), until: event.until && dayOfDate(event.until) }));
  return { stored: stateOf(registration), folded: fold(events), moves: events.map(({ move }) => move) };
}
