import type { Room } from "./door";
import { sameReadingMinutes } from "./reading";

/** When the reader last had a dossier open before this reading of it, by the record; null for who never had. A desk that shows a part of it is no such look. The dossier was found in reach. */
export async function lastLook({ db, scope, now }: Pick<Room, "db" | "scope" | "now">, registrationId: string): Promise<Date | null> {
  const before = new Date(now.getTime() - sameReadingMinutes * 60_000); // what is recorded since then is this very reading
  const reading = await db.auditEvent.findFirst({ where: { registrationId, accountId: scope.accountId, act: "registration_read", subjectId: null, at: { lte: before } }, orderBy: { id: "desc" }, select: { at: true } });
  return reading?.at ?? null;
}
