"use client";

import { DayField } from "@/components/ui/day-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-field";
import { showDay, type Day } from "@/lib/domain/day";
import { signalKinds } from "@/lib/domain/recheck/schema";
import type { Signal } from "@/lib/domain/recheck/view";
import { signalWords } from "@/lib/domain/recheck/words";

import { ActDialog, type RecheckAction } from "./act-dialog";

/** What calls for a look at a title, each with its reason; letting one pass owes a reason too. */
export function Signals({ signals, dismiss }: { signals: readonly Signal[]; dismiss?: RecheckAction }) {
  return (
    <ul className="grid gap-2">
      {signals.map(({ id, kind, detail, raisedOn }) => (
        <li key={id} className="text-small">
          <b className="font-medium text-clay">{signalWords[kind]}</b>, {showDay(raisedOn)}
          <span className="block">{detail}</span>
          {dismiss && (
            <ActDialog action={dismiss} hidden={{ id }} trigger="Bỏ qua…" small kind="quiet" title="Bỏ qua dấu hiệu này?" consequences={["Không phúc tra vì dấu hiệu này. Lý do được lưu lại."]} send="Bỏ qua" leave="Không bỏ qua">
              {(errors) => <TextArea label="Lý do" name="dismissal" rows={3} required maxLength={1000} error={errors["dismissal"]} />}
            </ActDialog>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Notes a signal about a cell that holds the title. */
export function RaiseSignal({ unitId, name, titleId, today, action }: { unitId: string; name: string; titleId: string; today: Day; action: RecheckAction }) {
  return (
    <span className="no-print">
      <ActDialog action={action} hidden={{ unitId, titleId }} trigger={<>Ghi dấu hiệu…<span className="sr-only"> {name}</span></>} small kind="quiet" title={`Ghi dấu hiệu: ${name}`} send="Ghi dấu hiệu" leave="Không ghi">
        {(errors) => (
          <>
            <SelectField label="Loại dấu hiệu" name="kind" required empty="Chọn loại dấu hiệu" options={signalKinds.map((kind) => ({ value: kind, label: signalWords[kind] }))} error={errors["kind"]} />
            <DayField label="Ngày phát hiện" name="raisedOn" required defaultValue={today} max={today} error={errors["raisedOn"]} />
            <TextArea label="Nội dung" name="detail" rows={3} required maxLength={1000} hint="Ghi số liệu, không ghi tên đảng viên." error={errors["detail"]} />
          </>
        )}
      </ActDialog>
    </span>
  );
}
