import { RecheckMark } from "@/components/recheck/recheck-mark";
import { PlainLink } from "@/components/ui/plain-link";
import { DueMark } from "@/components/ui/due-mark";
import { Sheet } from "@/components/ui/sheet";
import { StatusMark } from "@/components/ui/status-mark";
import { showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import type { Elsewhere, ElsewhereRecheck } from "@/lib/domain/worklist/view";
import { awaitedWords } from "@/lib/domain/worklist/words";

import { sayCell } from "./say-cell";

/** What lies with another body: open when one of them is late, since both sides see an overdue day. */
export function ElsewhereList({ rows, rechecks }: { rows: readonly Elsewhere[]; rechecks: readonly ElsewhereRecheck[] }) {
  if (rows.length + rechecks.length === 0) return null;
  const late = [...rows, ...rechecks].filter(({ isLate }) => isLate).length;
  const counted = [rows.length > 0 && `${showCount(rows.length)} hồ sơ`, rechecks.length > 0 && `${showCount(rechecks.length)} cuộc phúc tra`].filter(Boolean).join(", ");
  return (
    <details className="table-behind pt-8" open={late > 0}>
      <summary>{`Đang chờ nơi khác: ${counted}${late > 0 ? `, ${showCount(late)} quá hạn` : ""}`}</summary>
      <Sheet className="mt-3">
        <ul className="work">
          {rows.map(({ dossier, dueOn, says, isLate }) => (
            <li key={dossier.id} className="work-row">
              <span className="min-w-0">
                <PlainLink href={`/registrations/${dossier.id}`}>{sayCell(dossier)}</PlainLink>
                <span className="block text-small text-ink-3">{dossier.body ?? "Chưa quy định cơ quan làm bước này"}</span>
              </span>
              <DueMark says={says} note={dueOn ? `hạn ${showDay(dueOn)}` : `từ ${showDay(dossier.since)}`} late={isLate} />
              <span className="text-small"><StatusMark status={dossier.status} /></span>
            </li>
          ))}
          {rechecks.map((row) => <AwaitedRow key={row.recheck.id} row={row} />)}
        </ul>
      </Sheet>
    </details>
  );
}

function AwaitedRow({ row: { recheck, what, dueOn, says, isLate } }: { row: ElsewhereRecheck }) {
  return (
    <li className="work-row">
      <span className="min-w-0">
        <PlainLink href={`/rechecks/${recheck.id}`}>{sayCell(recheck)}</PlainLink>
        <span className="block text-small text-ink-3">{awaitedWords[what]}</span>
      </span>
      <DueMark says={says} note={dueOn ? `${what === "day" ? "ngày" : "hạn"} ${showDay(dueOn)}` : `từ ${showDay(recheck.since)}`} late={isLate} />
      <span className="text-small"><RecheckMark status={recheck.status} /></span>
    </li>
  );
}
