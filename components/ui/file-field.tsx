"use client";

import { useEffect, useId, useRef, useState, type ChangeEvent, type ComponentProps } from "react";

import { described, Field, type FieldWords } from "./field";
import { Icon } from "./icon";

/** One file, by a press or dropped on it. The browser's own words for it are in the browser's language, so they are covered; without script they show. */
export function FileField({ label, hint, error, optional = false, onChange, ...rest }: FieldWords & ComponentProps<"input"> & { name: string }) {
  const own = useId();
  const id = rest.id ?? own;
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState<string | null>(null);
  const picked = (event: ChangeEvent<HTMLInputElement>) => {
    setName(event.currentTarget.files?.[0]?.name ?? null);
    onChange?.(event);
  };
  useEffect(() => {
    const form = field.current?.form;
    const forget = () => setName(null);
    form?.addEventListener("reset", forget);
    return () => form?.removeEventListener("reset", forget);
  }, []);
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <span className="file-field">
        <input {...described(id, { hint, error })} {...rest} ref={field} id={id} type="file" onChange={picked} className="input" />
        <span aria-hidden="true" className="input"><b><Icon name="file" />Chọn tệp</b><i className={name === null ? "text-ink-3" : ""}>{name ?? "Chưa chọn tệp"}</i></span>
      </span>
    </Field>
  );
}
