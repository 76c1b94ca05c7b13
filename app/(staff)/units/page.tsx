import { ButtonLink } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { ContextBar, type ContextPick } from "@/components/ui/context-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { PrintButton } from "@/components/ui/print-button";
import { SearchField } from "@/components/ui/search-field";
import { lensPick } from "@/components/attainment/context";
import { LensNote } from "@/components/attainment/lens-note";
import { given, registerHref, type UnitAddress } from "@/components/unit/address";
import { UnitTable } from "@/components/unit/unit-table";
import { mayAnywhere } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { firstIssue } from "@/lib/domain/attainment/filter";
import { sayListLens } from "@/lib/domain/attainment/say-lens";
import { Day, showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { UnitParameters } from "@/lib/domain/unit/filter";
import { inSentence } from "@/lib/domain/unit/party";
import type { UnitChoices, UnitRow } from "@/lib/domain/unit/view";
import { levelWords, sayAbove } from "@/lib/domain/unit/words";
import { listUnitChoices } from "@/lib/queries/list-unit-choices";
import { listUnits } from "@/lib/queries/list-units";

export const metadata = { title: "Đơn vị" };

type Search = Promise<Record<string, string | string[] | undefined>>;

/** The register of units in reach on a day: searched by any name or code, narrowed by level and place. */
export default async function UnitsPage({ searchParams }: { searchParams: Search }) {
  const scope = await currentScope();
  demand(scope, "unit.read");
  const written = given(await searchParams);
  const parsed = UnitParameters.safeParse(written);
  if (!parsed.success) return <Misread sentence={firstIssue(parsed.error).message} />;

  const filter = { ...parsed.data, after: undefined };
  const { on = scope.today, parent } = filter;
  const [register, bearers, choices] = await Promise.all([
    listUnits(scope, parsed.data),
    parsed.data.code && on !== scope.today ? listUnits(scope, { code: parsed.data.code, on: scope.today, limit: 5 }) : null,
    listUnitChoices(scope, { on: filter.lens === "now" ? scope.today : on, ...(parent && { below: parent }) }),
  ]);
  const go = (change: UnitAddress) => registerHref({ ...filter, ...change }); // an empty text takes a choice back
  const shownOn = on === scope.today ? undefined : on;
  const count = `${showCount(register.total)} đơn vị`;
  return (
    <>
      <PageTitle title="Đơn vị" note="Các cấp và chi bộ ấp, khu phố, như đã có vào ngày được chọn.">
        <ButtonLink href="/units/crosswalk" icon="list">Đối chiếu cũ và mới</ButtonLink>
        {mayAnywhere(scope, "unit.reorganise") && <><ButtonLink href="/units/competences" icon="seal">Thẩm quyền</ButtonLink><ButtonLink href="/units/acts" icon="unit">Sắp xếp đơn vị</ButtonLink></>}
      </PageTitle>
      <ContextBar picks={picksOf(filter, on, scope.today, choices)} label="Phạm vi danh sách">
        <ExportLinks href={`/api/documents${registerHref(filter)}`} />
        <PrintButton />
      </ContextBar>
      {filter.lens === "now" && <LensNote>{sayListLens(on, scope.today)}</LensNote>}
      <div className="pt-4" />
      <Chips
        label="Cấp"
        items={[
          { label: "Tất cả", href: go({ level: "" }), current: !filter.level },
          ...choices.levels.map((level) => ({ label: levelWords[level], href: go({ level }), current: filter.level === level })),
        ]}
      >
        <SearchField action="/units" label="Tìm đơn vị" placeholder="Tên hoặc mã, không dấu cũng được" defaultValue={filter.q} keep={keepOf(filter)} />
      </Chips>
      {filter.q && <p className="mb-3 text-ink-3" role="status">{`Tìm "${filter.q}": ${count}${register.total > 0 ? ", kể cả tên và mã cũ, mới" : ""}.`}</p>}
      {bearers && <p className="mb-3 text-ink-3" role="status">{sayBearers(filter.code ?? "", on, bearers.rows)}</p>}
      <UnitTable
        caption={`Danh sách đơn vị tại ngày ${showDay(register.on)}`}
        rows={register.rows}
        day={on}
        on={shownOn}
        total={{ units: count, cells: register.cells, illustrative: register.illustrative }}
        foot={<Pager next={register.next ? go({ after: register.next }) : undefined} previous={register.previous === null ? undefined : go({ after: register.previous })}>{`${showCount(register.rows.length)} đơn vị trên trang này`}</Pager>}
        empty={
          <EmptyState title="Không có đơn vị nào khớp." action={<ButtonLink href={registerHref({})}>Bỏ lọc</ButtonLink>}>
            Tìm theo một phần của tên, theo tên cũ, hoặc theo mã hành chính; thêm đơn vị cấp trên sau dấu phẩy: an hiệp, châu thành.
          </EmptyState>
        }
      />
    </>
  );
}

/** Codes are given anew: what bears one today need not be what bore it on the day. */
const sayBearers = (code: string, on: Day, rows: readonly UnitRow[]) =>
  `Danh sách là đơn vị mang mã ${code} vào ngày ${showDay(on)}. Mã ${code} nay ${rows.length === 0 ? "không đơn vị nào trong phạm vi mang" : `là của ${rows.map((row) => [row.name, sayAbove(row.above)].filter(Boolean).join(", ")).join("; ")}`}.`;

type Filter = Omit<UnitParameters, "after">;

/** What a form that changes one choice must carry on. */
const keepOf = ({ level, parent, code, on, lens }: Filter): Record<string, string> => ({ ...(lens && { lens }), ...(level && { level }), ...(parent && { parent }), ...(code && { code }), ...(on && { on }) });

const endOfDistricts = Day.parse("2025-06-30");
const firstWithoutDistricts = Day.parse("2025-07-01");

function picksOf(filter: Filter, on: Day, today: Day, { tops }: UnitChoices): ContextPick[] {
  const { q, level, parent, code, lens } = filter;
  const base = { q, level, code, lens };
  const place = tops.find((unit) => unit.id === parent);
  const days = [
    { day: today, note: "ngày làm việc" },
    { day: endOfDistricts, note: "ngày cuối còn cấp huyện" },
    { day: firstWithoutDistricts, note: "sau sắp xếp" },
  ];
  return [
    {
      label: "Thuộc",
      value: place ? inSentence(place) : "mọi nơi được phụ trách",
      items: [
        { label: "Mọi nơi được phụ trách", href: registerHref({ ...base, on }), current: !parent },
        ...tops.map((unit) => ({ label: unit.name, href: registerHref({ ...base, on, parent: unit.id }), current: unit.id === parent })),
      ],
    },
    {
      label: "Như tại ngày",
      value: showDay(on),
      items: days.filter(({ day }, index) => index === 0 || day !== today).map(({ day, note }) => ({ label: showDay(day), note, href: registerHref({ ...base, parent, on: day }), current: day === on })),
      day: { name: "on", value: on, action: "/units", keep: { ...(q && { q }), ...keepOf({ level, parent, code, lens }) } },
    },
    lensPick(lens ?? "was", (chosen) => registerHref({ ...base, on, parent, lens: chosen === "now" ? chosen : "" })),
    ...(code ? [{ label: "Mã", value: code, items: [{ label: "Bỏ lọc theo mã", href: registerHref({ ...filter, code: "" }) }] }] : []),
  ];
}

function Misread({ sentence }: { sentence: string }) {
  return (
    <>
      <PageTitle title="Đơn vị" />
      <Notice tone="bad">
        <p className="mb-3">{sentence}</p>
        <ButtonLink href="/units">Mở danh sách đơn vị</ButtonLink>
      </Notice>
    </>
  );
}
