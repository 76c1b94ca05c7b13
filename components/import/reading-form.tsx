"use client";

import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import type { Head } from "@/lib/domain/import/head";
import type { ImportKind } from "@/lib/domain/import/kind";
import { alphabetWords, fieldWord } from "@/lib/domain/import/words";
import { letters } from "@/lib/domain/sheet/cell";
import { alphabets, type Alphabet } from "@/lib/domain/sheet/legacy";

import type { ImportAction } from "./fix-cell";

type ReadingFormProps = { id: string; kind: ImportKind; head: Head<string>; fields: readonly string[]; alphabet: Alphabet | null; action: ImportAction };

const sures = { certain: "khớp tên cột", likely: "gần giống tên cột", hand: "do đồng chí chọn" } as const;

/** Which column of the file is what, as found; each may be said otherwise. */
export function ReadingForm({ id, kind, head, fields, alphabet, action }: ReadingFormProps) {
  const { form, sentence } = useAct(action);
  const options = head.titles.map((title, index) => ({ value: String(index), label: `Cột ${letters(index)}${title === "" ? "" : `: ${title}`}` }));
  return (
    <form {...form} className="grid gap-4">
      <input type="hidden" name="id" value={id} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <div className="grid gap-4 desk:grid-cols-3">
        {fields.map((field) => {
          const place = head.columns[field];
          return <SelectField key={field} name={`column-${field}`} label={fieldWord(kind, field)} options={options} empty="Không có trong tệp" defaultValue={place ? String(place.column) : ""} hint={place ? sures[place.sure] : undefined} />;
        })}
        <SelectField name="alphabet" label="Bảng mã của tệp" options={alphabets.map((each) => ({ value: each, label: alphabetWords[each] }))} empty="Unicode" defaultValue={alphabet ?? ""} />
      </div>
      <div><SubmitButton kind="secondary" busyLabel="Đang đọc lại…">Đọc lại theo các cột này</SubmitButton></div>
    </form>
  );
}
