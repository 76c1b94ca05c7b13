import { notFound } from "next/navigation";
import { z } from "zod";

import { FiguresForm } from "@/components/figures/figures-form";
import { FiguresTable } from "@/components/figures/figures-table";
import { ContextBar } from "@/components/ui/context-bar";
import { HistoryList } from "@/components/ui/history-list";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { monthOf, showDay, showInstant, yearOf } from "@/lib/domain/day";
import type { CellYear } from "@/lib/domain/figures/view";
import { partyName } from "@/lib/domain/unit/party";
import { getCellYear } from "@/lib/queries/get-cell-year";

import { enter } from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Số liệu năm của chi bộ" };

/** A cell's year in counts, the year before beside it: a form for who may enter it, a table for others. */
export default async function FiguresPage({ params, searchParams }: Props) {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const asked = z.coerce.number().int().safeParse(search["year"]);
  const view = await getCellYear(scope, { unitId: id, year: asked.success ? asked.data : yearOf(scope.today) });
  if (!view) notFound();

  const { cell, commune, year, years, entries, previous, mayEnter, today } = view;
  const now = entries[0]?.figures ?? null;
  const href = (each: number) => `/units/${id}/figures?year=${each}`;
  return (
    <>
      <PageTitle
        title={`Số liệu năm ${year}`}
        crumbs={[...(commune ? [commune.open ? { label: commune.name, href: `/communes/${commune.id}` } : { label: commune.name }] : []), { label: partyName({ ...cell, level: "cell" }), href: `/units/${cell.id}` }, { label: "Số liệu năm" }]}
        note={`${partyName({ ...cell, level: "cell" })}. Chỉ ghi số, không ghi tên.`}
      />
      <ContextBar label="Năm" picks={[{ label: "Năm", value: String(year), items: years.map((each) => ({ label: String(each), href: href(each), current: each === year })) }]}>
        <PrintButton />
      </ContextBar>
      {entries[0] && <p className="pt-4 text-ink-2">{sayStanding(entries[0])}{scope.sample && " Trong dữ liệu mẫu, số liệu năm của chi bộ là minh họa."}</p>}
      <div className="pt-6">
        {mayEnter ? (
          <FiguresForm key={`${cell.id} ${year}`} action={enter} unitId={cell.id} year={year} seq={entries[0]?.seq ?? 0} now={now} before={previous} months={year === yearOf(today) ? monthOf(today) : 12} />
        ) : (
          <>
            {!now && <div className="mb-4"><Notice>Chưa có số liệu năm {year}. Chi bộ nhập, hoặc cấp xã nhập thay.</Notice></div>}
            <FiguresTable year={year} now={now} before={previous} />
          </>
        )}
      </div>
      {entries.length > 0 && (
        <Section title="Các lần nhập">
          <HistoryList items={entries.map((entry) => ({ when: showDay(entry.enteredOn), what: <span data-given>{sayEntry(entry)}</span>, who: `${entry.who ?? "Dữ liệu mẫu"}, lúc ${showInstant(entry.at)}` }))} />
        </Section>
      )}
    </>
  );
}

type Entry = CellYear["entries"][number];

const sayStanding = ({ figures, enteredOn, onBehalf }: Entry) => figures === null ? `Số liệu đã nhập được lấy lại ngày ${showDay(enteredOn)}, chưa có số liệu khác.` : `Nhập gần nhất ngày ${showDay(enteredOn)}${onBehalf ? ", nhập thay chi bộ" : ""}.`;
const sayEntry = ({ figures, onBehalf }: Entry) => figures === null ? "Lấy lại lần nhập trước, chưa có số liệu" : `${figures.members} đảng viên${figures.thematicMeetings === null ? "" : `, ${figures.thematicMeetings} buổi chuyên đề`}${onBehalf ? ". Nhập thay" : ""}`;
