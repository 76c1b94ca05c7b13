import { useId, type ComponentProps } from "react";

import { described, Field, type FieldWords } from "./field";

type SelectFieldProps = FieldWords & ComponentProps<"select"> & { name: string; options: readonly { value: string; label: string }[]; empty?: string };

/** The system's own list, for choices between six and some thirty; `empty` is the first, valueless line. */
export function SelectField({ label, hint, error, optional = false, options, empty, className = "", ...rest }: SelectFieldProps) {
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <select {...described(id, { hint, error })} {...rest} id={id} className={`input ${className}`}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label: words }) => <option key={value} value={value}>{words}</option>)}
      </select>
    </Field>
  );
}
