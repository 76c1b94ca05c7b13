import { notFound } from "next/navigation";
import { z } from "zod";

import { RuleSection } from "@/components/office/rule-section";
import { ButtonLink } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Sheet } from "@/components/ui/sheet";
import { currentScope, demand } from "@/lib/access/session";
import { inSentence } from "@/lib/domain/unit/party";
import { listOfficeRules } from "@/lib/queries/list-office-rules";

import { endRule, setRule } from "./actions";

export const metadata = { title: "Quy định chung" };

const Search = z.object({ unit: z.string().max(40).nullable().catch(null).default(null) });

/** What an office ruled for its province: gates, deadlines and sizes, each with its days, its ground and who wrote it down. */
export default async function SettingsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "rules.manage");
  const view = await listOfficeRules(scope, Search.parse(await searchParams).unit);
  if (!view) notFound();

  const { unit, provinces, rules, today } = view;
  return (
    <>
      <PageTitle title="Quy định chung" crumbs={[{ label: "Quy định chung" }]} {...(unit && { note: `Áp dụng trong ${inSentence(unit)}` })}>
        <ButtonLink href="/settings/holidays">Lịch nghỉ, làm bù</ButtonLink>
        <ButtonLink href="/settings/templates">Mẫu văn bản</ButtonLink>
        <PrintButton />
      </PageTitle>
      {provinces.length > 1 && <Chips label="Tỉnh, thành phố" items={provinces.map((each) => ({ label: inSentence(each), href: `/settings?unit=${each.id}`, current: each.id === unit?.id }))} />}
      {unit ? (
        <div className="grid gap-x-gutter desk:grid-cols-2">
          {rules.map((rule) => <div key={`${unit.id} ${rule.key} ${rule.rows.length}`} className={rule.rows.length > 0 ? "desk:col-span-2" : ""}><RuleSection unitId={unit.id} rule={rule} today={today} setRule={setRule} endRule={endRule} /></div>)}
        </div>
      ) : (
        <Sheet><EmptyState title="Quy định chung do Ban Tổ chức Tỉnh ủy đặt." action={<ButtonLink href="/settings/holidays">Xem lịch nghỉ</ButtonLink>}>Tài khoản này không làm việc ở cấp tỉnh.</EmptyState></Sheet>
      )}
    </>
  );
}
