"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { hasWords, sayRefusal } from "@/lib/domain/words";
import { enter } from "./actions";

/** Name and password. `error` is a refusal's code brought back by next-auth's own endpoint. */
export function SignInForm({ to, error }: { to: string; error: string | null }) {
  const [refused, action] = useActionState(enter, null);
  const refusal = refused?.refusal ?? (error && hasWords(error) ? { code: error } : null);
  return (
    <form action={action} className="grid gap-4">
      <h2>Đăng nhập</h2>
      {refusal && <Notice tone="bad">{sayRefusal(refusal)}</Notice>}
      <input type="hidden" name="to" value={to} />
      <TextField
        key={refused?.name}
        label="Tên đăng nhập"
        name="name"
        defaultValue={refused?.name}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField label="Mật khẩu" name="password" type="password" autoComplete="current-password" required />
      <SubmitButton busyLabel="Đang đăng nhập" wide>
        Đăng nhập
      </SubmitButton>
    </form>
  );
}
