import type { ReactNode } from "react";

import { Icon, type IconName } from "./icon";

export type NoticeTone = "plain" | "good" | "warn" | "bad";

const looks = {
  plain: { edge: "border-line-strong bg-sunken", icon: undefined },
  good: { edge: "border-leaf bg-leaf-tint", icon: "check" },
  warn: { edge: "border-clay bg-clay-tint", icon: "warn" },
  bad: { edge: "border-red bg-red-tint", icon: "warn" },
} satisfies Record<NoticeTone, { edge: string; icon: IconName | undefined }>;

/** A sentence that stays until its cause is gone. Refusals use `bad` and are read out at once. */
export function Notice({ tone = "plain", role, children }: { tone?: NoticeTone; role?: "status" | "alert"; children: ReactNode }) {
  const { edge, icon } = looks[tone];
  return (
    <div role={role ?? (tone === "bad" ? "alert" : undefined)} className={`flex items-start gap-3 border-l-3 px-4 py-3 leading-[1.55] ${edge}`}>
      {icon && <Icon name={icon} className="mt-[0.22em]" />}
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
