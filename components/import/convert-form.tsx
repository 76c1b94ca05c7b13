"use client";

import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { alphabetWords } from "@/lib/domain/import/words";
import type { Alphabet } from "@/lib/domain/sheet/legacy";

import type { ImportAction } from "./fix-cell";

/** Words that were written before Unicode: shown as they would be read, one press away. */
export function ConvertForm({ id, alphabet, headAt, columns, action }: { id: string; alphabet: Alphabet; headAt: number | null; columns: Readonly<Record<string, number>>; action: ImportAction }) {
  const { form, sentence } = useAct(action);
  return (
    <form {...form} className="pt-6">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="alphabet" value={alphabet} />
      <input type="hidden" name="headAt" value={headAt ?? ""} />
      {Object.entries(columns).map(([field, column]) => <input key={field} type="hidden" name={`column-${field}`} value={column} />)}
      <Notice tone="warn">
        <p>{`Chữ trong tệp gõ theo bảng mã ${alphabetWords[alphabet]}, chưa phải Unicode. Tên chi bộ đọc ra sẽ sai.`}</p>
        <p className="pt-2"><SubmitButton kind="secondary" busyLabel="Đang chuyển…">Chuyển sang Unicode</SubmitButton></p>
        {sentence && <p role="alert" className="pt-2 font-medium text-red-deep">{sentence}</p>}
      </Notice>
    </form>
  );
}
