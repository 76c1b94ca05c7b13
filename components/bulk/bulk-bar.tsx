"use client";

import { useActionState, useState } from "react";

import { Button } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { byHand, orAway } from "@/components/ui/use-act";
import type { BulkOffer } from "@/lib/domain/bulk/offer";
import { mostPicked } from "@/lib/domain/bulk/schema";
import { showCount } from "@/lib/domain/ratio";
import { moveWords } from "@/lib/domain/registration/words";
import { refuse, type Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";

import { pickForm } from "./pick";
import { pickAll } from "./picked";
import { usePicked } from "./use-picked";

type PrepareAction = (previous: Result<never> | null, form: FormData) => Promise<Result<never>>;

type BulkBarProps = { action: PrepareAction; offers: readonly BulkOffer[]; /** A register's filter, as its address says it, and how many fit it on all pages. */ filter?: { address: string; total: number; shown: number } };

/** What may be done with the dossiers picked above. Shown once something is picked, with script or without; nothing happens before it was previewed. */
export function BulkBar({ action, offers, filter }: BulkBarProps) {
  const [answer, submit] = useActionState(orAway<Result<never>>(action, refuse("server-away")), null);
  const { count, statuses } = usePicked();
  const [isWhole, setWhole] = useState(false);
  const whole = filter && filter.total > filter.shown ? Math.min(filter.total, mostPicked) : 0;
  const open = statuses.length === 0 || (isWhole && whole > 0) ? offers : offers.filter(({ from }) => statuses.some((status) => from.includes(status)));
  return (
    <form id={pickForm} {...byHand(submit)} onReset={() => setWhole(false)} className="bulk-bar action-bar no-print">
      {filter && <input type="hidden" name="filter" value={filter.address} />}
      <div className="min-w-0 leading-table">
        <b className="font-semibold" aria-live="polite">{`Đã chọn ${showCount(isWhole && whole > 0 ? whole : count)} hồ sơ`}</b>
        {whole > 0 && (
          <label className="flex items-start gap-2 text-small">
            <input type="checkbox" className="check" name="all" value="1" checked={isWhole} onChange={() => setWhole(!isWhole)} />
            {filter && filter.total > mostPicked ? `${showCount(mostPicked)} hồ sơ đầu trong ${showCount(filter.total)} hồ sơ khớp bộ lọc` : `Cả ${showCount(whole)} hồ sơ khớp bộ lọc, mọi trang`}
          </label>
        )}
        {answer && !answer.ok && <p role="alert" className="text-small font-medium text-red-deep">{sayRefusal(answer.refusal)}</p>}
      </div>
      <div className="ml-auto flex flex-wrap items-end justify-end gap-3 phone:w-full phone:[&_.btn]:flex-1">
        <label className="grid text-small phone:w-full">
          Việc cần làm
          <select name="act" className="input text-0" required>
            {open.map(({ act }) => <option key={act} value={act}>{moveWords[act]}</option>)}
          </select>
        </label>
        <Button kind="quiet" onClick={() => { setWhole(false); pickAll(false); }}>Bỏ chọn</Button>
        <SubmitButton busyLabel="Đang xem…" disabled={open.length === 0}>Xem trước</SubmitButton>
      </div>
    </form>
  );
}
