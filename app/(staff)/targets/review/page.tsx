import { notFound } from "next/navigation";

import { Misread } from "@/components/attainment/misread";
import { askedOf, forecastHref } from "@/components/attainment/address";
import { reviewFileHref, reviewHref, roadmapHref } from "@/components/readiness/address";
import { ForecastLevels } from "@/components/readiness/forecast-levels";
import { ReviewHead } from "@/components/readiness/review-head";
import { ReviewList } from "@/components/readiness/review-list";
import { ReviewTable } from "@/components/readiness/review-table";
import { SuggestionList } from "@/components/readiness/suggestion-list";
import { ButtonLink } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { ContextBar } from "@/components/ui/context-bar";
import { ExportLinks } from "@/components/ui/export-links";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { showDay } from "@/lib/domain/day";
import { levels } from "@/lib/domain/readiness/readiness";
import { levelMeaning, levelWords, sayAdjusting, sayClock } from "@/lib/domain/readiness/words";
import { showCount } from "@/lib/domain/ratio";
import { partyName } from "@/lib/domain/unit/party";

import { moveYear } from "@/app/(staff)/registrations/[id]/actions";

import { lookAtReview } from "./look";

export const metadata = { title: "Rà soát đăng ký" };

/** As many are listed; more are counted, and seen unit by unit. */
const most = 100;

/** A year's registrations against its target: how ready each is and why, and what could be moved to another year. */
export default async function ReviewPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const question = await lookAtReview(scope, await searchParams);
  if (!question.ok) return <Misread title="Rà soát đăng ký" sentence={question.sentence} href="/targets/review" />;
  const { unit, year, title, titles, found } = question;
  if (!found) notFound();
  const { ground, view, whole, units, level, listed, suggestions, forecast, waiting } = found;
  const { counts } = whole;
  const asked = { unit, year, title: title.id };
  return (
    <>
      <PageTitle title={`Rà soát đăng ký năm ${year}`} note={partyName(ground.unit)} crumbs={[{ label: "Chỉ tiêu", href: `/targets?unit=${unit}&year=${year}` }, { label: "Rà soát" }]}>
        <ButtonLink href={roadmapHref(asked)}>Lộ trình nhiệm kỳ</ButtonLink>
      </PageTitle>
      <ContextBar
        picks={[
          { label: "Năm", value: String(year), items: question.years.map((known) => ({ label: `Năm ${known}`, href: reviewHref({ ...asked, year: known }), current: known === year })) },
          ...(titles.length > 1 ? [{ label: "Danh hiệu", value: title.shortName, items: titles.map(({ id, name }) => ({ label: name, href: reviewHref({ ...asked, title: id }), current: id === title.id })) }] : []),
          { label: "Tính đến hết", value: showDay(scope.today), items: [] },
        ]}
      >
        <ExportLinks href={reviewFileHref(asked, level)} />
        <PrintButton />
      </ContextBar>
      <ReviewHead view={view} counts={counts} lack={whole.lack ?? 0} href={(known) => reviewHref(asked, known)} />
      {scope.sample && <p className="mt-2 max-w-measure text-small text-ink-3">Dữ liệu mẫu: mức sẵn sàng tính từ số liệu minh họa.</p>}
      {units.length > 0 && <Section title="Theo đơn vị"><ReviewTable view={view} units={units} whole={whole} year={year} /></Section>}
      {forecast && <Section title="Dự báo theo mức sẵn sàng" note={waiting < counts.ready + counts.on_the_way + counts.at_risk && `${showCount(waiting)} hồ sơ gần đích nhất`}><ForecastLevels forecast={forecast} href={forecastHref(askedOf(view))} /></Section>}
      <Section id="danh-sach" title={`Danh sách: ${levelWords[level].toLowerCase()}`} note={listed.length > most && `${showCount(most)} trên ${showCount(listed.length)} đăng ký; tệp xuất ra có đủ`}>
        <Chips label="Mức sẵn sàng" items={levels.map((known) => ({ label: levelWords[known], href: reviewHref(asked, known), count: showCount(counts[known]), current: known === level }))} />
        <p className="mb-3 max-w-measure text-small text-ink-3">{levelMeaning[level]}</p>
        {units.length > 0 && listed.length > 0 && <p className="no-print mb-3"><ButtonLink small kind="quiet" icon="save" href={reviewFileHref(asked, level, "list")} download>Xuất CSV danh sách</ButtonLink></p>}
        <ReviewList rows={listed.slice(0, most)} level={level} year={year} />
      </Section>
      <Section title="Gợi ý điều chỉnh" note={suggestions.length > 0 && `${showCount(suggestions.length)} gợi ý; chỉ chuyển khi có người quyết định, kèm lý do`}>
        {suggestions.length > 0 && <p className="no-print mb-3"><ButtonLink small kind="quiet" icon="save" href={reviewFileHref(asked, level, "suggestions")} download>Xuất CSV gợi ý</ButtonLink></p>}
        {suggestions.length === 0 ? <p className="border-t border-line py-4 text-ink-3">{ground.years.includes(year) ? "Không có hồ sơ nào cần chuyển năm theo cách tính dưới đây." : `Năm ${year} đã qua nên không còn điều chỉnh.`}</p> : <SuggestionList key={`${unit} ${year}`} suggestions={suggestions.slice(0, most)} action={moveYear} />}
      </Section>
      <Section title="Cách tính">
        <ul data-given className="max-w-measure list-disc space-y-2 pl-5">
          {levels.map((known) => <li key={known}><b className="font-semibold">{levelWords[known]}.</b> {levelMeaning[known]}</li>)}
          <li>{sayClock(ground, year, scope.today)}</li>
          <li>{sayAdjusting}</li>
        </ul>
      </Section>
    </>
  );
}
