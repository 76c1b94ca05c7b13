import { notFound } from "next/navigation";
import { z } from "zod";

import { ResolutionForm } from "@/components/target/resolution-form";
import { PageTitle } from "@/components/ui/page-title";
import { may } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { yearOf } from "@/lib/domain/day";
import { partyName } from "@/lib/domain/unit/party";
import { listTargets } from "@/lib/queries/list-targets";
import { getReference } from "@/lib/queries/reference";

import { record } from "@/app/(staff)/targets/actions";

export const metadata = { title: "Ghi nghị quyết" };

const Search = z.object({ unit: z.string().regex(/^[0-9a-z]{1,40}$/).catch("") });

/** A paper of a unit's committee that sets targets. */
export default async function NewResolutionPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "target.set");
  const { unit } = Search.parse(await searchParams);
  const { terms } = await getReference(scope);
  const view = await listTargets(scope, { unitId: unit, year: yearOf(scope.today) });
  if (!view || !may(scope, "target.set", view.path)) notFound();
  return (
    <>
      <PageTitle title="Ghi nghị quyết, văn bản giao chỉ tiêu" note={partyName(view.unit)} crumbs={[{ label: "Chỉ tiêu", href: `/targets?unit=${unit}` }, { label: "Ghi văn bản" }]} />
      <ResolutionForm action={record} unitId={unit} terms={terms} term={view.term ?? terms[0]?.id ?? ""} today={scope.today} />
    </>
  );
}
