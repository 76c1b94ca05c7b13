import { notFound } from "next/navigation";

import { BulkBar } from "@/components/bulk/bulk-bar";
import { Misread } from "@/components/attainment/misread";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { address, kept, registrationsQuery, type Query } from "@/components/registration/address";
import { RegisterContext } from "@/components/registration/register-context";
import { RegistrationTable } from "@/components/registration/registration-table";
import { ButtonLink } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { SearchField } from "@/components/ui/search-field";
import { mayAnywhere } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { bulkOffers } from "@/lib/domain/bulk/offer";
import { sayPeriod } from "@/lib/domain/attainment/period";
import { showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { statusesOf, type RegistrationFilter } from "@/lib/domain/registration/filter";
import type { RegistrationList } from "@/lib/domain/registration/view";
import { statuses } from "@/lib/domain/registration/status";
import { statusWords } from "@/lib/domain/registration/words";
import { inSentence, partyName } from "@/lib/domain/unit/party";
import { getAttainment } from "@/lib/queries/get-attainment";
import { listAncestors } from "@/lib/queries/list-ancestors";
import { listRegistrations } from "@/lib/queries/list-registrations";

import { prepare } from "@/app/(staff)/work/bulk/actions";

import { askRegistrations, type Search } from "./ask";

export const metadata = { title: "Đăng ký" };

const path = "/registrations";

/** The register of registrations of a unit as it stood on a day. */
export default async function RegistrationsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const question = await askRegistrations(scope, await searchParams);
  if (!question.ok) return <Misread title="Đăng ký" sentence={question.sentence} href={path} />;

  const { filter, reference } = question;
  const { unit, on, period } = filter;
  const [list, above, figures] = await Promise.all([
    listRegistrations(scope, filter),
    unit === null ? [] : listAncestors(scope, { unitId: unit, on: filter.lens ? scope.today : on }),
    scope.sample && unit !== null ? getAttainment(scope, { unit, period, on, title: filter.title, base: "target", rounding: "truncate", ...(filter.lens && { lens: filter.lens }) }) : null,
  ]);
  if (!list) notFound();

  const query = registrationsQuery(filter);
  const go = (change: Query) => address(path, { ...query, after: "", ...change });
  const title = reference.titles.find(({ id }) => id === filter.title);
  const marked = scope.sample && !isPublished(filter, figures);
  const offers = on === scope.today ? bulkOffers((action) => mayAnywhere(scope, action)) : []; // a past day is only looked at
  const place = list.place ? inSentence(list.place) : "mọi nơi được phụ trách";
  return (
    <>
      <PageTitle
        title={filter.expected ? "Dự kiến được công nhận" : "Đăng ký phấn đấu"}
        crumbs={[...above.map((each) => ({ label: partyName(each), href: go({ unit: each.id }) })), ...(list.place ? [{ label: partyName(list.place) }] : [])]}
        note={title && `Chi bộ ${titleAfterCell(title)}`}
      >
        {mayAnywhere(scope, "appraisal.read") && <ButtonLink href="/appraisals">Thẩm định</ButtonLink>}
      </PageTitle>
      <RegisterContext path={path} query={query} filter={filter} terms={reference.terms} titles={reference.titles} today={scope.today} place={place} />
      <div className="pt-6">
        <Chips label="Bước" items={chips(filter, list, go, scope.sample)}>
          <SearchField action={path} label="Tìm chi bộ, xã, huyện" defaultValue={filter.q} keep={kept({ ...query, q: "" })} />
        </Chips>
      </div>
      <RegistrationTable
        caption={`Đăng ký phấn đấu ${sayPeriod(period)} của ${place}, tính đến hết ${showDay(on)}`}
        rows={list.rows}
        total={list.total}
        illustrative={marked}
        offers={offers}
        foot={<Pager next={list.next === null ? undefined : go({ after: list.next })} previous={list.previous === null ? undefined : go({ after: list.previous })}>{`${showCount(list.rows.length)} trên ${showCount(list.total)}${marked ? "°" : ""} đăng ký`}</Pager>}
        empty={<Empty filter={filter} list={list} clear={address(path, { unit: query["unit"], year: query["year"], term: query["term"], on, lens: query["lens"] })} />}
      />
      <p className="mt-3 text-small text-ink-3">
        {filter.expected
          ? `Đăng ký đang phấn đấu, dự kiến được công nhận sau ngày ${showDay(on)} đến hết kỳ.`
          : `Không kể bản nháp, đã rút và kết thúc do sáp nhập, trừ khi lọc theo bước đó. Xếp theo đơn vị, tính đến hết ${showDay(on)}.`}
      </p>
      {offers.length > 0 && list.rows.length > 0 && <BulkBar action={prepare} offers={offers} filter={{ address: String(new URLSearchParams(kept({ ...query, after: "" }))), total: list.total, shown: list.rows.length }} />}
    </>
  );
}

type Figures = Awaited<ReturnType<typeof getAttainment>>;

/** True when a source printed the very number of rows that fit. */
function isPublished({ period, expected, appraised, status, q }: RegistrationFilter, figures: Figures): boolean {
  if (!figures || appraised || status !== null || q !== "") return false;
  return figures.published.includes("expected") && expected ? true : !expected && period.kind === "term" && figures.published.includes("registered_term");
}

function chips(filter: RegistrationFilter, { counts }: RegistrationList, go: (change: Query) => string, sample: boolean) {
  const show = (count: number) => `${showCount(count)}${sample ? "°" : ""}`;
  const all = statusesOf({ ...filter, status: null });
  const sum = all.reduce((total, status) => total + (counts[status] ?? 0), 0);
  const wanted = filter.expected || filter.appraised;
  return [
    { label: "Tất cả", href: go({ status: "" }), count: show(sum), current: filter.status === null },
    ...statuses
      .filter((status) => (counts[status] ?? 0) > 0 && (!wanted || all.includes(status)))
      .map((status) => ({ label: statusWords[status], href: go({ status }), count: show(counts[status] ?? 0), current: filter.status === status })),
    ...(wanted ? [{ label: "Mọi đăng ký trong kỳ", href: go({ status: "", expected: "", appraised: "" }) }] : [{ label: "Dự kiến được công nhận", href: go({ status: "", expected: "1" }) }]),
  ];
}

/** Nothing fits: what is being filtered, or what may be done where nothing is registered yet. */
function Empty({ filter, list, clear }: { filter: RegistrationFilter; list: RegistrationList; clear: string }) {
  const { status, q, expected, appraised, period } = filter;
  const filters = [status && statusWords[status], expected && "dự kiến được công nhận", appraised && "đã có kết luận thẩm định", q && `tên có "${q}"`].filter(Boolean);
  const commune = list.place?.level === "commune" ? list.place : null;
  if (filters.length > 0) return <EmptyState title="Không có dòng nào khớp." action={<ButtonLink href={clear}>Bỏ lọc</ButtonLink>}>{`Đang lọc: ${filters.join(", ")}.`}</EmptyState>;
  return (
    <EmptyState title="Chưa có chi bộ nào đăng ký." {...(commune && { action: <ButtonLink href={`/communes/${commune.id}`}>{`Mở trang chi bộ của ${inSentence(commune)}`}</ButtonLink> })}>
      {`Chưa có đăng ký nào cho ${sayPeriod(period)} tính đến hết ${showDay(filter.on)}. Đăng ký do đảng ủy xã, phường, thị trấn lập.`}
    </EmptyState>
  );
}
