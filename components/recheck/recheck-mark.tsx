import type { ReactNode } from "react";

import type { RecheckStatus } from "@/lib/domain/recheck/workflow";
import { recheckStatusWords } from "@/lib/domain/recheck/words";

const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 1.6, strokeLinecap: "round", strokeLinejoin: "round" } as const;
const ring = <circle {...stroke} cx="8" cy="8" r="6.3" />;

const looks: Readonly<Record<RecheckStatus, { colour: string; shape: ReactNode }>> = {
  planned: { colour: "text-ink-2", shape: <>{ring}<path {...stroke} d="M8 4.5V8l2.4 1.6" /></> },
  failing: { colour: "font-medium text-clay", shape: <path {...stroke} d="M8 2 14.5 13.5h-13zM8 6.4v3.2M8 11.6v.1" /> },
  replied: { colour: "font-medium text-ink", shape: <>{ring}<circle cx="8" cy="8" r="3" fill="currentColor" /></> },
  kept: { colour: "font-medium text-leaf", shape: <>{ring}<path {...stroke} d="m5 8.3 2.2 2.2 4-4.6" /></> },
  revoked: { colour: "text-ink-2", shape: <>{ring}<path {...stroke} d="M4.8 8h6.4" /></> },
  cancelled: { colour: "text-ink-2", shape: <circle {...stroke} cx="8" cy="8" r="6" strokeDasharray="2.3 2.4" /> },
};

/** Outline shape and word, as a dossier's status. */
export function RecheckMark({ status }: { status: RecheckStatus }) {
  const { colour, shape } = looks[status];
  return (
    <span className={`inline-flex items-center gap-[7px] align-bottom whitespace-nowrap ${colour}`}>
      <svg className="size-[15px] flex-none" viewBox="0 0 16 16" aria-hidden="true">{shape}</svg>
      {recheckStatusWords[status]}
    </span>
  );
}
