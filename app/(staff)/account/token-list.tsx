"use client";

import { IssuedSecret } from "@/components/account/issued-secret";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { CloseButton } from "@/components/ui/close-button";
import { Notice } from "@/components/ui/notice";
import { DialogFoot } from "@/components/ui/overlay-parts";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";
import { dayOf, showDay, showInstant } from "@/lib/domain/day";
import { endToken, makeToken } from "./actions";

type Token = { id: string; label: string; createdAt: Date; expiresAt: Date; usedAt: Date | null };

const columns: Column<Token>[] = [
  { key: "label", head: "Tên khóa", rowHead: true, cell: ({ label }) => label },
  { key: "createdAt", head: "Tạo lúc", phone: "hide", cell: ({ createdAt }) => showInstant(createdAt) },
  { key: "expiresAt", head: "Hết hạn ngày", cell: ({ expiresAt }) => <><span className="desk:hidden">Hết hạn ngày </span>{showDay(dayOf(expiresAt))}</> },
  { key: "usedAt", head: "Dùng gần nhất", cell: ({ usedAt }) => (usedAt ? showInstant(usedAt) : "Chưa dùng") },
  { key: "act", head: <span className="sr-only">Việc làm được</span>, phone: "act", cell: (token) => <EndToken token={token} /> },
];

const lives = [
  { value: "30", label: "30 ngày" },
  { value: "90", label: "90 ngày" },
  { value: "180", label: "180 ngày" },
  { value: "365", label: "1 năm" },
];

/** Working tokens and the form that makes one; a new token's text is shown once, above. */
export function TokenList({ tokens }: { tokens: readonly Token[] }) {
  const { form, result, sentence, errorOf } = useAct(makeToken, ["label", "days"]);
  return (
    <div className="grid gap-4">
      {result?.ok && (
        <IssuedSecret label={`Khóa “${result.value.label}”`} secret={result.value.token}>
          Đã tạo khóa. Chép ngay và cất nơi an toàn: khóa chỉ hiện lần này.
        </IssuedSecret>
      )}
      <DataTable
        caption="Khóa truy cập còn hiệu lực"
        columns={columns}
        rows={tokens}
        rowKey={({ id }) => id}
        empty={<EmptyState title="Chưa có khóa nào.">Chỉ tạo khi có phần mềm cần đọc số liệu qua API.</EmptyState>}
      />
      <form {...form} className="grid gap-3">
        {sentence && <Notice tone="bad">{sentence}</Notice>}
        <div className="flex flex-wrap items-start gap-x-4 gap-y-3 phone:grid">
          <div className="desk:w-80">
            <TextField label="Tên khóa" name="label" maxLength={60} required error={errorOf("label")} hint="Ví dụ: Báo cáo tuần của Ban" />
          </div>
          <SelectField label="Thời hạn" name="days" options={lives} defaultValue="90" error={errorOf("days")} />
          <div className="desk:pt-[1.6rem]">
            <SubmitButton kind="secondary" busyLabel="Đang tạo">
              Tạo khóa
            </SubmitButton>
          </div>
        </div>
      </form>
    </div>
  );
}

function EndToken({ token: { id, label } }: { token: Token }) {
  const { form, sentence } = useAct(endToken);
  return (
    <Dialog trigger="Thu hồi…" small title={`Thu hồi khóa “${label}”?`} consequences={["Phần mềm đang dùng khóa này không đọc được số liệu nữa, ngay lập tức."]}>
      <form {...form}>
        {sentence && <Notice tone="bad">{sentence}</Notice>}
        <input type="hidden" name="id" value={id} />
        <DialogFoot>
          <SubmitButton busyLabel="Đang thu hồi">Thu hồi khóa</SubmitButton>
          <CloseButton>Giữ lại</CloseButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
