"use client";

import { useId, type ChangeEvent } from "react";

import type { FormAction } from "@/components/registration/act-form";
import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { PhotoView } from "@/lib/domain/survey/view";

import { Photo } from "./photo";
import { RemovePhoto } from "./remove-photo";
import type { usePhotos } from "./use-photos";

type PhotoFieldProps = { code: string; stored: readonly PhotoView[]; photos: ReturnType<typeof usePhotos>; add: (files: readonly File[]) => void; remove: FormAction };

const states = { waiting: "Chờ gửi", sending: "Đang gửi", away: "Trên máy này", refused: "Không nhận", sent: "Đã gửi" } as const;

/** The photos of one criterion: those the server has, those of this page with where each is, and the camera. */
export function PhotoField({ code, stored, photos, add, remove }: PhotoFieldProps) {
  const there = stored.filter(({ id }) => !photos.removed.includes(id));
  const taken = photos.taken.filter(({ id, criterion }) => criterion === code && !photos.removed.includes(id));
  const own = taken.filter(({ id }) => !stored.some((photo) => photo.id === id));
  const refused = taken.filter(({ state }) => state === "refused");
  const takeBack = (id: string): FormAction => async (previous, form) => {
    const told = await remove(previous, form);
    if (told.done) photos.forget(id);
    return told;
  };
  return (
    <div>
      {there.length + own.length > 0 && (
        <ul className="mb-3 flex flex-wrap gap-3" aria-label={`Ảnh tiêu chí ${code}`}>
          {there.map(({ id, isReader, who }, index) => (
            <li key={id} className="w-24">
              <Photo src={`/api/survey-photos/${id}`} alt={`Ảnh ${index + 1}, tiêu chí ${code}`} href={`/api/survey-photos/${id}`} />
              {isReader ? <RemovePhoto id={id} action={takeBack(id)} /> : <span className="text-small text-ink-3">{who}</span>}
            </li>
          ))}
          {own.map(({ id, url, state, percent }, index) => (
            <li key={id} className="w-24">
              <Photo src={url} alt={`Ảnh ${there.length + index + 1}, tiêu chí ${code}`} />
              <span className={`block text-small ${state === "away" || state === "refused" ? "font-medium text-clay" : "text-ink-3"}`}>{states[state]}{state === "sending" && percent > 0 && ` ${percent}%`}</span>
              {state === "sent" && <RemovePhoto id={id} action={takeBack(id)} />}
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-3">
        <Pick label={`Chụp ảnh tiêu chí ${code}`} add={add} capture="environment">Chụp ảnh</Pick>
        <Pick label={`Chọn ảnh có sẵn cho tiêu chí ${code}`} add={add} multiple>Chọn ảnh</Pick>
      </div>
      {refused.map(({ id, sentence }) => <div key={id} className="mt-3"><Notice tone="bad">{sentence}</Notice></div>)}
      {taken.some(({ state }) => state === "away") && (
        <div className="mt-3"><Notice tone="warn" role="status">Ảnh chưa gửi được. Ảnh còn trên máy này, có mạng sẽ tự gửi. <span className="mt-2 block"><Button onClick={photos.again}>Gửi lại ảnh</Button></span></Notice></div>
      )}
    </div>
  );
}

/** A button that is the browser's own file field. */
function Pick({ label, add, children, ...field }: { label: string; add: (files: readonly File[]) => void; children: string; capture?: "environment"; multiple?: boolean }) {
  const id = useId();
  const picked = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    add([...(currentTarget.files ?? [])]);
    currentTarget.value = ""; // the same photo may be picked again
  };
  return (
    <span className="relative inline-flex">
      <input id={id} type="file" accept="image/jpeg,image/png" aria-label={label} onChange={picked} className="peer absolute inset-0 h-full w-full cursor-pointer opacity-0" {...field} />
      <span aria-hidden="true" className={`${buttonClass({})} peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus`}><Icon name={field.capture ? "plus" : "file"} />{children}</span>
    </span>
  );
}
