"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";

import { Button, type ButtonKind } from "./button";
import type { IconName } from "./icon";

type SubmitButtonProps = { kind?: ButtonKind; busyLabel?: string; icon?: IconName; wide?: boolean; small?: boolean; disabled?: boolean; name?: string; value?: string; children: ReactNode };

/** Sends the form it stands in; busy until the answer comes, so that nothing is sent twice. */
export function SubmitButton({ kind = "primary", busyLabel, disabled = false, children, ...look }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" kind={kind} busy={pending} disabled={disabled || pending} {...look}>
      {pending && busyLabel ? busyLabel : children}
    </Button>
  );
}
