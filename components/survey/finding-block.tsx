"use client";

import { useId } from "react";

import type { FormAction } from "@/components/registration/act-form";
import { FieldNote } from "@/components/ui/field";
import { KeptNote } from "@/components/ui/kept-note";
import { TextArea } from "@/components/ui/text-field";
import type { SaveAction } from "@/components/ui/use-kept";
import { sayStated, sayWhere } from "@/lib/domain/survey/say";
import { sights } from "@/lib/domain/survey/schema";
import type { SurveyRow } from "@/lib/domain/survey/view";
import { sightWords } from "@/lib/domain/survey/words";

import { FindingMark } from "./finding-mark";
import { PhotoField } from "./photo-field";
import { useFinding, wantsNote, type Visit } from "./use-finding";
import type { usePhotos } from "./use-photos";

type FindingBlockProps = {
  registrationId: string;
  row: SurveyRow;
  visit: Visit;
  photos: ReturnType<typeof usePhotos>;
  actions: { record: SaveAction; removePhoto: FormAction };
  onKept: (criterion: string) => void;
};

/** One criterion on site: what the dossier says, what the others saw, what the reader sees, photos. Kept as it is filled in. */
export function FindingBlock({ registrationId, row, visit, photos, actions, onKept }: FindingBlockProps) {
  const id = useId();
  const { criterion: { code, wording }, findings } = row;
  const own = findings.find(({ isReader }) => isReader) ?? null;
  const { draft, keeping, change, send } = useFinding({ registrationId, criterion: code, own, visit, action: actions.record, onKept });
  const isSeen = draft.seen !== null;
  return (
    <section id={`khao-sat-${code}`} aria-labelledby={`khao-sat-${code}-ten`} className="scroll-mt-4 border-t border-line-strong py-6">
      <h3 id={`khao-sat-${code}-ten`}>{code}. {wording}</h3>
      <p className="mb-3 text-small text-ink-3">{sayStated(row.criterion, row)}</p>
      <div className="grid max-w-measure gap-4">
        {findings.some(({ isReader }) => !isReader) && (
          <ul className="grid gap-2">
            {findings.filter(({ isReader }) => !isReader).map((finding) => <li key={finding.seq}><FindingMark finding={finding} /><span className="block text-small text-ink-3">{sayWhere(finding)}</span></li>)}
          </ul>
        )}
        <fieldset aria-describedby={keeping.errors["seen"] ? `${id}-note` : undefined}>
          <legend className="mb-2 font-semibold">Đến nơi thấy thế nào?</legend>
          <div className="flex flex-wrap gap-2">
            {sights.map((sight) => (
              <label key={sight} className="choice">
                <input type="radio" name={`${id}-seen`} checked={draft.seen === sight} onChange={() => { change({ seen: sight }); void send(); }} />
                <span>{sightWords[sight]}</span>
              </label>
            ))}
          </div>
          <FieldNote id={id} error={keeping.errors["seen"]} />
        </fieldset>
        {isSeen && <TextArea label={draft.seen === "not_seen" ? "Vì sao chưa xem được" : "Đã thấy gì"} name={`note-${code}`} rows={2} maxLength={500} optional={draft.seen === "agrees"} value={draft.note} error={keeping.errors["note"]} onChange={({ currentTarget }) => change({ note: currentTarget.value })} onBlur={() => void send()} />}
        <PhotoField code={code} stored={row.photos} photos={photos} add={(files) => void photos.add(files, { criterion: code, ...visit })} remove={actions.removePhoto} />
        <KeptNote keeping={keeping} isBegun={isSeen} wants={wantsNote(draft) ? "Ghi vài chữ thì kết quả mới được lưu." : null} again={() => void send()} />
      </div>
    </section>
  );
}
