import { notFound } from "next/navigation";

import { Misread } from "@/components/attainment/misread";
import { SignalSection } from "@/components/substance/signal-section";
import { ContextBar } from "@/components/ui/context-bar";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { currentScope, demand } from "@/lib/access/session";
import { showCount } from "@/lib/domain/ratio";
import { partyName } from "@/lib/domain/unit/party";
import { getSubstance } from "@/lib/queries/get-substance";

import { askReview } from "@/app/(staff)/targets/ask-review";

export const metadata = { title: "Dấu hiệu cần xem thêm" };

/** What reviewers may want to look at again: substance over show, explained, and never a judgement. */
export default async function SubstancePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "appraisal.read");
  const question = await askReview(scope, await searchParams);
  if (!question.ok) return <Misread title="Dấu hiệu cần xem thêm" sentence={question.sentence} href="/appraisals/substance" />;
  const { unit, year, years, title, titles } = question;
  const view = await getSubstance(scope, { unitId: unit, titleId: title.id, year });
  if (!view) notFound();
  const go = (change: { year?: number; title?: string }) => `/appraisals/substance?${new URLSearchParams({ unit, year: String(change.year ?? year), title: change.title ?? title.id })}`;
  const seen = view.signals.filter(({ cases }) => cases.length > 0);
  return (
    <>
      <PageTitle title="Dấu hiệu cần xem thêm" note={partyName(view.unit)} crumbs={[{ label: "Thẩm định", href: "/appraisals" }, { label: "Dấu hiệu cần xem thêm" }]} />
      <ContextBar
        picks={[
          { label: "Năm", value: String(year), items: years.map((known) => ({ label: `Năm ${known}`, href: go({ year: known }), current: known === year })) },
          ...(titles.length > 1 ? [{ label: "Danh hiệu", value: title.shortName, items: titles.map(({ id, name }) => ({ label: name, href: go({ title: id }), current: id === title.id })) }] : []),
        ]}
      >
        <PrintButton />
      </ContextBar>
      <p className="max-w-measure pt-6">
        Đây là những chỗ nên mở hồ sơ ra xem, không phải kết luận và không dùng để xếp loại ai. {`Tính trên ${showCount(view.sittings)} phiên thẩm định đã kết luận, các đề nghị và minh chứng của năm ${year}.`}
        {scope.sample && " Dữ liệu mẫu là số minh họa."}
      </p>
      <p className="mt-2 font-semibold">{seen.length === 0 ? "Chưa thấy dấu hiệu nào." : `Có dấu hiệu ở ${showCount(seen.length)}/${showCount(view.signals.length)} mục.`}</p>
      {view.signals.map((signal) => <SignalSection key={signal.kind} {...signal} />)}
    </>
  );
}
