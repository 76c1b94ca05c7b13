import "server-only";
import type { Action } from "@/lib/domain/action";
import type { Day } from "@/lib/domain/day";
import type { Made, Told, Writing } from "@/lib/domain/document/made";
import type { Stamp } from "@/lib/domain/document/stamp";
import { refuse, type Result } from "@/lib/domain/result";
import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database";
import { usesElse } from "@/lib/platform/drawing";
import { spool, type Spooled } from "@/lib/platform/files/spool";
import type { Prisma } from "@/lib/platform/prisma/client";
import { askKept } from "./kept";
import { reachOf, type Reach, type Sql } from "./reach";
import { noteReading, type Reading } from "./reading";
import { actorOf, invitations, mayOpen, roots, type Scope } from "./scope";
import { stampOf, type Printing } from "./stamp";
import { templateContent } from "./template";

/** What a query or command is handed: a database handle comes only together with a reach. */
export type Room = { db: Prisma.TransactionClient; reach: Reach; scope: Scope; now: Date; today: Day };

/**
 * Opens the database for looking, in one snapshot, so that all figures of a page agree. The query must use the reach. `told` says
 * what of the view counts as the reading of a dossier: it is in the record before the view is handed out.
 */
export function read<Args extends unknown[], View>(action: Action, query: (room: Room, ...args: Args) => Promise<View>, told?: (view: View) => Reading | null) {
  const look = snapshot(action, query);
  return async (scope: Scope, ...args: Args): Promise<View> => {
    usesElse();
    const view = await look(scope, ...args);
    const reading = told?.(view);
    if (reading) await noteReading(database, actorOf(scope, action, now()), reading);
    return view;
  };
}

function snapshot<Args extends unknown[], View>(action: Action, query: (room: Room, ...args: Args) => Promise<View>, timeout = 15_000) {
  return (scope: Scope, ...args: Args): Promise<View> =>
    database.$transaction((db) => query({ db, reach: reachOf(roots(scope, action), invitations(scope, action)), scope, now: now(), today: scope.today }, ...args), {
      isolationLevel: "RepeatableRead",
      maxWait: 10_000, // a busy minute makes people wait, not fail
      timeout,
    });
}

/** What a file is written from: the unit it is about, if one, and rows that are read while they are written. */
export type Taking<Row> = { place: { id: string } | null; rows: AsyncIterable<readonly Row[]> };

/**
 * Opens the database for writing a file, in one snapshot however long the file is: `write` makes it out of the view, batch by batch. It
 * is handed out whole, after the record knows of it. Null when the query answers null.
 */
export function take<Args extends unknown[], View extends Taking<unknown>>(action: Action, query: (room: Room, ...args: Args) => Promise<View | null>) {
  return async (scope: Scope, write: (view: View, made: Made) => Writing, ...args: Args): Promise<Spooled<Told> | null> => {
    usesElse();
    const at = now();
    const written = await snapshot(
      action,
      async (room: Room) => {
        const view = await query(room, ...args);
        return view && { unitId: view.place?.id ?? null, file: await spool(write(view, madeBy(scope, at))) };
      },
      300_000,
    )(scope);
    if (!written) return null;
    await noteExport(scope, action, at, written);
    return written.file;
  };
}

/** The same for a view that was read already: the file is written from it, and recorded before it is handed out. */
export async function handOut(scope: Scope, action: Action, unitId: string | null, write: (made: Made) => Writing): Promise<Spooled<Told>> {
  const at = now();
  const file = await spool(write(madeBy(scope, at)));
  await noteExport(scope, action, at, { unitId, file });
  return file;
}

/** A paper to be written: who has it made, its code, and the province's own form where it is laid out by one. */
export type Pressed = Made & { stamp: Stamp; form: Uint8Array | null };

/** The same for a paper that is printed and goes from hand to hand: it carries a code for what stands on it, which opens the record it was made from. */
export async function printOut(scope: Scope, action: Action, unitId: string, printing: Printing, write: (pressed: Pressed) => Writing): Promise<Spooled<Told>> {
  const { stamp, templateId } = await stampOf(database, printing, { accountId: scope.accountId, at: now() });
  const form = templateId === null ? null : await templateContent(database, templateId);
  return handOut(scope, action, unitId, (made) => write({ ...made, stamp, form }));
}

const madeBy = ({ displayName: by, name: account }: Scope, at: Date): Made => ({ by, account, at });

