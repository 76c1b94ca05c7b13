import { showInstant } from "@/lib/domain/day";
import { isRecheckMove, recheckMoveWords } from "@/lib/domain/recheck/words";
import { EventDetails } from "@/lib/domain/registration/details";
import { sayEvent } from "@/lib/domain/registration/words";
import { refuse, type Result } from "@/lib/domain/result";
import type { Room } from "./door";

type Asking = Pick<Room, "db" | "scope">;
type Last = { at: Date; accountId: string | null; account: { displayName: string } | null };

const who = { account: { select: { displayName: true } } } as const;

/** Refuses what somebody was quicker with, and says who did what when. A form sent twice meets its own first sending. */
export async function overtaken({ db, scope }: Asking, registrationId: string): Promise<Result<never>> {
  const last = await db.registrationEvent.findFirst({ where: { registrationId }, orderBy: { seq: "desc" }, include: who });
  return last ? told(scope, last, sayEvent({ ...last, details: EventDetails.parse(last.details) })) : refuse("changed-meanwhile");
}

/** The same of a re-check. */
export async function recheckOvertaken({ db, scope }: Asking, recheckId: string): Promise<Result<never>> {
  const last = await db.recheckEvent.findFirst({ where: { recheckId }, orderBy: { seq: "desc" }, include: who });
  return last && isRecheckMove(last.move) ? told(scope, last, recheckMoveWords[last.move]) : refuse("changed-meanwhile");
}

const told = (scope: Asking["scope"], { at, accountId, account }: Last, what: string) =>
  refuse("changed-meanwhile", { values: { who: accountId === scope.accountId ? "" : (account?.displayName ?? "Hệ thống"), what, at: showInstant(at) } });
