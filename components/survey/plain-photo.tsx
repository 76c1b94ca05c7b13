import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { errorsOf, type FormAnswer } from "@/lib/domain/registration/form";
import { showDay } from "@/lib/domain/day";
import type { SurveyView } from "@/lib/domain/survey/view";

type PlainPhotoProps = { view: Pick<SurveyView, "id" | "sections" | "place" | "today">; told: { answer: FormAnswer; typed: Readonly<Record<string, string>> } | null };

/** The form that sends a photo in, for a browser without script. */
export function PlainPhoto({ view: { id, sections, place, today }, told }: PlainPhotoProps) {
  const errors = told ? errorsOf(told.answer) : {};
  const said = (name: string, first: string) => ({ name, required: true, defaultValue: told?.typed[name] ?? first, error: errors[name] });
  const options = sections.flatMap(({ rows }) => rows).map(({ criterion: { code, wording } }) => ({ value: code, label: `${code}. ${wording}` }));
  return (
    <form action="/api/survey-photos" method="post" encType="multipart/form-data" className="grid max-w-measure gap-4">
      <input type="hidden" name="registrationId" value={id} />
      <SelectField label="Tiêu chí" options={options} {...said("criterion", options[0]?.value ?? "")} />
      <TextField label="Nơi khảo sát" maxLength={200} {...said("place", place)} />
      <TextField label="Ngày khảo sát" inputMode="numeric" hint="Ví dụ: 30/6/2021" {...said("seenOn", showDay(today))} />
      <FileField label="Ảnh" name="file" required accept="image/jpeg,image/png" hint="Ảnh JPEG hoặc PNG, đến 20 MB. Thông tin máy ảnh ghi vào tệp được bỏ hết." error={errors["file"]} />
      <div><Button type="submit" kind="primary">Gửi ảnh</Button></div>
    </form>
  );
}
