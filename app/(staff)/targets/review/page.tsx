import { notFound } from "next/navigation";

import { Misread } from "@/components/attainment/misread";
import { askedOf, forecastHref } from "@/components/attainment/address";
import { reviewHref, roadmapHref } from "@/components/readiness/address";
import { ForecastLevels } from "@/components/readiness/forecast-levels";
import { ReviewHead } from "@/components/readiness/review-head";
import { ReviewList } from "@/components/readiness/review-list";
import { ReviewTable } from "@/components/readiness/review-table";
import { SuggestionList } from "@/components/readiness/suggestion-list";
import { ButtonLink } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { ContextBar } from "@/components/ui/context-bar";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { showDay, yearOf } from "@/lib/domain/day";
import { forecastByReadiness } from "@/lib/domain/forecast/by-readiness";
import { byReadiness, levels } from "@/lib/domain/readiness/readiness";
import { countLevels, lackOf, suggestionsFor } from "@/lib/domain/readiness/suggest";
import { levelMeaning, levelWords, sayClock } from "@/lib/domain/readiness/words";
import { showCount } from "@/lib/domain/ratio";
import { partyName } from "@/lib/domain/unit/party";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getForecast } from "@/lib/queries/get-forecast";
import { getReviewGround } from "@/lib/queries/get-review-ground";

import { moveYear } from "@/app/(staff)/registrations/[id]/actions";
import { askReview } from "@/app/(staff)/targets/ask-review";

export const metadata = { title: "Rà soát đăng ký" };

/** As many are listed; more are counted, and seen unit by unit. */
const most = 100;

/** A year's registrations against its target: how ready each is and why, and what could be moved to another year. */
export default async function ReviewPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const search = await searchParams;
  const question = await askReview(scope, search);
  if (!question.ok) return <Misread title="Rà soát đăng ký" sentence={question.sentence} href="/targets/review" />;
  const { unit, year, title, term, on, titles } = question;
  const [ground, view, waiting] = await Promise.all([
    getReviewGround(scope, { unitId: unit, titleId: title.id, termId: term.id }),
    getAttainment(scope, { unit, title: title.id, on, structureDay: scope.today, period: { kind: "year", year, term: term.id }, base: "target", rounding: "truncate" }),
    year === yearOf(scope.today) ? getForecast(scope, { unit, title: title.id, year, on }) : null,
  ]);
  if (!ground || !view) notFound();
  const asked = { unit, year, title: title.id };
  const { rows, years } = ground;
  const counts = countLevels(rows, year);
  const suggestions = suggestionsFor({ ...ground, year, target: view.target, today: scope.today });
  const forecast = waiting && waiting.dossiers.length > 0 && forecastByReadiness(waiting.dossiers, new Map(rows.map(({ id, readiness }) => [id, readiness.level])), view.recognised);
  const level = levels.find((known) => known === search["level"]) ?? (counts.at_risk > 0 ? "at_risk" : "ready");
  const listed = rows.filter((row) => row.year === year && row.readiness.level === level).toSorted(byReadiness);
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
        <PrintButton />
      </ContextBar>
      <ReviewHead view={view} counts={counts} lack={lackOf({ rows, year, target: view.target })} href={(known) => reviewHref(asked, known)} />
      {scope.sample && <p className="mt-2 max-w-measure text-small text-ink-3">Dữ liệu mẫu: mức sẵn sàng tính từ số liệu minh họa.</p>}
      {view.children.some(({ unit: child }) => child.level !== "cell") && <Section title="Theo đơn vị"><ReviewTable view={view} ground={ground} year={year} /></Section>}
      {forecast && <Section title="Dự báo theo mức sẵn sàng" note={waiting.dossiers.length < counts.ready + counts.on_the_way + counts.at_risk && `${showCount(waiting.dossiers.length)} hồ sơ gần đích nhất`}><ForecastLevels forecast={forecast} href={forecastHref(askedOf(view))} /></Section>}
      <Section id="danh-sach" title={`Danh sách: ${levelWords[level].toLowerCase()}`} note={listed.length > most && `${showCount(most)} trên ${showCount(listed.length)} đăng ký; mở từng đơn vị để xem đủ`}>
        <Chips label="Mức sẵn sàng" items={levels.map((known) => ({ label: levelWords[known], href: reviewHref(asked, known), count: showCount(counts[known]), current: known === level }))} />
        <p className="mb-3 max-w-measure text-small text-ink-3">{levelMeaning[level]}</p>
        <ReviewList rows={listed.slice(0, most)} level={level} year={year} />
      </Section>
      <Section title="Gợi ý điều chỉnh" note={suggestions.length > 0 && `${showCount(suggestions.length)} gợi ý; chỉ chuyển khi có người quyết định, kèm lý do`}>
        {suggestions.length === 0 ? <p className="border-t border-line py-4 text-ink-3">{years.includes(year) ? "Không có hồ sơ nào cần chuyển năm theo cách tính dưới đây." : `Năm ${year} đã qua nên không còn điều chỉnh.`}</p> : <SuggestionList key={`${unit} ${year}`} suggestions={suggestions.slice(0, most)} action={moveYear} />}
      </Section>
      <Section title="Cách tính">
        <ul data-given className="max-w-measure list-disc space-y-2 pl-5">
          {levels.map((known) => <li key={known}><b className="font-semibold">{levelWords[known]}.</b> {levelMeaning[known]}</li>)}
          <li>{sayClock(ground, year, scope.today)}</li>
          <li>Gợi ý: hồ sơ có rủi ro còn ở cấp xã thì chuyển sang năm kế tiếp của nhiệm kỳ; chỉ tiêu thiếu bao nhiêu thì gợi ý đưa lên bấy nhiêu chi bộ đã sẵn sàng của các năm sau, dễ trước, năm gần trước.</li>
        </ul>
      </Section>
    </>
  );
}
