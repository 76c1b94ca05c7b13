import type { ReactNode } from "react";

import type { Status } from "@/lib/domain/registration/status";
import { statusWords } from "@/lib/domain/registration/words";

const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 1.5, strokeLinecap: "round", strokeLinejoin: "round" } as const;

const shapes = {
  draft: <circle {...stroke} cx="8" cy="8" r="6" strokeDasharray="2.3 2.4" />,
  wait: <><circle {...stroke} cx="8" cy="8" r="6.2" /><path {...stroke} d="M8 4.5V8l2.4 1.6" /></>,
  now: <><circle {...stroke} cx="8" cy="8" r="6.5" strokeWidth="1.7" /><circle cx="8" cy="8" r="3.3" fill="currentColor" /></>,
  back: <path {...stroke} strokeWidth="1.7" d="M6.2 3 2.2 7l4 4M2.6 7h7.2a3.6 3.6 0 0 1 0 7.2H7.5" />,
  ok: <><circle {...stroke} cx="8" cy="8" r="6.5" /><path {...stroke} strokeWidth="1.7" d="m5 8.3 2.2 2.2 4-4.6" /></>,
  no: <path {...stroke} strokeWidth="1.6" d="M2 2h12v12H2zM5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" />,
  end: <><circle {...stroke} cx="8" cy="8" r="6.2" /><path {...stroke} d="M4.8 8h6.4" /></>,
} satisfies Record<string, ReactNode>;

const looks = {
  draft: { shape: "draft", colour: "text-ink-2" },
  registered: { shape: "wait", colour: "text-ink-2" },
  in_progress: { shape: "wait", colour: "text-ink-2" },
  commune_reviewed: { shape: "now", colour: "text-ink font-medium" },
  proposed: { shape: "now", colour: "text-ink font-medium" },
  under_appraisal: { shape: "now", colour: "text-ink font-medium" },
  returned: { shape: "back", colour: "text-clay font-medium" },
  appraised: { shape: "ok", colour: "text-ink font-medium" },
  failed: { shape: "no", colour: "text-red-deep font-medium" },
  agreed: { shape: "ok", colour: "text-leaf font-medium" },
  recognised: { shape: "ok", colour: "text-leaf font-medium" },
  withdrawn: { shape: "end", colour: "text-ink-2" },
  lapsed: { shape: "end", colour: "text-ink-2" },
} satisfies Record<Status, { shape: keyof typeof shapes; colour: string }>;

/** Outline shape and word, no filled pill; `note` follows after a comma, `late` turns it to clay. */
export function StatusMark({ status, note, late = false }: { status: Status; note?: string; late?: boolean }) {
  const { shape, colour } = looks[status];
  const label = statusWords[status];
  return (
    <span className={`inline-flex items-center gap-[7px] align-bottom whitespace-nowrap ${late ? "font-medium text-clay" : colour}`}>
      <svg className="size-[15px] flex-none" viewBox="0 0 16 16" aria-hidden="true">{shapes[shape]}</svg>
      {note ? `${label}, ${note}` : label}
    </span>
  );
}
