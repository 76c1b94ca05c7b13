"use client";

import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";
import { preferenceKinds, preferenceWords, type Preferences } from "@/lib/domain/notice/preference";
import { setEmail, setNotices } from "./actions";

/** Where letters go. */
export function EmailForm({ email, sends }: { email: string | null; sends: boolean }) {
  const { form, sentence, result, errorOf } = useAct(setEmail, ["email"]);
  return (
    <form {...form} className="grid max-w-[44ch] justify-items-start gap-4">
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <TextField label="Địa chỉ thư điện tử" name="email" type="email" optional defaultValue={email ?? ""} maxLength={254} autoComplete="email" hint="Để trống nếu không nhận thư." error={errorOf("email")} />
      {!sends && <p className="text-small text-clay">Hệ thống này chưa gửi thư điện tử. Địa chỉ và lựa chọn được lưu, có hiệu lực khi máy chủ thư được cấu hình.</p>}
      <Saved label="Lưu địa chỉ thư" done={result?.ok ?? false} />
    </form>
  );
}

/** Which notices are told where. */
export function NoticeForm({ preferences }: { preferences: Preferences }) {
  const { form, sentence, result } = useAct(setNotices);
  return (
    <form {...form} className="grid justify-items-start gap-4">
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      {preferenceKinds.map((kind) => (
        <fieldset key={kind} className="grid gap-3 desk:grid-cols-2">
          <legend className="pb-1 font-medium">{preferenceWords[kind]}</legend>
          <SelectField label="Ở trang Tin báo" name={`${kind}.inApp`} defaultValue={preferences[kind].inApp ? "yes" : "no"} options={[{ value: "yes", label: "Có hiện" }, { value: "no", label: "Không hiện" }]} />
          <SelectField label="Thư điện tử" name={`${kind}.byEmail`} defaultValue={preferences[kind].byEmail} options={[{ value: "daily", label: "Gộp trong thư hằng ngày" }, { value: "never", label: "Không gửi" }]} />
        </fieldset>
      ))}
      <Saved label="Lưu cách nhận" done={result?.ok ?? false} />
    </form>
  );
}

function Saved({ label, done }: { label: string; done: boolean }) {
  return (
    <div className="flex items-center gap-3">
      <SubmitButton kind="secondary" busyLabel="Đang lưu">{label}</SubmitButton>
      <span role="status" className="text-small text-leaf">{done && "Đã lưu."}</span>
    </div>
  );
}
