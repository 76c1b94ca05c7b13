"use client";

import { useActionState, useState } from "react";

import { CellName, sayAbove } from "@/components/registration/cell-name";
import { Button } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { DayField } from "@/components/ui/day-field";
import { Notice } from "@/components/ui/notice";
import { PlainLink } from "@/components/ui/plain-link";
import { RadioRow } from "@/components/ui/radio-row";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { byHand, orAway } from "@/components/ui/use-act";
import { Day, showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import type { Schedule, ScheduleRow, ScheduleShow } from "@/lib/domain/recheck/view";
import { openRechecks, recheckKinds } from "@/lib/domain/recheck/workflow";
import { recheckKindWords } from "@/lib/domain/recheck/words";
import { partyName } from "@/lib/domain/unit/party";
import { sayRefusal } from "@/lib/domain/words";

import { away, errorsOf, type RecheckAction } from "./act-dialog";
import { RecheckMark } from "./recheck-mark";
import { RaiseSignal, Signals } from "./signals";

type DeskProps = { schedule: Schedule; year: number; show: ScheduleShow; titleId: string; actions: { plan: RecheckAction; signal: RecheckAction; dismiss: RecheckAction } };

const isFree = ({ heldSince, recheck }: ScheduleRow) => heldSince !== null && !openRechecks.some((open) => open === recheck?.status);

/** The cells of a schedule; who plans ticks some and gives them a day. */
export function ScheduleDesk({ schedule: { rows, mayPlan, today }, year, show, titleId, actions }: DeskProps) {
  const [answer, submit] = useActionState(orAway(actions.plan, away), null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const free = mayPlan ? rows.filter(isFree) : [];
  const toggle = (unitId: string, on: boolean) => setPicked(new Set(on ? [...picked, unitId] : [...picked].filter((other) => other !== unitId)));
  const chosen = free.filter(({ unitId }) => picked.has(unitId));
  const errors = errorsOf(answer);
  return (
    <>
      {answer?.done && <div className="pb-4" role="status"><Notice tone="good">{answer.done}{answer.skipped.length > 0 && ` Bỏ qua ${showCount(answer.skipped.length)}: ${answer.skipped.join(" ")}`}</Notice></div>}
      {answer?.refusal && <div className="pb-4"><Notice tone="bad">{Object.values(answer.errors)[0] ?? sayRefusal(answer.refusal)}</Notice></div>}
      {free.length > 1 && <div className="no-print mb-2"><Button small onClick={() => setPicked(new Set(chosen.length === free.length ? [] : free.map(({ unitId }) => unitId)))}>{chosen.length === free.length ? "Bỏ chọn tất cả" : `Chọn tất cả ${showCount(free.length)} chi bộ`}</Button></div>}
      <DataTable caption={`Phúc tra năm ${year}`} columns={columns({ free, picked, toggle, mayPlan, today, titleId, actions, show })} rows={rows} rowKey={({ unitId }) => unitId} />
      {free.length > 0 && (
        <Section title="Lên lịch phúc tra" className="no-print" note={`Đã chọn ${showCount(chosen.length)} chi bộ`}>
          <form {...byHand(submit)} className="grid max-w-measure gap-5">
            <input type="hidden" name="titleId" value={titleId} />
            {chosen.map(({ unitId }) => <input key={unitId} type="hidden" name="unitId" value={unitId} />)}
            <RadioRow legend="Hình thức" name="kind" required defaultValue="full" options={recheckKinds.map((kind) => ({ value: kind, label: recheckKindWords[kind] }))} hint="Đột xuất thì xã và chi bộ chưa thấy lịch cho đến khi có kết luận." error={errors["kind"]} />
            <DayField label="Ngày phúc tra" name="plannedOn" required min={today} defaultValue={usualDay(year, today)} hint="Ví dụ 30/11/2021." error={errors["plannedOn"]} />
            <div className="flex flex-wrap items-center gap-4">
              <SubmitButton busyLabel="Đang lên lịch…" disabled={chosen.length === 0}>Lên lịch phúc tra</SubmitButton>
              {chosen.length === 0 && <span className="text-small text-ink-3">Chọn ít nhất một chi bộ ở trên.</span>}
            </div>
          </form>
        </Section>
      )}
    </>
  );
}

/** Yearly re-checks go with the yearly classification, at the end of November. */
function usualDay(year: number, today: Day): Day {
  const usual = Day.parse(`${year}-11-30`);
  return usual < today ? today : usual;
}

type Ground = Pick<DeskProps, "titleId" | "actions" | "show"> & { free: readonly ScheduleRow[]; picked: ReadonlySet<string>; toggle: (unitId: string, on: boolean) => void; mayPlan: boolean; today: Day };

function columns({ free, picked, toggle, mayPlan, today, titleId, actions }: Ground): Column<ScheduleRow>[] {
  return [
    {
      key: "cell",
      head: "Chi bộ",
      rowHead: true,
      cell: (row) => (
        <span className="flex items-start gap-3">
          {free.includes(row) && <input type="checkbox" aria-label={`Chọn ${partyName({ ...row.cell, level: "cell" })}, ${sayAbove(row.parent)}`} checked={picked.has(row.unitId)} onChange={({ currentTarget }) => toggle(row.unitId, currentTarget.checked)} className="mt-[0.2em] size-5 flex-none accent-red phone:size-6" />}
          <span><CellName cell={row.cell} parent={row.parent} above={row.above} href={`/units/${row.unitId}`} /></span>
        </span>
      ),
    },
    { key: "since", head: "Giữ danh hiệu từ", number: true, cell: ({ heldSince }) => (heldSince ? showDay(heldSince) : "–"), optional: true },
    { key: "recheck", head: "Phúc tra", cell: ({ recheck }) => (recheck ? <PlainLink href={`/rechecks/${recheck.id}`}><RecheckMark status={recheck.status} /></PlainLink> : <span className="text-ink-3">Chưa lên lịch</span>), phone: "under" },
    { key: "day", head: "Ngày", cell: ({ recheck }) => recheck && <span className="text-small">{recheckKindWords[recheck.kind]}, {showDay(recheck.plannedOn)}{recheck.status === "failing" && recheck.replyUntil && <span className="block text-clay">giải trình đến hết {showDay(recheck.replyUntil)}</span>}</span>, phone: "under-aside" },
    {
      key: "signals",
      head: "Dấu hiệu",
      cell: (row) => (
        <>
          <Signals signals={row.signals} {...(mayPlan && { dismiss: actions.dismiss })} />
          {mayPlan && row.heldSince && <RaiseSignal unitId={row.unitId} name={partyName({ ...row.cell, level: "cell" })} titleId={titleId} today={today} action={actions.signal} />}
        </>
      ),
      phone: "wide",
    },
  ];
}
