import "server-only";
import { dateOf, dayOfDate, showInstant, type Day } from "@/lib/domain/day";
import type { LineFacts, PaperFacts, PrintedCell, Standing } from "@/lib/domain/decision/judge";
import { decisionType, symbolOf } from "@/lib/domain/decision/numbering";
import { annulledLines, annulledRecognitions } from "@/lib/domain/decision/title";
import { noticed } from "@/lib/domain/recheck/workflow";
import type { Status } from "@/lib/domain/registration/status";
import { competentFor, firstCompetentFor, type Competence } from "@/lib/domain/unit/competence";
import { actingLevels } from "@/lib/domain/unit/competence-change";
import type { Level, UnitKind } from "@/lib/domain/unit/level";
import { committeeName, inSentence, partyName } from "@/lib/domain/unit/party";
import type { UnitVersion } from "@/lib/platform/prisma/client";
import { linesAround, type Asked, type RecordedLine, type Subject } from "./decision-subjects";
import type { Room } from "./door";

type Handle = Pick<Room, "db" | "today">;

/** The body that signs, as the paper prints it on its day. */
export type Issuer = { id: string; body: string; symbol: string };

/** Everything the rules look at before a decision is signed, and the lines that decide who holds the title now. */
export type Ground = { issuer: Issuer; paper: PaperFacts; facts: LineFacts[]; lines: RecordedLine[]; unitIds: string[] };

const paperOf = { include: { recordedBy: { select: { displayName: true } } } } as const;
type Paper = { number: number; symbol: string; decidedOn: Date; recordedAt: Date; recordedBy: { displayName: string } | null };
const standingOf = (effect: Standing["effect"], { number, symbol, decidedOn, recordedAt, recordedBy }: Paper): Standing => ({ number, symbol, effect, decidedOn: dayOfDate(decidedOn), by: recordedBy?.displayName ?? null, at: showInstant(recordedAt) });

/** Reads it all, after the units were locked or for a preview. The subjects were found in reach before. */
export async function groundOf(room: Handle, asked: Asked, subjects: readonly Subject[]): Promise<Ground> {
  const { db } = room;
  const cells = [...new Set(subjects.flatMap(({ unitId, otherId }) => (otherId === null ? [unitId] : [unitId, otherId])))];
  const { lines, unitIds } = await linesAround(room, cells, asked.titleId);
  const issuer = await issuerOf(room, asked);
  const term = await termOf(room, asked);
  const printed = await printedCells(room, cells, asked, term?.former ?? false);
  const open = await db.titleHolding.findMany({ where: { unitId: { in: cells }, titleId: asked.titleId, heldUntil: null } });
  const dossiers = await db.registration.findMany({
    where: { id: { in: subjects.flatMap(({ registrationId }) => registrationId ?? []) } },
    select: { id: true, status: true, year: true, events: { orderBy: { seq: "desc" }, take: 1, select: { on: true, at: true, account: { select: { displayName: true } } } } },
  });
  const revived = asked.effect === "annul" ? await revivedBy(room, subjects, lines, asked.decidedOn) : new Map<string, { status: Status }>();
  const notices = asked.effect === "revoke" ? await db.recheck.findMany({ where: { unitId: { in: cells }, titleId: asked.titleId, status: { in: [...noticed] } } }) : [];
  const latest = await latestPapers(room, lines);
  const undone = annulledLines(lines);
  const cellOf = (unitId: string): Printed => {
    const cell = printed.get(unitId);
    if (!cell) throw new Error(`unit ${unitId} has no version`);
    return { ...cell, holds: open.some((holding) => holding.unitId === unitId) };
  };
  const facts = subjects.map(({ subject, unitId, otherId, titleId, registrationId, affectsLineId }): LineFacts => {
    const { competentId, ...cell } = cellOf(unitId);
    const held = open.find((holding) => holding.unitId === unitId);
    const dossier = asked.effect === "recognise" ? dossiers.find(({ id }) => id === registrationId) : undefined;
    const last = dossier?.events[0];
    const notice = notices.find((recheck) => recheck.unitId === unitId);
    const affected = lines.find(({ id }) => id === affectsLineId);
    return {
      subject, cell, titleId, competentId,
      other: otherId === null ? null : cellOf(otherId),
      registration: dossier && last ? { id: dossier.id, status: dossier.status, year: dossier.year, since: dayOfDate(last.on), by: last.account?.displayName ?? null, at: showInstant(last.at) } : null,
      held: held ? { since: dayOfDate(held.heldFrom), openedById: held.openedById } : null,
      affected: affected ? { id: affected.id, effect: affected.effect, decidedOn: affected.decidedOn, undone: undone.has(affected.id) } : null,
      revived: revived.get(subject) ?? null,
      notice: notice?.replyUntil ? { recheckId: notice.id, replyUntil: dayOfDate(notice.replyUntil), replied: notice.status === "replied" } : null,
      latest: latest.get(unitId) ?? null,
    };
  });
  return { issuer, paper: await paperFacts(room, asked, issuer, term?.id ?? null), facts, lines, unitIds };
}

