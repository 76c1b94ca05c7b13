import { ButtonLink } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { ContextBar, type ContextPick } from "@/components/ui/context-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { crosswalkHref, given } from "@/components/unit/address";
import { CrosswalkTable } from "@/components/unit/crosswalk-table";
import { currentScope, demand } from "@/lib/access/session";
import { firstIssue } from "@/lib/domain/attainment/filter";
import { showDay, type Day } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { CrosswalkParameters, resolveCrosswalk, type CrosswalkAddress, type CrosswalkFilter } from "@/lib/domain/unit/crosswalk";
import { inSentence } from "@/lib/domain/unit/party";
import type { UnitChoices } from "@/lib/domain/unit/view";
import { levelWords } from "@/lib/domain/unit/words";
import { listCrosswalk } from "@/lib/queries/list-crosswalk";
import { listUnitChoices } from "@/lib/queries/list-unit-choices";

export const metadata = { title: "Đối chiếu đơn vị" };

const levels = ["district", "commune", "cell"] as const;

/** Old units beside new ones between two days: what each became. */
export default async function CrosswalkPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "unit.read");
  const parsed = CrosswalkParameters.safeParse(given(await searchParams));
  if (!parsed.success) return <Misread sentence={firstIssue(parsed.error).message} />;

  const filter = resolveCrosswalk(parsed.data, scope.today);
  const { from, to, level } = filter;
  const [list, choices] = await Promise.all([listCrosswalk(scope, filter), listUnitChoices(scope, { on: to, ...(filter.unit !== null && { below: filter.unit }) })]);
  const address = { from, to, level, unit: filter.unit ?? "" };
  const go = (change: CrosswalkAddress) => crosswalkHref({ ...address, ...change });
  const olds = new Set(list.rows.map(({ old, heir }) => old?.id ?? heir?.id)).size;
  return (
    <>
      <PageTitle title="Đối chiếu đơn vị cũ và mới" crumbs={[{ label: "Đơn vị", href: "/units" }, { label: "Đối chiếu" }]} note="Đơn vị của ngày trước nay là gì vào ngày sau, theo các văn bản sắp xếp." />
      <ContextBar picks={picksOf(filter, scope.today, choices, go)} label="Phạm vi đối chiếu">
        <ExportLinks href={`/api/documents/crosswalk${go({}).replace("/units/crosswalk", "")}`} />
        <PrintButton />
      </ContextBar>
      <div className="pt-4" />
      <Chips label="Cấp" items={levels.map((each) => ({ label: levelWords[each], href: go({ level: each }), current: each === level }))} />
      <CrosswalkTable
        rows={list.rows}
        from={from}
        to={to}
        foot={olds < list.total ? `${showCount(olds)} trên ${showCount(list.total)} đơn vị có thay đổi. Xuất tệp để có đủ.` : `${showCount(list.total)} đơn vị có thay đổi.`}
        empty={<EmptyState title="Không có đơn vị nào thay đổi." action={<ButtonLink href="/units">Mở danh sách đơn vị</ButtonLink>}>{`${levelWords[level]} giữa ${showDay(from)} và ${showDay(to)}. Chọn ngày khác hoặc cấp khác.`}</EmptyState>}
      />
    </>
  );
}

function picksOf(filter: CrosswalkFilter, today: Day, { tops }: UnitChoices, go: (change: CrosswalkAddress) => string): ContextPick[] {
  const { from, to, level, unit } = filter;
  const keep = { level, ...(unit !== null && { unit }) };
  const place = tops.find(({ id }) => id === unit);
  return [
    { label: "Ngày trước", value: showDay(from), items: [], day: { name: "from", value: from, max: today, action: "/units/crosswalk", keep: { ...keep, to } } },
    { label: "Ngày sau", value: showDay(to), items: to === today ? [] : [{ label: showDay(today), note: "hôm nay", href: go({ to: today }) }], day: { name: "to", value: to, action: "/units/crosswalk", keep: { ...keep, from } } },
    {
      label: "Thuộc",
      value: place ? inSentence(place) : "mọi nơi được phụ trách",
      items: [{ label: "Mọi nơi được phụ trách", href: go({ unit: "" }), current: unit === null }, ...tops.map((each) => ({ label: each.name, href: go({ unit: each.id }), current: each.id === unit }))],
    },
  ];
}

function Misread({ sentence }: { sentence: string }) {
  return (
    <>
      <PageTitle title="Đối chiếu đơn vị cũ và mới" />
      <Notice tone="bad">
        <p className="mb-3">{sentence}</p>
        <ButtonLink href="/units/crosswalk">Mở bảng đối chiếu</ButtonLink>
      </Notice>
    </>
  );
}
