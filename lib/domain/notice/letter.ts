import { hourOf } from "@/lib/domain/day";

/** What a day's letter tells: counts, never whose or what. */
export type Counts = { overdue: number; dueSoon: number; unread: number };

/** Letters go out from seven in the morning. */
export const isLetterTime = (now: Date) => hourOf(now) >= 7;

/** "3 việc quá hạn, 2 việc sắp đến hạn, 4 tin chưa đọc": what there is, and nothing that is not. */
export const sayCounts = ({ overdue, dueSoon, unread }: Counts) =>
  [overdue > 0 && `${overdue} việc quá hạn`, dueSoon > 0 && `${dueSoon} việc sắp đến hạn`, unread > 0 && `${unread} tin chưa đọc`].filter(Boolean).join(", ");

/** A day's letter, in text and in simple HTML, with links alone. */
export function composeLetter(counts: Counts, links: { work: string; preferences: string }) {
  const told = `Đồng chí có ${sayCounts(counts)}.`;
  const why = "Thư tự động, mỗi ngày một lần. Không trả lời thư này.";
  return {
    subject: `Sổ công nhận: ${sayCounts(counts)}`,
    text: [told, "", `Mở việc của tôi: ${links.work}`, "", why, `Đổi cách nhận thông báo: ${links.preferences}`, ""].join("\n"),
    html: `<!doctype html><html lang="vi"><body style="font-family:sans-serif;font-size:16px;line-height:1.6;color:#221c16"><p>${told}</p><p><a href="${escape(links.work)}">Mở việc của tôi</a></p><p style="color:#685f53;font-size:14px">${why} <a href="${escape(links.preferences)}">Đổi cách nhận thông báo</a></p></body></html>`,
  };
}

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** How often a letter is tried before it is given up, for the administrator to send again: over a day in all. */
export const mostAttempts = 12;

/** Minutes to wait after the last of so many attempts: twice as long each time, four hours at most. */
export const waitMinutes = (attempts: number) => Math.min(240, 2 ** attempts);

export const letterStates = ["waiting", "sent", "failed"] as const;
export type LetterState = (typeof letterStates)[number];
export const letterStateWords = { waiting: "Chờ gửi", sent: "Đã gửi", failed: "Không gửi được" } as const satisfies Record<LetterState, string>;
export const stateOfLetter = ({ sentAt, nextTryAt }: { sentAt: Date | null; nextTryAt: Date | null }): LetterState => (sentAt ? "sent" : nextTryAt ? "waiting" : "failed");
