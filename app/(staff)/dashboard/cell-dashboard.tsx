import { notFound } from "next/navigation";

import { askedOf, dashboardHref, type Change } from "@/components/attainment/address";
import { CellPage } from "@/components/attainment/cell-page";
import { Context } from "@/components/attainment/context";
import { Paper } from "@/components/attainment/paper";
import { PageTitle } from "@/components/ui/page-title";
import type { Scope } from "@/lib/access/scope";
import type { Attainment } from "@/lib/domain/attainment/view";
import { partyName } from "@/lib/domain/unit/party";
import { getCellRecord } from "@/lib/queries/get-cell-record";
import type { Ancestor } from "@/lib/queries/list-ancestors";
import type { Reference } from "@/lib/queries/reference";

import { crumbsOf, keepOf } from "./frame";

type CellDashboardProps = { scope: Scope; view: Attainment; above: readonly Ancestor[]; reference: Reference };

/** "Đảng ủy xã Phước Thạnh": the commune's committee, named by its unit. */
const committeeOf = ({ parentName }: Attainment["unit"]) => (parentName ? `Đảng ủy ${parentName.charAt(0).toLowerCase()}${parentName.slice(1)}` : "Đảng ủy cấp xã");

/** A cell's own page. Its secretary sees it plain; an officer has the way up and the period above it. */
export async function CellDashboard({ scope, view, above, reference }: CellDashboardProps) {
  const { period, on, title, unit } = view;
  const record = await getCellRecord(scope, { unitId: unit.id, titleId: title.id, termId: period.term, on });
  if (!record) notFound();
  const isSecretary = scope.grants.every(({ role }) => role === "cell_secretary");
  const page = <CellPage record={record} year={period.kind === "year" ? period.year : null} titleName={title.name} committee={committeeOf(unit)} heading={isSecretary ? "h1" : "h2"} />;
  if (isSecretary) return page;

  const asked = askedOf(view);
  const go = (change: Change) => dashboardHref(asked, change);
  return (
    <>
      <Paper unit={unit} on={on} />
      <PageTitle title={partyName(unit)} crumbs={crumbsOf(above, view, go)} note={unit.parentName ?? undefined} />
      <Context asked={asked} terms={reference.terms} titles={reference.titles} today={scope.today} view={null} href={go} action="/dashboard" keep={keepOf(asked)} />
      <div className="pt-8">{page}</div>
    </>
  );
}
