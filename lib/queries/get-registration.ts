import { bodyFor, holdersOf, speaks } from "@/lib/access/body";
import { calendarIn } from "@/lib/access/calendar";
import { read, type Room } from "@/lib/access/door";
import { may } from "@/lib/access/scope";
import { dateOf, dayOfDate, yearOf, type Day } from "@/lib/domain/day";
import { isHeldOn } from "@/lib/domain/decision/title";
import { sayBody } from "@/lib/domain/registration/body";
import { noPast } from "@/lib/domain/registration/condition";
import { EventDetails } from "@/lib/domain/registration/details";
import { pastOf, stateOf } from "@/lib/domain/registration/event";
import type { PaperLine, RegistrationView } from "@/lib/domain/registration/view";
import { whereaboutsOf, withoutBarred } from "@/lib/domain/registration/whereabouts";
import { askedMoves, rowOf, stageFor, stageOf } from "@/lib/domain/registration/workflow";
import { UnitPath } from "@/lib/domain/unit/path";

const shape = {
  unit: { select: { id: true, path: true, versions: { orderBy: { validFrom: "desc" }, take: 1 } } },
  title: { select: { id: true, name: true, shortName: true } },
  term: { select: { id: true, firstYear: true, lastYear: true } },
  events: { orderBy: { seq: "desc" }, include: { account: { select: { displayName: true } } } },
  lines: { orderBy: { decidedOn: "asc" }, include: { decision: true } },
  holder: { select: { displayName: true } },
} as const;

const findIn = ({ db, reach }: Pick<Room, "db" | "reach">, id: string) => db.registration.findFirst({ where: { id, AND: reach.dossiers }, include: shape });

/** A registration with its history, the decisions about it, and what the reader may do now. Null when out of reach. */
export const getRegistration = read("registration.read", async (room, id: string): Promise<RegistrationView | null> => {
  const { db, reach, scope, today } = room;
  const found = await findIn(room, id);
  const version = found?.unit.versions[0];
  if (!found || !version) return null;

  const holdings = await db.titleHolding.findMany({ where: { unitId: found.unitId, titleId: found.titleId, unit: reach.units } });
  const spans = holdings.map(({ heldFrom, heldUntil }) => ({ heldFrom: dayOfDate(heldFrom), heldUntil: heldUntil && dayOfDate(heldUntil) }));
  const held = spans.find((span) => isHeldOn(span, today));
  const path = UnitPath.parse(found.unit.path);
  const ended = version.validUntil !== null && dayOfDate(version.validUntil) <= today;
  const { firstYear, lastYear } = found.term;
  return {
    id: found.id,
    version: found.version,
    cell: { id: found.unitId, name: version.name, kind: version.kind },
    above: await aboveOf({ db, scope }, version.path, ended ? dayOfDate(version.validFrom) : today),
    title: found.title,
    term: found.term,
    year: found.year,
    status: found.status,
    expectedOn: found.expectedOn && dayOfDate(found.expectedOn),
    note: found.note,
    history: found.events.map(({ account, expectedOn, on, details, ...event }) => ({
      seq: event.seq, move: event.move, status: event.status, year: event.year, at: event.at, reason: event.reason, note: event.note,
      expectedOn: expectedOn && dayOfDate(expectedOn), on: dayOfDate(on), who: account?.displayName ?? null, details: EventDetails.parse(details),
    })),
    lines: found.lines.map(paperLine),
    held: held ? { since: held.heldFrom } : null,
    ...(await standingOf(room, found, path)),
    years: range(Math.max(firstYear, yearOf(today)), lastYear).filter((year) => year !== found.year),
    isGuest: !may(scope, "registration.read", path),
    today,
  };
}, (view) => view && { act: "registration_read", unitId: view.cell.id, registrationId: view.id });

type Found = NonNullable<Awaited<ReturnType<typeof findIn>>>;

/** Where the dossier is, and what the reader may do with it there. */
async function standingOf(room: Room, found: Found, path: UnitPath): Promise<Pick<RegistrationView, "whereabouts" | "moves" | "barred" | "colleagues">> {
  const { db, scope, today } = room;
  const stage = stageOf[found.status];
  const body = stage && (await bodyFor(room, { path, titleId: found.titleId, stage }));
  const calendar = await calendarIn(db);
  const log = found.events.map(({ on, dueOn, ...event }) => ({ ...event, on: dayOfDate(on), dueOn: dueOn && dayOfDate(dueOn) })).sort((a, b) => a.seq - b.seq);
  const holderName = found.holder?.displayName ?? "";

  const open = askedMoves.filter((move) => {
    if (!rowOf(move).from.includes(found.status) || ((move === "assess" || move === "rule") && found.criteriaSetId === null)) return false;
    return stageFor(move, found.status) ? body !== null && speaks(scope, move, body) : may(scope, rowOf(move).needs, path);
  });
  const asker = { before: stateOf(found), actor: scope.accountId, holderName, today, past: { ...noPast, ...pastOf(log, calendar) } };
  const { moves, barred } = withoutBarred(open, asker);
  const colleagues = body && moves.includes("hand_over") ? (await holdersOf(room, body)).filter(({ id }) => id !== scope.accountId) : [];
  return { whereabouts: { stage, body: body && sayBody(body), unitId: body?.unitId ?? null, ...whereaboutsOf(log, { today, calendar, actor: scope.accountId, holderName }) }, moves, barred, colleagues };
}

type Line = { effect: PaperLine["effect"]; decision: { id: string; number: number; symbol: string; decidedOn: Date; issuer: string } };
const paperLine = ({ effect, decision: { id, decidedOn, number, symbol, issuer } }: Line): PaperLine => ({ decisionId: id, number, symbol, issuer, effect, decidedOn: dayOfDate(decidedOn) });

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** The units a cell stands below on a day, the country left out. */
async function aboveOf({ db, scope }: Pick<Room, "db" | "scope">, path: string, on: Day) {
  const ids = path.split("/").filter(Boolean).slice(1, -1);
  const day = dateOf(on);
  const units = await db.unit.findMany({
    where: { id: { in: ids } },
    select: { id: true, level: true, path: true, versions: { where: { validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] } } },
  });
  return ids.flatMap((id) => {
    const unit = units.find((each) => each.id === id);
    const version = unit?.versions[0];
    return unit && version ? [{ id, name: version.name, kind: version.kind, level: unit.level, open: may(scope, "unit.read", UnitPath.parse(unit.path)) }] : [];
  });
}
