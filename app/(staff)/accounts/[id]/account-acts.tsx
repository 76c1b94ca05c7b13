"use client";

import { deactivate, email as changeEmail, reactivate, reset, revoke } from "@/app/(staff)/accounts/actions";
import { IssuedSecret } from "@/components/account/issued-secret";
import type { RoleGrant } from "@/components/account/role-table";
import { CloseButton } from "@/components/ui/close-button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { DialogFoot } from "@/components/ui/overlay-parts";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";
import { placeName } from "@/lib/domain/account/place";
import { roleWords } from "@/lib/domain/account/role";

type Account = { accountId: string; name: string };

/** Issues a new first password and shows it this once. */
export function ResetPassword({ accountId, name }: Account) {
  return (
    <Dialog
      trigger="Cấp lại mật khẩu…"
      title={`Cấp lại mật khẩu cho ${name}?`}
      consequences={["Mật khẩu đang dùng mất hiệu lực, mọi máy đang đăng nhập bị đăng xuất.", "Các khóa truy cập API của tài khoản bị thu hồi.", "Mật khẩu mới phải được đổi khi đăng nhập lần đầu."]}
    >
      <ResetForm accountId={accountId} name={name} />
    </Dialog>
  );
}

function ResetForm({ accountId, name }: Account) {
  const { form, result, sentence } = useAct(reset);
  if (result?.ok) {
    return (
      <>
        <IssuedSecret label={`Mật khẩu lần đầu của ${name}`} secret={result.value.password}>
          Đã cấp lại. Giao mật khẩu này tận tay: nó chỉ hiện lần này.
        </IssuedSecret>
        <DialogFoot><CloseButton /></DialogFoot>
      </>
    );
  }
  return (
    <form {...form}>
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <input type="hidden" name="accountId" value={accountId} />
      <DialogFoot>
        <SubmitButton busyLabel="Đang cấp lại">Cấp lại mật khẩu</SubmitButton>
        <CloseButton>Giữ mật khẩu cũ</CloseButton>
      </DialogFoot>
    </form>
  );
}

/** Where letters to the account go. */
export function AccountEmail({ accountId, email }: { accountId: string; email: string | null }) {
  const { form, sentence, result, errorOf } = useAct(changeEmail, ["email"]);
  return (
    <form {...form} className="grid max-w-[44ch] justify-items-start gap-4">
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <input type="hidden" name="accountId" value={accountId} />
      <TextField label="Địa chỉ thư điện tử" name="email" type="email" optional defaultValue={email ?? ""} maxLength={254} autoComplete="off" hint="Để trống nếu không nhận thư. Người dùng tự đổi được ở trang Tài khoản của tôi." error={errorOf("email")} />
      <div className="flex items-center gap-3">
        <SubmitButton kind="secondary" busyLabel="Đang lưu">Lưu địa chỉ thư</SubmitButton>
        <span role="status" className="text-small text-leaf">{result?.ok && "Đã lưu."}</span>
      </div>
    </form>
  );
}

/** Shuts the account out at once. */
export function DeactivateAccount({ accountId, name }: Account) {
  const { form, sentence } = useAct(deactivate);
  return (
    <Dialog
      trigger="Ngừng hoạt động…"
      kind="grave"
      title={`Ngừng hoạt động tài khoản ${name}?`}
      consequences={["Mọi máy đang đăng nhập bị đăng xuất ngay, khóa truy cập API bị thu hồi.", "Vai trò được giữ lại để dùng khi mở lại tài khoản."]}
    >
      <form {...form}>
        {sentence && <Notice tone="bad">{sentence}</Notice>}
        <input type="hidden" name="accountId" value={accountId} />
        <DialogFoot>
          <SubmitButton kind="grave" busyLabel="Đang ngừng">Ngừng hoạt động</SubmitButton>
          <CloseButton>Giữ hoạt động</CloseButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

/** Lets a deactivated account in again. */
export function ReactivateAccount({ accountId }: Account) {
  const { form, sentence } = useAct(reactivate);
  return (
    <form {...form} className="flex flex-wrap items-center gap-3">
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <input type="hidden" name="accountId" value={accountId} />
      <SubmitButton kind="secondary" busyLabel="Đang mở lại">Mở lại tài khoản</SubmitButton>
    </form>
  );
}

/** Takes one role away, at once. */
export function RevokeGrant({ accountId, grant: { id, role, unit } }: { accountId: string; grant: RoleGrant }) {
  const { form, sentence } = useAct(revoke);
  return (
    <Dialog trigger="Thu hồi…" small title={`Thu hồi vai trò ${roleWords[role]}?`} consequences={[`Mất quyền tại ${placeName(unit)} ngay lập tức, trên mọi máy.`]}>
      <form {...form}>
        {sentence && <Notice tone="bad">{sentence}</Notice>}
        <input type="hidden" name="accountId" value={accountId} />
        <input type="hidden" name="grantId" value={id} />
        <DialogFoot>
          <SubmitButton kind="grave" busyLabel="Đang thu hồi">Thu hồi vai trò</SubmitButton>
          <CloseButton>Giữ lại</CloseButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
