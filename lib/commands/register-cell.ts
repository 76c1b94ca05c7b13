import { randomUUID } from "node:crypto";
import { write, type Room } from "@/lib/access/door";
import { termOfYear } from "@/lib/domain/attainment/period";
import { dateOf, dayOfDate } from "@/lib/domain/day";
import { cannotBegin, inTheWayOf } from "@/lib/domain/registration/begin";
import { stateAfter, written, type Act } from "@/lib/domain/registration/event";
import type { RegisterInput } from "@/lib/domain/registration/schema";
import { endedStatuses, openStatuses } from "@/lib/domain/registration/status";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { partyName } from "@/lib/domain/unit/party";

/**
 * Enters a cell on the road to a title in a roadmap year. Refuses when the cell is out of reach, is none or has ended, when the
 * year is over or of no term, and when it already strives for the title or holds it. The same request twice answers the same.
 */
export const registerCell = write("registration.register", async (room, { requestId, ...input }: RegisterInput): Promise<Result<{ id: string }>> => {
  const { db, reach, scope, now, today } = room;
  const unit = await db.unit.findFirst({ where: { id: input.unitId, AND: reach.units } });
  if (!unit) return refuse("not-found", { field: "unitId" });
  // Registrations of one cell are made one after the other: two at once would both find it free.
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${unit.id} FOR NO KEY UPDATE`;

  const id = requestId ?? randomUUID();
  if (requestId && (await isDone(room, requestId, input))) return accept({ id });
  const refused = await whyNotBegin(room, unit, input);
  if (refused) return refused;

  const terms = await db.term.findMany({ where: { former: false }, orderBy: { firstYear: "asc" } });
  const act: Act = { move: "register", year: input.year, expectedOn: input.expectedOn, note: input.note };
  const state = stateAfter(null, act, { today, terms });
  if (!state.ok) return state;

  const subject = { unitId: unit.id, titleId: input.titleId, termId: termOfYear(terms, input.year)!.id }; // stateAfter found it
  const taken = await inTheWay(room, subject, input.year);
  if (taken) return taken;

  const { summary, event } = written({ act, state: state.value, seq: 1, today, now, accountId: scope.accountId });
  const { count } = await db.registration.createMany({ data: [{ id, ...subject, ...summary }], skipDuplicates: true });
  if (count === 0) return refuse("request-reused");
  await db.registrationEvent.create({ data: { registrationId: id, ...subject, ...event } });
  return accept({ id });
});

type Wish = Pick<RegisterInput, "unitId" | "titleId" | "year">;

/** True when this very request already registered this cell: a double click, or an answer that got lost on the way. */
const isDone = async ({ db, reach }: Room, id: string, { unitId, titleId, year }: Wish) =>
  (await db.registrationEvent.count({ where: { registrationId: id, seq: 1, unitId, titleId, year, registration: { unit: reach.units } } })) > 0;

/** Why this unit cannot begin at all: no cell, no longer one, no such title, or the title is already its own. */
async function whyNotBegin({ db, today }: Room, unit: { id: string; level: string }, { titleId }: Wish) {
  if (unit.level !== "cell") return refuse("not-a-cell", { field: "unitId" });
  const cell = await nameOf(db, unit.id);
  const day = dateOf(today);
  const stands = cell !== null && cell.validFrom <= day && (!cell.validUntil || cell.validUntil > day);
  const about = { cell: cell?.says ?? "", stands, heldSince: null, waitsUntil: null };
  if (!stands) return cannotBegin(about);
  if (!(await db.title.findFirst({ where: { id: titleId, level: "cell" } }))) return refuse("title-unknown", { field: "titleId" });

  const held = await db.titleHolding.findFirst({ where: { unitId: unit.id, titleId, heldFrom: { lte: day }, OR: [{ heldUntil: null }, { heldUntil: { gt: day } }] } });
  const lost = await db.titleHolding.findFirst({ where: { unitId: unit.id, titleId, closeEffect: "revoke", closedBy: { registerFrom: { gt: day } } }, include: { closedBy: { select: { registerFrom: true } } } });
  const from = lost?.closedBy?.registerFrom;
  return cannotBegin({ ...about, heldSince: held && dayOfDate(held.heldFrom), waitsUntil: from ? dayOfDate(from) : null });
}

/** The registration that already stands for this year, or is open for another year of the term. */
async function inTheWay({ db }: Room, subject: { unitId: string; titleId: string; termId: string }, year: number) {
  const standing = await db.registration.findFirst({
    where: { ...subject, OR: [{ year, status: { notIn: [...endedStatuses] } }, { status: { in: [...openStatuses] } }] },
    orderBy: { year: "asc" },
  });
  return standing && inTheWayOf(standing, year, (await nameOf(db, subject.unitId))?.says ?? "");
}

async function nameOf(db: Room["db"], unitId: string) {
  const version = await db.unitVersion.findFirst({ where: { unitId }, orderBy: { validFrom: "desc" } });
  return version && { ...version, says: partyName({ ...version, level: "cell" }) };
}
