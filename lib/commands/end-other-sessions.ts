import { record } from "@/lib/access/audit";
import { own } from "@/lib/access/door";
import { accept } from "@/lib/domain/result";

/** Ends all of one's own sessions but `keep`. Answers how many ended. */
export const endOtherSessions = own(async (room, keep: string, address: string) => {
  const { db, accountId, now } = room;
  const { count } = await db.session.updateMany({
    where: { accountId, endedAt: null, expiresAt: { gt: now }, NOT: { id: keep } },
    data: { endedAt: now },
  });
  if (count > 0) await record(room, { act: "sessions_end", subjectId: accountId, address, details: { count: String(count) } });
  return accept(count);
});
