"use client";

import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { TextArea, TextField } from "@/components/ui/text-field";
import type { FormAnswer } from "@/lib/domain/registration/form";

/** The items of a return, one below the other: what must be supplemented and why, and by when. */
export function ReturnFields({ subjects, dueOn, errors }: { subjects: readonly string[]; dueOn: string; errors: FormAnswer["errors"] }) {
  const list = useId();
  const [keys, setKeys] = useState([0]);
  const add = () => setKeys((known) => [...known, Math.max(...known) + 1]);
  return (
    <>
      <datalist id={list}>{subjects.map((subject) => <option key={subject} value={subject} />)}</datalist>
      <ol className="grid gap-4">
        {keys.map((key, index) => (
          <li key={key} className="grid gap-3 border-l-2 border-line-strong pl-3.5">
            <TextField label={`Nội dung ${index + 1}`} name="subject" list={list} required maxLength={200} hint="Chọn tiêu chuẩn, hoặc ghi giấy tờ còn thiếu." />
            <TextArea label="Vì sao phải bổ sung" name="itemReason" rows={2} required maxLength={500} />
            {keys.length > 1 && <Button kind="quiet" small className="justify-self-start" onClick={() => setKeys((known) => known.filter((each) => each !== key))}>Bỏ nội dung {index + 1}</Button>}
          </li>
        ))}
      </ol>
      <Button small icon="plus" className="justify-self-start" onClick={add}>Thêm nội dung</Button>
      <DayField label="Hạn bổ sung" name="dueOn" defaultValue={dueOn} required hint="Mặc định 10 ngày làm việc. Hạn rơi vào ngày nghỉ thì lùi sang ngày làm việc kế tiếp." error={errors["dueOn"]} />
    </>
  );
}
