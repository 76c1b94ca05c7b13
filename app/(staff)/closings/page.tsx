import { notFound } from "next/navigation";

import { LensNote } from "@/components/attainment/lens-note";
import { CloseForm } from "@/components/closing/close-form";
import { ClosingTable } from "@/components/closing/closing-table";
import { ButtonLink } from "@/components/ui/button";
import { ExportLinks } from "@/components/ui/export-links";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { may } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { whyAsWas } from "@/lib/domain/attainment/say-lens";
import { periodsOver, saySpan } from "@/lib/domain/closing/span";
import { showDay } from "@/lib/domain/day";
import { partyName } from "@/lib/domain/unit/party";

import { close } from "./actions";
import { askClosings } from "./ask-closings";

export const metadata = { title: "Báo cáo đã chốt" };

/** The reports a unit closed, and the form that closes another. */
export default async function ClosingsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "attainment.read");
  const { unit, title, terms, view } = await askClosings(scope, await searchParams);
  if (!view) notFound();
  const closed = new Set(view.rows.filter(({ reopening }) => !reopening).map(({ span, on }) => `${span} ${on}`));
  const years = terms.flatMap(({ firstYear, lastYear }) => Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)).sort((a, b) => b - a);
  const open = years.flatMap((year) => periodsOver(year, scope.today)).map((period) => ({ value: `${period.span} ${period.on}`, label: `${saySpan(period)}, đến hết ${showDay(period.on)}` })).filter(({ value }) => !closed.has(value)).slice(0, 30);
  return (
    <>
      <PageTitle title="Báo cáo đã chốt" note={partyName(view.unit)} crumbs={[{ label: "Tổng quan", href: `/dashboard?unit=${unit}` }, { label: "Báo cáo đã chốt" }]}>
        <ButtonLink icon="file" href={`/reports?unit=${unit}`}>Báo cáo sơ kết, tổng kết</ButtonLink>
        <ButtonLink icon="chart" href={`/dashboard?unit=${unit}`}>Tổng quan</ButtonLink>
      </PageTitle>
      <div className="mb-4"><LensNote>{whyAsWas.frozen}</LensNote></div>
      {view.rows.length > 0 && <div className="no-print mb-3 flex items-center gap-1"><ExportLinks href={`/api/documents/closings?${new URLSearchParams({ unit, title: title?.id ?? "" })}`} /></div>}
      <ClosingTable rows={view.rows} />
      {title && open.length > 0 && view.unit.level !== "cell" && may(scope, "period.close", view.unit.path) && (
        <Section title="Chốt báo cáo"><CloseForm key={view.rows.length} action={close} unitId={unit} titleId={title.id} periods={open} /></Section>
      )}
    </>
  );
}
