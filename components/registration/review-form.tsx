"use client";

import { useActionState, useState } from "react";

import { DayField } from "@/components/ui/day-field";
import { RadioRow } from "@/components/ui/radio-row";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import { yearOf, type Day } from "@/lib/domain/day";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { grades, gradeWords, type Grade } from "@/lib/domain/registration/grade";
import type { WorkRow } from "@/lib/domain/registration/work-view";
import { partyName } from "@/lib/domain/unit/party";

import type { FormAction } from "./act-form";
import { Refused } from "./refused";

const away = refusedForm({ code: "server-away" });

/** The vote on one cell: open only when the meeting dealt with it. */
function Vote({ row, year, at, gate }: { row: WorkRow; year: number; at: boolean; gate: Grade }) {
  const [isOpen, setOpen] = useState(at);
  const [isChosen, setChosen] = useState(true);
  const name = (field: string) => `${field} ${row.id}`;
  return (
    <li className="border-t border-line py-3">
      <label className="flex min-h-11 items-start gap-3">
        <input type="checkbox" className="check" name="pick" value={row.id} checked={isOpen} onChange={() => setOpen(!isOpen)} />
        <span className="font-semibold">{partyName({ ...row.cell, level: "cell" })}</span>
      </label>
      {isOpen && (
        <div className="grid gap-4 pt-2 pb-2 pl-[30px] desk:grid-cols-2 phone:pl-0">
          <input type="hidden" name={name("version")} value={row.version} />
          <SelectField label="Xếp loại chất lượng" name={name("grade")} required empty="Chọn mức xếp loại" options={grades.map((grade) => ({ value: grade, label: gradeWords[grade] }))} hint={`Được chọn: từ ${gradeWords[gate].toLowerCase()} trở lên.`} />
          <SelectField label="Của năm" name={name("gradeYear")} required defaultValue={String(year - 1)} options={[year - 1, year].map((each) => ({ value: String(each), label: String(each) }))} />
          <TextField label="Số phiếu tán thành" name={name("inFavour")} inputMode="numeric" required />
          <RadioRow legend="Kết quả" name={name("chosen")} required defaultValue="1" onChange={(value) => setChosen(value === "1")} options={[{ value: "1", label: "Chọn" }, { value: "0", label: "Chưa chọn" }]} />
          {!isChosen && <div className="desk:col-span-2"><TextField label="Vì sao chưa chọn" name={name("reason")} required maxLength={500} hint="Chi bộ đọc được lý do này." /></div>}
        </div>
      )}
    </li>
  );
}

/** The meeting, then the vote on each cell it dealt with. */
export function ReviewForm({ action, rows, today, members, gate }: { action: FormAction; rows: readonly WorkRow[]; today: Day; members: number | null; gate: Grade }) {
  const [answer, submit] = useActionState<FormAnswer | null, FormData>(orAway(action, away), null);
  const errors = answer?.errors ?? {};
  return (
    <form {...byHand(submit)} className="grid gap-6">
      <Refused answer={answer} />
      {errors["rows"] && <p role="alert" className="font-medium text-red-deep">{errors["rows"]}</p>}
      <div className="grid gap-4 desk:grid-cols-3">
        <DayField label="Ngày họp" name="heldOn" required defaultValue={today} max={today} error={errors["heldOn"]} />
        <TextField label="Số ủy viên Ban Thường vụ" name="members" inputMode="numeric" required defaultValue={members ?? ""} hint="Tính cả người vắng." error={errors["members"]} />
        <TextField label="Số người dự họp" name="present" inputMode="numeric" required error={errors["present"]} />
      </div>
      <ul>{rows.map((row, index) => <Vote key={`${row.id} ${row.version}`} row={row} year={yearOf(today)} gate={gate} at={rows.length === 1 && index === 0} />)}</ul>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton busyLabel="Đang lưu…">Lưu kết quả xét</SubmitButton>
        <p className="text-small text-ink-3">Chi bộ được chọn chuyển sang bước đề nghị. Chi bộ chưa chọn ở lại bước phấn đấu.</p>
      </div>
    </form>
  );
}
