"use client";

import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { showInstant } from "@/lib/domain/day";
import type { ImportKind } from "@/lib/domain/import/kind";
import type { ImportView } from "@/lib/domain/import/view";
import { fieldWord } from "@/lib/domain/import/words";
import { letters } from "@/lib/domain/sheet/cell";

import type { ImportAction } from "./fix-cell";

type RememberedFormProps = { id: string; kind: ImportKind; alphabet: string | null; remembered: NonNullable<ImportView["remembered"]>; found: Readonly<Record<string, { column: number } | undefined>>; action: ImportAction };

/** Columns somebody chose for a sheet with the same headings, told where they differ, and one press away. */
export function RememberedForm({ id, kind, alphabet, remembered: { columns, headAt, by, unit, at }, found, action }: RememberedFormProps) {
  const { form, sentence } = useAct(action);
  const differing = Object.entries(columns).filter(([field, column]) => (found[field]?.column ?? null) !== column);
  const told = [...(headAt === null ? [] : [`tiêu đề ở hàng ${headAt}`]), ...differing.map(([field, column]) => `${fieldWord(kind, field)} ${column === null ? "không có trong tệp" : `ở cột ${letters(column)}`}`)];
  return (
    <form {...form} className="pt-6">
      <input type="hidden" name="id" value={id} />
      {alphabet && <input type="hidden" name="alphabet" value={alphabet} />}
      <input type="hidden" name="headAt" value={headAt ?? ""} />
      {Object.entries(columns).map(([field, column]) => <input key={field} type="hidden" name={`column-${field}`} value={column ?? ""} />)}
      <Notice>
        <p>{`Tệp có cùng hàng tiêu đề đã được ${by} chọn cột lúc ${showInstant(at)}: ${told.join(", ")}. Cách đọc này dùng chung trong ${unit}.`}</p>
        <p className="pt-2"><SubmitButton kind="secondary" busyLabel="Đang đọc lại…">Đọc theo các cột ấy</SubmitButton></p>
        {sentence && <p role="alert" className="pt-2 font-medium text-red-deep">{sentence}</p>}
      </Notice>
    </form>
  );
}
