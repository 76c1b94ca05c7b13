"use client";

import { useActionState } from "react";

import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import { showDay } from "@/lib/domain/day";
import type { ReturnView } from "@/lib/domain/registration/dossier";
import { refusedForm } from "@/lib/domain/registration/form";

import type { FormAction } from "./act-form";
import { Refused } from "./refused";

type Item = ReturnView["items"][number];
const away = refusedForm({ code: "server-away" });

function State({ item }: { item: Item }) {
  if (item.isDone) return <span className="inline-flex items-center gap-1.5 text-leaf"><Icon name="check" />Đã bổ sung</span>;
  return <span className="inline-flex items-center gap-1.5 text-clay"><Icon name="back" />{item.answer ? "Chưa có" : "Chưa trả lời"}</span>;
}

/** The sender's answer to one item: ticked off, or why not. */
function Answer({ item, action }: { item: Item; action: FormAction }) {
  const [answer, submit] = useActionState(orAway(action, away), null);
  const errors = answer?.errors ?? {};
  return (
    <form {...byHand(submit)} className="mt-3 grid max-w-measure gap-3">
      <input type="hidden" name="itemId" value={item.id} />
      <Refused answer={answer} />
      <label className="flex items-start gap-2.5">
        <input type="checkbox" className="check" name="isDone" value="1" defaultChecked={item.isDone} aria-label={`Đã bổ sung: ${item.subject}`} />
        <span>Đã bổ sung</span>
      </label>
      <TextArea label="Đã bổ sung gì, hoặc vì sao chưa có" name="answer" rows={2} maxLength={500} defaultValue={item.answer ?? ""} error={errors["answer"]} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton kind="secondary" small busyLabel="Đang lưu…">Lưu trả lời</SubmitButton>
        {answer?.done && <span role="status" className="text-small text-ink-3">Đã lưu.</span>}
      </div>
    </form>
  );
}

const changeWords = { expectedOn: "Dự kiến công nhận", note: "Ghi chú" } as const;

/** One return: what was asked, what was answered, what else changed meanwhile, old beside new. */
export function ReturnList({ of, answer }: { of: ReturnView; answer: FormAction | null }) {
  return (
    <>
      <ul>
        {of.items.map((item) => (
          <li key={item.id} className="border-t border-line py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <b className="font-semibold">{item.subject}</b>
              <State item={item} />
            </div>
            <p className="text-small text-ink-3">{item.reason}</p>
            {answer ? <Answer item={item} action={answer} /> : item.answer && <p className="mt-1">Trả lời: {item.answer}</p>}
          </li>
        ))}
        {of.changes.map(({ what, from, to }) => (
          <li key={what} className="border-t border-line py-3">
            <b className="font-semibold">{changeWords[what]}</b>: <s className="text-ink-3">{from ?? "trống"}</s> <span className="font-medium">{to ?? "trống"}</span>
          </li>
        ))}
      </ul>
      {!answer && !of.resentOn && of.dueOn && <p className="mt-2 text-small text-ink-3">Cấp xã bổ sung đến ngày {showDay(of.dueOn)}.</p>}
    </>
  );
}
