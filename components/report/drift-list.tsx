import type { Change, Drift } from "@/lib/domain/report/drift";
import type { ParagraphKey } from "@/lib/domain/report/paragraph";

import type { WriteAction } from "./paragraph-editor";
import { TakeForm } from "./take-form";

/** "Đã công nhận: lời văn ghi 53/75, nay 54/75". */
export function sayChange({ label, said, now }: Change): string {
  if (said === null) return `${label}: nay ${now}, lời văn chưa có`;
  return now === null ? `${label}: lời văn ghi ${said}, nay không còn` : `${label}: lời văn ghi ${said}, nay ${now}`;
}

type DriftListProps = { id: string; name: ParagraphKey; seq: number; drifts: readonly Drift[]; take: WriteAction | null };

/** Sentences whose figures changed since they were written, with what is said, what is so, and the sentence one may take. */
export function DriftList({ id, name, seq, drifts, take }: DriftListProps) {
  if (drifts.length === 0) return null;
  return (
    <ul className="no-print mt-3 grid gap-3">
      {drifts.map(({ key, stands, instead, changes }) => (
        <li key={key} className="grid gap-1 border-l-3 border-clay bg-clay-tint px-4 py-3">
          {stands !== null && <p className="text-small">Câu: “{stands}”</p>}
          <ul className="text-small font-medium">{changes.map((change, index) => <li key={index}>{sayChange(change)}.</li>)}</ul>
          {instead !== null && <p className="text-small">{stands === null ? "Câu có thể thêm" : "Câu mới"}: “{instead}”</p>}
          {take && <TakeForm action={take} fields={{ id, paragraph: name, seq: String(seq), key }} label={stands === null ? "Thêm câu này" : instead === null ? "Bỏ câu này" : "Lấy câu mới"} />}
        </li>
      ))}
    </ul>
  );
}
