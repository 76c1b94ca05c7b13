import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";

import { Counted } from "@/components/attainment/counted";
import { Misread } from "@/components/attainment/misread";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { address, kept, registrationsQuery, type Query } from "@/components/registration/address";
import { CommuneTable } from "@/components/registration/commune-table";
import { RegisterContext } from "@/components/registration/register-context";
import { RegisterDesk } from "@/components/registration/register-desk";
import { RegisterForm } from "@/components/registration/register-form";
import { RegisterPanel } from "@/components/registration/register-panel";
import { BigFigure } from "@/components/ui/big-figure";
import { ButtonLink } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { EmptyState } from "@/components/ui/empty-state";
import { Facts } from "@/components/ui/facts";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { sayPeriod } from "@/lib/domain/attainment/period";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import { showCount, showFraction, showPercent } from "@/lib/domain/ratio";
import type { CommunePage } from "@/lib/domain/registration/view";
import { inSentence, kindWords, partyName } from "@/lib/domain/unit/party";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getCommunePage } from "@/lib/queries/get-commune-page";
import { listAncestors } from "@/lib/queries/list-ancestors";

import type { Search } from "@/app/(staff)/registrations/ask";
import { register } from "./actions";
import { askCommune, fits, shows, showWords } from "./ask";

export const metadata = { title: "Chi bộ trực thuộc" };

/** The commune's own page: its cells as a register, and registering one beside it. */
export default async function CommuneHome({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Search> }) {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const path = `/communes/${id}`;
  const question = await askCommune(scope, id, search);
  if (!question.ok) return <Misread title="Chi bộ trực thuộc" sentence={question.sentence} href={path} />;

  const { filter, show, rowsOf, asked, titles, terms } = question;
  const { on, period, title: titleId } = filter;
  const [page, view, above] = await Promise.all([
    getCommunePage(scope, asked),
    getAttainment(scope, { unit: id, period, on, title: titleId, base: "target", rounding: "truncate" }),
    listAncestors(scope, { unitId: id, on }),
  ]);
  if (!page || !view) notFound();

  const { place } = page;
  const query: Query = { ...registrationsQuery(filter), unit: "", show: show === "all" ? "" : show };
  const go = (change: Query) => address(path, { ...query, ...change });
  const rows = rowsOf(page);
  const year = period.kind === "year" && page.years.includes(period.year) ? period.year : page.years[0];
  const registering = year !== undefined && page.free.length > 0 && {
    action: register, requestId: randomUUID(), titleId, free: page.free, years: page.years, year, commune: kindWords[place.kind], cells: page.cells.length, registered: page.registered, today: scope.today,
  };
  const note = `${place.name}${place.parentName ? `, ${lower(place.parentName)}` : ""}`;
  const title = titles.find((each) => each.id === titleId);
  return (
    <RegisterDesk>
      <PageTitle
        title={`Chi bộ của ${inSentence(place)}`}
        crumbs={[...above.map((unit) => ({ label: partyName(unit), href: `/dashboard?unit=${unit.id}` })), { label: partyName(place) }]}
        note={title && `Chi bộ ${titleAfterCell(title)}`}
      >
        <ButtonLink href={address(`/communes/${id}/work`, { title: titleId === titles[0]?.id ? "" : titleId })}>{`Việc của ${kindWords[view.unit.kind]}`}</ButtonLink>
        {registering && <RegisterPanel {...registering} note={note} />}
      </PageTitle>
      <RegisterContext path={path} query={query} filter={{ ...filter, unit: null }} terms={terms} titles={titles} today={scope.today} place={null} />
      <Lead view={view} />
      <div className="pt-6">
        <Chips label="Lọc" items={shows.map((each) => ({ label: showWords[each], href: go({ show: each === "all" ? "" : each }), count: `${showCount(page.cells.filter(fits[each]).length)}${view.sample ? "°" : ""}`, current: each === show }))}>
          <SearchField action={path} label="Tìm chi bộ" defaultValue={filter.q} keep={kept({ ...query, q: "" })} />
        </Chips>
        <CommuneTable
          caption={`Chi bộ của ${inSentence(place)}, tính đến hết ${showDay(on)}`}
          rows={rows}
          title={title?.shortName ?? ""}
          act={({ cell }) => registering && registering.free.some((free) => free.id === cell.id) && <RegisterPanel {...registering} note={note} cell={cell.id} />}
          foot={<Pager>{`${showCount(rows.length)} chi bộ`}</Pager>}
          empty={<Empty page={page} go={go} />}
        />
      </div>
      <p className="mt-3 text-small text-ink-3">{after(page, on === scope.today)}</p>
      {registering && (
        <noscript>
          <Section title="Đăng ký chi bộ"><RegisterForm {...registering} inPanel={false} /></Section>
        </noscript>
      )}
    </RegisterDesk>
  );
}

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** The commune's figures, from the one metric layer. */
function Lead({ view }: { view: Attainment }) {
  const { ratio, recognised, period, expected, cells } = view;
  const words = sayPeriod(period);
  return (
    <div className="grid gap-x-12 gap-y-4 pt-6 desk:flex desk:flex-wrap desk:items-end">
      {ratio.whole > 0 ? (
        <BigFigure small value={<Counted name="ratio" view={view}>{showFraction(ratio)}</Counted>} base={<>đạt <Counted name="ratio" view={view}>{showPercent(ratio, view.rounding)}</Counted> chỉ tiêu {words}</>} />
      ) : (
        <BigFigure small value={<Counted name="recognised" view={view}>{showCount(recognised)}</Counted>} base={`đã công nhận ${words}, chưa giao chỉ tiêu`} />
      )}
      <Facts
        kind="flat"
        items={[
          { term: `Chi bộ của ${kindWords[view.unit.kind]}`, value: <Counted name="cells" view={view}>{showCount(cells)}</Counted> },
          { term: `Đăng ký ${words}`, value: <Counted name="registered" view={view}>{showCount(view.registered)}</Counted> },
          { term: "Đăng ký cả nhiệm kỳ", value: <Counted name="registered_term" view={view}>{showCount(view.registeredInTerm)}</Counted> },
          { term: "Dự kiến hết kỳ", value: <Counted name="expected_total" view={view}>{ratio.whole > 0 ? showFraction(expected.ratio) : showCount(expected.total)}</Counted> },
        ]}
      />
    </div>
  );
}

/** Nothing to show: no cells at all, or none that fits. */
function Empty({ page, go }: { page: CommunePage; go: (change: Query) => string }) {
  if (page.cells.length === 0) return <EmptyState title="Xã chưa có chi bộ nào trong danh sách.">Danh sách chi bộ do ban tổ chức cấp trên nhập.</EmptyState>;
  return <EmptyState title="Không có chi bộ nào khớp." action={<ButtonLink href={go({ show: "", q: "" })}>Bỏ lọc</ButtonLink>} />;
}

/** What is to be known under the list: who may register, and why not. */
function after({ mayRegister, free, years, place }: CommunePage, isToday: boolean) {
  if (!isToday) return "Đang xem một ngày đã qua. Đăng ký thì chọn lại ngày hôm nay ở phía trên.";
  if (!mayRegister) return `Việc đăng ký thuộc Đảng ủy ${inSentence(place)}.`;
  if (years.length === 0) return "Nhiệm kỳ này đã hết năm để đăng ký.";
  if (free.length === 0) return "Mọi chi bộ đã đăng ký hoặc đang giữ danh hiệu.";
  return "Chi bộ đang giữ danh hiệu hoặc đang phấn đấu trong nhiệm kỳ thì không đăng ký thêm.";
}