/** Every file is an act of its own: the hash of its rows tells it from another. Of the unit asked for, else of the widest in reach. */
async function noteExport(scope: Scope, action: Action, at: Date, { unitId, file }: { unitId: string | null; file: Spooled<Told> }) {
  const [widest] = roots(scope, action).toSorted((a, b) => a.length - b.length);
  const about = unitId ?? widest?.split("/").at(-2);
  if (!about) return;
  const { what, rows, sha256 } = file.told;
  await noteReading(database, actorOf(scope, action, at), { act: "export", unitId: about, registrationId: null, subjectId: `${sha256.slice(0, 32)} ${at.getTime()}`, details: { what, rows: String(rows), sha256 } });
}

/** What a question of one statement is handed. `ask` answers once: a second statement would be another moment. */
export type Glance = { ask: <T>(statement: Sql, parse: (rows: unknown) => T) => Promise<T>; reach: Reach; scope: Scope; today: Day };

/** Opens the database for one statement over facts; its answer is kept until a fact changes. No transaction: one statement is one snapshot. */
export function glance<Args extends unknown[], View>(action: Action, query: (room: Glance, ...args: Args) => Promise<View>) {
  return (scope: Scope, ...args: Args): Promise<View> => {
    let asked = false;
    const ask: Glance["ask"] = (statement, parse) => {
      if (asked) throw new Error("a glance is one statement; use read for more");
      asked = true;
      return askKept(statement, parse);
    };
    return query({ ask, reach: reachOf(roots(scope, action)), scope, today: scope.today }, ...args);
  };
}

const promptly = 15_000;

/** Opens the database for changing, in one transaction, of as many milliseconds as the largest may need. A refusal leaves no trace. */
export function write<Args extends unknown[], Value>(action: Action, command: (room: Room, ...args: Args) => Promise<Result<Value>>, timeout = promptly) {
  return async (scope: Scope, ...args: Args): Promise<Result<Value>> => {
    usesElse();
    if (!mayOpen(scope, action)) return refuse("not-allowed");
    const reach = reachOf(roots(scope, action), invitations(scope, action));
    return inTransaction(scope, action, (db) => command({ db, reach, scope, now: now(), today: scope.today }, ...args), timeout);
  };
}

/** What a command about one's own account is handed: no reach, for it may touch nothing that hangs on a unit. */
export type OwnRoom = { db: Prisma.TransactionClient; accountId: string; scope: Scope; now: Date; today: Day };

/** Opens the database for a person's own account: password, sessions, tokens, density. Needs no right; every condition names `accountId`. */
export function own<Args extends unknown[], Value>(command: (room: OwnRoom, ...args: Args) => Promise<Result<Value>>) {
  return (scope: Scope, ...args: Args): Promise<Result<Value>> => {
    usesElse();
    return inTransaction(scope, null, (db) => command({ db, accountId: scope.accountId, scope, now: now(), today: scope.today }, ...args));
  };
}

/**
 * Opens the database before anyone is known: signing in and out, the installation's secret. Not one transaction, because a
 * failed sign-in must leave its trace at once, for every other instance to count.
 */
export function gate<Args extends unknown[], Value>(command: (room: { db: typeof database; now: Date }, ...args: Args) => Promise<Value>) {
  return (...args: Args): Promise<Value> => {
    usesElse();
    return command({ db: database, now: now() }, ...args);
  };
}

/** One transaction that knows who acts: triggers write the record from it, so that no command can leave its act out. */
async function inTransaction<Value>(scope: Scope, action: Action | null, work: (db: Prisma.TransactionClient) => Promise<Result<Value>>, timeout = promptly): Promise<Result<Value>> {
  const actor = JSON.stringify(actorOf(scope, action, now()));
  try {
    return await database.$transaction(
      async (db) => {
        await db.$executeRaw`SELECT set_config('app.actor', ${actor}, true)`;
        const result = await work(db);
        if (!result.ok) throw new Rollback(result);
        return result;
      },
      { maxWait: 10_000, timeout: scope.clock ? Math.max(timeout, 120_000) : timeout }, // nobody waits for scheduled work
    );
  } catch (error) {
    if (error instanceof Rollback) return error.result;
    throw error;
  }
}

class Rollback extends Error {
  constructor(readonly result: { ok: false; refusal: Extract<Result<never>, { ok: false }>["refusal"] }) {
    super("refused");
  }
}
