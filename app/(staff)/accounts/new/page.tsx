import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnitPicker } from "@/app/(staff)/accounts/unit-picker";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { findManageableUnits } from "@/lib/queries/find-manageable-units";
import { getManageableUnit } from "@/lib/queries/get-manageable-unit";
import { NewAccountForm } from "./new-account-form";

export const metadata: Metadata = { title: "Tạo tài khoản" };

type Props = { searchParams: Promise<{ unit?: string | string[]; q?: string | string[] }> };

/** First the unit, then the rest: the unit decides who looks after the account. */
export default async function NewAccountPage({ searchParams }: Props) {
  const scope = await currentScope();
  demand(scope, "account.manage");
  const { unit: wanted, q = "" } = await searchParams;
  const title = <PageTitle title="Tạo tài khoản" crumbs={[{ label: "Tài khoản", href: "/accounts" }, { label: "Tạo tài khoản" }]} />;
  if (typeof wanted !== "string") {
    const text = String(q);
    return (
      <>
        {title}
        <Section title="Tài khoản làm việc ở đơn vị nào?">
          <UnitPicker action="/accounts/new" q={text} found={await findManageableUnits(scope, text)} />
        </Section>
      </>
    );
  }
  const unit = await getManageableUnit(scope, wanted);
  if (!unit) notFound();
  return (
    <>
      {title}
      <NewAccountForm unit={unit} today={scope.today} />
    </>
  );
}
