import { ableOf } from "@/lib/access/able";
import { read } from "@/lib/access/door";
import type { NoticeList, ReminderNotice } from "@/lib/domain/notice/notice";
import { preferencesOf, type PreferenceKind } from "@/lib/domain/notice/preference";
import { noticeRows, parseNotices, parseRecheckNotices, parseReminders, recheckNoticeRows, reminderRows } from "./sql/notices";

const mostShown = 100;

/** The kind of choice a reminder falls under. */
const kindOf = ({ recheckId, registrationId }: ReminderNotice): PreferenceKind => (recheckId !== null || registrationId === null ? "rechecks" : "deadlines");

/**
 * What others did with dossiers and re-checks that concern the person, read from the logs of events so that nothing is told twice or forgotten, and deadlines they
 * were reminded of: of the kinds they want in the application, or in their letter.
 */
export const listNotices = read("registration.read", async ({ db, reach, scope, today }, where: "app" | "letter" = "app"): Promise<NoticeList> => {
  const able = ableOf(scope);
  const chosen = preferencesOf(await db.noticePreference.findMany({ where: { accountId: scope.accountId } }));
  const wants = (kind: PreferenceKind) => (where === "app" ? chosen[kind].inApp : chosen[kind].byEmail === "daily");
  const notices = wants("dossiers") ? parseNotices(await db.$queryRaw(noticeRows({ over: reach.over }, able, today, mostShown))) : [];
  const rechecks = wants("rechecks") ? parseRecheckNotices(await db.$queryRaw(recheckNoticeRows({ over: reach.over }, able, today, mostShown))) : [];
  const reminders = parseReminders(await db.$queryRaw(reminderRows({ over: reach.over }, able, today, mostShown))).filter((reminder) => wants(kindOf(reminder)));
  return { notices, rechecks, reminders, unread: [...notices, ...rechecks, ...reminders].filter(({ isRead }) => !isRead).length };
});
