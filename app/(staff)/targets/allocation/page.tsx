import { notFound } from "next/navigation";

import { LensNote } from "@/components/attainment/lens-note";
import { GridDesk } from "@/components/target/grid-desk";
import { ButtonLink } from "@/components/ui/button";
import { ContextBar } from "@/components/ui/context-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Sheet } from "@/components/ui/sheet";
import { may } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { whyAsWas } from "@/lib/domain/attainment/say-lens";
import { showDay } from "@/lib/domain/day";
import { partyName } from "@/lib/domain/unit/party";

import { allocate } from "@/app/(staff)/targets/actions";
import { askAllocation } from "@/app/(staff)/targets/ask-allocation";

export const metadata = { title: "Phân bổ chỉ tiêu" };

/** How a unit's yearly targets are shared out to the units below it, as a sheet one types in. */
export default async function AllocationPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "target.read");
  const asked = await askAllocation(scope, await searchParams);
  if (!asked) notFound();
  const { unit, place, terms, titles, term, title, on, grid } = asked;
  const editable = may(scope, "target.set", place.path);
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
        {grid && grid.rows.length > 0 && (
          <>
            {editable && <ButtonLink small kind="quiet" download icon="save" href={`/api/documents/import-form?kind=targets&title=${title?.id ?? ""}`}>Mẫu Excel để nhập</ButtonLink>}
            {editable && <ButtonLink small kind="quiet" href="/imports?kind=targets">Nhập từ Excel</ButtonLink>}
            <ExportLinks href={`/api/documents/allocation?${new URLSearchParams({ unit, term: term?.id ?? "", title: title?.id ?? "" }).toString()}`} />
          </>
        )}
        <PrintButton />
      </ContextBar>
      <LensNote>{whyAsWas.allocation}</LensNote>
      <div className="pt-6">
        {grid && grid.rows.length > 0 ? (
          <>
            {scope.sample && <p className="mb-4 text-small text-ink-3">Dữ liệu mẫu: phần lớn số trong bảng là minh họa. Số đã công bố là số không có dấu ° ở trang Chỉ tiêu.</p>}
            <GridDesk key={`${unit} ${term?.id} ${title?.id}`} grid={grid} allocate={allocate} editable={editable} today={scope.today} />
          </>
        ) : (
          <Sheet><EmptyState title="Không có đơn vị trực thuộc để phân bổ.">Chi bộ của xã, phường, thị trấn được đăng ký theo năm trong sổ đăng ký.</EmptyState></Sheet>
        )}
      </div>
    </>
  );
}
