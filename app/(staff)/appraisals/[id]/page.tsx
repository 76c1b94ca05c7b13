import { notFound } from "next/navigation";
import { z } from "zod";

import { Comparison } from "@/components/appraisal/comparison";
import { ConcludeForm } from "@/components/appraisal/conclude-form";
import { MarkSheet } from "@/components/appraisal/mark-sheet";
import { Attendance, Ending, Findings, MinutesHead, Rounds, Signatures } from "@/components/appraisal/minutes";
import { SittingMark } from "@/components/appraisal/sitting-mark";
import { SpeakForm } from "@/components/appraisal/speak-form";
import { sayAbove } from "@/components/registration/cell-name";
import { PaperLinks } from "@/components/document/paper-links";
import { Dialog } from "@/components/ui/dialog";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { mayAnywhere } from "@/lib/access/scope";
import { printsPdf } from "@/lib/access/paper-pdf";
import { currentScope, demandDossier } from "@/lib/access/session";
import type { SittingView } from "@/lib/domain/appraisal/sitting-view";
import { showDay } from "@/lib/domain/day";
import { partyName } from "@/lib/domain/unit/party";
import { getSitting } from "@/lib/queries/get-sitting";

import { conclude, discuss, dissent, score } from "./actions";

export const metadata = { title: "Phiên thẩm định" };

/** A sitting: the reader's own part in it while it lasts, its minutes as far as they are written, on paper once it is over. */
export default async function SittingPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demandDossier(scope, "appraisal.read");
  const { id } = await params;
  const view = z.uuid().safeParse(id).success ? await getSitting(scope, id) : null;
  if (!view) notFound();

  const { registration: { cell, above, year, title }, heldOn, end } = view;
  const called = partyName({ ...cell, level: "cell" });
  return (
    <article className="minutes">
      <MinutesHead view={view} />
      <div className="no-print">
        <PageTitle
          title={`Phiên thẩm định ngày ${showDay(heldOn)}`}
          crumbs={[{ label: "Thẩm định", ...(mayAnywhere(scope, "appraisal.read") && { href: "/appraisals" }) }, { label: called, href: `/registrations/${view.registration.id}` }, { label: `Phiên ngày ${showDay(heldOn)}` }]}
          note={`${called}, ${sayAbove(...[...above].reverse())}. ${title}, năm ${year}`}
        >
          {end && mayAnywhere(scope, "appraisal.read") && <PaperLinks href={`/api/documents/minutes/${view.id}`} pdf={printsPdf()} />}
          <PrintButton />
        </PageTitle>
      </div>
      <div className="no-print border-t border-line pt-3"><SittingMark conclusion={end?.conclusion ?? null} /></div>
      {!end && <Part view={view} />}
      <Attendance view={view} />
      <Comparison view={view} />
      <Rounds view={view} />
      <Findings view={view} />
      <Ending view={view} />
      {!end && view.own.mayDissent && (
        <Section title="Ý kiến của đồng chí" className="no-print">
          <SpeakForm action={dissent} sittingId={view.id} name="opinion" label="Ý kiến khác với tổ" most={1_000} hint="Ghi vào biên bản cùng tên đồng chí. Mỗi người ghi một lần, trước khi kết luận." send="Ghi ý kiến khác" />
        </Section>
      )}
      {!end && view.own.keepsRecord && (
        <Section title={view.own.act === "conclude" ? "Kết luận phiên thẩm định" : "Nếu không họp tiếp được"} className="no-print">
          {view.own.act === "conclude" ? <ConcludeForm action={conclude} view={view} /> : <Dialog trigger="Hoãn phiên…" title="Hoãn phiên thẩm định?"><ConcludeForm action={conclude} view={view} /></Dialog>}
        </Section>
      )}
      <Signatures view={view} />
    </article>
  );
}

/** What is the reader's to do now: their sheet, the record of a discussion, or to wait. */
function Part({ view }: { view: SittingView }) {
  const { own, rounds, criteria } = view;
  const last = rounds.at(-1);
  if (!last) return null;
  const { round, state } = last;
  if (own.act === "score")
    return (
      <Section title={`Phiếu chấm của đồng chí, lượt ${round}`} className="no-print" note={round > 1 ? "Chấm lại sau thảo luận, không xem điểm của người khác ở lượt này" : "Mỗi người chấm độc lập"}>
        <MarkSheet key={round} action={score} sittingId={view.id} round={round} content={criteria.content} stated={view.stated} survey={view.survey} />
      </Section>
    );
  if (own.act === "discuss")
    return (
      <Section title="Thảo luận trước khi chấm lại" className="no-print" note={state.state === "apart" ? `Điểm chênh nhau ${state.highest - state.lowest}, quá ${view.team.divergence}` : ""}>
        <SpeakForm action={discuss} sittingId={view.id} round={round} name="said" label="Nội dung thảo luận" most={2_000} hint="Ai cho điểm cao, thấp ở tiêu chí nào và vì sao. Ghi xong mọi người chấm lượt mới." send="Ghi thảo luận, chấm lại" primary />
      </Section>
    );
  return <p role="status" className="no-print pt-4">{waitingFor(view)}</p>;
}

/** Why nothing is asked of the reader. */
function waitingFor({ own, rounds, team }: SittingView): string {
  const state = rounds.at(-1)?.state;
  if (own.act === "conclude") return "Đủ phiếu, điểm không chênh quá mức. Ghi kết luận ở cuối trang.";
  if (state?.state === "waiting") return own.sheet ? `Đồng chí đã nộp phiếu. Đã có ${state.given}/${state.scorers} phiếu.` : `Các thành viên đang chấm. Đã có ${state.given}/${state.scorers} phiếu.`;
  if (state?.state === "apart") return `Điểm chênh nhau quá ${team.divergence}. Chờ chủ trì hoặc thư ký ghi thảo luận, rồi chấm lượt mới.`;
  return "Đủ phiếu, điểm không chênh quá mức. Chờ chủ trì hoặc thư ký ghi kết luận.";
}
