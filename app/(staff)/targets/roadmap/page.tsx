import { notFound } from "next/navigation";

import { Misread } from "@/components/attainment/misread";
import { reviewHref, roadmapFileHref, roadmapHref } from "@/components/readiness/address";
import { BoundTable } from "@/components/readiness/bound-table";
import { RoadmapBoard, type RoadmapYear } from "@/components/readiness/roadmap-board";
import { YearHead } from "@/components/readiness/year-head";
import { Explained } from "@/components/ui/explanation";
import { ButtonLink } from "@/components/ui/button";
import { ContextBar } from "@/components/ui/context-bar";
import { ExportLinks } from "@/components/ui/export-links";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { sayHands } from "@/lib/domain/attainment/hands";
import { showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { partyName } from "@/lib/domain/unit/party";

import { moveYear } from "@/app/(staff)/registrations/[id]/actions";

import { lookAtRoadmap } from "./look";

export const metadata = { title: "Lộ trình nhiệm kỳ" };

/** As many cards stand in a column: enough for a commune that moves them, a glance for who looks. More are counted, and seen unit by unit. */
const most = (mayMove: boolean) => (mayMove ? 60 : 12);

/** The term's roadmap: cells by the year they strive for, and the communes held to all of their cells. */
export default async function RoadmapPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const question = await lookAtRoadmap(scope, await searchParams);
  if (!question.ok) return <Misread title="Lộ trình nhiệm kỳ" sentence={question.sentence} href="/targets/roadmap" />;
  const { unit, year, title, term, titles, found } = question;
  if (!found) notFound();
  const { ground, short } = found;
  const asked = { unit, year, title: title.id };
  const mayMove = ground.rows.some((row) => row.mayMove);
  const shown = most(mayMove);
  const years = found.years.map(({ year: each, view, rows, counts }): RoadmapYear => ({
    year: each,
    says: <YearHead view={view} registered={rows.length} counts={counts} asked={{ ...asked, year: each }} today={scope.today} />,
    rows: rows.slice(0, shown),
    more: Math.max(0, rows.length - shown),
    isOpen: ground.years.includes(each),
  }));
  return (
    <>
      <PageTitle title={`Lộ trình nhiệm kỳ ${term.id.replace("-", "–")}`} note={partyName(ground.unit)} crumbs={[{ label: "Chỉ tiêu", href: `/targets?unit=${unit}&year=${year}` }, { label: "Lộ trình" }]}>
        <ButtonLink href={reviewHref(asked)}>Rà soát đăng ký</ButtonLink>
      </PageTitle>
      <ContextBar
        picks={[
          ...(titles.length > 1 ? [{ label: "Danh hiệu", value: title.shortName, items: titles.map(({ id, name }) => ({ label: name, href: roadmapHref({ ...asked, title: id }), current: id === title.id })) }] : []),
          { label: "Tính đến hết", value: showDay(scope.today), items: [] },
        ]}
      >
        <ExportLinks href={roadmapFileHref(asked)} />
        <PrintButton />
      </ContextBar>
      <Section title="Chi bộ theo năm phấn đấu" note="Trong mỗi năm, chi bộ dễ hơn đứng trước: theo mức sẵn sàng, tỷ lệ tiêu chí đạt, bước đã đi; đã có kết quả đứng sau">
        <p className="mb-4 max-w-measure">
          {mayMove ? "Kéo một chi bộ sang năm khác, hoặc mở “Chuyển năm…” ở chi bộ đó. Chỉ chuyển được hồ sơ còn ở cấp xã, trong nhiệm kỳ, từ năm nay trở đi; mỗi lần chuyển cần lý do." : "Việc chuyển năm do cấp ủy xã thực hiện; ở đây chỉ xem."}
        </p>
        <RoadmapBoard key={`${unit} ${title.id} ${term.id}`} years={years} action={moveYear} />
      </Section>
      {ground.bound.length > 0 && (
        <Section title="Xã nông thôn mới, phường và thị trấn đô thị văn minh" note="mọi chi bộ phải được công nhận trong nhiệm kỳ">
          <Explained title="Xã nông thôn mới, đô thị văn minh" meanings={[{ key: "units", term: "Số đơn vị", says: "Xã đạt chuẩn nông thôn mới, phường và thị trấn đạt chuẩn đô thị văn minh mà nghị quyết giao đạt 100% trong nhiệm kỳ, theo danh sách có hiệu lực hôm nay." }]} on={`hết ngày ${showDay(scope.today)}`} who={sayHands(["unit.reorganise", "registration.register"])} className="mb-3">
          <p className="max-w-measure">{short.length === 0 ? `${showCount(ground.bound.length)} đơn vị: mọi chi bộ đã giữ danh hiệu hoặc đã có trong lộ trình nhiệm kỳ.` : `${showCount(short.length)} trên ${showCount(ground.bound.length)} đơn vị còn chi bộ chưa có trong lộ trình.`}</p>
          </Explained>
          {short.length > 0 && <BoundTable rows={ground.bound} short={short} term={term.id.replace("-", "–")} today={scope.today} href={(commune) => roadmapHref({ ...asked, unit: commune })} />}
        </Section>
      )}
    </>
  );
}
