import { useId, type ComponentProps } from "react";

import { FieldNote, described, type FieldWords } from "./field";

/** One thing that is so or not so. */
export function CheckField({ label, hint, error, className = "", ...rest }: Omit<FieldWords, "optional"> & ComponentProps<"input"> & { name: string }) {
  const id = useId();
  return (
    <div className={className}>
      <label className="inline-flex min-h-6 items-start gap-2.5">
        <input type="checkbox" className="check" {...described(id, { hint, error })} {...rest} />
        <span>{label}</span>
      </label>
      <FieldNote id={id} hint={hint} error={error} />
    </div>
  );
}
