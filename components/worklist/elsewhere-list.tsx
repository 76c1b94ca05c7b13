import { PlainLink } from "@/components/ui/plain-link";
import { DueMark } from "@/components/ui/due-mark";
import { Sheet } from "@/components/ui/sheet";
import { StatusMark } from "@/components/ui/status-mark";
import { showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import type { Elsewhere } from "@/lib/domain/worklist/view";

import { sayCell } from "./task-list";

/** What lies with another body: open when one of them is late, since both sides see an overdue day. */
export function ElsewhereList({ rows }: { rows: readonly Elsewhere[] }) {
  if (rows.length === 0) return null;
  const late = rows.filter(({ isLate }) => isLate).length;
  return (
    <details className="table-behind pt-8" open={late > 0}>
      <summary>{`Đang chờ nơi khác: ${showCount(rows.length)} hồ sơ${late > 0 ? `, ${showCount(late)} quá hạn` : ""}`}</summary>
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
        </ul>
      </Sheet>
    </details>
  );
}
