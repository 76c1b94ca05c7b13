import type { ReactNode } from "react";

import { Icon } from "./icon";

export type FieldWords = { label: ReactNode; hint?: ReactNode; error?: ReactNode; optional?: boolean };

/** What a control says about itself: the error takes the place of the hint. */
export const described = (id: string, { hint, error }: Pick<FieldWords, "hint" | "error">) => ({
  "aria-invalid": error ? true : undefined,
  "aria-describedby": error || hint ? `${id}-note` : undefined,
});

export function FieldLabel({ label, optional = false }: Pick<FieldWords, "label" | "optional">) {
  return (
    <>
      {label}
      {optional && <span className="font-normal text-ink-3"> (không bắt buộc)</span>}
    </>
  );
}

export function FieldNote({ id, hint, error }: { id: string } & Pick<FieldWords, "hint" | "error">) {
  if (error)
    return (
      <p id={`${id}-note`} className="mt-1 flex items-start gap-1.5 text-small font-medium text-red-deep">
        <Icon name="warn" className="mt-[0.2em]" />
        {error}
      </p>
    );
  return hint ? <p id={`${id}-note`} className="mt-1 text-small text-ink-3">{hint}</p> : null;
}

/** Label above, control, hint or error below. */
export function Field({ id, children, ...words }: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block leading-table font-semibold">
        <FieldLabel {...words} />
      </label>
      {children}
      <FieldNote id={id} {...words} />
    </div>
  );
}
