import { notFound } from "next/navigation";

import { Misread } from "@/components/attainment/misread";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { DecisionTable } from "@/components/decision/decision-table";
import { address, decisionsQuery, kept, type Query } from "@/components/registration/address";
import { RegisterContext } from "@/components/registration/register-context";
import { ButtonLink } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { SearchField } from "@/components/ui/search-field";
import { mayAnywhere } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { sayPeriod } from "@/lib/domain/attainment/period";
import { showDay } from "@/lib/domain/day";
import type { DecisionFilter } from "@/lib/domain/decision/filter";
import { effects } from "@/lib/domain/decision/title";
import type { DecisionList } from "@/lib/domain/decision/view";
import { effectWords } from "@/lib/domain/decision/words";
import { showCount } from "@/lib/domain/ratio";
import { inSentence, partyName } from "@/lib/domain/unit/party";
import { getAttainment } from "@/lib/queries/get-attainment";
import { listAncestors } from "@/lib/queries/list-ancestors";
import { listDecisions } from "@/lib/queries/list-decisions";

import { askDecisions, type Search } from "@/app/(staff)/registrations/ask";

export const metadata = { title: "Quyết định" };

const path = "/decisions";

/** The register of decisions line by line, the newest first. */
export default async function DecisionsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await currentScope();
  demand(scope, "decision.read");
  const question = await askDecisions(scope, await searchParams);
  if (!question.ok) return <Misread title="Quyết định" sentence={question.sentence} href={path} />;

  const { filter, reference } = question;
  const { unit, on, period } = filter;
  const [list, above, figures] = await Promise.all([
    listDecisions(scope, filter),
    unit === null ? [] : listAncestors(scope, { unitId: unit, on: filter.lens || filter.former ? scope.today : on }),
    scope.sample && unit !== null && !filter.former ? getAttainment(scope, { unit, period, on, title: filter.title, base: "target", rounding: "truncate", ...(filter.lens && { lens: filter.lens }) }) : null,
  ]);
  if (!list) notFound();

  const query = decisionsQuery(filter);
  const go = (change: Query) => address(path, { ...query, after: "", ...change });
  const title = reference.titles.find(({ id }) => id === filter.title);
  const place = list.place ? inSentence(list.place) : "mọi nơi được phụ trách";
  const printed = filter.recognised && filter.q === "" && (figures?.published.includes("recognised") ?? false);
  return (
    <>
      <PageTitle
        title={filter.recognised ? "Chi bộ đã công nhận" : "Sổ quyết định"}
        crumbs={[...above.map((each) => ({ label: partyName(each), href: go({ unit: each.id }) })), ...(list.place ? [{ label: partyName(list.place) }] : [])]}
        note={title && `Chi bộ ${titleAfterCell(title)}`}
      >
        <ButtonLink kind="quiet" href="/p">Tra văn bản in</ButtonLink>
        {mayAnywhere(scope, "decision.issue") && <ButtonLink kind="primary" icon="plus" href="/decisions/new">Lập quyết định</ButtonLink>}
      </PageTitle>
      <RegisterContext path={path} query={query} filter={filter} terms={[...reference.terms, ...reference.formerTerms.map((term) => ({ ...term, former: true as const }))]} titles={reference.titles} today={scope.today} place={place} />
      <div className="pt-6">
        <Chips label="Nội dung" items={chips(filter, list, go, scope.sample, printed)}>
          <SearchField action={path} label="Tìm chi bộ, xã, huyện, số quyết định" placeholder="Tên hoặc số, gõ không dấu cũng được" defaultValue={filter.q} keep={kept({ ...query, q: "" })} />
        </Chips>
      </div>
      <DecisionTable
        caption={`Quyết định ${sayPeriod(period)} về chi bộ của ${place}, tính đến hết ${showDay(on)}`}
        rows={list.rows}
        total={list.total}
        decisions={list.decisions}
        sample={scope.sample}
        illustrative={scope.sample && !printed}
        foot={<Pager next={list.next === null ? undefined : go({ after: list.next })} previous={list.previous === null ? undefined : go({ after: list.previous })}>{`${showCount(list.rows.length)} trên ${showCount(list.total)}${scope.sample && !printed ? "°" : ""} dòng`}</Pager>}
        empty={<Empty filter={filter} clear={address(path, { unit: query["unit"], year: query["year"], term: query["term"], on, lens: query["lens"] })} />}
      />
      <p className="mt-3 text-small text-ink-3">
        {filter.recognised
          ? `Chi bộ có quyết định công nhận trong ${sayPeriod(period)} và còn giữ danh hiệu, tính đến hết ${showDay(on)}.`
          : `Mỗi dòng là một chi bộ trong một quyết định, quyết định mới nhất trước, tính đến hết ${showDay(on)}.`}
      </p>
    </>
  );
}

function chips(filter: DecisionFilter, { counts, total }: DecisionList, go: (change: Query) => string, sample: boolean, printed: boolean) {
  const show = (count: number, mark = sample) => `${showCount(count)}${mark ? "°" : ""}`;
  if (filter.recognised)
    return [
      { label: "Đã công nhận, còn giữ", href: go({}), count: show(total, sample && !printed), current: true },
      { label: "Mọi dòng trong kỳ", href: go({ recognised: "" }) },
    ];
  const sum = effects.reduce((all, effect) => all + (counts[effect] ?? 0), 0);
  return [
    { label: "Tất cả", href: go({ effect: "" }), count: show(sum), current: filter.effect === null },
    ...effects
      .filter((effect) => (counts[effect] ?? 0) > 0 || filter.effect === effect)
      .map((effect) => ({ label: effectWords[effect], href: go({ effect }), count: show(counts[effect] ?? 0), current: filter.effect === effect })),
    { label: "Đã công nhận, còn giữ", href: go({ effect: "", recognised: "1" }) },
  ];
}

/** Nothing fits: what is being filtered, or that there is no decision yet. */
function Empty({ filter, clear }: { filter: DecisionFilter; clear: string }) {
  const filters = [filter.effect && effectWords[filter.effect].toLowerCase(), filter.recognised && "đã công nhận, còn giữ", filter.q && `tên hoặc số có "${filter.q}"`].filter(Boolean);
  if (filters.length > 0) return <EmptyState title="Không có dòng nào khớp." action={<ButtonLink href={clear}>Bỏ lọc</ButtonLink>}>{`Đang lọc: ${filters.join(", ")}.`}</EmptyState>;
  return <EmptyState title="Chưa có quyết định nào.">{`Chưa có quyết định nào trong ${sayPeriod(filter.period)} tính đến hết ${showDay(filter.on)}. Chọn kỳ khác hoặc ngày khác ở phía trên.`}</EmptyState>;
}
