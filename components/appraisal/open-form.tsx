"use client";

import { useActionState, useState } from "react";

import { DayField } from "@/components/ui/day-field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import { mayScore } from "@/lib/domain/appraisal/quorum";
import type { SittingDesk } from "@/lib/domain/appraisal/sitting-view";
import { barWords, functionWords } from "@/lib/domain/appraisal/words";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { sayRefusal } from "@/lib/domain/words";

type FormAction = (previous: FormAnswer | null, form: FormData) => Promise<FormAnswer>;

const away = refusedForm({ code: "server-away" });

/** When and where the team sits on a dossier, and who is there. What is refused is said above; ticks stay. */
export function OpenForm({ action, desk: { registration, sitters, able, least, today } }: { action: FormAction; desk: SittingDesk }) {
  const [answer, submit] = useActionState(orAway(action, away), null);
  const [here, setHere] = useState<ReadonlySet<string>>(new Set(sitters.filter(({ isReader }) => isReader).map(({ id }) => id)));
  const errors = answer?.errors ?? {};
  const counted = sitters.filter((sitter) => mayScore(sitter) && here.has(sitter.id)).length;
  const toggle = (id: string) => setHere((known) => new Set(known.has(id) ? [...known].filter((each) => each !== id) : [...known, id]));
  return (
    <form {...byHand(submit)} className="grid gap-6">
      <input type="hidden" name="id" value={registration.id} />
      {answer && !answer.done && <Notice tone="bad">{answer.refusal.code === "invalid-input" ? (Object.values(errors)[0] ?? sayRefusal(answer.refusal)) : sayRefusal(answer.refusal)}</Notice>}
      <fieldset>
        <legend className="mb-1 leading-table font-semibold">Người có mặt</legend>
        <ul>
          {sitters.map(({ id, name, function: held, bar }) => (
            <li key={id} className="border-t border-line first:border-t-0">
              <label className="flex min-h-11 items-start gap-3 py-2">
                <input type="checkbox" className="check" name="present" value={id} checked={here.has(id)} onChange={() => toggle(id)} />
                <span>
                  <span className="font-medium">{name}</span>
                  <span className="block text-small text-ink-3">{`${functionWords[held]}${bar ? `, không chấm điểm: ${barWords[bar]}` : ""}`}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <p role="status" className={`mt-2 text-small ${counted < least ? "text-clay" : "text-ink-3"}`}>{`Có mặt ${counted}/${able} thành viên được chấm điểm, cần ít nhất ${least}.`}</p>
      </fieldset>
      <div className="grid gap-4 desk:grid-cols-[220px_1fr]">
        <DayField label="Ngày họp" name="heldOn" required defaultValue={today} max={today} error={errors["heldOn"]} />
        <TextField label="Địa điểm" name="place" required maxLength={200} error={errors["place"]} />
      </div>
      <div className="flex flex-wrap items-center gap-4 border-t border-line pt-4">
        <SubmitButton busyLabel="Đang mở…">Mở phiên thẩm định</SubmitButton>
        <p className="text-small text-ink-3">Mỗi thành viên có mặt chấm trên tài khoản của mình. Chưa đủ phiếu thì không ai xem được điểm của người khác.</p>
      </div>
    </form>
  );
}
