import { RecheckMark } from "@/components/recheck/recheck-mark";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { sayCell } from "@/components/worklist/say-cell";
import { showDay } from "@/lib/domain/day";
import type { RecheckNotice } from "@/lib/domain/notice/notice";
import { noticeKey } from "@/lib/domain/notice/schema";
import { sayRecheckNotice } from "@/lib/domain/notice/words";

function Row({ notice }: { notice: RecheckNotice }) {
  const { id, on, who, text, status, title } = notice;
  return (
    <li className="work-row">
      <span className="min-w-0">
        <PlainLink href={`/rechecks/${id}`}>{sayRecheckNotice(notice)}</PlainLink>
        <span className="block text-small text-ink-3">{`${sayCell(notice)}, ${title}`}</span>
        {text && <span className="block text-small whitespace-pre-line">{text}</span>}
      </span>
      <span className="text-small"><span className="block">{showDay(on)}</span>{who && <span className="block text-ink-3">{who}</span>}</span>
      <span className="text-small"><RecheckMark status={status} /></span>
    </li>
  );
}

/** What was done in re-checks, the latest first: what, about which cell, when, by whom. */
export function RecheckRows({ title, notices }: { title: string; notices: readonly RecheckNotice[] }) {
  if (notices.length === 0) return null;
  return (
    <Section title={title}>
      <Sheet><ul className="work">{notices.map((notice) => <Row key={noticeKey(notice)} notice={notice} />)}</ul></Sheet>
    </Section>
  );
}
