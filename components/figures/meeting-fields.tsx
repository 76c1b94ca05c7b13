"use client";

import { useState } from "react";

import { gradeOfMeeting, type Meeting } from "@/lib/domain/figures/meeting";
import { meetingGradeWords } from "@/lib/domain/figures/words";

const parts = [
  { key: "attendanceFull", name: "attendance", label: "Dự đủ" },
  { key: "durationFull", name: "duration", label: "Đủ thời gian" },
  { key: "speakingFull", name: "speaking", label: "Phát biểu đủ" },
  { key: "minutesFull", name: "minutes", label: "Biên bản đủ" },
] as const satisfies readonly { key: keyof Meeting; name: string; label: string }[];

type MeetingRowProps = { month: number; meeting: Meeting | undefined; error: string | undefined };

/** One month: points of 100 and the four parts that must be full; the grade follows while one types. */
function MeetingRow({ month, meeting, error }: MeetingRowProps) {
  const [score, setScore] = useState(meeting ? String(meeting.score) : "");
  const [full, setFull] = useState({ attendanceFull: meeting?.attendanceFull ?? false, durationFull: meeting?.durationFull ?? false, speakingFull: meeting?.speakingFull ?? false, minutesFull: meeting?.minutesFull ?? false });
  const told = /^\d+$/.test(score.trim()) && Number(score) <= 100;
  return (
    <fieldset className="border-t border-line py-3">
      <legend className="sr-only">Tháng {month}</legend>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <label htmlFor={`score-${month}`} className="w-20 font-medium">Tháng {month}</label>
        <input id={`score-${month}`} name={`score-${month}`} className="input w-24!" inputMode="numeric" autoComplete="off" value={score} aria-invalid={error ? true : undefined} aria-describedby={error ? `score-${month}-note` : undefined} onChange={({ currentTarget }) => setScore(currentTarget.value)} />
        <span className="w-24 text-ink-2" aria-live="polite">{told ? meetingGradeWords[gradeOfMeeting({ score: Number(score), ...full })] : ""}</span>
        {parts.map(({ key, name, label }) => (
          <label key={key} className="flex min-h-11 items-center gap-2">
            <input type="checkbox" name={`${name}-${month}`} className="size-5 accent-ink" checked={full[key]} onChange={({ currentTarget }) => setFull({ ...full, [key]: currentTarget.checked })} />
            {label}
          </label>
        ))}
      </div>
      {error && <p id={`score-${month}-note`} className="mt-1 text-small font-medium text-red-deep">{error}</p>}
    </fieldset>
  );
}

/** The monthly meetings of a year, as far as the year has come. */
export function MeetingFields({ months, meetings, errors }: { months: number; meetings: readonly Meeting[]; errors: Readonly<Record<string, string>> }) {
  return (
    <div>
      <p className="mb-3 max-w-measure text-ink-2">Ghi điểm từng buổi theo thang 100. Xếp loại tốt khi từ 90 điểm trở lên và đủ cả bốn nội dung bên cạnh. Tháng chưa chấm thì để trống.</p>
      {Array.from({ length: months }, (_, index) => index + 1).map((month) => (
        <MeetingRow key={month} month={month} meeting={meetings.find((each) => each.month === month)} error={errors[`score-${month}`]} />
      ))}
    </div>
  );
}
