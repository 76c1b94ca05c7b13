"use client";

import { useState } from "react";

import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { lineKinds } from "@/lib/domain/unit/reorganisation/line";
import type { ActUnit } from "@/lib/domain/unit/reorganisation/view";
import { lineKindWords } from "@/lib/domain/unit/reorganisation/words";

import type { ActAction } from "./act-document";
import { blank, lineOf, type Draft } from "./line-draft";
import { LineFields, type Finders } from "./line-fields";

type LineFormProps = { action: ActAction; seen: { id: string; version: number }; top: ActUnit; finders: Finders; /** The line that is being changed. */ known?: { position: number; draft: Draft; leave: string } };

/** One more line of an act, or one in another's place: what is done first, then to which units. Drawn anew for each version of the draft, so empty once the line is in. */
export function LineForm({ action, seen, top, finders, known }: LineFormProps) {
  const { sentence, form } = useAct(action);
  const [draft, setDraft] = useState<Draft>(known?.draft ?? blank("merge"));
  const change = (more: Partial<Draft>) => setDraft((known) => ({ ...known, ...more }));
  const line = lineOf(draft, top);
  return (
    <form {...form} className="grid max-w-[66ch] gap-5">
      <input type="hidden" name="id" value={seen.id} />
      <input type="hidden" name="version" value={seen.version} />
      {known && <input type="hidden" name="position" value={known.position} />}
      <input type="hidden" name="line" value={JSON.stringify(line)} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <fieldset>
        <legend className="mb-1 leading-table font-semibold">Việc sắp xếp</legend>
        <div className="flex flex-wrap gap-2">
          {lineKinds.map((kind) => (
            <label key={kind} className="choice">
              <input type="radio" checked={draft.kind === kind} onChange={() => setDraft(blank(kind))} />
              <span>{lineKindWords[kind]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <LineFields draft={draft} change={change} top={top} finders={finders} />
      {known
        ? <div className="flex flex-wrap gap-3"><SubmitButton kind="secondary" busyLabel="Đang lưu…">{`Lưu dòng ${known.position}`}</SubmitButton><ButtonLink href={known.leave} kind="quiet">Không sửa</ButtonLink></div>
        : <div><SubmitButton kind="secondary" icon="plus" busyLabel="Đang thêm…">Thêm dòng</SubmitButton></div>}
    </form>
  );
}
