import { PlainLink } from "@/components/ui/plain-link";
import { notFound } from "next/navigation";
import { z } from "zod";

import { EffectMark } from "@/components/decision/effect-mark";
import { Changes } from "@/components/registration/changes";
import { sayAbove } from "@/components/registration/cell-name";
import { History } from "@/components/registration/history";
import { Road } from "@/components/registration/road";
import { ButtonLink } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Seal } from "@/components/ui/seal";
import { Section } from "@/components/ui/section";
import { StatusMark } from "@/components/ui/status-mark";
import { mayAnywhere } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { showDay } from "@/lib/domain/day";
import { sayDecision } from "@/lib/domain/decision/numbering";
import { sayMonth } from "@/lib/domain/registration/expectation";
import type { RegistrationView } from "@/lib/domain/registration/view";
import { partyName } from "@/lib/domain/unit/party";
import { getRegistration } from "@/lib/queries/get-registration";

import { edit, moveYear, withdraw } from "./actions";
import { EvidenceBlock } from "./evidence-block";

export const metadata = { title: "Hồ sơ đăng ký" };

/** A registration: where it stands, who did what when, the decisions about it, and the moves open to the reader. */
export default async function RegistrationPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const { id } = await params;
  const view = z.uuid().safeParse(id).success ? await getRegistration(scope, id) : null;
  if (!view) notFound();

  const { cell, above, year, status, title, moves } = view;
  return (
    <>
      <PageTitle
        title={partyName({ ...cell, level: "cell" })}
        crumbs={[...above.map((unit) => ({ label: partyName(unit), ...(unit.open && { href: unit.level === "commune" ? `/communes/${unit.id}` : `/registrations?unit=${unit.id}` }) })), { label: `Đăng ký năm ${year}` }]}
        note={`${title.name}, phấn đấu được công nhận năm ${year}`}
      >
        {moves.includes("recognise") && <ButtonLink kind="primary" href={`/decisions/new?${new URLSearchParams({ title: title.id, pick: view.id })}`}>Lập quyết định công nhận</ButtonLink>}
        <Changes open={moves} row={view} actions={{ edit, move_year: moveYear, withdraw }} />
        <PrintButton />
      </PageTitle>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line pt-3">
        <StatusMark status={status} />
        {view.held && <Seal plate>{`${title.shortName}, giữ từ ${showDay(view.held.since)}`}</Seal>}
      </div>
      <Road history={view.history} status={status} />
      <div className="grid gap-x-gutter desk:grid-cols-12">
        <Section title="Nội dung đăng ký" className="desk:col-span-7">
          <Facts kind="list" items={particulars(view)} />
          {moves.length === 0 && <p className="mt-4 text-small text-ink-3">{closed(view)}</p>}
        </Section>
        <Section title="Lịch sử" className="desk:col-span-5">
          <History events={view.history} />
          {mayAnywhere(scope, "audit.read") && <p className="no-print mt-3 text-small"><PlainLink href={`/audit?registration=${view.id}`}>Nhật ký đầy đủ, cả người đã xem</PlainLink></p>}
        </Section>
      </div>
      <EvidenceBlock scope={scope} registrationId={view.id} />
    </>
  );
}

function particulars({ cell, above, title, term, year, expectedOn, note, lines }: RegistrationView) {
  return [
    { term: "Chi bộ", value: <PlainLink href={`/units/${cell.id}`}>{partyName({ ...cell, level: "cell" })}</PlainLink> },
    { term: "Thuộc", value: sayAbove(...[...above].reverse()) },
    { term: "Danh hiệu", value: title.name },
    { term: "Năm phấn đấu", value: `${year}, nhiệm kỳ ${term.id.replace("-", "–")}` },
    { term: "Dự kiến công nhận", value: expectedOn ? `${sayMonth(Number(expectedOn.slice(5, 7)))}, đến ${showDay(expectedOn)}` : "Chưa xác định" },
    { term: "Ghi chú", value: note ?? "Không có" },
    ...lines.map((line) => ({ term: <EffectMark effect={line.effect} />, value: <PlainLink href={`/decisions/${line.decisionId}`}>{`${sayDecision(line)}, ${line.issuer}`}</PlainLink> })),
  ];
}

/** Why nothing can be changed here by the reader. */
function closed({ status }: RegistrationView) {
  if (status === "recognised") return "Chi bộ đã được công nhận. Thay đổi phải theo quyết định của cấp có thẩm quyền.";
  if (status === "withdrawn") return "Đăng ký đã rút. Muốn phấn đấu lại thì đăng ký mới ở trang chi bộ của xã.";
  if (status === "lapsed" || status === "failed") return "Đăng ký đã kết thúc.";
  if (status === "registered" || status === "in_progress" || status === "commune_reviewed" || status === "returned") return "Việc sửa, chuyển năm và rút đăng ký thuộc đảng ủy xã, phường, thị trấn.";
  return "Hồ sơ đã gửi đề nghị. Xã chỉ xem, không sửa, đến khi được trả lại.";
}
