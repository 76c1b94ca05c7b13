import { notFound } from "next/navigation";

import { ScheduleDesk } from "@/components/recheck/schedule-desk";
import { lensPick } from "@/components/attainment/context";
import { LensNote } from "@/components/attainment/lens-note";
import { Misread } from "@/components/attainment/misread";
import { address, kept } from "@/components/registration/address";
import { ButtonLink } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { ContextBar, type ContextPick } from "@/components/ui/context-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { Facts } from "@/components/ui/facts";
import { Explained } from "@/components/ui/explanation";
import { ExportLinks } from "@/components/ui/export-links";
import { FilterForm } from "@/components/ui/filter-form";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { SearchField } from "@/components/ui/search-field";
import { SelectField } from "@/components/ui/select-field";
import { Sheet } from "@/components/ui/sheet";
import { currentScope, demand } from "@/lib/access/session";
import { sayHands } from "@/lib/domain/attainment/hands";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { sayListLens } from "@/lib/domain/attainment/say-lens";
import { showDay, yearOf, type Day } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { scheduleShows, type Schedule, type ScheduleShow } from "@/lib/domain/recheck/view";
import { nothingScheduled, scheduleShowWords } from "@/lib/domain/recheck/words";
import type { Lens } from "@/lib/domain/unit/lens";
import { inSentence } from "@/lib/domain/unit/party";
import { listSchedule } from "@/lib/queries/list-schedule";

import { dismiss, plan, signal } from "./actions";
import { askSchedule } from "./ask";

export const metadata = { title: "Phúc tra" };

const path = "/rechecks";

/** The schedule of re-checks of a year: who is due, who is being looked at, what calls for a look. */
export default async function RechecksPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "recheck.read");
  const found = await askSchedule(scope, await searchParams);
  if (!found) return <Misread title="Phúc tra" sentence="Chưa có danh hiệu nào trong danh mục." href="/titles" />;
  const { asked, titles, title, years, show, on, year, question } = found;
  const schedule = await listSchedule(scope, question);
  if (!schedule) notFound();

  const { place } = schedule;
  const query = { unit: asked.unit, on: on === scope.today ? "" : on, title: title.id === titles[0]?.id ? "" : title.id, year: year === yearOf(on) ? "" : String(year), show: show === "due" ? "" : show, q: asked.q, lens: asked.lens ?? "" };
  const go = (change: Record<string, string>) => address(path, { ...query, ...change });
  const mark = scope.sample ? "°" : "";
  return (
    <>
      <PageTitle title={`Phúc tra năm ${year}`} crumbs={[{ label: "Phúc tra" }]} note={`Giữ vững danh hiệu chi bộ ${titleAfterCell(title)}${place ? `, ${inSentence(place)}` : ""}, tính đến hết ${showDay(on)}`}>
        {place && <ButtonLink href={go({ unit: "" })}>Mọi đơn vị</ButtonLink>}
        <ExportLinks href={go({}).replace(path, `/api/documents${path}`)} />
        <PrintButton />
      </PageTitle>
      <ContextBar picks={picksOf(on, scope.today, asked.lens ?? "was", go, kept({ ...query, on: "" }))} label="Phạm vi danh sách" />
      {asked.lens && <LensNote>{sayListLens(on, scope.today)}</LensNote>}
      <div className="pt-4" />
      <FilterForm action={path} keep={kept({ unit: asked.unit, on: query.on, show: query.show, lens: query.lens })} button="Xem">
        <SelectField label="Năm" name="year" options={years.map((each) => ({ value: String(each), label: String(each) }))} defaultValue={String(year)} />
        {titles.length > 1 && <SelectField label="Danh hiệu" name="title" options={titles.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={title.id} />}
      </FilterForm>
      <Explained title={`Phúc tra năm ${year}`} meanings={scheduleMeanings(year)} on={`hết ngày ${showDay(on)}`} who={sayHands(["decision.issue", "recheck.manage"])}>
        <Facts kind="flat" items={figures(schedule, year, mark)} />
      </Explained>
      <div className="pt-6">
        <Chips label="Lọc" items={scheduleShows.map((each) => ({ label: scheduleShowWords[each], href: go({ show: each === "due" ? "" : each, q: "" }), count: `${showCount(schedule.counts[each])}${mark}`, current: each === show }))}>
          <SearchField action={path} label="Tìm chi bộ, xã, huyện" defaultValue={asked.q} keep={kept({ ...query, q: "" })} />
        </Chips>
        {schedule.rows.length === 0 ? (
          <Sheet><Empty show={show} year={year} q={asked.q} clear={go({ q: "" })} all={go({ show: "held", q: "" })} /></Sheet>
        ) : (
          <ScheduleDesk key={`${year} ${show} ${on} ${asked.lens} ${asked.q} ${title.id} ${asked.unit}`} schedule={schedule} year={year} show={show} titleId={title.id} actions={{ plan, signal, dismiss }} />
        )}
      </div>
      <p className="mt-3 text-small text-ink-3">
        {`Đến hạn là chi bộ giữ danh hiệu từ trước năm ${year} và chưa phúc tra trong năm.`}
        {schedule.more && " Danh sách dài, chỉ hiện 200 chi bộ đầu; tìm theo tên để thu hẹp."}
      </p>
    </>
  );
}

