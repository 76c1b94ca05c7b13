import { HistoryList } from "@/components/ui/history-list";
import { showDay } from "@/lib/domain/day";
import type { RegistrationHistory } from "@/lib/domain/registration/view";
import { sayEvent } from "@/lib/domain/registration/words";

/** What happened to a registration, the newest first: when, what, why, by whom. */
export function History({ events }: { events: readonly RegistrationHistory[] }) {
  return <HistoryList items={events.map((event) => ({ when: showDay(event.on), what: <What event={event} />, ...(event.who && { who: event.who }) }))} />;
}

function What({ event }: { event: RegistrationHistory }) {
  const { move, expectedOn, reason, note } = event;
  const tells = move === "register" || move === "edit";
  return (
    <>
      <span className="font-medium">{sayEvent(event)}</span>
      {tells && expectedOn && <span className="block">Dự kiến công nhận {showDay(expectedOn)}</span>}
      {tells && note && <span className="block">Ghi chú: {note}</span>}
      {reason && <span className="block">Lý do: {reason}</span>}
    </>
  );
}
