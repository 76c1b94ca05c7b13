"use client";

import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { setDensity } from "./actions";

const options = [
  { value: "compare", label: "Gọn, để so sánh" },
  { value: "comfortable", label: "Thoáng" },
  { value: "large", label: "Chữ lớn" },
];

/** How dense pages are drawn, on every machine this account signs in from. */
export function DensityForm({ density }: { density: string }) {
  const { form, sentence, result } = useAct(setDensity, ["density"]);
  return (
    <form {...form} className="grid justify-items-start gap-4">
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <RadioRow legend="Cách hiển thị" name="density" options={options} defaultValue={density} hint="Áp dụng cho mọi trang, trên mọi máy đăng nhập bằng tài khoản này." />
      <div className="flex items-center gap-3">
        <SubmitButton kind="secondary" busyLabel="Đang lưu">
          Lưu cách hiển thị
        </SubmitButton>
        <span role="status" className="text-small text-leaf">{result?.ok && "Đã lưu."}</span>
      </div>
    </form>
  );
}
