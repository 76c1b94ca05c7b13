"use client";

import { useState } from "react";

import { TextField } from "@/components/ui/text-field";

type NumberFieldProps = { label: string; name: string; value: number | null; change: (value: number | null) => void; read: (text: string) => number | null; show?: (value: number) => string; hint?: string; error?: string | undefined; optional?: boolean };

/** A number typed as text: what cannot be read stays in the field and is said, and is not taken. */
export function NumberField({ label, name, value, change, read, show = String, hint, error, optional = false }: NumberFieldProps) {
  const [text, setText] = useState(value === null ? "" : show(value));
  const wrong = text.trim() !== "" && read(text) === null;
  // The value may be set from outside, by another choice beside it.
  const shown = !wrong && read(text) !== value && !(text.trim() === "" && value === null) ? (value === null ? "" : show(value)) : text;
  return (
    <TextField
      label={label}
      name={name}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      optional={optional}
      hint={hint}
      error={wrong ? "Nhập một số." : error}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        const typed = read(currentTarget.value);
        if (typed !== null || optional) change(typed);
      }}
    />
  );
}
