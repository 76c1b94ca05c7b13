import { sayAbove } from "@/components/registration/cell-name";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { StatusMark } from "@/components/ui/status-mark";
import { showDay } from "@/lib/domain/day";
import type { Notice } from "@/lib/domain/notice/notice";
import { noticeKey } from "@/lib/domain/notice/schema";
import { sayEvent } from "@/lib/domain/registration/words";
import { partyName } from "@/lib/domain/unit/party";

function Row({ notice }: { notice: Notice }) {
  const { cell, parent, above, on, who, reason, status, id } = notice;
  return (
    <li className="work-row">
      <span className="min-w-0">
        <PlainLink href={`/registrations/${id}`}>{sayEvent(notice)}</PlainLink>
        <span className="block text-small text-ink-3">{[partyName({ ...cell, level: "cell" }), sayAbove(parent, above)].filter(Boolean).join(", ")}</span>
        {reason && <span className="block text-small">{reason}</span>}
      </span>
      <span className="text-small"><span className="block">{showDay(on)}</span>{who && <span className="block text-ink-3">{who}</span>}</span>
      <span className="text-small"><StatusMark status={status} /></span>
    </li>
  );
}

/** Notices of one kind, the latest first: what happened, to which cell, when, by whom. */
export function NoticeRows({ title, notices }: { title: string; notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <Section title={title}>
      <Sheet><ul className="work">{notices.map((notice) => <Row key={noticeKey(notice)} notice={notice} />)}</ul></Sheet>
    </Section>
  );
}
