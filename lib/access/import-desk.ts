import "server-only";
import { z } from "zod";
import { findHead, headIn, likelyHead, withColumns, type Head } from "@/lib/domain/import/head";
import { importKinds, kinds, type ImportKind } from "@/lib/domain/import/kind";
import type { Fixes, Plan } from "@/lib/domain/import/plan";
import type { Tell, UnderWay } from "@/lib/domain/import/under-way";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { RawSheet, type SheetRow } from "@/lib/domain/sheet/cell";
import { alphabetOf, alphabets, inUnicode, type Alphabet } from "@/lib/domain/sheet/legacy";
import { partyName } from "@/lib/domain/unit/party";
import { digest } from "@/lib/platform/digest";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { Room } from "./door";
import { reachOf, type Reach } from "./reach";
import { roots, type Scope } from "./scope";

/** A file as it is kept: its sheet, and what its person said about it. */
export type Draft = { kind: ImportKind; fileName: string; titleId: string | null; year: number | null; sheet: RawSheet; alphabet: Alphabet | null; headAt: number | null; columns: Readonly<Record<string, number | null>>; fixes: Fixes };

const Kept = z.object({
  kind: z.enum(importKinds),
  fileName: z.string(),
  titleId: z.string().nullable(),
  year: z.number().nullable(),
  sheet: RawSheet,
  alphabet: z.enum(alphabets).nullable(),
  headAt: z.int().nullable(),
  columns: z.record(z.string(), z.number().nullable()),
  fixes: z.record(z.string(), z.record(z.string(), z.string())),
});
export const draftOf = (row: unknown): Draft => Kept.parse(row);

/** Where a person may bring files of a kind: where they may write such facts one by one. */
export const reachOfKind = (scope: Scope, kind: ImportKind): Reach => reachOf(roots(scope, kinds[kind].needs));

export type Look = Pick<Room, "db" | "today">;
/** The same with who looks. */
type Looking = Look & Pick<Room, "scope">;
/** A file as its kind reads it. */
type Reading = { rows: readonly SheetRow[]; head: Head<string>; fixes: Fixes; titleId: string; year: number | null };
export type Row<Act> = { at: number; act: Act };
/** A fact that a row wrote: `version` as it was left, `before` what to put back; without it the fact is new. */
export type Line = { row: number; unitId: string; factId: string; version: number; before?: Prisma.InputJsonValue };
/** The same as it is read again, to be taken back. */
export type KeptLine = Omit<Line, "before"> & { before: unknown };

/** What differs from kind to kind: what the rows come to, whose writers wait meanwhile, how it is done and how taken back. */
type Kind<Act> = {
  plan: (reach: Reach, look: Looking, reading: Reading) => Promise<Plan<Act>>;
  unitsOf: (act: Act) => readonly string[];
  accountsOf?: (act: Act) => readonly string[];
  apply: (reach: Reach, room: Room, rows: readonly Row<Act>[], of: { titleId: string; fileName: string; tell: Tell }) => Promise<Result<Line[]>>;
  /** Refuses while something later depends on a line, and says on which. */
  undo: (reach: Reach, room: Room, run: { at: Date; fileName: string; lines: readonly KeptLine[]; tell: Tell }) => Promise<Result<null>>;
};

type Foreseen = { head: Head<string>; seemsIn: Alphabet | null; plan: Plan<unknown>; fingerprint: string };

/** What the one machine does with a file of any kind. */
export type Desk = {
  /** What a file would do today: read anew, so that it is as true as any page. The fingerprint is of what would be written. */
  foresee: (reach: Reach, look: Looking, draft: Draft) => Promise<Foreseen>;
  /** Does it, once nobody else can write to its units; refuses when it would now do something else than was seen. */
  carryOut: (reach: Reach, room: Room, draft: Draft, fingerprint: string, tell: (at: UnderWay) => Promise<void>) => Promise<Result<Line[]>>;
  undo: Kind<never>["undo"];
};

