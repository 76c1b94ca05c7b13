import { actsOf, reorganised } from "@/lib/access/act-desk";
import { structureBefore } from "@/lib/access/act-ground";
import { write, type Room } from "@/lib/access/door";
import { dateOf, dayOfDate, showDay } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { RawSheet } from "@/lib/domain/sheet/cell";
import { readCrosswalk, type RowProblem } from "@/lib/domain/unit/reorganisation/crosswalk";
import { linesOfCrosswalk } from "@/lib/domain/unit/reorganisation/lines-of-crosswalk";
import type { ActLine } from "@/lib/domain/unit/reorganisation/line";
import type { CounterActInput, CreateActInput, SaveActInput, SaveLinesInput, SeenAct } from "@/lib/domain/unit/reorganisation/schema";

/** Begins an act's draft for a province. Refuses another unit, and a paper already entered. */
export const createAct = write("unit.reorganise", async ({ db, reach, scope, now }, { unitId, ...input }: CreateActInput): Promise<Result<{ id: string }>> => {
  const unit = await db.unit.findFirst({ where: { AND: [{ id: unitId }, reorganised(reach)] } });
  if (!unit) return refuse("not-found", { field: "unitId" });
  const refused = judgeDays(input) ?? (await numberUsed(db, input, null));
  if (refused) return refused;
  const { id } = await db.act.create({ data: { ...stored(input), unitId, state: "draft", createdById: scope.accountId, createdAt: now } });
  return accept({ id });
});

/** Begins the draft of an act that puts back what another did. Refuses one that is not in force, or that has such a draft already. */
export const createCounterAct = write("unit.reorganise", async ({ db, reach, scope, now }, { countersId, ...input }: CounterActInput): Promise<Result<{ id: string }>> => {
  const countered = await db.act.findFirst({ where: { AND: [{ id: countersId }, actsOf(reach)] }, include: { counteredBy: true } });
  if (!countered) return refuse("not-found");
  if (countered.state !== "enacted") return refuse("act-not-enacted");
  if (countered.counteredBy) return refuse("act-counter-exists");
  const since = dayOfDate(countered.effectiveOn);
  if (input.effectiveOn <= since) return refuse("act-counter-too-early", { field: "effectiveOn", values: { on: showDay(since) } });
  const refused = judgeDays(input) ?? (await numberUsed(db, input, null));
  if (refused) return refused;
  const { id } = await db.act.create({ data: { ...stored(input), unitId: countered.unitId, countersId, state: "draft", createdById: scope.accountId, createdAt: now } });
  return accept({ id });
});

/** Keeps a draft's document. Refuses what is no longer a draft, and one another saved meanwhile. */
export const saveAct = write("unit.reorganise", async (room, { id, version, ...input }: SaveActInput): Promise<Result<{ id: string; version: number }>> => {
  const found = await findDraft(room, { id, version });
  if (!found.ok) return found;
  const refused = judgeDays(input) ?? (await numberUsed(room.db, input, id));
  if (refused) return refused;
  await room.db.act.update({ where: { id }, data: { ...stored(input), version: version + 1 } });
  return accept({ id, version: version + 1 });
});

/** Keeps a draft's lines as they are now on screen: all of them or none. */
export const saveActLines = write("unit.reorganise", async (room, { id, version, lines }: SaveLinesInput): Promise<Result<{ id: string; version: number }>> => {
  const found = await findDraft(room, { id, version });
  if (!found.ok) return found;
  if (found.value.countersId) return refuse("act-counter-has-no-lines");
  await writeLines(room.db, id, lines);
  await room.db.act.update({ where: { id }, data: { version: version + 1 } });
  return accept({ id, version: version + 1 });
});

/** A list of a country's units takes a while to read. */
const wholeCountry = 120_000;

/**
 * Adds what the list of old and new units in a file comes to. Nothing is added while a row of it cannot be read: each is answered by its place in
 * the file.
 */
