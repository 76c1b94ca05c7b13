import { notFound, redirect } from "next/navigation";

import { commonHref } from "@/components/attainment/address";
import { Misread } from "@/components/attainment/misread";
import { currentScope, demand } from "@/lib/access/session";
import { getAttainment } from "@/lib/queries/get-attainment";
import { listAncestors } from "@/lib/queries/list-ancestors";

import { ask, askCommon, sortOf, type Search } from "./ask";
import { CellDashboard } from "./cell-dashboard";
import { UnitDashboard } from "./unit-dashboard";

export const metadata = { title: "Tổng quan" };

/** The figures of a unit for a period, as of a reporting day; of a cell, where its dossier is. */
export default async function DashboardPage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await currentScope();
  demand(scope, "attainment.read");
  const search = await searchParams;
  const common = await askCommon(scope, search);
  if (common?.ok) redirect(commonHref(common.filter, common.filter.with)); // two days are side by side on the page that compares
  const question = await ask(scope, search);
  if (!question.ok) return <Misread title="Tổng quan" sentence={question.sentence} href="/dashboard" />;

  const { filter, reference } = question;
  const [view, above] = await Promise.all([getAttainment(scope, filter), listAncestors(scope, { unitId: filter.unit, on: filter.lens ? scope.today : filter.on })]);
  if (!view) notFound();
  if (view.unit.level === "cell") return <CellDashboard scope={scope} view={view} above={above} reference={reference} />;
  return <UnitDashboard scope={scope} filter={filter} view={view} above={above} reference={reference} sort={sortOf(search)} />;
}
