"use client";

import { useEffect } from "react";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (target: EventTarget | null): target is Control => target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;

function missing(control: Control): string {
  if (control instanceof HTMLSelectElement || control.type === "radio") return "Chọn một mục.";
  if (control.type === "checkbox") return "Đánh dấu ô này để tiếp tục.";
  return control.type === "file" ? "Chọn tệp." : "Điền vào ô này.";
}

function messageOf(control: Control): string {
  const { valueMissing, typeMismatch, rangeUnderflow, rangeOverflow, patternMismatch, tooShort } = control.validity;
  if (valueMissing) return missing(control);
  if (typeMismatch) return control.type === "email" ? "Nhập đúng địa chỉ thư. Ví dụ: vanphong@tinh.vn." : "Nhập đúng địa chỉ.";
  if (control instanceof HTMLInputElement && rangeUnderflow) return `Nhập từ ${control.min} trở lên.`;
  if (control instanceof HTMLInputElement && rangeOverflow) return `Nhập đến ${control.max}.`;
  if (patternMismatch) return control.inputMode === "numeric" ? "Nhập một số, chỉ có chữ số." : "Nhập đúng mẫu ghi bên dưới ô.";
  if (tooShort) return "Nhập dài hơn.";
  return "Nhập lại cho đúng.";
}

/** A browser speaks of a field in its own language; what it says is said in ours. A field that spoke for itself is left alone. */
export function FieldMessages() {
  useEffect(() => {
    const spoken = new Set<Control>();
    const say = ({ target }: Event) => {
      if (!isControl(target) || target.validity.customError) return;
      target.setCustomValidity(messageOf(target));
      spoken.add(target);
    };
    const forget = () => {
      for (const control of spoken) control.setCustomValidity("");
      spoken.clear(); // a message that stays would hold a field invalid for ever
    };
    const anew = ["input", "change", "click", "keydown"];
    document.addEventListener("invalid", say, true);
    for (const name of anew) document.addEventListener(name, forget, true);
    return () => {
      document.removeEventListener("invalid", say, true);
      for (const name of anew) document.removeEventListener(name, forget, true);
    };
  }, []);
  return null;
}
