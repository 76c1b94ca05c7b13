import { HistoryList } from "@/components/ui/history-list";
import { Section } from "@/components/ui/section";
import type { ChangesSince } from "@/lib/domain/audit/view";
import { sayAction, sayChanges } from "@/lib/domain/audit/words";
import { showInstant } from "@/lib/domain/day";

/** What others changed since the reader last had the dossier open, old beside new. Nothing when nothing was, or at the first look. */
export function SinceLastLook({ since, changes, more }: ChangesSince) {
  if (since === null || changes.length === 0) return null;
  return (
    <Section title="Từ lần xem trước" note={`xem lúc ${showInstant(since)}`} className="no-print">
      <HistoryList items={changes.map((change) => ({ when: showInstant(change.at), what: <>{sayAction(change)}{sayChanges(change).map((line) => <span key={line} className="block">{line}</span>)}</>, who: change.who }))} />
      {more && <p className="border-t border-line pt-2 text-small text-ink-3">Còn thay đổi cũ hơn trong nhật ký hồ sơ.</p>}
    </Section>
  );
}
