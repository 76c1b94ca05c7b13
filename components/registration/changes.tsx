"use client";

import { Dialog } from "@/components/ui/dialog";
import { RadioRow } from "@/components/ui/radio-row";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-field";
import { showDay, type Day } from "@/lib/domain/day";
import { expectedMonths } from "@/lib/domain/registration/expectation";
import type { MoveName } from "@/lib/domain/registration/workflow";

import { ActForm, Reason, type FormAction as Action } from "./act-form";

export type ChangeActions = { edit: Action; move_year: Action; withdraw: Action };
export type Changed = { id: string; version: number; year: number; expectedOn: Day | null; note: string | null; years: readonly number[]; today: Day };

function Edit({ row, action }: { row: Changed; action: Action }) {
  const months = expectedMonths(row.year, row.today, row.expectedOn);
  return (
    <Dialog trigger="Sửa đăng ký…" title={`Sửa đăng ký năm ${row.year}`}>
      <ActForm action={action} row={row} send="Lưu thay đổi" leave="Không sửa">
        {(errors) => (
          <>
            <SelectField label="Dự kiến được công nhận" name="expectedOn" optional empty="Chưa xác định" options={months.map(({ day, label }) => ({ value: day, label }))} defaultValue={row.expectedOn ?? ""} error={errors["expectedOn"]} />
            <TextArea label="Ghi chú" name="note" optional rows={3} maxLength={500} defaultValue={row.note ?? ""} error={errors["note"]} />
          </>
        )}
      </ActForm>
    </Dialog>
  );
}

function MoveYear({ row, action }: { row: Changed; action: Action }) {
  const lost = row.expectedOn ? `Dự kiến ${showDay(row.expectedOn)} không còn; ghi lại ở năm mới khi đã rõ.` : null;
  return (
    <Dialog trigger="Chuyển năm…" title="Chuyển sang năm khác?" consequences={[`Năm ${row.year} bớt một chi bộ đăng ký, năm được chọn thêm một.`, "Chi bộ bắt đầu lại từ bước Đã đăng ký.", ...(lost ? [lost] : [])]}>
      <ActForm action={action} row={row} send="Chuyển năm" leave="Không chuyển">
        {(errors) => (
          <>
            <RadioRow legend="Năm phấn đấu mới" name="year" required options={row.years.map((year) => ({ value: String(year), label: String(year) }))} error={errors["year"]} />
            <Reason error={errors["reason"]} />
          </>
        )}
      </ActForm>
    </Dialog>
  );
}

function Withdraw({ row, action }: { row: Changed; action: Action }) {
  return (
    <Dialog trigger="Rút đăng ký…" kind="grave" title="Rút đăng ký?" consequences={[`Năm ${row.year} và cả nhiệm kỳ bớt một chi bộ đăng ký.`, "Hồ sơ giữ nguyên trong lịch sử. Muốn phấn đấu lại thì đăng ký mới."]}>
      <ActForm action={action} row={row} send="Rút đăng ký" leave="Không rút">
        {(errors) => <Reason error={errors["reason"]} />}
      </ActForm>
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
