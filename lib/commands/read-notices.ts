import { write } from "@/lib/access/door";
import type { ReadNoticesInput } from "@/lib/domain/notice/schema";
import { accept, refuse } from "@/lib/domain/result";

/** Puts notices aside as read, for oneself alone. Refuses when one is not in reach; twice is once. */
export const readNotices = write("registration.read", async ({ db, reach, scope, now }, { notices }: ReadNoticesInput) => {
  const found = await db.registrationEvent.findMany({ where: { registration: { unit: reach.units }, OR: notices }, select: { registrationId: true, seq: true } });
  if (found.length < notices.length) return refuse("not-found");
  const { count } = await db.noticeRead.createMany({ data: found.map((event) => ({ ...event, accountId: scope.accountId, at: now })), skipDuplicates: true });
  return accept({ count });
});
