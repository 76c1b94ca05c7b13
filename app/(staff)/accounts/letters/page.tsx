import type { Metadata } from "next";
import { Chips } from "@/components/ui/chips";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PlainLink } from "@/components/ui/plain-link";
import { sendsMail } from "@/lib/access/mail";
import { currentScope, demand } from "@/lib/access/session";
import { showDay, showInstant } from "@/lib/domain/day";
import { letterStates, letterStateWords, sayCounts } from "@/lib/domain/notice/letter";
import { showCount } from "@/lib/domain/ratio";
import { listLetters } from "@/lib/queries/list-letters";
import { ResendLetter } from "./resend-letter";

export const metadata: Metadata = { title: "Thư báo" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
type Letter = Awaited<ReturnType<typeof listLetters>>["letters"][number];

const columns: Column<Letter>[] = [
  { key: "who", head: "Người nhận", rowHead: true, cell: ({ accountId, displayName, email }) => <><PlainLink href={`/accounts/${accountId}`}>{displayName}</PlainLink><span className="block text-small font-normal break-all text-ink-3">{email ?? "Chưa có địa chỉ thư"}</span></> },
  { key: "on", head: "Của ngày", cell: ({ on }) => showDay(on) },
  { key: "what", head: "Nội dung", cell: (letter) => sayCounts(letter) },
  { key: "state", head: "Tình trạng", phone: "under", cell: (letter) => <State letter={letter} /> },
];

const again: Column<Letter> = { key: "act", head: "Làm lại", cell: ({ id, state, displayName }) => state !== "sent" && <ResendLetter id={id} name={displayName} /> };

function State({ letter: { state, sentAt, nextTryAt, attempts, error } }: { letter: Letter }) {
  return (
    <>
      <span className={state === "failed" ? "font-medium text-clay" : ""}>{letterStateWords[state]}{sentAt && ` lúc ${showInstant(sentAt)}`}</span>
      {state !== "sent" && attempts > 0 && <span className="block text-small text-ink-3">{`Đã thử ${attempts} lần${nextTryAt ? `, thử lại lúc ${showInstant(nextTryAt)}` : ""}`}</span>}
      {state !== "sent" && error && <span className="block text-small break-words">{error === "no address" ? "Tài khoản không có địa chỉ thư." : `Lý do: ${error}`}</span>}
    </>
  );
}

/** Letters that wait, were sent or could not be: why, and sending again. */
export default async function LettersPage({ searchParams }: Props) {
  const scope = await currentScope();
  demand(scope, "account.manage");
  const { state: asked } = await searchParams;
  const state = letterStates.find((known) => known === asked) ?? "all";
  const sends = sendsMail();
  const { letters, counts, more } = await listLetters(scope, state);
  return (
    <>
      <PageTitle title="Thư báo" crumbs={[{ label: "Tài khoản", href: "/accounts" }, { label: "Thư báo" }]} note="Mỗi người nhiều nhất một thư mỗi ngày làm việc, chỉ có số việc và đường dẫn" />
      {!sends && <Notice>Hệ thống này chưa gửi thư điện tử: chưa cấu hình máy chủ thư (SMTP_URL, SMTP_FROM).</Notice>}
      {more && <Notice>Ở đây là 100 thư mới nhất.</Notice>}
      <div className="pt-4">
        <Chips
          label="Tình trạng"
          items={[
            { label: "Tất cả", href: "/accounts/letters", current: state === "all" },
            ...letterStates.map((each) => ({ label: `${letterStateWords[each]}: ${showCount(counts[each])}`, href: `/accounts/letters?state=${each}`, current: state === each })),
          ]}
        />
      </div>
      <DataTable
        caption="Thư báo, mới nhất ở trên"
        columns={sends ? [...columns, again] : columns}
        rows={letters}
        rowKey={({ id }) => id}
        empty={<EmptyState title={state === "all" ? "Chưa có thư nào." : "Không có thư nào khớp."}>{state === "all" ? "Thư được viết mỗi ngày làm việc từ 7 giờ cho người đã đặt địa chỉ thư và còn việc." : "Bỏ lọc để xem tất cả."}</EmptyState>}
      />
    </>
  );
}
