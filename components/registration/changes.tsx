"use client";

import { useActionState, useEffect, type ReactNode } from "react";

import { CloseButton } from "@/components/ui/close-button";
import { Dialog } from "@/components/ui/dialog";
import { DialogFoot } from "@/components/ui/overlay-parts";
import { RadioRow } from "@/components/ui/radio-row";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import { useClose } from "@/components/ui/use-close";
import { showDay, type Day } from "@/lib/domain/day";
import { expectedMonths } from "@/lib/domain/registration/expectation";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import type { MoveName } from "@/lib/domain/registration/workflow";

import { Refused } from "./refused";

type Action = (previous: FormAnswer | null, form: FormData) => Promise<FormAnswer>;
export type ChangeActions = { edit: Action; move_year: Action; withdraw: Action };
export type Changed = { id: string; version: number; year: number; expectedOn: Day | null; note: string | null; years: readonly number[]; today: Day };

const away = refusedForm({ code: "server-away" });

/** A form in a dialog that closes itself when its act is done. */
function ChangeForm({ action, row, send, children, leave }: { action: Action; row: Changed; send: string; leave: string; children: (errors: FormAnswer["errors"]) => ReactNode }) {
  const [answer, submit] = useActionState(orAway(action, away), null);
  const close = useClose();
  useEffect(() => {
    if (answer?.done) close();
  }, [answer, close]);
  return (
    <form {...byHand(submit)} className="grid gap-4">
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
      <Refused answer={answer} />
      {children(answer?.errors ?? {})}
      <DialogFoot>
        <SubmitButton busyLabel="Đang lưu…">{send}</SubmitButton>
        <CloseButton>{leave}</CloseButton>
      </DialogFoot>
    </form>
  );
}

const Reason = ({ error }: { error: string | undefined }) => <TextArea label="Lý do" name="reason" rows={3} required maxLength={500} error={error} hint="Ghi ngắn gọn, người xem lịch sử sẽ đọc được." />;

function Edit({ row, action }: { row: Changed; action: Action }) {
  const months = expectedMonths(row.year, row.today, row.expectedOn);
  return (
    <Dialog trigger="Sửa đăng ký…" title={`Sửa đăng ký năm ${row.year}`}>
      <ChangeForm action={action} row={row} send="Lưu thay đổi" leave="Không sửa">
        {(errors) => (
          <>
            <SelectField label="Dự kiến được công nhận" name="expectedOn" optional empty="Chưa xác định" options={months.map(({ day, label }) => ({ value: day, label }))} defaultValue={row.expectedOn ?? ""} error={errors["expectedOn"]} />
            <TextArea label="Ghi chú" name="note" optional rows={3} maxLength={500} defaultValue={row.note ?? ""} error={errors["note"]} />
          </>
        )}
      </ChangeForm>
    </Dialog>
  );
}

function MoveYear({ row, action }: { row: Changed; action: Action }) {
  const lost = row.expectedOn ? `Dự kiến ${showDay(row.expectedOn)} không còn; ghi lại ở năm mới khi đã rõ.` : null;
  return (
    <Dialog trigger="Chuyển năm…" title="Chuyển sang năm khác?" consequences={[`Năm ${row.year} bớt một chi bộ đăng ký, năm được chọn thêm một.`, "Chi bộ bắt đầu lại từ bước Đã đăng ký.", ...(lost ? [lost] : [])]}>
      <ChangeForm action={action} row={row} send="Chuyển năm" leave="Không chuyển">
        {(errors) => (
          <>
            <RadioRow legend="Năm phấn đấu mới" name="year" required options={row.years.map((year) => ({ value: String(year), label: String(year) }))} error={errors["year"]} />
            <Reason error={errors["reason"]} />
          </>
        )}
      </ChangeForm>
    </Dialog>
  );
}

function Withdraw({ row, action }: { row: Changed; action: Action }) {
  return (
    <Dialog trigger="Rút đăng ký…" kind="grave" title="Rút đăng ký?" consequences={[`Năm ${row.year} và cả nhiệm kỳ bớt một chi bộ đăng ký.`, "Hồ sơ giữ nguyên trong lịch sử. Muốn phấn đấu lại thì đăng ký mới."]}>
      <ChangeForm action={action} row={row} send="Rút đăng ký" leave="Không rút">
        {(errors) => <Reason error={errors["reason"]} />}
      </ChangeForm>
    </Dialog>
  );
}

/** The moves open to the reader, each in its own dialog. */
export function Changes({ open, row, actions }: { open: readonly MoveName[]; row: Changed; actions: ChangeActions }) {
  return (
    <>
      {open.includes("edit") && <Edit row={row} action={actions.edit} />}
      {open.includes("move_year") && row.years.length > 0 && <MoveYear row={row} action={actions.move_year} />}
      {open.includes("withdraw") && <Withdraw row={row} action={actions.withdraw} />}
    </>
  );
}
