"use client";

import { useId } from "react";

import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import type { Result } from "@/lib/domain/result";

export type ImportAction = (previous: Result<{ id: string }> | null, form: FormData) => Promise<Result<{ id: string }>>;
type FixCellProps = { id: string; row: number; field: string; label: string; at: string; written: string; offers: readonly { value: string; label: string }[]; action: ImportAction };

/** A cell of the file to be written over: what may have been meant is one press away. */
export function FixCell({ id, row, field, label, at, written, offers, action }: FixCellProps) {
  const own = useId();
  const { form, sentence } = useAct(action);
  const hidden = <><input type="hidden" name="id" value={id} /><input type="hidden" name="row" value={row} /></>;
  return (
    <div className="grid gap-2">
      {offers.length > 0 && (
        <form {...form} className="flex flex-wrap gap-2">
          {hidden}
          <input type="hidden" name="field" value="key" />
          {offers.map((offer) => <SubmitButton key={offer.value} kind="secondary" small name="value" value={offer.value}>{offer.label}</SubmitButton>)}
        </form>
      )}
      <form {...form} className="flex flex-wrap items-end gap-2">
        {hidden}
        <input type="hidden" name="field" value={field} />
        <label htmlFor={own} className="sr-only">{`${label}, ô ${at}`}</label>
        <input id={own} name="value" defaultValue={written} className="input min-w-0 flex-1" maxLength={500} />
        <SubmitButton kind="secondary" small busyLabel="Đang sửa…">Sửa</SubmitButton>
      </form>
      {sentence && <p role="alert" className="text-small font-medium text-red-deep">{sentence}</p>}
    </div>
  );
}
