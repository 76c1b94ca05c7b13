"use client";

import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";
import { passwordLength } from "@/lib/domain/account/password";
import type { Result } from "@/lib/domain/result";

type Action = (previous: Result<null> | null, form: FormData) => Promise<Result<null>>;

/** Changes one's own password; the current one is asked unless it was issued. `name` is for the browser's keeper of passwords. */
export function PasswordForm({ action, name, askCurrent, aside }: { action: Action; name: string; askCurrent: boolean; aside?: ReactNode }) {
  const { form, result, sentence, errorOf } = useAct(action, ["current", "password", "repeat"]);
  const hint = `Từ ${passwordLength.least} ký tự. Một câu ngắn của riêng mình là dễ nhớ và khó đoán nhất.`;
  return (
    <form {...form} className="grid gap-4">
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      {result?.ok && <Notice tone="good" role="status">Đã đổi mật khẩu. Các máy khác đã được đăng xuất.</Notice>}
      <input type="text" name="username" defaultValue={name} autoComplete="username" readOnly hidden />
      {askCurrent && <TextField label="Mật khẩu đang dùng" name="current" type="password" autoComplete="current-password" required error={errorOf("current")} />}
      <TextField label="Mật khẩu mới" name="password" type="password" autoComplete="new-password" required hint={hint} error={errorOf("password")} />
      <TextField label="Nhập lại mật khẩu mới" name="repeat" type="password" autoComplete="new-password" required error={errorOf("repeat")} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton busyLabel="Đang đổi">Đổi mật khẩu</SubmitButton>
        {aside}
      </div>
    </form>
  );
}
