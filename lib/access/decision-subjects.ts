import "server-only";
import { z } from "zod";
import { dayOfDate } from "@/lib/domain/day";
import type { IssueInput } from "@/lib/domain/decision/schema";
import type { Line } from "@/lib/domain/decision/title";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { Room } from "./door";
import type { Reach } from "./reach";

type Handle = Pick<Room, "db">;
export type Asked = Pick<IssueInput, "effect" | "issuerId" | "titleId" | "decidedOn" | "number" | "registerFrom" | "lines">;

/** What one line is about: its cell, the cell named instead, the dossier, the earlier line. None of it ever changes. */
export type Subject = { subject: string; unitId: string; otherId: string | null; titleId: string; registrationId: string | null; affectsLineId: string | null };

/** The lines' subjects within `reach`; "not-found" when the issuer or any of them is out of it. */
export async function findSubjects(reach: Reach, { db }: Handle, { effect, issuerId, titleId, lines }: Asked): Promise<Result<Subject[]>> {
  if (!(await db.unit.findFirst({ where: { id: issuerId, AND: reach.units }, select: { id: true } }))) return refuse("not-found", { field: "issuerId" });
  const keys = lines.map(({ subject }) => subject);
  const found = await subjectsOf(reach, { db }, effect, titleId, keys);
  const others = [...new Set(lines.flatMap(({ unitId }) => unitId ?? []))];
  const cells = new Set((await db.unit.findMany({ where: { id: { in: others }, level: "cell", AND: reach.units }, select: { id: true } })).map(({ id }) => id));
  const subjects: Subject[] = [];
  for (const { subject, unitId } of lines) {
    const row = found.get(subject);
    if (!row || (unitId !== null && !cells.has(unitId))) return refuse("not-found", { field: "lines" });
    const swaps = effect === "correct" || effect === "replace";
    subjects.push({ subject, ...row, otherId: swaps && unitId !== row.unitId ? unitId : null });
  }
  return accept(subjects);
}

type Row = Omit<Subject, "subject" | "otherId">;

async function subjectsOf(reach: Reach, { db }: Handle, effect: Asked["effect"], titleId: string, keys: readonly string[]): Promise<Map<string, Row>> {
  const uuids = keys.filter((key) => z.uuid().safeParse(key).success);
  if (effect === "revoke") {
    const cells = await db.unit.findMany({ where: { id: { in: [...keys] }, level: "cell", AND: reach.units }, select: { id: true } });
    return new Map(cells.map(({ id }) => [id, { unitId: id, titleId, registrationId: null, affectsLineId: null }]));
  }
  if (effect === "recognise") {
    const dossiers = await db.registration.findMany({ where: { id: { in: uuids }, unit: reach.units }, select: { id: true, unitId: true, titleId: true } });
    return new Map(dossiers.map(({ id, ...row }) => [id, { ...row, registrationId: id, affectsLineId: null }]));
  }
  const lines = await db.decisionLine.findMany({ where: { id: { in: uuids }, unit: reach.units }, select: { id: true, unitId: true, titleId: true, registrationId: true } });
  return new Map(lines.map(({ id, ...row }) => [id, { ...row, affectsLineId: id }]));
}

/** A line as the fold reads it, with when it was recorded. */
export type RecordedLine = Line & { recordedAt: Date };

/** Every line whose cell's title depends on these cells: theirs, and through corrections and replacements those of others. In the order of the fold. */
export async function linesAround({ db }: Handle, unitIds: readonly string[], titleId: string): Promise<{ lines: RecordedLine[]; unitIds: string[] }> {
  const around = new Set(unitIds);
  for (;;) {
    const units = { in: [...around] };
    const rows = await db.decisionLine.findMany({
      where: { titleId, OR: [{ unitId: units }, { affectsLine: { unitId: units } }, { affectedBy: { some: { unitId: units } } }] },
      orderBy: [{ decidedOn: "asc" }, { decision: { recordedAt: "asc" } }, { decisionId: "asc" }, { position: "asc" }],
      select: { id: true, unitId: true, titleId: true, effect: true, affectsLineId: true, decidedOn: true, decision: { select: { recordedAt: true } } },
    });
    const before = around.size;
    for (const { unitId } of rows) around.add(unitId);
    if (around.size > before) continue;
    return { unitIds: [...around].sort(), lines: rows.map(({ decision, decidedOn, ...line }) => ({ ...line, decidedOn: dayOfDate(decidedOn), recordedAt: decision.recordedAt })) };
  }
}
