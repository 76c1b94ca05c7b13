"use client";

import { SidePanel } from "@/components/ui/side-panel";

import { RegisterForm, type Registering } from "./register-form";

/** The button that registers a cell, and its panel: the page's own, or a row's with its cell chosen already. */
export function RegisterPanel({ cell, note, ...of }: Registering & { cell?: string; note: string }) {
  const look = cell === undefined ? ({ trigger: "Đăng ký chi bộ", kind: "primary", icon: "plus" } as const) : ({ trigger: "Đăng ký", small: true } as const);
  return (
    <SidePanel {...look} title="Đăng ký chi bộ" note={note}>
      <RegisterForm {...of} {...(cell !== undefined && { cell })} />
    </SidePanel>
  );
}