export const importActLines = write("unit.reorganise", async (room, { id, version }: SeenAct, sheets: readonly RawSheet[]): Promise<Result<{ id: string; added: number; problems: readonly RowProblem[] }>> => {
  const found = await findDraft(room, { id, version });
  if (!found.ok) return found;
  const { countersId, unitId, effectiveOn } = found.value;
  if (countersId || !unitId) return refuse("act-counter-has-no-lines");
  const file = readCrosswalk(sheets);
  if (file.problems.length > 0) return accept({ id, added: 0, problems: file.problems });
  const { before } = await structureBefore(room.db, unitId, dayOfDate(effectiveOn));
  const { lines, problems } = linesOfCrosswalk(file.rows, before, `v${version}`);
  if (problems.length > 0) return accept({ id, added: 0, problems });
  const last = await room.db.actLine.count({ where: { actId: id } });
  await room.db.actLine.createMany({ data: lines.map((content, index) => ({ actId: id, position: last + index + 1, content })) });
  await room.db.act.update({ where: { id }, data: { version: version + 1 } });
  return accept({ id, added: lines.length, problems });
}, wholeCountry);

/** Throws a draft away. */
export const dropAct = write("unit.reorganise", async (room, seen: SeenAct): Promise<Result<{ id: string }>> => {
  const found = await findDraft(room, seen);
  if (!found.ok) return found;
  await room.db.actLine.deleteMany({ where: { actId: seen.id } });
  await room.db.act.delete({ where: { id: seen.id } });
  return accept({ id: seen.id });
});

async function findDraft({ db, reach }: Room, { id, version }: SeenAct): Promise<Result<{ countersId: string | null; unitId: string | null; effectiveOn: Date }>> {
  const found = await db.act.findFirst({ where: { AND: [{ id }, actsOf(reach)] }, select: { id: true } });
  if (!found) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Act" WHERE id = ${id}::uuid FOR UPDATE`; // two editors: one after the other
  const act = await db.act.findUniqueOrThrow({ where: { id } });
  if (act.state !== "draft") return refuse("act-not-draft");
  return act.version === version ? accept(act) : refuse("changed-meanwhile");
}

/** Only lines that differ are written, so that the record tells what was changed. */
async function writeLines(db: Room["db"], actId: string, lines: readonly ActLine[]) {
  const known = await db.actLine.findMany({ where: { actId }, orderBy: { position: "asc" } });
  const asText = (content: unknown) => JSON.stringify(content, sorted);
  const kept = known.filter(({ position, content }) => lines[position - 1] !== undefined && asText(content) === asText(lines[position - 1]));
  await db.actLine.deleteMany({ where: { id: { in: known.filter((line) => !kept.includes(line)).map(({ id }) => id) } } });
  const there = new Set(kept.map(({ position }) => position));
  await db.actLine.createMany({ data: lines.flatMap((content, index) => (there.has(index + 1) ? [] : [{ actId, position: index + 1, content }])) });
}

/** jsonb keeps keys in an order of its own. */
const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

type Document = Omit<CreateActInput, "unitId">;
const stored = ({ issuedOn, effectiveOn, ...rest }: Document) => ({ ...rest, issuedOn: dateOf(issuedOn), effectiveOn: dateOf(effectiveOn) });

/** No paper has effect decades from its day: such a day was mistyped. */
function judgeDays({ issuedOn, effectiveOn }: Document) {
  const apart = Math.abs(Number(effectiveOn.slice(0, 4)) - Number(issuedOn.slice(0, 4)));
  return apart > 10 ? refuse("act-days-apart", { field: "effectiveOn" }) : null;
}

async function numberUsed(db: Room["db"], { number, issuer }: Document, own: string | null) {
  const used = await db.act.findUnique({ where: { number_issuer: { number, issuer } } });
  return used && used.id !== own ? refuse("act-number-used", { field: "number", values: { number, issuer } }) : null;
}
