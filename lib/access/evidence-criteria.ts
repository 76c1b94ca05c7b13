import { criteriaIn } from "@/lib/domain/evidence/criteria";
import { dateOf, type Day } from "@/lib/domain/day";
import type { Room } from "./door";

/** The criteria a dossier's papers may name: of the set it is pinned to, else of its title's on the day. Criteria belong to no unit: no reach. */
export async function evidenceCriteria(db: Room["db"], { titleId, criteriaSetId }: { titleId: string; criteriaSetId: string | null }, today: Day) {
  const on = dateOf(today);
  const inForce = { titleId, validFrom: { lte: on }, OR: [{ validUntil: null }, { validUntil: { gt: on } }] };
  const set = await db.criteriaSet.findFirst({ where: criteriaSetId === null ? inForce : { id: criteriaSetId }, orderBy: { validFrom: "desc" }, select: { content: true } });
  return criteriaIn(set?.content);
}
