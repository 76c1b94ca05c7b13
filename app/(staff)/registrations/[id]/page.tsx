import { PlainLink } from "@/components/ui/plain-link";
import { notFound } from "next/navigation";
import { z } from "zod";

import { readTold } from "@/app/told";
import { EffectMark } from "@/components/decision/effect-mark";
import { Acts } from "@/components/registration/acts";
import { Changes } from "@/components/registration/changes";
import { sayAbove } from "@/components/registration/cell-name";
import { ReportList } from "@/components/registration/report-list";
import { ReturnList } from "@/components/registration/return-list";
import { Whereabouts } from "@/components/registration/whereabouts";
import { ActionBar } from "@/components/ui/action-bar";
import { History } from "@/components/registration/history";
import { Road } from "@/components/registration/road";
import { ButtonLink } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Seal } from "@/components/ui/seal";
import { Section } from "@/components/ui/section";
import { StatusMark } from "@/components/ui/status-mark";
import { mayAnywhere, mayOpen } from "@/lib/access/scope";
import { currentScope, demandDossier } from "@/lib/access/session";
import type { AppraisalView } from "@/lib/domain/appraisal/sitting-view";
import { sittingActs } from "@/lib/domain/appraisal/stand";
import { showDay } from "@/lib/domain/day";
import { sayDecision } from "@/lib/domain/decision/numbering";
import type { DossierView } from "@/lib/domain/registration/dossier";
import { sayMonth } from "@/lib/domain/registration/expectation";
import { gradeWords } from "@/lib/domain/registration/grade";
import { sayPaper } from "@/lib/domain/registration/paper";
import type { RegistrationView } from "@/lib/domain/registration/view";
import { sayRefusal } from "@/lib/domain/words";
import { inSentence, partyName } from "@/lib/domain/unit/party";
import { taskWords } from "@/lib/domain/worklist/words";
import { getAppraisal } from "@/lib/queries/get-appraisal";
import { getDossier } from "@/lib/queries/get-dossier";
import { getRegistration } from "@/lib/queries/get-registration";

import * as actions from "./actions";
import { AppraisalBlock } from "./appraisal-block";
import { CriteriaBlock } from "./criteria-block";
import { EvidenceBlock } from "./evidence-block";
import { SinceBlock } from "./since-block";

export const metadata = { title: "Hồ sơ đăng ký" };

