"use client";

import { useState } from "react";

import { DayField } from "@/components/ui/day-field";
import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";
import type { Day } from "@/lib/domain/day";
import type { Result } from "@/lib/domain/result";
import type { Citable } from "@/lib/domain/target/view";

import { ValueFields } from "./value-fields";

export type TargetAction = (previous: Result<{ id: string }> | null, form: FormData) => Promise<Result<{ id: string }>>;

type TargetFormProps = {
  action: TargetAction;
  unitId: string;
  titles: readonly { id: string; name: string }[];
  years: readonly number[];
  chosen: { title: string; year: number | null; resolution?: string };
  citable: readonly Citable[];
  today: Day;
};

const fields = ["unitId", "titleId", "year", "measure", "kind", "count", "low", "high", "base", "resolutionId", "clause", "setOn"];
const measures = [{ value: "recognised", label: "Số được công nhận" }, { value: "registered", label: "Số đăng ký" }, { value: "held", label: "Số đang giữ danh hiệu" }];
const groupChoices = [{ value: "new_rural", label: "Xã đạt chuẩn nông thôn mới" }, { value: "civilised_urban", label: "Phường, thị trấn đạt chuẩn đô thị văn minh" }];

/** "Nghị quyết số 03-NQ/TU, Ban Chấp hành Đảng bộ tỉnh": how a paper is chosen from a list. */
export const citeOptions = (citable: readonly Citable[]) => citable.map(({ id, number, issuer, subject }) => ({ value: id, label: `${number ?? "chưa rõ số"}, ${issuer}: ${subject}` }));

/** A new line of a resolution for a unit: for which title and period, counting what, how much, and where it is written. */
export function TargetForm({ action, unitId, titles, years, chosen, citable, today }: TargetFormProps) {
  const { sentence, errorOf, form } = useAct(action, fields);
  const [groups, setGroups] = useState<readonly string[]>([]);
  return (
    <form {...form} className="grid max-w-[66ch] gap-5">
      <input type="hidden" name="unitId" value={unitId} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      {titles.length > 1 ? <SelectField label="Danh hiệu" name="titleId" required options={titles.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={chosen.title} error={errorOf("titleId")} /> : <input type="hidden" name="titleId" value={chosen.title} />}
      <RadioRow legend="Kỳ" name="year" required defaultValue={chosen.year === null ? "term" : String(chosen.year)} error={errorOf("year")} options={[...years.map((year) => ({ value: String(year), label: `Năm ${year}` })), { value: "term", label: "Cả nhiệm kỳ" }]} />
      <RadioRow legend="Tính theo" name="measure" required defaultValue="recognised" options={measures} error={errorOf("measure")} />
      <fieldset>
        <legend className="mb-1 leading-table font-semibold">Áp dụng cho <span className="font-normal text-ink-3">(không chọn là toàn đơn vị)</span></legend>
        {groupChoices.map(({ value, label }) => (
          <label key={value} className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="groups" value={value} className="size-5 accent-ink" onChange={({ currentTarget: { checked } }) => setGroups((known) => (checked ? [...known, value] : known.filter((one) => one !== value)))} />
            Chi bộ ở {label.charAt(0).toLowerCase()}{label.slice(1)}
          </label>
        ))}
      </fieldset>
      <ValueFields onlyPercent={groups.length > 0} errorOf={errorOf} />
      <SelectField label="Theo nghị quyết, văn bản" name="resolutionId" required empty="Chọn văn bản" options={citeOptions(citable)} defaultValue={chosen.resolution} error={errorOf("resolutionId")} hint="Chưa có trong danh sách thì nhập văn bản trước." />
      <TextArea label="Nội dung, khoản mục trong văn bản" name="clause" required rows={2} maxLength={500} hint="Chép đúng lời của văn bản, ghi cả mục, khoản." error={errorOf("clause")} />
      <DayField label="Ngày giao" name="setOn" required max={today} hint="Số liệu từ ngày này trở đi tính theo chỉ tiêu này." error={errorOf("setOn")} />
      <div><SubmitButton busyLabel="Đang lưu…">Giao chỉ tiêu</SubmitButton></div>
    </form>
  );
}