export function deskOf<Act>({ plan, unitsOf, accountsOf, apply, undo }: Kind<Act>): Desk {
  const look = async (reach: Reach, room: Looking, draft: Draft) => {
    const { sheet, alphabet, fixes, year, titleId } = draft;
    const said = alphabet ? inUnicode(sheet, alphabet) : sheet;
    const head = headOf(draft, said);
    const planned = await plan(reach, room, { rows: said.rows, head, fixes, titleId: titleId ?? "", year });
    const acts = planned.rows.flatMap(({ at, act }) => (act ? [{ at, act }] : []));
    return { head, seemsIn: alphabet ? null : alphabetOf(sheet), plan: planned, acts, fingerprint: digest(JSON.stringify(acts.map(({ at, act }) => [at, act]))) };
  };
  return {
    foresee: look,
    carryOut: async (reach, room, draft, fingerprint, tell) => {
      await tell({ step: "read", done: 0, of: 0 });
      const seen = await look(reach, room, draft);
      if (seen.fingerprint !== fingerprint) return refuse("import-differs");
      if (seen.acts.length === 0) return refuse("import-nothing");
      await holdUnits(room, seen.acts.flatMap(({ act }) => unitsOf(act)));
      if (accountsOf) await holdAccounts(room, seen.acts.flatMap(({ act }) => accountsOf(act)));
      const again = await look(reach, room, draft);
      if (again.fingerprint !== fingerprint) return refuse("import-differs");
      const of = again.acts.length;
      const written: Tell = (done) => tell({ step: "write", done, of });
      await written(0);
      return apply(reach, room, again.acts, { titleId: draft.titleId ?? "", fileName: draft.fileName, tell: written });
    },
    undo,
  };
}

/** The head found or named by hand, in whichever alphabet the headings are, with the columns said by hand. */
export function headOf({ kind, headAt, columns }: Pick<Draft, "kind" | "headAt" | "columns">, said: RawSheet): Head<string> {
  const { fields, needed } = kinds[kind];
  const found = headAt === null ? (findHead(said, fields, needed) ?? likelyHead(said, fields)) : null;
  return withColumns(found ?? headIn(said, fields, headAt ?? 0), columns);
}

/** Units are held in one order whoever asks, so that two imports never wait for each other. */
export async function holdUnits({ db }: Pick<Room, "db">, ids: readonly string[]) {
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ANY(${[...new Set(ids)]}) ORDER BY id FOR NO KEY UPDATE`;
}

/** The same for accounts: whoever gives or takes their roles waits. */
export async function holdAccounts({ db }: Pick<Room, "db">, ids: readonly string[]) {
  await db.$queryRaw`SELECT id FROM "Account" WHERE id = ANY(${[...new Set(ids)]}::uuid[]) ORDER BY id FOR UPDATE`;
}

const mostNamed = 3;

/** The refusal that names the units of lines on which something later depends; null when there are none. */
export async function refuseDepended(room: Pick<Room, "db">, unitIds: readonly string[]): Promise<Result<never> | null> {
  if (unitIds.length === 0) return null;
  const names: string[] = [];
  for (const unitId of unitIds.slice(0, mostNamed)) names.push(await nameOf(room, unitId));
  return refuse("import-depended", { values: { count: unitIds.length, cells: `${names.join(", ")}${unitIds.length > mostNamed ? "…" : ""}` } });
}

/** The refusal that says of which units what rests on an import; null when nothing does. */
export async function refuseBuiltUpon(room: Pick<Room, "db">, found: readonly { unitId: string; what: string }[]): Promise<Result<never> | null> {
  if (found.length === 0) return null;
  const said: string[] = [];
  for (const { unitId, what } of found.slice(0, mostNamed)) said.push(`${await nameOf(room, unitId)}: ${what}`);
  return refuse("import-built-upon", { values: { count: found.length, what: `${said.join("; ")}${found.length > mostNamed ? "…" : ""}` } });
}

/** What a unit is called today, among Party bodies. */
export async function nameOf({ db }: Pick<Room, "db">, unitId: string): Promise<string> {
  const version = await db.unitVersion.findFirst({ where: { unitId }, orderBy: { validFrom: "desc" }, include: { unit: { select: { level: true } } } });
  return version ? partyName({ ...version, level: version.unit.level }) : "";
}

export const done = accept(null);
