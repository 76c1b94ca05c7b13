"use client";

import { useActionState, useId, type ReactNode } from "react";

import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import type { CountField, Figures } from "@/lib/domain/figures/figures";
import { sayMeetings } from "@/lib/domain/figures/rows";
import type { FiguresAnswer } from "@/lib/domain/figures/schema";
import { fieldWords } from "@/lib/domain/figures/words";
import { gradeWords, grades } from "@/lib/domain/registration/grade";
import { refuse } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";

import { MeetingFields } from "./meeting-fields";

type FiguresFormProps = {
  action: (previous: FiguresAnswer | null, form: FormData) => Promise<FiguresAnswer>;
  unitId: string;
  year: number;
  /** The entry this form starts from; 0 for the first. */
  seq: number;
  now: Figures | null;
  before: Figures | null;
  /** How many months of the year have begun. */
  months: number;
};

type Beside = Pick<FiguresFormProps, "year" | "now" | "before"> & { errors: FiguresAnswer["errors"] };

const away = refuse("server-away");
const awayAnswer: FiguresAnswer = { done: false, sentence: away.ok ? null : sayRefusal(away.refusal), errors: {} };

/** A count with last year's beside it. */
function CountInput({ field, year, now, before, errors, required = false }: Beside & { field: CountField; required?: boolean }) {
  const last = before?.[field] ?? null;
  return <TextField label={fieldWords[field]} name={field} inputMode="numeric" autoComplete="off" pattern="[0-9]*" required={required} defaultValue={now?.[field] ?? ""} error={errors[field]} {...(last !== null && { hint: `Năm ${year - 1}: ${last}.` })} />;
}

function Group({ legend, note, children }: { legend: string; note?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-line pt-5">
      <h2 id={id}>{legend}</h2>
      {note && <p className="mt-1 max-w-measure text-ink-2">{note}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}

const row = "grid items-start gap-4 desk:grid-cols-[repeat(auto-fit,minmax(190px,1fr))]";
const yes = (value: boolean | null | undefined) => (value === true ? "yes" : value === false ? "no" : "");
const answers = [{ value: "yes", label: "Có" }, { value: "no", label: "Không" }, { value: "", label: "Chưa rõ" }];
const sayYes = (value: boolean | null | undefined) => (value === null || value === undefined ? "chưa rõ" : value ? "có" : "không");

function People(beside: Beside) {
  const { now, before, year } = beside;
  return (
    <>
      <Group legend="Đảng viên">
        <div className={row}><CountInput field="members" required {...beside} /><CountInput field="vneidMembers" {...beside} /><CountInput field="poorMembers" {...beside} /></div>
      </Group>
      <Group legend="Xếp loại cuối năm" note="Chưa xếp loại thì để trống. Đã xếp loại thì ghi đủ bốn mức, mức không có ai ghi 0.">
        <div className={row}>{(["gradedExcellent", "gradedGood", "gradedCompleted", "gradedNotCompleted"] as const).map((field) => <CountInput key={field} field={field} {...beside} />)}</div>
        <div className="mt-4 max-w-[420px]">
          <SelectField label="Xếp loại chất lượng chi bộ" name="cellGrade" empty="Chưa xếp loại" defaultValue={now?.cellGrade ?? ""} options={grades.map((value) => ({ value, label: gradeWords[value] }))} {...(before?.cellGrade && { hint: `Năm ${year - 1}: ${gradeWords[before.cellGrade].toLowerCase()}.` })} />
        </div>
      </Group>
      <Group legend="Bị kỷ luật trong năm" note="Mỗi người chỉ tính một dòng, theo chức vụ cao nhất. Không có ai thì ghi 0.">
        <div className={row}>{(["disciplinedMembers", "disciplinedCommittee", "disciplinedLeaders"] as const).map((field) => <CountInput key={field} field={field} {...beside} />)}</div>
      </Group>
    </>
  );
}

/** A cell's year in counts, the year before beside each. Few words, large fields; what is not known stays empty. */
export function FiguresForm({ action, unitId, year, seq, now, before, months }: FiguresFormProps) {
  const [answer, send] = useActionState(orAway(action, awayAnswer), null);
  const errors = answer?.errors ?? {};
  const beside = { year, now, before, errors };
  return (
    <form {...byHand(send)} className="grid gap-8">
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="seq" value={seq} />
      <People {...beside} />
      <Group legend="Sinh hoạt chi bộ">
        <div className="mb-5 max-w-[260px]"><CountInput field="thematicMeetings" {...beside} /></div>
        {before && before.meetings.length > 0 && <p className="mb-3 text-small text-ink-3">Sinh hoạt thường kỳ năm {year - 1}: {sayMeetings(before)}.</p>}
        <MeetingFields months={months} meetings={now?.meetings ?? []} errors={errors} />
      </Group>
      <Group legend="Những việc khác">
        <div className="grid gap-5">
          <div className="max-w-[360px]"><CountInput field="newModels" {...beside} /></div>
          <RadioRow legend="Có trụ sở hoặc nơi sinh hoạt không?" name="hasOffice" options={answers} defaultValue={yes(now?.hasOffice)} {...(before && { hint: `Năm ${year - 1}: ${sayYes(before.hasOffice)}.` })} />
          <RadioRow legend="Bí thư có đồng thời là trưởng ấp, khu phố không?" name="unifiedHead" options={answers} defaultValue={yes(now?.unifiedHead)} {...(before && { hint: `Năm ${year - 1}: ${sayYes(before.unifiedHead)}.` })} />
        </div>
      </Group>
      {answer?.sentence && <Notice tone="bad">{answer.sentence}</Notice>}
      {answer?.done && <Notice tone="good" role="status">Đã lưu số liệu năm {year}. Lần nhập trước vẫn còn trong lịch sử.</Notice>}
      <div><SubmitButton busyLabel="Đang lưu…">Lưu số liệu</SubmitButton></div>
    </form>
  );
}
