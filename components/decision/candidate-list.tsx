"use client";

import { sayAbove } from "@/components/registration/cell-name";
import { Button } from "@/components/ui/button";
import { PlainLink } from "@/components/ui/plain-link";
import { SelectField } from "@/components/ui/select-field";
import { Sheet } from "@/components/ui/sheet";
import { TextArea } from "@/components/ui/text-field";
import { showDay } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";
import { owesReason } from "@/lib/domain/decision/schema";
import type { Effect } from "@/lib/domain/decision/title";
import type { Candidate } from "@/lib/domain/decision/view";
import { effectWords } from "@/lib/domain/decision/words";
import { partyName } from "@/lib/domain/unit/party";

type Picking = { effect: Effect; candidates: readonly Candidate[]; picked: ReadonlySet<string>; pick: (picked: ReadonlySet<string>) => void };

const nameOf = ({ cell }: Pick<Candidate, "cell">) => partyName({ ...cell, level: "cell" });

/** What stands behind a line: since when it was agreed, or the paper that is meant. */
function Behind({ effect, candidate: { subject, since, paper, notice } }: { effect: Effect; candidate: Candidate }) {
  if (!paper) return <>Cho chủ trương {showDay(since)} · <PlainLink href={`/registrations/${subject}`}>Hồ sơ</PlainLink></>;
  const words = paper.effect === "recognise" ? "Công nhận" : effectWords[paper.effect];
  const number = <PlainLink href={`/decisions/${paper.decisionId}`} className="whitespace-nowrap">{`số ${showNumber(paper)}`}</PlainLink>;
  return <>{words} theo quyết định {number} ngày {showDay(paper.decidedOn)}{effect === "revoke" && `, giữ từ ${showDay(since)}`}{notice && <>. <PlainLink href={`/rechecks/${notice.recheckId}`}>Phúc tra</PlainLink>: {notice.replied ? "đã giải trình" : `giải trình đến hết ${showDay(notice.replyUntil)}`}</>}</>;
}

/** What only a picked line owes: another cell, and a reason of its own. */
function Owed({ effect, candidate }: { effect: Effect; candidate: Candidate }) {
  const swaps = effect === "correct" || effect === "replace";
  const { subject, others, notice } = candidate;
  if (!owesReason(effect)) return null;
  return (
    <div className="mt-3 grid gap-4">
      {swaps && (
        <SelectField
          label={effect === "correct" ? "Chi bộ ghi đúng là" : "Chi bộ thay vào"}
          name={`cell:${subject}`}
          empty="Vẫn chi bộ này, ghi theo tên hiện nay"
          options={others.map((cell) => ({ value: cell.id, label: nameOf({ cell }) }))}
          hint="Chỉ hiện chi bộ cùng xã chưa giữ danh hiệu."
        />
      )}
      <TextArea label="Lý do" name={`reason:${subject}`} optional rows={2} defaultValue={notice?.text} maxLength={500} hint="Để trống thì dùng lý do chung." />
    </div>
  );
}

/** The cells a paper may name, each ticked to be in it. */
export function CandidateList({ effect, candidates, picked, pick }: Picking) {
  const toggle = (subject: string, on: boolean) => pick(new Set(on ? [...picked, subject] : [...picked].filter((other) => other !== subject)));
  const all = picked.size === candidates.length;
  return (
    <>
      {effect === "recognise" && candidates.length > 1 && (
        <div className="mb-2"><Button small onClick={() => pick(new Set(all ? [] : candidates.map(({ subject }) => subject)))}>{all ? "Bỏ chọn tất cả" : "Chọn tất cả"}</Button></div>
      )}
      <Sheet>
        <ul>
          {candidates.map((candidate) => {
            const { subject, parent } = candidate;
            const on = picked.has(subject);
            return (
              <li key={subject} className="border-t border-line px-[18px] py-3 first:border-t-0">
                <div className="flex items-start gap-3">
                  <input type="checkbox" id={`pick-${subject}`} name="line" value={subject} checked={on} onChange={({ currentTarget }) => toggle(subject, currentTarget.checked)} className="mt-[0.2em] size-5 flex-none accent-red phone:size-6" />
                  <div className="min-w-0 flex-1">
                    <label htmlFor={`pick-${subject}`} className="block font-medium">{nameOf(candidate)}{parent && <span className="font-normal text-ink-3">, {sayAbove(parent)}</span>}</label>
                    <p className="text-small text-ink-3"><Behind effect={effect} candidate={candidate} /></p>
                    {on && <Owed effect={effect} candidate={candidate} />}
                  </div>
                </div>
              </li>
            );
          })}
        </ul>
      </Sheet>
    </>
  );
}
