import { notFound } from "next/navigation";

import { AnswerPanel } from "@/components/progress/answer-panel";
import { CellName } from "@/components/registration/cell-name";
import { PaperForm } from "@/components/registration/paper-form";
import { address } from "@/components/registration/address";
import { ReviewForm } from "@/components/registration/review-form";
import { ButtonLink } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { StatusMark } from "@/components/ui/status-mark";
import { mayAnywhere } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { showDay, yearOf } from "@/lib/domain/day";
import { sayMonth } from "@/lib/domain/progress/month";
import { assessmentWords } from "@/lib/domain/progress/schema";
import { showCount } from "@/lib/domain/ratio";
import type { CommuneWork, WorkRow } from "@/lib/domain/registration/work-view";
import { inSentence, partyName } from "@/lib/domain/unit/party";

import { answerReport, propose, review } from "./actions";
import { askWork, steps } from "./ask";

export const metadata = { title: "Việc của xã" };

const stepWords = { monthly: "Báo cáo tháng", review: "Xét chọn", propose: "Gửi đề nghị" } as const;

const nameOf = ({ cell }: WorkRow) => partyName({ ...cell, level: "cell" });

/** What a commune's committee does with its registered cells: hear the month's reports, review those ready, propose the chosen. */
export default async function CommuneWorkPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const found = await askWork(scope, id, search);
  if (!found) notFound();

  const { asked, titles, title, work, monthly } = found;
  const path = `/communes/${id}/work`;
  const go = (change: Record<string, string>) => address(path, { step: asked.step === "monthly" ? "" : asked.step, title: title.id === titles[0]?.id ? "" : title.id, ...change });
  const ready = work.rows.filter(({ status, year }) => status === "in_progress" && year <= yearOf(scope.today));
  const chosen = work.rows.filter(({ status }) => status === "commune_reviewed");
  const counts = { monthly: work.rows.filter(({ isDue, report }) => isDue && !report?.review).length, review: ready.length, propose: chosen.length };
  return (
    <>
      <PageTitle title={`Việc của ${inSentence(work.place)}`} crumbs={[{ label: partyName({ ...work.place, level: "commune" }), href: `/communes/${id}` }, { label: "Việc của xã" }]} note={title.name} />
      <Chips label="Việc" items={steps.map((step) => ({ label: stepWords[step], href: go({ step: step === "monthly" ? "" : step }), count: showCount(counts[step]), current: step === asked.step }))} />
      {titles.length > 1 && <div className="pt-3"><Chips label="Danh hiệu" items={titles.map((each) => ({ label: each.shortName, href: go({ title: each.id === titles[0]?.id ? "" : each.id }), current: each.id === title.id }))} /></div>}
      {asked.step === "monthly" && <Monthly work={work} rows={monthly} fileHref={`/api/documents${go({ step: "", month: work.month })}`} go={go} mayReport={mayAnywhere(scope, "progress.report")} />}
      {asked.step === "review" && (
        <Step title="Cuộc họp xét chọn" work={work} rows={ready} empty="Chưa có chi bộ nào đến lượt xét." why="Chi bộ đến lượt khi đã vào năm phấn đấu và đã có báo cáo tháng.">
          <ReviewForm action={review} rows={ready} today={scope.today} members={work.members} gate={work.gate} />
        </Step>
      )}
      {asked.step === "propose" && (
        <Step title="Tờ trình đề nghị công nhận" work={work} rows={chosen} empty="Chưa có chi bộ nào chờ đề nghị." why="Chi bộ được chọn ở cuộc họp xét chọn thì đề nghị ở đây.">
          <PaperForm key={chosen.map((row) => row.id).join()} action={propose} kind="proposal" rows={chosen.map((row) => ({ ...row, parent: null, dueOn: null }))} today={scope.today} nextNumber={work.nextNumber} />
        </Step>
      )}
    </>
  );
}

type StepProps = { title: string; work: CommuneWork; rows: readonly WorkRow[]; empty: string; why: string; children: React.ReactNode };

/** A step's form for who speaks for the committee, the list for the others, and why when there is nothing. */
function Step({ title, work, rows, empty, why, children }: StepProps) {
  if (rows.length === 0) return <div className="pt-6"><Sheet><EmptyState title={empty}>{why}</EmptyState></Sheet></div>;
  if (work.acts) return <Section title={title}>{children}</Section>;
  return (
    <Section title={title}>
      <p className="mb-3 text-ink-2">{work.body ? `Việc này thuộc ${work.body}.` : "Chưa quy định cơ quan làm việc này ở địa bàn."}</p>
      <ul>{rows.map((row) => <li key={row.id} className="border-t border-line py-2"><CellName cell={row.cell} href={`/registrations/${row.id}`} /></li>)}</ul>
    </Section>
  );
}

/** Reports of one month: who sent, what the meeting said, who is still owed an answer. */
function Monthly({ work, rows, fileHref, go, mayReport }: { work: CommuneWork; rows: readonly WorkRow[]; fileHref: string; go: (change: Record<string, string>) => string; mayReport: boolean }) {
  const { month, months } = work;
  const columns: Column<WorkRow>[] = [
    { key: "cell", head: "Chi bộ", rowHead: true, cell: (row) => <CellName cell={row.cell} href={`/registrations/${row.id}`} /> },
    { key: "year", head: "Năm phấn đấu", number: true, cell: ({ year }) => year, phone: "hide", optional: true },
    { key: "status", head: "Đang ở bước", cell: ({ status }) => <StatusMark status={status} />, phone: "under" },
    { key: "report", head: "Báo cáo", cell: ({ report }) => (report ? `Ngày ${showDay(report.on)}${report.onBehalf ? ", nhập thay" : ""}` : <span className="text-ink-3">Chưa có</span>), phone: "under-aside" },
    { key: "review", head: "Xã nhận xét", cell: ({ report }) => (report?.review ? assessmentWords[report.review.assessment] : <span className="text-ink-3">{report ? "Chưa nhận xét" : "–"}</span>), phone: "aside" },
    {
      key: "act", head: <span className="sr-only">Việc</span>, phone: "act",
      cell: (row) => {
        if (row.report) return work.acts && !row.report.review && <AnswerPanel action={answerReport} report={row.report} cell={nameOf(row)} />;
        return mayReport && row.isDue && <ButtonLink small href={address("/report", { registration: row.id, month })}>Nhập thay<span className="sr-only"> {nameOf(row)}</span></ButtonLink>;
      },
    },
  ];
  return (
    <Section title={`Báo cáo ${sayMonth(month)}`} note={`${showCount(rows.filter(({ report }) => report).length)}/${showCount(rows.length)} chi bộ đã báo cáo`}>
      {months.length > 1 && <div className="mb-3"><Chips label="Tháng" items={months.slice(0, 6).map((each) => ({ label: `Tháng ${Number(each.slice(5, 7))}`, href: go({ month: each }), current: each === month }))} /></div>}
      {rows.length > 0 && <div className="no-print mb-3 flex items-center gap-1"><ExportLinks href={fileHref} /></div>}
      <DataTable caption={`Báo cáo ${sayMonth(month)} của các chi bộ`} columns={columns} rows={rows} rowKey={({ id }) => id} empty={<EmptyState title="Không có chi bộ nào phải báo cáo tháng này.">Chi bộ báo cáo từ tháng đăng ký đến khi được xét chọn.</EmptyState>} />
    </Section>
  );
}
