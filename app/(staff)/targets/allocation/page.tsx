import { notFound } from "next/navigation";
import { z } from "zod";

import { LensNote } from "@/components/attainment/lens-note";
import { GridDesk } from "@/components/target/grid-desk";
import { ButtonLink } from "@/components/ui/button";
import { ContextBar } from "@/components/ui/context-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Sheet } from "@/components/ui/sheet";
import { may, roots } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { whyAsWas } from "@/lib/domain/attainment/say-lens";
import { showDay, yearOf } from "@/lib/domain/day";
import { gridOf } from "@/lib/domain/target/allocation";
import { partyName } from "@/lib/domain/unit/party";
import { getAllocation } from "@/lib/queries/get-allocation";
import { listTargets } from "@/lib/queries/list-targets";
import { getReference } from "@/lib/queries/reference";

import { allocate } from "@/app/(staff)/targets/actions";
import { dayOfTerm, yearViews } from "@/app/(staff)/targets/years";

export const metadata = { title: "Phân bổ chỉ tiêu" };

const Search = z.object({ unit: z.string().regex(/^[0-9a-z]{1,40}$/).optional().catch(""), term: z.string().max(20).catch(""), title: z.string().max(64).catch(""), year: z.coerce.number().int().optional().catch(undefined) });

/** How a unit's yearly targets are shared out to the units below it, as a sheet one types in. */
export default async function AllocationPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "target.read");
  const asked = Search.parse(await searchParams);
  const unit = asked.unit ?? roots(scope, "target.read")[0]?.split("/").at(-2) ?? "";
  const { terms, titles } = await getReference(scope);
  const year = asked.year ?? yearOf(scope.today);
  const term = terms.find(({ id }) => id === asked.term) ?? terms.find(({ firstYear, lastYear }) => year >= firstYear && year <= lastYear) ?? terms[0];
  const title = titles.find(({ id }) => id === asked.title) ?? titles[0];
  const place = await listTargets(scope, { unitId: unit, year });
  if (!place) notFound();
  const on = term && dayOfTerm(term, scope.today);
  const [views, lines] = term && title && on ? await Promise.all([yearViews(scope, { unit, title: title.id, term, on }), getAllocation(scope, { unitId: unit, titleId: title.id, termId: term.id, on })]) : [[], []];
  const grid = gridOf(views, lines ?? []);
  const href = (change: { term?: string; title?: string }) => `/targets/allocation?${new URLSearchParams({ unit, term: change.term ?? term?.id ?? "", title: change.title ?? title?.id ?? "" }).toString()}`;
  return (
    <>
      <PageTitle title="Phân bổ chỉ tiêu" note={partyName(place.unit)} crumbs={[{ label: "Chỉ tiêu", href: `/targets?unit=${unit}` }, { label: "Phân bổ" }]}>
        <ButtonLink href={`/targets?unit=${unit}`}>Chỉ tiêu của đơn vị</ButtonLink>
      </PageTitle>
      <ContextBar
        picks={[
          { label: "Nhiệm kỳ", value: term?.id.replace("-", "–") ?? "", items: terms.map(({ id }) => ({ label: id.replace("-", "–"), href: href({ term: id }), current: id === term?.id })) },
          ...(titles.length > 1 ? [{ label: "Danh hiệu", value: title?.shortName ?? "", items: titles.map(({ id, name }) => ({ label: name, href: href({ title: id }), current: id === title?.id })) }] : []),
          ...(on ? [{ label: "Đơn vị", value: `tại ngày ${showDay(on)}`, items: [] }] : []),
        ]}
      >
        <PrintButton />
      </ContextBar>
      <LensNote>{whyAsWas.targets}</LensNote>
      <div className="pt-6">
        {grid && grid.rows.length > 0 ? (
          <>
            {scope.sample && <p className="mb-4 text-small text-ink-3">Dữ liệu mẫu: phần lớn số trong bảng là minh họa. Số đã công bố là số không có dấu ° ở trang Chỉ tiêu.</p>}
            <GridDesk key={`${unit} ${term?.id} ${title?.id}`} grid={grid} allocate={allocate} editable={may(scope, "target.set", place.path)} today={scope.today} />
          </>
        ) : (
          <Sheet><EmptyState title="Không có đơn vị trực thuộc để phân bổ.">Chi bộ của xã, phường, thị trấn được đăng ký theo năm trong sổ đăng ký.</EmptyState></Sheet>
        )}
      </div>
    </>
  );
}
