"use client";

import { DataTable, type Column } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { sayDevice } from "@/lib/domain/account/device";
import { showInstant } from "@/lib/domain/day";
import { leaveOthers } from "./actions";

type Session = { id: string; createdAt: Date; seenAt: Date; address: string; userAgent: string };

const columns = (current: string): Column<Session>[] => [
  { key: "device", head: "Máy", rowHead: true, cell: ({ id, userAgent }) => <>{sayDevice(userAgent)}{id === current && <span className="font-normal text-ink-3"> (máy này)</span>}</> },
  { key: "address", head: "Địa chỉ mạng", cell: ({ address }) => address || "Không rõ" },
  { key: "createdAt", head: "Đăng nhập lúc", cell: ({ createdAt }) => <><span className="desk:hidden">Đăng nhập lúc </span>{showInstant(createdAt)}</> },
  { key: "seenAt", head: "Dùng gần nhất", phone: "hide", cell: ({ seenAt }) => showInstant(seenAt) },
];

/** The browsers signed in with this account, and one act that signs out all but this one. */
export function SessionList({ sessions, current }: { sessions: readonly Session[]; current: string }) {
  const { form, sentence, result } = useAct(leaveOthers);
  return (
    <>
      <DataTable caption="Các máy đang đăng nhập" columns={columns(current)} rows={sessions} rowKey={({ id }) => id} current={({ id }) => id === current} />
      <form {...form} className="mt-3 flex flex-wrap items-center gap-3">
        {sentence && <Notice tone="bad">{sentence}</Notice>}
        {sessions.length > 1 && (
          <SubmitButton kind="secondary" busyLabel="Đang đăng xuất">
            Đăng xuất các máy khác
          </SubmitButton>
        )}
        <span role="status" className="text-small text-leaf">{result?.ok && "Đã đăng xuất các máy khác."}</span>
      </form>
    </>
  );
}
