import { notFound } from "next/navigation";

import { commonHref, compareHref, dashboardHref, exportHref, type Change } from "@/components/attainment/address";
import { CommonTable } from "@/components/attainment/common-table";
import { CommonContext } from "@/components/attainment/context";
import { Paper } from "@/components/attainment/paper";
import { PrintFoot } from "@/components/frame/print-foot";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import type { Scope } from "@/lib/access/scope";
import type { CommonFilter } from "@/lib/domain/attainment/filter";
import { sayCommon } from "@/lib/domain/attainment/say-lens";
import { showDay } from "@/lib/domain/day";
import { getCommonAttainment } from "@/lib/queries/get-common-attainment";
import { listAncestors } from "@/lib/queries/list-ancestors";
import type { Reference } from "@/lib/queries/reference";

import { crumbsOf, keepOf } from "@/app/(staff)/dashboard/frame";

/** One unit on two days, place by place on a map both can bear. */
export async function CommonCompare({ scope, filter, reference }: { scope: Scope; filter: CommonFilter; reference: Reference }) {
  const { with: other, withPeriod: _, ...asked } = filter;
  const [view, above] = await Promise.all([getCommonAttainment(scope, filter), listAncestors(scope, { unitId: filter.unit, on: filter.on })]);
  if (!view) notFound();

  const go = (change: Change) => commonHref(asked, other, change);
  const { first, places } = view;
  return (
    <>
      <Paper unit={first.unit} on={first.on} />
      <PageTitle title="So sánh hai ngày trên bản đồ chung" crumbs={crumbsOf(above, first, go)}>
        <ButtonLink small kind="quiet" icon="chart" href={dashboardHref(asked)}>Tổng quan của đơn vị</ButtonLink>
      </PageTitle>
      <CommonContext asked={asked} other={other} terms={reference.terms} titles={reference.titles} today={scope.today} href={go} action="/compare" keep={keepOf(asked)} exportHref={exportHref(asked, undefined, other)} note={sayCommon(view)} />
      {places.length === 0 ? (
        <div className="pt-6">
          <Sheet>
            <EmptyState title="Không có nơi nào để so sánh." action={<ButtonLink href={compareHref(asked)}>So sánh các đơn vị một ngày</ButtonLink>}>Đơn vị này không có đơn vị cấp dưới nằm trọn trong phạm vi vào cả hai ngày.</EmptyState>
          </Sheet>
        </div>
      ) : (
        <Section title="Từng nơi trên bản đồ chung"><CommonTable view={view} /></Section>
      )}
      <PrintFoot>{sayCommon(view)}{first.sample && " Số có dấu ° là số minh họa."} In ngày {showDay(scope.today)}.</PrintFoot>
    </>
  );
}