const picksOf = (on: Day, today: Day, lens: Lens, go: (change: Record<string, string>) => string, query: Record<string, string>): ContextPick[] => [
  { label: "Tính đến hết", value: showDay(on), items: on === today ? [] : [{ label: showDay(today), note: "hôm nay", href: go({ on: "" }) }], day: { name: "on", value: on, max: today, action: path, keep: query } },
  lensPick(lens, (chosen) => go({ lens: chosen === "now" ? chosen : "" })),
];

const scheduleMeanings = (year: number) => [
  { key: "held", term: "Đang giữ danh hiệu", says: "Chi bộ đang giữ danh hiệu đến hết ngày xem, không kể được công nhận năm nào." },
  { key: "due", term: "Đến hạn", says: `Chi bộ giữ danh hiệu từ trước năm ${year} và chưa lên lịch phúc tra trong năm.` },
  { key: "kept", term: "Giữ vững", says: `Chi bộ được kết luận giữ vững danh hiệu sau phúc tra năm ${year}.` },
  { key: "waiting", term: "Chờ", says: "Chi bộ đã được thông báo không đạt, đang trong hạn giải trình hoặc chờ quyết định." },
  { key: "revoked", term: "Thu hồi", says: `Chi bộ bị thu hồi danh hiệu sau phúc tra năm ${year}.` },
];

const figures = ({ counts }: Schedule, year: number, mark: string) => [
  { term: "Đang giữ danh hiệu", value: `${showCount(counts.held)}${mark}` },
  { term: `Đến hạn năm ${year}`, value: `${showCount(counts.due)}${mark}` },
  { term: "Giữ vững", value: `${showCount(counts.kept)}${mark}` },
  { term: "Chờ giải trình, chờ quyết định", value: `${showCount(counts.waiting)}${mark}` },
  { term: "Thu hồi sau phúc tra", value: counts.revoked === 0 ? <small>chưa có chi bộ nào</small> : `${showCount(counts.revoked)}${mark}` },
];

function Empty({ show, year, q, clear, all }: { show: ScheduleShow; year: number; q: string; clear: string; all: string }) {
  if (q !== "") return <EmptyState title="Không có chi bộ nào khớp." action={<ButtonLink href={clear}>Bỏ lọc</ButtonLink>}>{`Đang tìm "${q}".`}</EmptyState>;
  return (
    <EmptyState title={nothingScheduled[show]} {...(show === "due" && { action: <ButtonLink href={all}>Xem chi bộ đang giữ danh hiệu</ButtonLink> })}>
      {show === "due" && `Chi bộ được công nhận trong năm ${year} thì phúc tra từ năm sau, trừ khi có dấu hiệu.`}
    </EmptyState>
  );
}
