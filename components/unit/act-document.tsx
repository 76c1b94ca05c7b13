"use client";

import { DayField } from "@/components/ui/day-field";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea, TextField } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";
import type { Result } from "@/lib/domain/result";
import type { ActView } from "@/lib/domain/unit/reorganisation/view";

export type ActAction = (previous: Result<{ id: string }> | null, form: FormData) => Promise<Result<{ id: string }>>;

type ActDocumentProps = {
  action: ActAction;
  send: string;
  known?: Pick<ActView, "number" | "issuer" | "subject" | "issuedOn" | "effectiveOn" | "ground" | "carriesGrants">;
  units?: readonly { id: string; name: string }[];
  hidden?: Readonly<Record<string, string | number>>;
};

const fields = ["unitId", "number", "issuer", "subject", "issuedOn", "effectiveOn", "ground"];

/** The legal document behind an act: who issued what, from which day. */
export function ActDocument({ action, send, known, units, hidden = {} }: ActDocumentProps) {
  const { sentence, errorOf, form } = useAct(action, fields);
  return (
    <form {...form} className="grid max-w-[66ch] gap-5">
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      {units && <SelectField label="Phạm vi sắp xếp" name="unitId" required options={units.map(({ id, name }) => ({ value: id, label: name }))} error={errorOf("unitId")} />}
      <div className="grid gap-4 desk:grid-cols-2">
        <TextField label="Số, ký hiệu" name="number" required maxLength={60} defaultValue={known?.number} hint="Ví dụ 12/NQ-HĐND." error={errorOf("number")} />
        <TextField label="Cơ quan ban hành" name="issuer" required maxLength={160} defaultValue={known?.issuer} error={errorOf("issuer")} />
      </div>
      <TextField label="Trích yếu" name="subject" required maxLength={300} defaultValue={known?.subject} error={errorOf("subject")} />
      <div className="grid gap-4 desk:grid-cols-2">
        <DayField label="Ngày ký" name="issuedOn" required defaultValue={known?.issuedOn} hint="Ví dụ 30/6/2021." error={errorOf("issuedOn")} />
        <DayField label="Có hiệu lực từ" name="effectiveOn" required defaultValue={known?.effectiveOn} hint="Ngày đầu tiên theo đơn vị mới." error={errorOf("effectiveOn")} />
      </div>
      <TextArea label="Căn cứ" name="ground" optional rows={2} maxLength={1000} defaultValue={known?.ground ?? ""} error={errorOf("ground")} />
      <label className="flex items-start gap-3">
        <input type="checkbox" name="carriesGrants" value="true" defaultChecked={known?.carriesGrants ?? false} className="mt-1.5" />
        <span>Người của đơn vị được nhập toàn bộ giữ vai trò ở đơn vị kế tục. Không chọn thì quản trị tài khoản cấp lại từng người.</span>
      </label>
      <div><SubmitButton busyLabel="Đang lưu…">{send}</SubmitButton></div>
    </form>
  );
}
