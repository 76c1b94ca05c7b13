import { notFound } from "next/navigation";
import { z } from "zod";

import { RecheckActs } from "@/components/recheck/recheck-acts";
import { RecheckMark } from "@/components/recheck/recheck-mark";
import { sayAbove } from "@/components/registration/cell-name";
import { Facts } from "@/components/ui/facts";
import { HistoryList } from "@/components/ui/history-list";
import { PageTitle } from "@/components/ui/page-title";
import { PlainLink } from "@/components/ui/plain-link";
import { PrintButton } from "@/components/ui/print-button";
import { Seal } from "@/components/ui/seal";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { showDay } from "@/lib/domain/day";
import { sayDecision } from "@/lib/domain/decision/numbering";
import type { RecheckHistory, RecheckView } from "@/lib/domain/recheck/view";
import { isRecheckMove, recheckKindWords, recheckMoveWords, recheckStatusWords, signalWords } from "@/lib/domain/recheck/words";
import { inSentence, partyName } from "@/lib/domain/unit/party";
import { getRecheck } from "@/lib/queries/get-recheck";

import { act } from "@/app/(staff)/rechecks/actions";

export const metadata = { title: "Phúc tra" };

/** A re-check of a title: why, what was found, told and answered, and how it ended. */
export default async function RecheckPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demand(scope, "recheck.read");
  const { id } = await params;
  const view = z.uuid().safeParse(id).success ? await getRecheck(scope, id) : null;
  if (!view) notFound();

  const { cell, title, year, status, heldSince, history, signals } = view;
  return (
    <>
      <PageTitle title={`Phúc tra ${inSentence(cell)}`} crumbs={[{ label: "Phúc tra", href: `/rechecks?year=${year}` }, { label: partyName({ ...cell, level: "cell" }) }]} note={`${title.name}, năm ${year}`}>
        <RecheckActs view={view} action={act} />
        <PrintButton />
      </PageTitle>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line pt-3">
        <RecheckMark status={status} />
        {heldSince && <Seal plate>{`${title.shortName}, giữ từ ${showDay(heldSince)}`}</Seal>}
      </div>
      <div className="grid gap-x-gutter desk:grid-cols-12">
        <Section title="Cuộc phúc tra" className="desk:col-span-7">
          <Facts kind="list" items={particulars(view)} />
          {signals.length > 0 && (
            <Section title="Dấu hiệu dẫn đến phúc tra">
              <HistoryList items={signals.map(({ kind, detail, raisedOn }) => ({ when: showDay(raisedOn), what: <><b className="font-medium">{signalWords[kind]}</b><span className="block">{detail}</span></> }))} />
            </Section>
          )}
        </Section>
        <Section title="Diễn biến" className="desk:col-span-5">
          <HistoryList items={history.map((event) => ({ when: showDay(event.on), what: <What event={event} />, ...(event.who && { who: event.who }) }))} />
        </Section>
      </div>
    </>
  );
}

function particulars({ cell, above, kind, plannedOn, replyUntil, status }: RecheckView) {
  return [
    { term: "Chi bộ", value: <PlainLink href={`/units/${cell.id}`}>{partyName({ ...cell, level: "cell" })}</PlainLink> },
    { term: "Thuộc", value: sayAbove(...[...above].reverse()) },
    { term: "Hình thức", value: recheckKindWords[kind] },
    { term: "Ngày phúc tra", value: showDay(plannedOn) },
    ...(replyUntil && status !== "kept" ? [{ term: "Giải trình đến hết", value: showDay(replyUntil) }] : []),
  ];
}

function What({ event: { move, status, text, replyUntil, decision } }: { event: RecheckHistory }) {
  return (
    <>
      <span className="font-medium">{isRecheckMove(move) ? recheckMoveWords[move] : recheckStatusWords[status]}</span>
      {text && <span className="block whitespace-pre-line">{text}</span>}
      {replyUntil && <span className="block text-small text-ink-3">Giải trình đến hết {showDay(replyUntil)}</span>}
      {decision && <PlainLink href={`/decisions/${decision.decisionId}`} className="block">{sayDecision(decision)}</PlainLink>}
    </>
  );
}