/** A registration: where it stands, who did what when, the decisions about it, and the moves open to the reader. */
export default async function RegistrationPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ told?: string | string[] }> }) {
  const scope = await currentScope();
  demandDossier(scope, "registration.read");
  const { id } = await params;
  const known = z.uuid().safeParse(id).success;
  const [view, dossier, appraisal] = known ? await Promise.all([getRegistration(scope, id), getDossier(scope, id), mayOpen(scope, "appraisal.read") ? getAppraisal(scope, id) : null]) : [null, null, null];
  if (!view || !dossier) notFound();

  const { cell, above, year, status, title, moves, whereabouts } = view;
  const [lastReturn] = dossier.returns;
  return (
    <>
      <PageTitle
        title={partyName({ ...cell, level: "cell" })}
        crumbs={[...above.map((unit) => ({ label: partyName(unit), ...(unit.open && { href: unit.level === "commune" ? `/communes/${unit.id}` : `/registrations?unit=${unit.id}` }) })), { label: `Đăng ký năm ${year}` }]}
        note={`${title.name}, phấn đấu được công nhận năm ${year}`}
      >
        {moves.includes("recognise") && <ButtonLink kind="primary" href={`/decisions/new?${new URLSearchParams({ title: title.id, pick: view.id })}`}>Lập quyết định công nhận</ButtonLink>}
        <Changes open={moves} row={view} actions={{ edit: actions.edit, move_year: actions.moveYear, withdraw: actions.withdraw }} />
        <PrintButton />
      </PageTitle>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line pt-3">
        <StatusMark status={status} />
        {view.held && <Seal plate>{`${title.shortName}, giữ từ ${showDay(view.held.since)}`}</Seal>}
      </div>
      {status === "failed" && <div className="pt-6"><Failed view={view} /></div>}
      <Road history={view.history} status={status} />
      <Whereabouts at={whereabouts} />
      <SinceBlock scope={scope} registrationId={view.id} />
      {lastReturn && (
        <Section title={`Nội dung trả lại lần ${dossier.returns.length}`} note={`gửi ${showDay(lastReturn.on)}${lastReturn.resentOn ? `, gửi lại ${showDay(lastReturn.resentOn)}` : ""}`}>
          <ReturnList of={lastReturn} answer={moves.includes("resend") ? actions.answer : null} />
        </Section>
      )}
      <div className="grid gap-x-gutter desk:grid-cols-12">
        <Section title="Nội dung đăng ký" className="desk:col-span-7">
          <Facts kind="list" items={particulars(view, dossier)} />
          {moves.length === 0 && !view.barred && !view.isGuest && <p className="mt-4 text-small text-ink-3">{closed(view)}</p>}
        </Section>
        <Section title="Lịch sử" className="desk:col-span-5">
          <History events={view.history} />
          {mayAnywhere(scope, "audit.read") && <p className="no-print mt-3 text-small"><PlainLink href={`/audit?registration=${view.id}`}>Nhật ký đầy đủ, cả người đã xem</PlainLink></p>}
        </Section>
        {dossier.reports.length > 0 && (
          <Section title="Báo cáo hằng tháng" className="desk:col-span-12">
            <ReportList reports={dossier.reports} />
          </Section>
        )}
      </div>
      {appraisal && <AppraisalBlock registrationId={view.id} view={appraisal} isUnderAppraisal={status === "under_appraisal"} />}
      <CriteriaBlock scope={scope} registrationId={view.id} />
      <EvidenceBlock scope={scope} registrationId={view.id} told={await readTold((await searchParams).told)} />
      <Bar view={view} dossier={dossier} appraisal={appraisal} />
    </>
  );
}

/** Why the road ended with the appraisal, and what is left to do: the cell may strive for another year. */
function Failed({ view: { history, year, above, isGuest } }: { view: RegistrationView }) {
  const last = history.find(({ move }) => move === "fail");
  const commune = above.find(({ level, open }) => level === "commune" && open);
  return (
    <Notice tone="warn">
      <p className="font-medium">{`Tổ thẩm định kết luận chưa đạt${last ? ` ngày ${showDay(last.on)}` : ""}.`}</p>
      {last?.reason && <p className="whitespace-pre-line">{last.reason}</p>}
      <p>{`Hồ sơ năm ${year} kết thúc ở đây. Chi bộ được đăng ký lại cho năm sau.`} {commune && !isGuest && <PlainLink href={`/communes/${commune.id}`}>{`Mở trang ${inSentence(commune)}`}</PlainLink>}</p>
    </Notice>
  );
}

