import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentStanding } from "@/lib/access/session";
import { returnPath } from "@/lib/domain/account/return-path";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Đăng nhập" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { to, error } = await searchParams;
  const path = returnPath(typeof to === "string" ? to : null);
  if (await currentStanding()) redirect(path);
  return (
    <main id="noi-dung" className="page flex min-h-dvh max-w-measure flex-col gap-6 py-12">
      <h1 className="text-3 font-semibold leading-head">Sổ công nhận</h1>
      <SignInForm to={path} error={typeof error === "string" ? error : null} />
    </main>
  );
}
