import { ableOf } from "@/lib/access/able";
import { read } from "@/lib/access/door";
import type { NoticeList } from "@/lib/domain/notice/notice";
import { noticeRows, parseNotices } from "./sql/notices";

const mostShown = 100;

/** What others did with dossiers that concern the person: read from the log of events, so that nothing is told twice or forgotten. */
export const listNotices = read("registration.read", async ({ db, reach, scope, today }): Promise<NoticeList> => {
  const notices = parseNotices(await db.$queryRaw(noticeRows({ over: reach.over }, ableOf(scope), today, mostShown)));
  return { notices, unread: notices.filter(({ isRead }) => !isRead).length };
});
