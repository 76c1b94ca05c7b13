import { Button } from "@/components/ui/button";
import { RadioRow } from "@/components/ui/radio-row";
import { SelectField } from "@/components/ui/select-field";
import { TextArea, TextField } from "@/components/ui/text-field";
import { showDay } from "@/lib/domain/day";
import { errorsOf, type FormAnswer } from "@/lib/domain/registration/form";
import { sights } from "@/lib/domain/survey/schema";
import type { SurveyView } from "@/lib/domain/survey/view";
import { sightWords } from "@/lib/domain/survey/words";

type PlainFindingProps = { view: Pick<SurveyView, "id" | "sections" | "place" | "today">; action: (form: FormData) => Promise<void>; told: { answer: FormAnswer; typed: Readonly<Record<string, string>> } | null };

/** The form that keeps one finding, for a browser without script; the criterion not seen yet comes first. */
export function PlainFinding({ view: { id, sections, place, today }, action, told }: PlainFindingProps) {
  const errors = told ? errorsOf(told.answer) : {};
  const said = (name: string, first: string) => ({ name, defaultValue: told?.typed[name] ?? first, error: errors[name] });
  const rows = sections.flatMap((section) => section.rows);
  const next = rows.find(({ findings }) => !findings.some(({ isReader }) => isReader)) ?? rows[0];
  return (
    <form action={action} className="grid max-w-measure gap-4">
      <input type="hidden" name="registrationId" value={id} />
      <SelectField label="Tiêu chí" required options={rows.map(({ criterion: { code, wording } }) => ({ value: code, label: `${code}. ${wording}` }))} {...said("criterion", next?.criterion.code ?? "")} />
      <RadioRow legend="Đến nơi thấy thế nào?" required options={sights.map((sight) => ({ value: sight, label: sightWords[sight] }))} {...said("seen", "")} />
      <TextArea label="Đã thấy gì, hoặc vì sao chưa xem được" hint="Đúng như hồ sơ thì để trống cũng được." rows={3} maxLength={500} {...said("note", "")} />
      <TextField label="Nơi khảo sát" required maxLength={200} {...said("place", place)} />
      <TextField label="Ngày khảo sát" required inputMode="numeric" hint="Ví dụ: 30/6/2021" {...said("seenOn", showDay(today))} />
      <div><Button type="submit" kind="primary">Ghi kết quả</Button></div>
    </form>
  );
}
