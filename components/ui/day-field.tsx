"use client";

import { useId, useState, type ChangeEvent } from "react";

import { described, Field, type FieldWords } from "./field";

type DayFieldProps = FieldWords & { name: string; defaultValue?: string | undefined; min?: string; max?: string; required?: boolean; onChange?: (day: string | null) => void };

const written = /^\s*(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})\s*$/;
const show = (day: string) => day.split("-").map(Number).toReversed().join("/");

/** "30/6/2021" as "2021-06-30"; null for what is no day. */
function read(text: string): string | null {
  const [, date, month, year] = (written.exec(text) ?? []).map(Number);
  if (!date || !month || !year) return null;
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCDate() === date && day.getUTCMonth() === month - 1 ? day.toISOString().slice(0, 10) : null;
}

/** A day as the office writes it, whatever the browser's own language: "30/6/2021" is typed, "2021-06-30" is sent. */
export function DayField({ label, hint, error, optional = false, name, defaultValue, min, max, required = false, onChange }: DayFieldProps) {
  const id = useId();
  const [text, setText] = useState(defaultValue ? show(defaultValue) : "");
  const day = read(text);

  function type({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const typed = read(currentTarget.value);
    const wrong =
      currentTarget.value.trim() !== "" && !typed ? "Nhập ngày, tháng, năm. Ví dụ 30/6/2021."
      : typed && min && typed < min ? `Nhập từ ngày ${show(min)}.`
      : typed && max && typed > max ? `Nhập đến ngày ${show(max)}.`
      : "";
    currentTarget.setCustomValidity(wrong);
    setText(currentTarget.value);
    onChange?.(wrong ? null : typed);
  }

  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <input id={id} className="input" inputMode="numeric" autoComplete="off" value={text} onChange={type} required={required} {...described(id, { hint, error })} />
      {day && <input type="hidden" name={name} value={day} />}
    </Field>
  );
}
