"use client";

import { useState } from "react";

import { DayField } from "@/components/ui/day-field";
import { RadioRow } from "@/components/ui/radio-row";
import { TextField } from "@/components/ui/text-field";
import { holidayKindWords } from "@/lib/domain/office/words";

import { OfficeDialog, type OfficeAction } from "./office-dialog";

const kinds = ["off", "worked"] as const;

/** Enters a day off, some in a row, or a Saturday worked in exchange. */
export function AddHoliday({ action }: { action: OfficeAction }) {
  const [kind, setKind] = useState<string>("off");
  return (
    <OfficeDialog action={action} hidden={{}} trigger="Thêm ngày…" small={false} title="Thêm ngày nghỉ hoặc ngày làm bù" send="Ghi vào lịch" leave="Không thêm" consequences={["Áp dụng cho mọi hạn đặt từ nay. Hạn đã đặt giữ nguyên."]}>
      {(errors) => (
        <>
          <RadioRow legend="Ngày này" name="kind" required defaultValue="off" onChange={setKind} options={kinds.map((value) => ({ value, label: holidayKindWords[value] }))} error={errors["kind"]} />
          <DayField label={kind === "off" ? "Từ ngày" : "Ngày làm bù"} name="from" required hint="Ví dụ 2/9/2027." error={errors["from"]} />
          {kind === "off" && <DayField label="Đến hết ngày" name="until" optional hint="Để trống nếu chỉ một ngày." error={errors["until"]} />}
          <TextField label="Dịp" name="name" required maxLength={120} hint="Ví dụ Quốc khánh." error={errors["name"]} />
          <TextField label="Căn cứ" name="source" required maxLength={300} hint="Số, ngày, cơ quan ban hành." error={errors["source"]} />
          <label className="flex min-h-11 items-center gap-3"><input type="checkbox" className="check" name="toConfirm" value="1" /> Còn cần xác nhận</label>
        </>
      )}
    </OfficeDialog>
  );
}
