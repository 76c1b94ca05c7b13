"use client";

import { useActionState } from "react";

import type { FormAction } from "@/components/registration/act-form";
import { CellName } from "@/components/registration/cell-name";
import { Refused } from "@/components/registration/refused";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import type { Suggestion } from "@/lib/domain/readiness/suggest";
import { suggestionWords } from "@/lib/domain/readiness/words";
import { refusedForm } from "@/lib/domain/registration/form";
import { inSentence } from "@/lib/domain/unit/party";

const away = refusedForm({ code: "server-away" });

function Accept({ suggestion: { row, to, why }, action }: { suggestion: Suggestion; action: FormAction }) {
  const [answer, submit] = useActionState(orAway(action, away), null);
  return (
    <form {...byHand(submit)} className="grid max-w-form gap-3">
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
      <input type="hidden" name="year" value={to} />
      <Refused answer={answer} />
      <TextArea label="Lý do" name="reason" rows={2} required maxLength={500} defaultValue={`Rà soát, điều chỉnh. ${why}`.slice(0, 500)} error={answer?.errors["reason"]} hint={`Ghi vào lịch sử hồ sơ, ai xem cũng đọc được. Sang năm ${to}, chi bộ bắt đầu lại từ bước Đã đăng ký.`} />
      <div><SubmitButton kind="secondary" busyLabel="Đang chuyển…">{`Chuyển sang năm ${to}`}</SubmitButton></div>
    </form>
  );
}

/** Proposed adjustments, one by one: what, why, and for the commune that decides it the act with its reason. */
export function SuggestionList({ suggestions, action }: { suggestions: readonly Suggestion[]; action: FormAction }) {
  return (
    <ul className="grid gap-4">
      {suggestions.map((suggestion) => {
        const { row, kind, to } = suggestion;
        return (
          <li key={row.id} className="grid gap-x-gutter gap-y-3 border-t border-line pt-4 desk:grid-cols-2">
            <div>
              <p className="font-medium"><CellName cell={row.cell} parent={row.parent} above={row.above} href={`/registrations/${row.id}`} /></p>
              <p className="mt-1">{`Đăng ký năm ${row.year}. ${suggestionWords[kind]} ${to}.`}</p>
              <ul className="mt-1 grid gap-1 text-ink-2">{row.readiness.reasons.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
            </div>
            {row.mayMove ? <Accept suggestion={suggestion} action={action} /> : <p className="text-ink-3">{row.parent ? `Việc chuyển năm do Đảng ủy ${inSentence(row.parent)} thực hiện.` : "Việc chuyển năm do cấp ủy xã thực hiện."}</p>}
          </li>
        );
      })}
    </ul>
  );
}