/** The dossiers whose recognition would stand again by annulling what annulled it, by subject. */
async function revivedBy({ db }: Handle, subjects: readonly Subject[], lines: readonly RecordedLine[], decidedOn: Day): Promise<Map<string, { status: Status }>> {
  const fallen = annulledRecognitions(lines);
  const wanted = subjects.flatMap(({ subject, unitId, titleId, affectsLineId }) => {
    const after = annulledRecognitions([...lines, { id: "this", unitId, titleId, effect: "annul", affectsLineId, decidedOn }]);
    return [...fallen].filter((id) => !after.has(id)).map((lineId) => ({ subject, lineId }));
  });
  const rows = wanted.length === 0 ? [] : await db.decisionLine.findMany({ where: { id: { in: wanted.map(({ lineId }) => lineId) } }, select: { id: true, registration: { select: { status: true } } } });
  return new Map(wanted.flatMap(({ subject, lineId }) => rows.flatMap(({ id, registration }) => (id === lineId && registration ? [[subject, registration] as const] : []))));
}

async function issuerOf({ db }: Handle, { issuerId, decidedOn }: Asked): Promise<Issuer> {
  const day = dateOf(decidedOn);
  const version =
    (await db.unitVersion.findFirst({ where: { unitId: issuerId, validFrom: { lte: day } }, orderBy: { validFrom: "desc" } })) ??
    (await db.unitVersion.findFirstOrThrow({ where: { unitId: issuerId }, orderBy: { validFrom: "asc" } }));
  return issuerFrom(version);
}

const issuerFrom = (version: { unitId: string; name: string; kind: UnitKind }): Issuer => ({ id: version.unitId, body: `Ban Thường vụ ${committeeName(version)}`, symbol: symbolOf(version.kind) });

/** What is said of papers that are in the register may be of former terms too, as these are. */
const aboutPapers: readonly Standing["effect"][] = ["correct", "annul", "replace"];

/** The term whose numbers a paper takes; of a former one only where it is about papers that may be of it. */
async function termOf({ db }: Handle, { decidedOn, effect }: Asked) {
  const day = dateOf(decidedOn);
  return db.term.findFirst({ where: { ...(aboutPapers.includes(effect) ? {} : { former: false }), startsOn: { lte: day }, endsOn: { gte: day } }, orderBy: { former: "asc" } });
}

async function paperFacts({ db, today }: Handle, { number }: Asked, { id: issuerId, symbol }: Issuer, termId: string | null): Promise<PaperFacts> {
  const series = { issuerId, type: decisionType, termId: termId ?? "" };
  const taken = await db.decision.findFirst({ where: { ...series, number }, ...paperOf });
  const last = await db.decision.aggregate({ where: series, _max: { number: true } });
  return { today, termId, taken: taken && standingOf("recognise", taken), nextNumber: (last._max.number ?? 0) + 1, symbol };
}

/** The last paper about each cell, of lines in the order of the fold: its own line, or one about an earlier line of it. */
async function latestPapers({ db }: Handle, lines: readonly RecordedLine[]): Promise<Map<string, Standing>> {
  const unitOf = new Map(lines.map((line) => [line.id, line.unitId]));
  const lastOf = new Map<string, string>();
  for (const line of lines) for (const unitId of [unitOf.get(line.affectsLineId ?? ""), line.unitId]) if (unitId !== undefined) lastOf.set(unitId, line.id);
  const rows = await db.decisionLine.findMany({ where: { id: { in: [...new Set(lastOf.values())] } }, include: { decision: paperOf } });
  const papers = new Map(rows.map(({ id, effect, decision }) => [id, standingOf(effect, decision)]));
  return new Map(
    [...lastOf].flatMap(([unitId, lineId]) => {
      const paper = papers.get(lineId);
      return paper ? [[unitId, paper] as const] : [];
    }),
  );
}

type Printed = PrintedCell & { competentId: string | null };

