import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Emblem } from "@/components/frame/emblem";
import { SampleBanner } from "@/components/frame/sample-banner";
import { Sheet } from "@/components/ui/sheet";
import { offeredAccounts, sampleSentence } from "@/lib/access/sample-accounts";
import { currentPeer, currentStanding } from "@/lib/access/session";
import { returnPath } from "@/lib/domain/account/return-path";
import { SampleAccounts } from "./sample-accounts";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Đăng nhập" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { to, error } = await searchParams;
  const path = returnPath(typeof to === "string" ? to : null);
  if (await currentStanding()) redirect(path);
  const [sentence, accounts] = await Promise.all([sampleSentence(), currentPeer().then(offeredAccounts)]);
  return (
    <>
      {sentence && <SampleBanner>{sentence}</SampleBanner>}
      <main id="noi-dung" className="page grid gap-x-gutter gap-y-8 py-16 phone:py-8 desk:grid-cols-12">
        <header className="desk:col-span-6">
          <Emblem className="h-11 w-10" />
          <h1 className="mt-4 text-5">Sổ công nhận</h1>
          <p className="mt-3 max-w-[46ch] text-1 leading-text text-ink-2">
            Theo dõi việc công nhận chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện theo chỉ tiêu của nghị quyết.
          </p>
          <p className="mt-3 max-w-[46ch] text-ink-3">
            Tài khoản do người quản trị của đơn vị cấp. Quên mật khẩu thì liên hệ người đó để được cấp lại.
          </p>
        </header>
        <Sheet className="p-6 desk:col-span-5 desk:col-start-8 desk:self-start phone:p-4">
          <SignInForm to={path} error={typeof error === "string" ? error : null} />
        </Sheet>
        {accounts.length > 0 && <SampleAccounts accounts={accounts} to={path} />}
      </main>
    </>
  );
}
