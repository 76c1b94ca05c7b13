"use client";

import { create } from "@/app/(staff)/accounts/actions";
import { GrantFields, grantFields, type ChosenUnit } from "@/components/account/grant-fields";
import { IssuedSecret } from "@/components/account/issued-secret";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";
import type { Day } from "@/lib/domain/day";

/** Name, role and days; afterwards the first password, this once. */
export function NewAccountForm({ unit, today }: { unit: ChosenUnit; today: Day }) {
  const { form, result, sentence, errorOf } = useAct(create, ["name", "displayName", ...grantFields]);
  if (result?.ok) {
    const { id, name, password } = result.value;
    return (
      <div className="grid max-w-[60ch] gap-6">
        <IssuedSecret label={`Mật khẩu lần đầu của ${name}`} secret={password}>
          Đã tạo tài khoản. Giao mật khẩu này tận tay: nó chỉ hiện lần này và phải đổi ngay khi đăng nhập lần đầu.
        </IssuedSecret>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={`/accounts/${id}`}>Mở tài khoản vừa tạo</ButtonLink>
          <ButtonLink href="/accounts/new">Tạo tài khoản khác</ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <form {...form} className="grid max-w-[60ch] gap-5">
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <TextField label="Tên hiển thị" name="displayName" required maxLength={120} autoComplete="off" hint="Họ tên hoặc tên bộ phận, ví dụ: Ban Tổ chức Huyện ủy Châu Thành" error={errorOf("displayName")} />
      <TextField label="Tên đăng nhập" name="name" required maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} hint="Chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối" error={errorOf("name")} />
      <GrantFields unit={unit} again="/accounts/new" today={today} errorOf={errorOf} />
      <div>
        <SubmitButton busyLabel="Đang tạo">Tạo tài khoản</SubmitButton>
      </div>
    </form>
  );
}
