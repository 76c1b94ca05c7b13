"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { BulkCounts } from "@/lib/domain/bulk/view";
import { sayCounts } from "@/lib/domain/bulk/words";
import type { Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";

type RunProgressProps = { id: string; counts: BulkCounts; action: (id: string) => Promise<Result<BulkCounts>> };

/** How far a run is. Carries it on while it is looked at, so that one broken off by a restart goes on where it stood. */
export function RunProgress({ id, counts, action }: RunProgressProps) {
  const router = useRouter();
  const [now, setNow] = useState(counts);
  const [stopped, setStopped] = useState<string | null>(null);
  useEffect(() => {
    if (stopped !== null) return;
    let left = false;
    async function goOn() {
      for (;;) {
        const next = await action(id).catch((): Result<BulkCounts> => ({ ok: false, refusal: { code: "server-away" } }));
        if (left) return;
        if (!next.ok) return setStopped(sayRefusal(next.refusal));
        setNow(next.value);
        if (next.value.waiting === 0) return router.refresh();
      }
    }
    void goOn();
    return () => { left = true; };
  }, [action, id, router, stopped]);
  const total = now.done + now.skipped + now.failed + now.waiting;
  return (
    <div className="grid max-w-form gap-3">
      <progress className="bulk-progress" max={total} value={total - now.waiting} aria-label="Đã xử lý" />
      <p role="status" className="font-medium">{sayCounts(now)}</p>
      {stopped === null
        ? <p className="text-small text-ink-3">Đóng trang này thì máy chủ vẫn làm tiếp. Kết quả giữ ở mục Việc hàng loạt.</p>
        : <Notice tone="warn">{stopped} <Button small onClick={() => setStopped(null)}>Làm tiếp</Button></Notice>}
    </div>
  );
}
