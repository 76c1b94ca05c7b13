import { sayAbove } from "@/components/registration/cell-name";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { showDay } from "@/lib/domain/day";
import type { ReminderNotice } from "@/lib/domain/notice/notice";
import { sayReminder } from "@/lib/domain/notice/words";
import { partyName } from "@/lib/domain/unit/party";

const addressOf = ({ kind, registrationId, recheckId }: ReminderNotice) => (registrationId && kind === "assessment" ? `/registrations/${registrationId}/self-assessment` : registrationId ? `/registrations/${registrationId}` : recheckId ? `/rechecks/${recheckId}` : "/rechecks");

function Row({ reminder }: { reminder: ReminderNotice }) {
  const { cell, parent, above, on, dueOn, isLate } = reminder;
  return (
    <li className="work-row">
      <span className="min-w-0">
        <PlainLink href={addressOf(reminder)}>{sayReminder(reminder)}</PlainLink>
        <span className="block text-small text-ink-3">{[partyName({ ...cell, level: "cell" }), sayAbove(parent, above)].filter(Boolean).join(", ")}</span>
      </span>
      <span className="text-small">{`Nhắc ngày ${showDay(on)}`}</span>
      <span className="text-small">{isLate ? <span className="font-medium text-clay">{`Hạn ${showDay(dueOn)}`}</span> : `Hạn ${showDay(dueOn)}`}</span>
    </li>
  );
}

/** Deadlines one was reminded of, the latest first: what, of which cell, until when. */
export function ReminderRows({ title, reminders }: { title: string; reminders: readonly ReminderNotice[] }) {
  if (reminders.length === 0) return null;
  return (
    <Section title={title}>
      <Sheet><ul className="work">{reminders.map((reminder) => <Row key={reminder.id} reminder={reminder} />)}</ul></Sheet>
    </Section>
  );
}
