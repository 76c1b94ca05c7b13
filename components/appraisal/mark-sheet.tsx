"use client";

import { useActionState, useState } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import { askedOf, differing, highest, mostGiven, totalOf } from "@/lib/domain/appraisal/marks";
import type { SittingView } from "@/lib/domain/appraisal/sitting-view";
import { sayCodes, type AskedCriterion } from "@/lib/domain/criteria/answer";
import type { CriteriaContent } from "@/lib/domain/criteria/content";
import { showCount } from "@/lib/domain/ratio";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { sayFinding, sayStated } from "@/lib/domain/survey/say";
import { sayRefusal } from "@/lib/domain/words";

type FormAction = (previous: FormAnswer | null, form: FormData) => Promise<FormAnswer>;
type MarkSheetProps = { action: FormAction; sittingId: string; round: number; content: CriteriaContent } & Pick<SittingView, "stated" | "survey">;

const away = refusedForm({ code: "server-away" });
const nothing = { self: null, commune: null };

/** What a mark stands for, from the most down. */
const anchors = (criterion: AskedCriterion) => (criterion.kind === "scored" ? criterion.scale.toSorted((a, b) => b.points - a.points) : []);

function Mark({ criterion, value, error, change }: { criterion: AskedCriterion; value: string; error: string | undefined; change: (value: string) => void }) {
  const name = `mark.${criterion.code}`;
  const says = error && <span id={`${name}-error`} role="alert" className="mt-1 block text-small font-medium text-red-deep">{error}</span>;
  if (criterion.kind === "condition")
    return (
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{criterion.wording}</legend>
        {[{ mark: "1", label: "Đạt" }, { mark: "0", label: "Chưa đạt" }].map(({ mark, label }) => (
          <label key={mark} className="choice">
            <input type="radio" name={name} value={mark} checked={value === mark} onChange={() => change(mark)} required />
            <span className="whitespace-nowrap">{label}</span>
          </label>
        ))}
        {says}
      </fieldset>
    );
  return (
    <>
      <span className="flex items-center gap-2">
        <input className="input w-20 text-right" name={name} aria-label={`Điểm tiêu chí ${criterion.code}: ${criterion.wording}`} aria-invalid={error ? true : undefined} aria-describedby={error ? `${name}-error` : undefined} inputMode="numeric" autoComplete="off" required value={value} onChange={({ currentTarget }) => change(currentTarget.value)} />
        <span className="whitespace-nowrap text-ink-3">/{showCount(highest(criterion))}</span>
      </span>
      {says}
    </>
  );
}

/** One member's sheet of a round: a mark for each thing asked of people. What was typed stays whatever is answered. */
export function MarkSheet({ action, sittingId, round, content, stated, survey }: MarkSheetProps) {
  const [answer, submit] = useActionState(orAway(action, away), null);
  const [marks, setMarks] = useState<Readonly<Record<string, string>>>({});
  const refusal = answer && !answer.done ? answer.refusal : null;
  const errors: FormAnswer["errors"] = { ...answer?.errors, ...(refusal?.field && { [refusal.field]: sayRefusal(refusal) }) };
  const asked = askedOf(content);
  const given = Object.fromEntries(Object.entries(marks).flatMap(([code, text]) => (/^\d+$/.test(text.trim()) ? [[code, Number(text)]] : [])));
  const other = differing(content, given, stated);
  const columns: Column<AskedCriterion>[] = [
    { key: "code", head: "Số", cell: ({ code }) => code, phone: "hide", className: "w-12" },
    {
      key: "wording", head: "Tiêu chí", rowHead: true,
      cell: (criterion) => (
        <>
          {criterion.wording}
          {anchors(criterion).length > 0 && <span className="block text-small font-normal text-ink-3">{anchors(criterion).map(({ points, wording }) => `${points}: ${wording}`).join(" · ")}</span>}
          {criterion.code in stated && <span className="block text-small font-normal text-ink-2">{sayStated(criterion, stated[criterion.code] ?? nothing)}</span>}
          {survey.findings.filter(({ criterion: code }) => code === criterion.code).map((finding) => <span key={finding.seq} className="block text-small font-normal text-ink-2">{`Khảo sát, ${finding.who}: ${sayFinding(finding)}`}</span>)}
          {criterion.kind === "scored" && criterion.least > 0 && <span className="block text-small font-normal text-ink-3">{`Dưới ${criterion.least} điểm là chưa đạt`}</span>}
        </>
      ),
    },
    { key: "mark", head: "Chấm", phone: "wide", className: "desk:w-60", cell: (criterion) => <Mark criterion={criterion} value={marks[criterion.code] ?? ""} error={errors[`mark.${criterion.code}`]} change={(value) => setMarks((known) => ({ ...known, [criterion.code]: value }))} /> },
  ];
  return (
    <form {...byHand(submit)} className="grid gap-5">
      <input type="hidden" name="sittingId" value={sittingId} />
      <input type="hidden" name="round" value={round} />
      {refusal && <Notice tone="bad">{refusal.code === "invalid-input" ? "Phiếu còn chỗ chưa đúng. Nội dung vẫn còn ở đây." : sayRefusal(refusal)}</Notice>}
      {content.sections.map(({ heading, criteria }) => {
        const rows = asked.filter(({ code }) => criteria.some((criterion) => criterion.code === code));
        return rows.length > 0 && (
          <div key={heading}>
            <h3 className="mb-2 font-semibold">{heading}</h3>
            <DataTable caption={`Phiếu chấm: ${heading}`} columns={columns} rows={rows} rowKey={({ code }) => code} />
          </div>
        );
      })}
      <TextArea label={other.length > 0 ? `Vì sao chấm khác hồ sơ ở ${sayCodes(other)}` : "Nhận xét"} name="remark" rows={2} optional={other.length === 0} required={other.length > 0} maxLength={1_000} error={errors["remark"]} />
      <div className="flex flex-wrap items-center gap-4 border-t border-line pt-4">
        <SubmitButton busyLabel="Đang nộp…">Nộp phiếu chấm</SubmitButton>
        <p role="status" className="font-medium">{`Tổng ${showCount(totalOf(content, given))}/${showCount(mostGiven(content))} điểm`}</p>
        <p className="text-small text-ink-3">Phiếu đã nộp không sửa. Đủ phiếu của mọi người có mặt thì điểm mới hiện ra.</p>
      </div>
    </form>
  );
}
