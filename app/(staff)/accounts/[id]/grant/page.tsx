import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnitPicker } from "@/app/(staff)/accounts/unit-picker";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { findManageableUnits } from "@/lib/queries/find-manageable-units";
import { getAccount } from "@/lib/queries/get-account";
import { getManageableUnit } from "@/lib/queries/get-manageable-unit";
import { GrantForm } from "./grant-form";

export const metadata: Metadata = { title: "Cấp vai trò" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ unit?: string | string[]; q?: string | string[] }> };

export default async function GrantPage({ params, searchParams }: Props) {
  const scope = await currentScope();
  demand(scope, "account.manage");
  const account = await getAccount(scope, (await params).id);
  if (!account || account.isOwn) notFound();
  const { id, displayName } = account;
  const { unit: wanted, q = "" } = await searchParams;
  const here = `/accounts/${id}/grant`;
  const title = (
    <PageTitle title="Cấp vai trò" note={displayName} crumbs={[{ label: "Tài khoản", href: "/accounts" }, { label: displayName, href: `/accounts/${id}` }, { label: "Cấp vai trò" }]} />
  );
  if (typeof wanted !== "string") {
    const text = String(q);
    return (
      <>
        {title}
        <Section title="Vai trò ở đơn vị nào?">
          <UnitPicker action={here} q={text} found={await findManageableUnits(scope, text)} />
        </Section>
      </>
    );
  }
  const unit = await getManageableUnit(scope, wanted);
  if (!unit) notFound();
  return (
    <>
      {title}
      <GrantForm accountId={id} unit={unit} again={here} today={scope.today} />
    </>
  );
}
