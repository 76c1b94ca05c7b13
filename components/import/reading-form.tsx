"use client";

import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import type { Head } from "@/lib/domain/import/head";
import type { ImportKind } from "@/lib/domain/import/kind";
import type { SheetTop } from "@/lib/domain/import/view";
import { alphabetWords, fieldWord } from "@/lib/domain/import/words";
import { letters } from "@/lib/domain/sheet/cell";
import { alphabets, type Alphabet } from "@/lib/domain/sheet/legacy";

import type { ImportAction } from "./fix-cell";

type ReadingFormProps = { id: string; kind: ImportKind; head: Head<string>; headAt: number | null; tops: readonly SheetTop[]; fields: readonly string[]; alphabet: Alphabet | null; isOwed: boolean; action: ImportAction };

const sures = { certain: "khớp tên cột", likely: "gần giống tên cột", hand: "do đồng chí chọn" } as const;

const short = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text);
const sayRow = ({ at, titles }: SheetTop) => `Hàng ${at}: ${short(titles.filter((title) => title !== "").join(" · "), 60)}`;

/** Where the headings stand and which column of the file is what, as found; each may be said otherwise. Owed where nothing can be read without. */
export function ReadingForm({ id, kind, head, headAt, tops, fields, alphabet, isOwed, action }: ReadingFormProps) {
  const { form, sentence } = useAct(action);
  const first = tops.find(({ at }) => at > head.at)?.titles ?? [];
  const width = Math.max(head.titles.length, ...tops.map(({ titles }) => titles.length));
  const options = Array.from({ length: width }, (_, index) => {
    const said = [head.titles[index] ?? "", first[index] ? `như “${short(first[index], 24)}”` : ""].filter((text) => text !== "").join(", ");
    return { value: String(index), label: `Cột ${letters(index)}${said === "" ? "" : `: ${said}`}` };
  });
  const heads = [...tops.map((top) => ({ value: String(top.at), label: sayRow(top) })), { value: "0", label: "Tệp không có hàng tiêu đề" }];
  return (
    <form {...form} className="grid gap-4">
      <input type="hidden" name="id" value={id} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <div className="grid gap-4 desk:grid-cols-3">
        <SelectField name="headAt" label="Hàng tiêu đề" options={heads} empty="Tự nhận" defaultValue={headAt === null ? "" : String(headAt)} hint={headAt === null && head.at > 0 ? `đang nhận hàng ${head.at}` : undefined} />
        {fields.map((field) => {
          const place = head.columns[field];
          return <SelectField key={field} name={`column-${field}`} label={fieldWord(kind, field)} options={options} empty="Không có trong tệp" defaultValue={place ? String(place.column) : ""} hint={place ? sures[place.sure] : undefined} />;
        })}
        <SelectField name="alphabet" label="Bảng mã của tệp" options={alphabets.map((each) => ({ value: each, label: alphabetWords[each] }))} empty="Unicode" defaultValue={alphabet ?? ""} />
      </div>
      <div><SubmitButton {...(isOwed ? {} : { kind: "secondary" })} busyLabel="Đang đọc lại…">Đọc lại theo các cột này</SubmitButton></div>
    </form>
  );
}
