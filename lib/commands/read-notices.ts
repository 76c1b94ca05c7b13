import { write } from "@/lib/access/door";
import { seenRechecks } from "@/lib/access/hidden-rechecks";
import type { ReadNoticesInput } from "@/lib/domain/notice/schema";
import { accept, refuse } from "@/lib/domain/result";

/** Puts notices of dossiers and re-checks, and reminders, aside as read, for oneself alone. Refuses when one is not in reach; twice is once. */
export const readNotices = write("registration.read", async ({ db, reach, scope, now }, { notices = [], rechecks = [], reminders = [] }: ReadNoticesInput) => {
  const events = notices.length === 0 ? [] : await db.registrationEvent.findMany({ where: { registration: { unit: reach.units }, OR: notices }, select: { registrationId: true, seq: true } });
  const looks = rechecks.length === 0 ? [] : await db.recheckEvent.findMany({ where: { recheck: { AND: [{ unit: reach.units }, seenRechecks(scope)] }, OR: rechecks }, select: { recheckId: true, seq: true } });
  const found = reminders.length === 0 ? [] : await db.reminder.findMany({ where: { id: { in: reminders }, unit: reach.units }, select: { id: true } });
  if (events.length < notices.length || looks.length < rechecks.length || found.length < new Set(reminders).size) return refuse("not-found");
  const own = { accountId: scope.accountId, at: now };
  const read = await db.noticeRead.createMany({ data: events.map((event) => ({ ...event, ...own })), skipDuplicates: true });
  const looked = await db.recheckRead.createMany({ data: looks.map((event) => ({ ...event, ...own })), skipDuplicates: true });
  const seen = await db.reminderRead.createMany({ data: found.map(({ id }) => ({ reminderId: id, ...own })), skipDuplicates: true });
  return accept({ count: read.count + looked.count + seen.count });
});
