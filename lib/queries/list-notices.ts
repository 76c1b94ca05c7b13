import { ableOf } from "@/lib/access/able";
import { read } from "@/lib/access/door";
import type { NoticeList } from "@/lib/domain/notice/notice";
import { noticeRows, parseNotices, parseReminders, reminderRows } from "./sql/notices";

const mostShown = 100;

/** What others did with dossiers that concern the person, read from the log of events so that nothing is told twice or forgotten, and deadlines they were reminded of. */
export const listNotices = read("registration.read", async ({ db, reach, scope, today }): Promise<NoticeList> => {
  const able = ableOf(scope);
  const notices = parseNotices(await db.$queryRaw(noticeRows({ over: reach.over }, able, today, mostShown)));
  const reminders = parseReminders(await db.$queryRaw(reminderRows({ over: reach.over }, able, today, mostShown)));
  return { notices, reminders, unread: [...notices, ...reminders].filter(({ isRead }) => !isRead).length };
});