/** The body's acts at the bottom of the page, or why they are closed. Acts of the commune on several cells stand on its own page. */
function Bar({ view, dossier, appraisal }: { view: RegistrationView; dossier: DossierView; appraisal: AppraisalView | null }) {
  const { id, version, title, moves, barred, colleagues, whereabouts: { due, body, unitId } } = view;
  const links = [
    { move: "report" as const, href: `/report?registration=${id}`, label: "Báo cáo tháng" },
    { move: "assess" as const, href: `/registrations/${id}/self-assessment`, label: "Tự đánh giá" },
    { move: "review" as const, href: `/communes/${unitId}/work?step=review&title=${title.id}`, label: "Xét chọn" },
    { move: "propose" as const, href: `/communes/${unitId}/work?step=propose&title=${title.id}`, label: "Gửi đề nghị" },
    { move: "agree" as const, href: "/papers#cho-chu-truong", label: "Cho chủ trương" },
    ...sittingActs.map((act) => ({ move: act, href: act === "open_sitting" ? `/registrations/${id}/sitting` : `/appraisals/${appraisal?.open}`, label: taskWords[act].act })),
  ];
  // While the team sits on it, the sitting's conclusion sends it back.
  const acts = [...moves.filter((move) => !["edit", "move_year", "withdraw", "recognise", "defer", "rule", ...(appraisal?.open ? ["return"] : [])].includes(move)), ...(appraisal?.act ? [appraisal.act] : [])];
  if (acts.length === 0 && !barred) return null;
  const noTeam = view.status === "under_appraisal" && appraisal && !appraisal.hasTeam ? sayRefusal({ code: "no-team" }) : null;
  const says = noTeam ?? (barred && !appraisal?.act ? sayRefusal(barred) : due ? `Hạn ${showDay(due.on)}, ${due.says}.` : (body ?? ""));
  return (
    <ActionBar says={says}>
      <Acts
        open={acts}
        row={{ id, version }}
        colleagues={colleagues}
        subjects={dossier.subjects}
        returnBy={dossier.returnBy}
        links={links}
        actions={{ take: actions.take, take_over: actions.takeOver, hand_over: actions.handOver, release: actions.release, appraise: actions.receive, return: actions.giveBack, send_back: actions.sendBack, resend: actions.resend }}
      />
    </ActionBar>
  );
}

function particulars(view: RegistrationView, { papers, vote }: DossierView) {
  const { cell, above, title, term, year, expectedOn, note, lines } = view;
  return [
    { term: "Chi bộ", value: <Beside view={view} href={`/units/${cell.id}`}>{partyName({ ...cell, level: "cell" })}</Beside> },
    { term: "Thuộc", value: sayAbove(...[...above].reverse()) },
    { term: "Danh hiệu", value: title.name },
    { term: "Năm phấn đấu", value: `${year}, nhiệm kỳ ${term.id.replace("-", "–")}` },
    { term: "Dự kiến công nhận", value: expectedOn ? `${sayMonth(Number(expectedOn.slice(5, 7)))}, đến ${showDay(expectedOn)}` : "Chưa xác định" },
    { term: "Ghi chú", value: note ?? "Không có" },
    ...(vote ? [{ term: "Cấp xã xét", value: `${vote.isChosen ? "Được chọn" : "Chưa chọn"}, họp ngày ${showDay(vote.heldOn)}, tán thành ${vote.inFavour}/${vote.members}. Xếp loại năm ${vote.gradeYear}: ${gradeWords[vote.grade].toLowerCase()}` }] : []),
    ...papers.map((paper) => ({ term: paper.kind === "proposal" ? "Đề nghị" : "Cho chủ trương", value: <Beside view={view} href={`/papers/${paper.id}`}>{`${sayPaper(paper)}, ${paper.issuer}`}</Beside> })),
    ...lines.map((line) => ({ term: <EffectMark effect={line.effect} />, value: <Beside view={view} href={`/decisions/${line.decisionId}`}>{`${sayDecision(line)}, ${line.issuer}`}</Beside> })),
  ];
}

/** What lies beside the dossier: a guest of this one may read its name and open nothing. */
const Beside = ({ view: { isGuest }, href, children }: { view: Pick<RegistrationView, "isGuest">; href: string; children: string }) => (isGuest ? children : <PlainLink href={href}>{children}</PlainLink>);

/** Why nothing can be changed here by the reader. */
function closed({ status }: RegistrationView) {
  if (status === "recognised") return "Chi bộ đã được công nhận. Thay đổi phải theo quyết định của cấp có thẩm quyền.";
  if (status === "withdrawn") return "Đăng ký đã rút. Muốn phấn đấu lại thì đăng ký mới ở trang chi bộ của xã.";
  if (status === "lapsed" || status === "failed") return "Đăng ký đã kết thúc.";
  if (status === "registered" || status === "in_progress" || status === "commune_reviewed" || status === "returned") return "Việc sửa, chuyển năm và rút đăng ký thuộc đảng ủy xã, phường, thị trấn.";
  return "Hồ sơ đã gửi đề nghị. Xã chỉ xem, không sửa, đến khi được trả lại.";
}
