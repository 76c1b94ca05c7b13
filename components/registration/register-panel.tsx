"use client";

import { SidePanel } from "@/components/ui/side-panel";
import { partyName } from "@/lib/domain/unit/party";

import { RegisterForm, type Registering } from "./register-form";

/** The button that registers a cell, and its panel: the page's own, or a row's with its cell chosen already. */
export function RegisterPanel({ cell, note, ...of }: Registering & { cell?: string; note: string }) {
  const chosen = of.free.find(({ id }) => id === cell);
  const look = chosen
    ? ({ trigger: <>Đăng ký<span className="sr-only"> {partyName({ ...chosen, level: "cell" })}</span></>, small: true } as const)
    : ({ trigger: "Đăng ký chi bộ", kind: "primary", icon: "plus" } as const);
  return (
    <SidePanel {...look} title="Đăng ký chi bộ" note={note}>
      <RegisterForm {...of} {...(cell !== undefined && { cell })} />
    </SidePanel>
  );
}
