import { useId, type ComponentProps } from "react";

import { described, Field, type FieldWords } from "./field";

/** One line of text, a number or a day. */
export function TextField({ label, hint, error, optional = false, className = "", ...rest }: FieldWords & ComponentProps<"input"> & { name: string }) {
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <input {...described(id, { hint, error })} {...rest} id={id} className={`input ${className}`} />
    </Field>
  );
}

/** Several lines of text; a refused text stays as it was typed. */
export function TextArea({ label, hint, error, optional = false, className = "", ...rest }: FieldWords & ComponentProps<"textarea"> & { name: string }) {
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <textarea {...described(id, { hint, error })} {...rest} id={id} className={`input ${className}`} />
    </Field>
  );
}
