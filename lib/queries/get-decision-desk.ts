import { competences } from "@/lib/access/decision-ground";
import { read, type Room } from "@/lib/access/door";
import { rulesFor } from "@/lib/access/office-rules";
import { addMonths, dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import { decisionType, symbolOf } from "@/lib/domain/decision/numbering";
import type { Effect } from "@/lib/domain/decision/title";
import type { Candidate, DecisionDesk, Issuer } from "@/lib/domain/decision/view";
import type { Called, PaperLine } from "@/lib/domain/registration/view";
import { noticed } from "@/lib/domain/recheck/workflow";
import { committeeName } from "@/lib/domain/unit/party";
import { wordsOf } from "./sql/place";

const mostShown = 100;

type Question = { effect: Effect; issuer: string | null; title: string; q: string };

/** What a decision of one kind may be about today, and what its paper would carry: the bodies in reach that decide, and the cells each may name. */
export const getDecisionDesk = read("decision.issue", async (room, { effect, issuer: chosen, title, q }: Question): Promise<DecisionDesk> => {
  const { db, reach, today } = room;
  const issuers = await issuersOf(room);
  const [only, ...others] = issuers;
  const issuer = (chosen === null && others.length === 0 ? only : issuers.find(({ id }) => id === chosen)) ?? null;
  const none = { issuers, issuer: null, candidates: [], more: false, next: 1, termId: null, suggested: { signer: "", capacity: "", grounds: [] }, registerFrom: today, today };
  if (!issuer) return none;

  const words = wordsOf(q);
  const named = words === "" ? {} : { OR: [{ versions: { some: { nameFolded: { contains: words } } } }, { parent: { versions: { some: { nameFolded: { contains: words } } } } }] };
  const within = { AND: [reach.units, { path: { startsWith: issuer.path } }, named] };
  const found = await candidatesOf(db, today, effect, title, within);
  const day = dateOf(today);
  const term = await db.term.findFirst({ where: { former: false, startsOn: { lte: day }, endsOn: { gte: day } } });
  const papers = { issuerId: issuer.id, type: decisionType };
  const last = await db.decision.findFirst({ where: papers, orderBy: [{ decidedOn: "desc" }, { recordedAt: "desc" }] });
  const highest = await db.decision.aggregate({ where: { ...papers, termId: term?.id ?? "" }, _max: { number: true } });
  return {
    ...none,
    issuer,
    candidates: found.slice(0, mostShown),
    more: found.length > mostShown,
    next: (highest._max.number ?? 0) + 1,
    termId: term?.id ?? null,
    registerFrom: addMonths(today, (await rulesFor(db, issuer.path, today)).registerMonths),
    suggested: { signer: last?.signer ?? "", capacity: last?.capacity ?? "", grounds: last?.grounds ?? [] },
  };
});

const standing = (today: Day) => ({ validFrom: { lte: dateOf(today) }, OR: [{ validUntil: null }, { validUntil: { gt: dateOf(today) } }] });

/** Units in reach at a level whose body decides today. */
async function issuersOf({ db, reach, today }: Room): Promise<(Issuer & { path: string })[]> {
  const rows = await competences({ db }, today);
  const roots = await db.unit.findMany({ where: { id: { in: rows.map(({ unitId }) => unitId) } }, select: { id: true, path: true } });
  const below = rows.flatMap(({ unitId, level }) => roots.filter(({ id }) => id === unitId).map(({ path }) => ({ level, path: { startsWith: path } })));
  if (below.length === 0) return [];
  const units = await db.unit.findMany({
    where: { AND: [reach.units, { OR: below }, { versions: { some: standing(today) } }] },
    select: { id: true, path: true, versions: { where: standing(today), take: 1 } },
    orderBy: { path: "asc" },
  });
  return units.flatMap(({ id, path, versions: [version] }) => (version ? [{ id, path, body: `Ban Thường vụ ${committeeName(version)}`, symbol: symbolOf(version.kind) }] : []));
}

type Within = { AND: object[] };

const shapeOf = (today: Day) =>
  ({
    select: {
      id: true,
      versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true, kind: true } },
      parent: {
        select: {
          id: true,
          versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true, kind: true } },
          children: { where: { level: "cell", versions: { some: standing(today) } }, select: { id: true, versions: { where: standing(today), take: 1, select: { name: true, kind: true } }, holdings: { where: { heldUntil: null }, select: { titleId: true } } } },
        },
      },
    },
  }) as const;
