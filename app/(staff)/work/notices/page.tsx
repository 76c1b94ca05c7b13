import { MarkRead } from "@/components/notice/mark-read";
import { NoticeRows } from "@/components/notice/notice-rows";
import { RecheckRows } from "@/components/notice/recheck-rows";
import { ReminderRows } from "@/components/notice/reminder-rows";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";
import { currentScope, demand } from "@/lib/access/session";
import { noticeDays } from "@/lib/domain/notice/notice";
import { noticeKey } from "@/lib/domain/notice/schema";
import { showCount } from "@/lib/domain/ratio";
import { listNotices } from "@/lib/queries/list-notices";

import { markRead } from "./actions";

export const metadata = { title: "Tin báo" };

/** Deadlines the reader is reminded of, and what others did with dossiers that concern them. */
export default async function NoticesPage() {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const { notices, rechecks, reminders, unread } = await listNotices(scope);
  const [fresh, read] = [notices.filter(({ isRead }) => !isRead), notices.filter(({ isRead }) => isRead)];
  const [told, known] = [rechecks.filter(({ isRead }) => !isRead), rechecks.filter(({ isRead }) => isRead)];
  const [due, seen] = [reminders.filter(({ isRead }) => !isRead), reminders.filter(({ isRead }) => isRead)];
  return (
    <>
      <PageTitle title="Tin báo" crumbs={[{ label: "Việc của tôi", href: "/work" }, { label: "Tin báo" }]} note={`${unread === 0 ? "Không có tin chưa đọc" : `${showCount(unread)} tin chưa đọc`}, trong ${noticeDays} ngày gần đây`}>
        {unread > 0 && <MarkRead keys={fresh.map(noticeKey)} rechecks={told.map(noticeKey)} reminders={due.map(({ id }) => id)} action={markRead} />}
      </PageTitle>
      {notices.length + rechecks.length + reminders.length === 0 && (
        <Sheet>
          <EmptyState title="Chưa có tin nào." action={<ButtonLink href="/work">Về việc của tôi</ButtonLink>}>Khi hồ sơ được chuyển đến, trả lại, kết luận hoặc công nhận, khi có phúc tra, khi sắp đến hạn hoặc quá hạn, tin sẽ hiện ở đây.</EmptyState>
        </Sheet>
      )}
      <ReminderRows title="Nhắc hạn" reminders={due} />
      <RecheckRows title="Phúc tra" notices={told} />
      <NoticeRows title="Chưa đọc" notices={fresh} />
      <ReminderRows title="Nhắc hạn, đã đọc" reminders={seen} />
      <RecheckRows title="Phúc tra, đã đọc" notices={known} />
      <NoticeRows title="Đã đọc" notices={read} />
    </>
  );
}
