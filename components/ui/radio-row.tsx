import { useId } from "react";

import { FieldLabel, FieldNote, described, type FieldWords } from "./field";

type RadioRowProps = Omit<FieldWords, "label"> & {
  legend: string;
  name: string;
  options: readonly { value: string; label: string; disabled?: boolean }[];
  defaultValue?: string | undefined;
  required?: boolean;
  onChange?: (value: string) => void;
};

/** Up to five choices, all in sight. */
export function RadioRow({ legend, name, options, defaultValue, hint, error, optional = false, required = false, onChange }: RadioRowProps) {
  const id = useId();
  const even = options.length > 3 && options.every(({ label }) => label.length < 6);
  return (
    <fieldset {...described(id, { hint, error })} aria-invalid={undefined}>
      <legend className="mb-1 leading-table font-semibold"><FieldLabel label={legend} optional={optional} /></legend>
      <div className={even ? "choices-even" : "flex flex-wrap gap-2"}>
        {options.map(({ value, label, disabled = false }) => (
          <label key={value} className="choice">
            <input type="radio" name={name} value={value} defaultChecked={value === defaultValue} disabled={disabled} required={required} {...(onChange && { onChange: () => onChange(value) })} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <FieldNote id={id} hint={hint} error={error} />
    </fieldset>
  );
}
