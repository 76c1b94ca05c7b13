import { dateOf, Day } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/registration/status";
import { database } from "@/lib/platform/database";
import { plantTerm, plantTitle } from "./plant-period";
import { plantUnit, type PlantedUnit } from "./plant-unit";

type EventWish = { status: Status; on?: string; move?: string; year?: number; expectedOn?: string | null; reason?: string; account?: { id: string } };
type RegistrationWish = {
  unit?: PlantedUnit;
  title?: string;
  term?: string;
  year?: number;
  status?: Status;
  on?: string;
  expectedOn?: string;
  /** The whole log, oldest first; overrides `status`, `on` and `expectedOn`. */
  events?: readonly EventWish[];
};

const dayOrNull = (day: string | null | undefined) => (day ? dateOf(Day.parse(day)) : null);

/** A cell on the road to a title, with the events that brought it there: by default one that says `status` (registered). */
export async function plantRegistration(wish: RegistrationWish = {}) {
  const unit = wish.unit ?? (await plantUnit());
  const title = await plantTitle(wish.title);
  const term = await plantTerm(wish.term);
  const year = wish.year ?? 2021;
  const [first, ...later] = wish.events ?? [
    { status: wish.status ?? "registered", on: wish.on ?? "2021-01-15", ...(wish.expectedOn ? { expectedOn: wish.expectedOn } : {}) },
  ];
  if (!first) throw new Error("a registration has at least one event");
  const made = await database.registration.create({
    data: { unitId: unit.id, titleId: title.id, termId: term.id, year: first.year ?? year, status: first.status, version: 0 },
  });
  let registration = await plantEvent(made, { year, ...first });
  for (const event of later) registration = await plantEvent(made, event);
  return registration;
}

/** One more event at the end of a registration's log, and the summary that follows from it. */
export async function plantEvent({ id }: { id: string }, wish: EventWish) {
  const registration = await database.registration.findUniqueOrThrow({ where: { id } });
  const seq = registration.version + 1;
  const on = dateOf(Day.parse(wish.on ?? "2021-01-15"));
  const after = {
    status: wish.status,
    year: wish.year ?? registration.year,
    expectedOn: wish.expectedOn === undefined ? registration.expectedOn : dayOrNull(wish.expectedOn),
  };
  await database.registrationEvent.updateMany({ where: { registrationId: id, seq: registration.version }, data: { until: on } });
  await database.registrationEvent.create({
    data: {
      registrationId: id,
      seq,
      move: wish.move ?? (seq === 1 ? "register" : "advance"),
      ...after,
      on,
      at: on,
      accountId: wish.account?.id ?? null,
      reason: wish.reason ?? null,
      titleId: registration.titleId,
      termId: registration.termId,
      unitId: registration.unitId,
    },
  });
  return database.registration.update({ where: { id }, data: { ...after, version: seq } });
}
