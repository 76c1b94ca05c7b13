"use client";

import { ActionBar } from "@/components/ui/action-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";

import type { ImportAction } from "./fix-cell";

/** Takes an applied file back; why it cannot be is said in its place. */
export function UndoForm({ id, action }: { id: string; action: ImportAction }) {
  const { form, sentence } = useAct(action);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <ActionBar says={sentence ? <span role="alert" className="font-medium text-red-deep">{sentence}</span> : "Hoàn tác: đăng ký mới được rút, đăng ký đã sửa trở lại như trước. Ghi vào lịch sử từng hồ sơ."}>
        <SubmitButton kind="grave" busyLabel="Đang hoàn tác…">Hoàn tác lần nhập này</SubmitButton>
      </ActionBar>
    </form>
  );
}
