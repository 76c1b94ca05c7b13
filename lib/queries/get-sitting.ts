import { calendarIn } from "@/lib/access/calendar";
import { read, type Room } from "@/lib/access/door";
import { namedDossier, namedShape } from "@/lib/access/named-dossier";
import { rulesFor } from "@/lib/access/office-rules";
import { contentOf, lastRound, placeAt, presentAt, roundsOf, sittingShape, verdictOf, type Sitting } from "@/lib/access/sitting";
import { openFor } from "@/lib/access/stand";
import { invitedTo } from "@/lib/access/invitations";
import { statedIn, surveyOf } from "@/lib/access/survey";
import { Marks } from "@/lib/domain/appraisal/marks";
import { keepsRecord, sittingActOf } from "@/lib/domain/appraisal/stand";
import type { SittingView } from "@/lib/domain/appraisal/sitting-view";
import { teamVerdict } from "@/lib/domain/appraisal/verdict";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { dayOfDate } from "@/lib/domain/day";

const shape = { ...sittingShape, registration: { include: namedShape }, concludedBy: { select: { displayName: true } } } as const;

/**
 * A sitting with all its minutes are written from. What anybody gave in a round is not in it before the last has given theirs,
 * whoever asks. Null when out of reach.
 */
export const getSitting = read("appraisal.read", async (room, id: string): Promise<SittingView | null> => {
  const { db, reach, today } = room;
  const found = await db.appraisalSitting.findFirst({ where: { id, registration: reach.dossiers }, include: shape });
  if (!found) return null;
  const rounds = roundsOf(found);
  const people = presentAt(found);
  const nameOf = new Map(people.map(({ seatId, seat }) => [seatId, { name: seat.account.displayName, function: seat.function }]));
  const content = contentOf(found);
  const last = lastRound(found);
  const verdict = found.conclusion ? { failing: found.failing } : await verdictOf(db, found, last);
  const { number, symbol, issuer, signedOn, divergence, guests } = found.team;
  return {
    id: found.id,
    registration: await namedDossier(db, found.registration),
    team: { number, symbol, issuer, signedOn: dayOfDate(signedOn), divergence, guests },
    heldOn: dayOfDate(found.heldOn), place: found.place, able: found.able, least: found.least,
    present: people.map(({ seatId, seat, presides, scores }) => ({ seatId, name: seat.account.displayName, function: seat.function, presides, scores })),
    absent: await absentFrom(db, found),
    invited: (await invitedTo(db, found.registrationId, dayOfDate(found.heldOn))).map(({ name }) => name),
    criteria: { name: found.criteriaSet?.name ?? "", content, ruled: found.criteriaSet !== null, notApplicable: found.notApplicable },
    stated: await statedIn(db, { id: found.registrationId, criteriaSetId: found.criteriaSetId }, found.openedAt),
    survey: await surveyOf(room, found.registrationId, content, found.concludedAt),
    rounds,
    found: last.sheets.length > 0 ? { findings: teamVerdict(content, last.sheets.map(({ marks }) => marks)).findings, failing: verdict?.failing ?? [] } : null,
    dissents: people.flatMap(({ seatId, dissents }) => dissents.map(({ opinion }) => ({ opinion, name: nameOf.get(seatId)?.name ?? "", function: nameOf.get(seatId)?.function ?? "member" as const }))),
    end: await endOf(db, found, found.concludedBy?.displayName ?? ""),
    own: ownOf(found, room),
    returnBy: addWorkingDays(today, (await rulesFor(db, found.registration.unit.path, today)).stageDays, await calendarIn(db)),
  };
}, (view) => view && { act: "registration_read", unitId: view.registration.cell.id, registrationId: view.registration.id });

async function absentFrom(db: Room["db"], { teamId, attendances }: Sitting): Promise<SittingView["absent"]> {
  const seats = await db.appraisalSeat.findMany({ where: { teamId, id: { notIn: attendances.map(({ seatId }) => seatId) } }, include: { account: { select: { displayName: true } } }, orderBy: [{ function: "asc" }, { id: "asc" }] });
  return seats.map((seat) => ({ seatId: seat.id, name: seat.account.displayName, function: seat.function }));
}

/** How it ended, with what was asked to be supplemented. */
async function endOf(db: Room["db"], { id, registrationId, conclusion, finding, departure }: Sitting, by: string): Promise<SittingView["end"]> {
  if (!conclusion || finding === null) return null;
  const event = conclusion === "supplement" ? await db.registrationEvent.findFirst({ where: { registrationId, move: "return", details: { path: ["sitting"], equals: id } } }) : null;
  const items = event ? await db.returnItem.findMany({ where: { registrationId, seq: event.seq }, orderBy: { position: "asc" }, select: { subject: true, reason: true } }) : [];
  return { conclusion, finding, departure, by, items, dueOn: event?.dueOn ? dayOfDate(event.dueOn) : null };
}

/** What is the reader's: only ever their own sheet of a round that waits. */
function ownOf(sitting: Sitting, { scope }: Room): SittingView["own"] {
  const place = placeAt(sitting, scope.accountId);
  const { round, state } = lastRound(sitting);
  const isOpen = sitting.conclusion === null;
  const sheet = place?.sheets.find((each) => each.round === round);
  return {
    act: isOpen ? sittingActOf({ seat: place?.seat.function ?? null, barred: false, open: openFor(sitting, scope.accountId) }) : null,
    scores: place?.scores ?? false,
    keepsRecord: isOpen && place !== null && keepsRecord({ ...place, seat: place.seat.function }),
    sheet: sheet ? Marks.parse(sheet.marks) : null,
    mayDissent: isOpen && place !== null && place.scores && state.state !== "waiting" && place.dissents.length === 0,
  };
}
