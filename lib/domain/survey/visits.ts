import type { TeamFunction } from "@/lib/domain/appraisal/team";
import type { Day } from "@/lib/domain/day";
import type { Survey } from "./view";

/** One going there: where, when, who of the team was there. */
export type Visit = { place: string; seenOn: Day; people: readonly { who: string; function: TeamFunction }[] };

/** The visits behind what was written down, the earliest first. */
export function visitsOf({ findings, photos }: Survey): Visit[] {
  const visits = new Map<string, { place: string; seenOn: Day; people: Map<string, TeamFunction> }>();
  for (const { place, seenOn, who, function: held } of [...findings, ...photos]) {
    const key = `${seenOn} ${place}`;
    const visit = visits.get(key) ?? { place, seenOn, people: new Map<string, TeamFunction>() };
    visit.people.set(who, held);
    visits.set(key, visit);
  }
  return [...visits.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { people, ...visit }]) => ({ ...visit, people: [...people].map(([who, held]) => ({ who, function: held })) }));
}