/** Each cell as called on the day, with its commune, and the unit whose body decides for it. A cell that had ended keeps its last name. In a former term what is known first holds backwards, and any body above the cell may have signed while who decided is not known. */
async function printedCells(room: Handle, cells: readonly string[], { titleId, decidedOn, issuerId }: Asked, isPast: boolean): Promise<Map<string, Omit<Printed, "holds">>> {
  const printing = await printingOf(room, cells, isPast);
  return new Map(
    cells.flatMap((id) => {
      const cell = printing.cellOn(id, titleId, decidedOn);
      return cell ? [[id, isPast && cell.bodies.includes(issuerId) ? { ...cell, competentId: issuerId } : cell] as const] : [];
    }),
  );
}

/** How these cells and the bodies above them are printed on any day. */
export type Printing = {
  cellOn: (unitId: string, titleId: string, on: Day) => PastCell | null;
  issuerOn: (unitId: string, on: Day) => Issuer;
};

/** Also `bodies`, those above the cell that may have signed where who decided then is not known, and from when what is taken for the day is known. */
type PastCell = Omit<Printed, "holds"> & { bodies: string[]; knownFrom: { name: Day | null; competence: Day | null } };

const atOnce = 5_000;
type Version = UnitVersion & { unit: { level: Level } };

/**
 * Reads what papers of any day print of these cells: their versions, those of the units that ever stood above them, and who decides. For papers of
 * the past (`isPast`) what is known first of each holds backwards.
 */
export async function printingOf({ db }: Pick<Room, "db">, cells: readonly string[], isPast = false): Promise<Printing> {
  const versionsOf = async (ids: readonly string[]) => {
    const known = new Map<string, Version[]>();
    for (let from = 0; from < ids.length; from += atOnce)
      for (const row of await db.unitVersion.findMany({ where: { unitId: { in: ids.slice(from, from + atOnce) } }, orderBy: { validFrom: "asc" }, include: { unit: { select: { level: true } } } })) {
        const there = known.get(row.unitId);
        if (there) there.push(row);
        else known.set(row.unitId, [row]);
      }
    return known;
  };
  const own = await versionsOf(cells);
  const lineageOf = ({ path }: { path: string }) => path.split("/").filter(Boolean).reverse();
  const above = await versionsOf([...new Set([...own.values()].flat().flatMap(lineageOf))].filter((id) => !own.has(id)));
  const rows = await competences({ db });
  const levelOf = (id: string) => above.get(id)?.[0]?.unit.level;
  const on = (versions: ReadonlyMap<string, Version[]>, id: string, day: Date) => versions.get(id)?.findLast(({ validFrom }) => validFrom <= day);
  const cellOn = (unitId: string, titleId: string, decidedOn: Day): PastCell | null => {
    const day = dateOf(decidedOn);
    const versions = own.get(unitId) ?? [];
    const then = versions.find(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || validUntil > day));
    const [first] = versions;
    const early = isPast && first && day < first.validFrom && first.actId === null ? first : undefined; // what an act made did not stand before it
    const version = then ?? early ?? versions.at(-1);
    if (!version) return null;
    const asked = { lineage: lineageOf(version), titleId, on: decidedOn };
    const known = competentFor(rows, "decide", asked);
    const competent = known ?? (isPast ? firstCompetentFor(rows, "decide", asked) : null);
    const parent = version.parentId === null ? undefined : (on(above, version.parentId, day) ?? (isPast ? above.get(version.parentId)?.[0] : undefined));
    const name = [partyName({ ...version, level: "cell" }), ...(parent ? [inSentence(parent)] : [])].join(", ");
    const later = [version, parent].flatMap((each) => (each && each.validFrom > day ? [dayOfDate(each.validFrom)] : []));
    return {
      unitId, name, stands: (then ?? early) !== undefined,
      competentId: competent ? (asked.lineage.find((id) => levelOf(id) === competent.level) ?? null) : null,
      bodies: known ? [] : asked.lineage.filter((id) => actingLevels.some((level) => level === levelOf(id))),
      knownFrom: { name: later.sort().at(-1) ?? null, competence: known ? null : (competent?.from ?? null) },
    };
  };
  return {
    issuerOn: (id, decidedOn) => {
      const version = on(above, id, dateOf(decidedOn)) ?? above.get(id)?.[0];
      if (!version) throw new Error(`unit ${id} has no version`);
      return issuerFrom(version);
    },
    cellOn,
  };
}

/** The dated table of who decides. */
export async function competences({ db }: Pick<Room, "db">, on?: Day): Promise<Competence[]> {
  const day = on === undefined ? null : dateOf(on);
  const rows = await db.competence.findMany({ where: { stage: "decide", ...(day && { validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] }) } });
  return rows.map(({ validFrom, validUntil, ...row }) => ({ ...row, from: dayOfDate(validFrom), until: validUntil && dayOfDate(validUntil) }));
}
