"use client";

import { useActionState, useState } from "react";

import { Refused } from "@/components/registration/refused";
import type { FormAction } from "@/components/registration/act-form";
import { Notice } from "@/components/ui/notice";
import { PlainLink } from "@/components/ui/plain-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { byHand, orAway } from "@/components/ui/use-act";
import type { SaveAction } from "@/components/ui/use-kept";
import { isAsked } from "@/lib/domain/criteria/answer";
import type { AnswerDesk, AnswerRow } from "@/lib/domain/criteria/view";
import { showDay } from "@/lib/domain/day";
import { refusedForm } from "@/lib/domain/registration/form";

import { AnswerBlock } from "./answer-block";
import { CriterionMark } from "./criterion-mark";

const away = refusedForm({ code: "server-away" });

/** Every criterion of the set in its order: those to answer, and those the year's figures answer; at the end the sending. */
export function AnswerSheet({ desk, answer, send }: { desk: AnswerDesk; answer: SaveAction; send: FormAction }) {
  const { id, sections, assessment, today } = desk;
  const [kept, setKept] = useState<readonly string[]>([]);
  const open = assessment.open.filter((code) => !kept.includes(code));
  const isSent = assessment.isSent && kept.length === 0;
  return (
    <>
      {sections.map(({ heading, rows }) => (
        <section key={heading} aria-label={heading} className="pt-6">
          <h2 className="mb-3">{heading}</h2>
          {rows.map(({ criterion, ...row }) =>
            isAsked(criterion) ? (
              <AnswerBlock key={`${criterion.code} ${row.told?.ruling ? row.told.seq : ""}`} registrationId={id} row={{ criterion, ...row }} action={answer} today={today} onKept={(code) => setKept((all) => (all.includes(code) ? all : [...all, code]))} />
            ) : (
              <Counted key={criterion.code} row={{ criterion, ...row }} />
            ),
          )}
        </section>
      ))}
      <Send desk={desk} open={open} isSent={isSent} action={send} />
    </>
  );
}

/** What the year's figures say: shown, not asked. */
function Counted({ row: { criterion, judged } }: { row: AnswerRow }) {
  return (
    <div className="border-t border-line py-4">
      <h3 className="mb-1">{criterion.code}. {criterion.wording}</h3>
      <p className="flex flex-wrap items-baseline gap-x-4"><CriterionMark state={judged.state} /><span className="text-ink-2">{judged.says}</span></p>
    </div>
  );
}

function Send({ desk, open, isSent, action }: { desk: AnswerDesk; open: readonly string[]; isSent: boolean; action: FormAction }) {
  const [answer, submit] = useActionState(orAway(action, away), null);
  const { id, version, sent, maySend, year } = desk;
  return (
    <section aria-label="Gửi tự đánh giá" className="mt-6 border-t-2 border-line-strong pt-6">
      <Refused answer={answer} />
      {isSent ? (
        <Notice tone="good" role="status">Đã gửi tự đánh giá{sent && ` ngày ${showDay(sent.on)}`}{sent?.who && `, ${sent.who}`}. Sửa câu trả lời nào thì gửi lại.</Notice>
      ) : open.length > 0 ? (
        <p>Còn {open.length} tiêu chí chưa trả lời: {open.map((code, index) => <span key={code}>{index > 0 && ", "}<PlainLink href={`#tieu-chi-${code}`}>{code}</PlainLink></span>)}.</p>
      ) : !maySend ? (
        <p>Gửi được từ ngày 1/1/{year}. Câu trả lời đã lưu.</p>
      ) : (
        <form {...byHand(submit)} className="grid max-w-measure gap-3">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <p>Đã trả lời đủ. Gửi thì cấp xã dùng bản này để xét; sửa được đến khi xã gửi đề nghị.</p>
          <div><SubmitButton busyLabel="Đang gửi…">Gửi tự đánh giá</SubmitButton></div>
        </form>
      )}
    </section>
  );
}