type Version = { name: string; kind: Called["kind"] };
type Cell = { id: string; versions: Version[]; parent: { id: string; versions: Version[]; children: { id: string; versions: Version[]; holdings: { titleId: string }[] }[] } | null };

const called = ({ id, versions: [version] }: { id: string; versions: Version[] }): Called | null => version ? { id, name: version.name, kind: version.kind } : null;

function candidate(subject: string, unit: Cell, titleId: string, since: Date, paper: PaperLine | null, swaps: boolean): Candidate[] {
  const cell = called(unit);
  if (!cell) return [];
  const free = swaps ? (unit.parent?.children ?? []).filter(({ id, holdings }) => id !== unit.id && !holdings.some((held) => held.titleId === titleId)) : [];
  return [{ subject, unitId: unit.id, cell, parent: unit.parent && called(unit.parent), since: dayOfDate(since), paper, notice: null, others: free.flatMap((other) => called(other) ?? []).sort((a, b) => a.name.localeCompare(b.name, "vi", { numeric: true })) }];
}

type Line = { effect: Effect; decision: { id: string; number: number; symbol: string; issuer: string; decidedOn: Date } };
const paperOf = ({ effect, decision: { id, decidedOn, number, symbol, issuer } }: Line): PaperLine => ({ decisionId: id, number, symbol, issuer, effect, decidedOn: dayOfDate(decidedOn) });

/** One more than a page of what may be picked, in the order of the units. */
async function candidatesOf(db: Room["db"], today: Day, effect: Effect, titleId: string, unit: Within): Promise<Candidate[]> {
  const cell = shapeOf(today);
  const page = { orderBy: [{ path: "asc" as const }, { id: "asc" as const }], take: mostShown + 1 };
  if (effect === "recognise") {
    const rows = await db.registration.findMany({ where: { titleId, status: "agreed", unit }, ...page, include: { unit: cell, events: { orderBy: { seq: "desc" }, take: 1 } } });
    return rows.flatMap((row) => candidate(row.id, row.unit, titleId, row.events[0]?.on ?? new Date(0), null, false));
  }
  const told = effect === "revoke" ? { unit: { AND: [unit, { rechecks: { some: { titleId, status: { in: [...noticed] } } } }] } } : { unit };
  const held = await db.titleHolding.findMany({ where: { titleId, heldUntil: null, ...told }, ...page, include: { unit: cell, openedBy: { include: { decision: true } } } });
  const swaps = effect === "correct" || effect === "replace";
  const openers = held.flatMap((row) => candidate(effect === "revoke" ? row.unitId : row.openedById, row.unit, titleId, row.heldFrom, paperOf(row.openedBy), swaps));
  if (effect === "revoke") return withNotices(db, titleId, openers);
  if (effect !== "annul") return openers;
  const later = await db.decisionLine.findMany({
    where: { titleId, unit, effect: { not: "recognise" }, affectedBy: { none: { effect: "annul" } }, opened: { none: { heldUntil: null } } },
    ...page,
    include: { unit: cell, decision: true },
  });
  return [...openers, ...later.flatMap((row) => candidate(row.id, row.unit, titleId, row.decidedOn, paperOf(row), false))];
}

/** What each cell was told it fails, and until when it may answer: the reason offered for taking the title away. */
async function withNotices(db: Room["db"], titleId: string, candidates: readonly Candidate[]): Promise<Candidate[]> {
  const rechecks = await db.recheck.findMany({
    where: { titleId, unitId: { in: candidates.map(({ unitId }) => unitId) }, status: { in: [...noticed] } },
    include: { events: { where: { move: "give_notice" }, take: 1 } },
  });
  return candidates.map((one) => {
    const recheck = rechecks.find(({ unitId }) => unitId === one.unitId);
    if (!recheck?.replyUntil) return one;
    return { ...one, notice: { recheckId: recheck.id, text: recheck.events[0]?.text ?? "", replyUntil: dayOfDate(recheck.replyUntil), replied: recheck.status === "replied" } };
  });
}
