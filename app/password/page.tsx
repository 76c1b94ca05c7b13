import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { leave } from "@/app/sign-in/actions";
import { PasswordForm } from "@/components/account/password-form";
import { Emblem } from "@/components/frame/emblem";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button";
import { currentStanding } from "@/lib/access/session";
import { changeIssued } from "./actions";

export const metadata: Metadata = { title: "Đổi mật khẩu được cấp" };

export default async function PasswordPage() {
  const standing = await currentStanding();
  if (!standing) redirect("/sign-in");
  if (!standing.mustChange) redirect("/");
  const { name, displayName } = standing.scope;
  return (
    <main id="noi-dung" className="page grid gap-x-gutter gap-y-8 py-16 phone:py-8 desk:grid-cols-12">
      <header className="desk:col-span-6">
        <Emblem className="h-11 w-10" />
        <h1 className="mt-4 text-4">Đổi mật khẩu được cấp</h1>
        <p className="mt-3 max-w-[46ch] text-ink-2">
          {displayName} ({name}) đang dùng mật khẩu do người quản trị cấp. Đặt mật khẩu của riêng mình rồi mới làm việc khác.
        </p>
      </header>
      <Sheet className="p-6 desk:col-span-5 desk:col-start-8 desk:self-start phone:p-4">
        <PasswordForm action={changeIssued} name={name} askCurrent={false} />
        <form action={leave} className="mt-4">
          <SubmitButton kind="quiet" icon="exit" busyLabel="Đang đăng xuất">
            Đăng xuất
          </SubmitButton>
        </form>
      </Sheet>
    </main>
  );
}
