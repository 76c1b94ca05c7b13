"use client";

import { useId, useState } from "react";

import { FieldNote } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";
import type { AskedCriterion } from "@/lib/domain/criteria/answer";
import { showCount } from "@/lib/domain/ratio";

import type { Draft } from "./use-answer";

type Choice = { value: string; label: string; draft: Partial<Draft> };
const other = "other";

function choicesOf(criterion: AskedCriterion): Choice[] {
  const leaveOut: Choice[] = criterion.mayNotApply ? [{ value: "not_applicable", label: "Xin không áp dụng tiêu chí này", draft: { kind: "not_applicable", points: "" } }] : [];
  if (criterion.kind === "condition") return [{ value: "met", label: "Đạt", draft: { kind: "met" } }, { value: "unmet", label: "Chưa đạt", draft: { kind: "unmet" } }, ...leaveOut];
  const anchors = [...(criterion.scale.some(({ points }) => points === 0) ? [] : [{ points: 0, wording: "Chưa làm được" }]), ...criterion.scale];
  return [
    ...anchors.map(({ points, wording }): Choice => ({ value: String(points), label: `${showCount(points)} điểm: ${wording}`, draft: { kind: "points", points: String(points) } })),
    { value: other, label: "Mức khác", draft: { kind: "points", points: "" } },
    ...leaveOut,
  ];
}

type Props = { criterion: AskedCriterion; draft: Draft; error: string | undefined; change: (part: Partial<Draft>) => void; send: () => void };

/** What can be answered, all in sight and one above the other: an anchor of the scale is a press, any other number is typed. */
export function AnswerChoices({ criterion, draft, error, change, send }: Props) {
  const id = useId();
  const choices = choicesOf(criterion);
  const [isOther, setOther] = useState(draft.kind === "points" && !choices.some(({ value }) => value === draft.points));
  const chosen = draft.kind === "points" ? (isOther ? other : draft.points) : draft.kind;
  const choose = ({ value, draft: part }: Choice) => {
    setOther(value === other);
    change(part);
    send();
  };
  return (
    <fieldset aria-describedby={error ? `${id}-note` : undefined}>
      <legend className="mb-2 font-semibold">{criterion.kind === "condition" ? "Chi bộ đạt chưa?" : "Chi bộ tự chấm mấy điểm?"}</legend>
      <div className={criterion.kind === "condition" ? "flex flex-wrap gap-2" : "grid gap-2"}>
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input type="radio" name={`${id}-answer`} checked={chosen === choice.value} onChange={() => choose(choice)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {chosen === other && (
        <div className="mt-3 max-w-[12em]">
          <TextField label={`Số điểm, từ 0 đến ${showCount(criterion.kind === "scored" ? criterion.most : 0)}`} name="points" inputMode="numeric" autoComplete="off" value={draft.points} onChange={({ currentTarget }) => change({ kind: "points", points: currentTarget.value })} onBlur={send} />
        </div>
      )}
      <FieldNote id={id} error={error} />
    </fieldset>
  );
}
