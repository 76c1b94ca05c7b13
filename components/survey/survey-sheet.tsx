"use client";

import { useState } from "react";

import type { FormAction } from "@/components/registration/act-form";
import { DayField } from "@/components/ui/day-field";
import { PlainLink } from "@/components/ui/plain-link";
import { TextField } from "@/components/ui/text-field";
import type { SaveAction } from "@/components/ui/use-kept";
import type { SurveyView } from "@/lib/domain/survey/view";

import { FindingBlock } from "./finding-block";
import { usePhotos } from "./use-photos";

type SurveySheetProps = { view: SurveyView; actions: { record: SaveAction; removePhoto: FormAction } };

/** A survey on site: where and when once, then criterion by criterion; what is not seen yet is named. */
export function SurveySheet({ view, actions }: SurveySheetProps) {
  const { id, sections, today } = view;
  const [place, setPlace] = useState(view.place);
  const [seenOn, setSeenOn] = useState<string>(today);
  const [isDay, setDay] = useState(true);
  const [kept, setKept] = useState<readonly string[]>([]);
  const photos = usePhotos(id);
  const rows = sections.flatMap(({ rows: all }) => all);
  const left = rows.filter(({ criterion, findings }) => !kept.includes(criterion.code) && findings.length === 0).map(({ criterion }) => criterion.code);
  const visit = { place: place.trim() || view.place, seenOn };
  return (
    <>
      <div className="grid max-w-measure gap-4 desk:grid-cols-[1fr_220px]">
        <TextField label="Nơi khảo sát" name="place" maxLength={200} autoComplete="off" value={place} hint={`Để trống thì ghi: ${view.place}`} onChange={({ currentTarget }) => setPlace(currentTarget.value)} />
        <DayField
          label="Ngày khảo sát" name="seenOn" max={today} defaultValue={today} error={isDay ? undefined : "Ghi ngày từ hôm nay trở về trước. Ví dụ 30/6/2021."}
          onChange={(day) => {
            setDay(day !== null);
            if (day) setSeenOn(day);
          }}
        />
      </div>
      <p role="status" className="mt-4">
        {left.length === 0 ? "Đã khảo sát đủ các tiêu chí." : <>Còn {left.length} tiêu chí chưa khảo sát: {left.map((code, index) => <span key={code}>{index > 0 && ", "}<PlainLink href={`#khao-sat-${code}`}>{code}</PlainLink></span>)}.</>}
      </p>
      {sections.map(({ heading, rows: here }) => (
        <section key={heading} aria-label={heading} className="pt-6">
          <h2 className="mb-3">{heading}</h2>
          {here.map((row) => <FindingBlock key={row.criterion.code} registrationId={id} row={row} visit={visit} photos={photos} actions={actions} onKept={(code) => setKept((all) => (all.includes(code) ? all : [...all, code]))} />)}
        </section>
      ))}
    </>
  );
}
