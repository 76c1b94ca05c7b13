import { notFound } from "next/navigation";

import { ButtonLink } from "@/components/ui/button";
import { ContextBar } from "@/components/ui/context-bar";
import { Facts } from "@/components/ui/facts";
import { Illustrative } from "@/components/ui/illustrative";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Seal } from "@/components/ui/seal";
import { Section } from "@/components/ui/section";
import { given, unitHref } from "@/components/unit/address";
import { CompetenceTable } from "@/components/unit/competence-table";
import { UnitGroups } from "@/components/unit/unit-groups";
import { Successions, VersionTable } from "@/components/unit/unit-past";
import { UnitTable } from "@/components/unit/unit-table";
import { mayAnywhere } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { addDays, Day, showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { kindWords, partiesTogether } from "@/lib/domain/unit/party";
import type { UnitView } from "@/lib/domain/unit/view";
import { kindNames, sayAbove, showUnitName, withParent } from "@/lib/domain/unit/words";
import { getUnit } from "@/lib/queries/get-unit";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Đơn vị" };

/** One unit as it was on a day: what stands above and below, its groups, who acts for it, and what it was before. */
export default async function UnitPage({ params, searchParams }: Props) {
  const scope = await currentScope();
  demand(scope, "unit.read");
  const asked = Day.safeParse(given(await searchParams)["on"]);
  const on = asked.success ? asked.data : scope.today;
  const view = await getUnit(scope, { id: (await params).id, on });
  if (!view) notFound();

  const shownOn = on === scope.today ? undefined : on;
  return (
    <>
      <PageTitle
        title={showUnitName(view)}
        note={sayAbove(view.above)}
        crumbs={[...view.lineage].reverse().map(({ id, name }) => (id ? { label: name, href: unitHref(id, shownOn) } : { label: name }))}
      >
        <Opens view={view} audit={mayAnywhere(scope, "audit.read")} />
      </PageTitle>
      <ContextBar
        label="Phạm vi"
        picks={[
          {
            label: "Như tại ngày",
            value: showDay(on),
            items: daysOf(view, scope.today).map((day) => ({ label: showDay(day), note: day === scope.today ? "ngày làm việc" : "bắt đầu đổi", href: unitHref(view.id, day === scope.today ? undefined : day), current: day === on })),
            day: { name: "on", value: on, action: `/units/${view.id}`, keep: {} },
          },
        ]}
      >
        <PrintButton />
      </ContextBar>
      {!view.standing && <Ended view={view} on={on} />}
      <div className="py-4"><Facts kind="flat" items={factsOf(view)} /></div>
      {view.titles.map((title) => (
        <p key={title.id} className="pb-4"><Seal plate>{`${title.name}, giữ từ ${showDay(title.since)}`}</Seal></p>
      ))}
      <Below view={view} on={shownOn} />
      <UnitGroups view={view} on={shownOn} />
      <CompetenceTable competences={view.competences} on={on} sample={view.sample} />
      <VersionTable versions={view.versions} />
      <Successions successions={view.successions} />
    </>
  );
}

function Opens({ view: { id, level, kind, opens }, audit }: { view: UnitView; audit: boolean }) {
  return (
    <div className="flex flex-wrap gap-3 phone:grid phone:w-full phone:grid-cols-2">
      {opens.attainment && <ButtonLink href={`/dashboard?unit=${id}`} icon="chart">Kết quả công nhận</ButtonLink>}
      {opens.registrations && level === "commune" && <ButtonLink href={`/communes/${id}`} icon="book">{`Chi bộ của ${kindWords[kind]}`}</ButtonLink>}
      {opens.registrations && level === "cell" && <ButtonLink href={`/units/${id}/figures`} icon="list">Số liệu năm</ButtonLink>}
      {opens.targets && <ButtonLink href={`/targets?unit=${id}`} icon="seal">Chỉ tiêu</ButtonLink>}
      {opens.registrations && <ButtonLink href={`/registrations?unit=${id}`} icon="list">Đăng ký</ButtonLink>}
      {opens.decisions && <ButtonLink href={`/decisions?unit=${id}`} icon="file">Quyết định</ButtonLink>}
      {opens.registrations && audit && <ButtonLink href={`/audit?unit=${id}`} icon="book">Nhật ký</ButtonLink>}
    </div>
  );
}

function Ended({ view, on }: { view: UnitView; on: Day }) {
  const heirs = view.successions.filter(({ direction }) => direction === "to").map(({ unit }) => unit.name);
  return (
    <Notice tone="warn">
      {view.until && view.until <= on
        ? `${withParent(view)} chỉ có đến hết ${showDay(addDays(view.until, -1))}.${heirs.length > 0 ? ` Nay thuộc: ${heirs.join(", ")}.` : ""} Dưới đây là đơn vị như lần cuối.`
        : `${withParent(view)} có từ ${showDay(view.from)}, chưa có vào ngày ${showDay(on)}.`}
    </Notice>
  );
}

const factsOf = (view: UnitView) => [
  { term: "Loại", value: kindNames[view.kind] },
  ...(view.code ? [{ term: "Mã hành chính", value: view.code }] : []),
  ...(view.level === "cell" ? [] : [{ term: "Chi bộ ấp, khu phố", value: <Illustrative when={view.illustrative}>{showCount(view.cells)}</Illustrative> }]),
  { term: "Tên này dùng từ", value: showDay(view.from) },
];

/** Days on which something about the unit changed, the newest first, after the working day. */
function daysOf({ versions, successions, competences }: UnitView, today: Day): Day[] {
  const changes = [...versions.map(({ from }) => from), ...successions.map(({ on }) => on), ...competences.flatMap(({ until }) => (until ? [until] : []))];
  return [today, ...[...new Set(changes)].filter((day) => day !== today).sort().reverse()];
}

function Below({ view, on }: { view: UnitView; on: Day | undefined }) {
  if (view.level === "cell" || !view.standing) return null;
  const sum = view.children.reduce((cells, child) => cells + child.cells, 0);
  const units = `${showCount(view.children.length)} đơn vị`;
  const [child] = view.children;
  return (
    <Section title="Đơn vị trực thuộc" {...(child && { note: `${units}: ${child.level === "cell" ? partiesTogether([child]) : kindsOf(view)}` })}>
      <UnitTable
        caption={`Đơn vị trực thuộc ${showUnitName(view)}`}
        rows={view.children}
        day={view.on}
        on={on}
        above={false}
        total={{ units, cells: sum, illustrative: view.illustrative }}
        empty={<p className="px-6 py-8 text-ink-3">Chưa có đơn vị nào trực thuộc vào ngày này.</p>}
      />
    </Section>
  );
}

/** "142 xã, 8 phường, 7 thị trấn". */
function kindsOf({ children }: UnitView): string {
  const counts = new Map<string, number>();
  for (const { kind } of children) counts.set(kindNames[kind].toLowerCase(), (counts.get(kindNames[kind].toLowerCase()) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
}
