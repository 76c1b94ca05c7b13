import type { Stand } from "@/lib/domain/appraisal/stand";
import type { Room } from "./door";
import { sittersOn, teamFor } from "./sitters";
import { lastRound, placeAt, sittingShape, type Sitting } from "./sitting";

/** How a dossier's appraisal stands for whoever asks; `hasTeam` is false before a committee formed one. The caller has found the dossier in reach. */
export async function standOn(room: Room, registration: { id: string; titleId: string; path: string; status: string }): Promise<Stand & { hasTeam: boolean }> {
  const { db, scope } = room;
  const team = await teamFor(room, registration);
  const own = team && (await sittersOn(room, team.id, registration)).find(({ accountId }) => accountId === scope.accountId);
  const open = await db.appraisalSitting.findFirst({ where: { registrationId: registration.id, conclusion: null }, include: sittingShape });
  return { hasTeam: team !== null, seat: own?.function ?? null, barred: own?.bar != null, open: open && openFor(open, scope.accountId) };
}

/** The sitting in progress with one person's part in it. */
export function openFor(sitting: Sitting, accountId: string): NonNullable<Stand["open"]> {
  const own = placeAt(sitting, accountId);
  const { round, state } = lastRound(sitting);
  return { id: sitting.id, presides: own?.presides ?? false, scores: own?.scores ?? false, gave: own?.sheets.some((sheet) => sheet.round === round) ?? false, state: state.state };
}
