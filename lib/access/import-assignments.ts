import "server-only";
import { z } from "zod";
import { judgeGiving } from "@/lib/domain/account/grant";
import { addDays, Day } from "@/lib/domain/day";
import { assignmentKey, assignmentRowKey, isSilentAssignment, judgeAssignment, readAssignment, type AssignmentAct, type AssignmentsGround, type StandingAssignment } from "@/lib/domain/import/assignments";
import { indexOf } from "@/lib/domain/import/match-unit";
import { namedAtAnyLevel, planRows } from "@/lib/domain/import/plan";
import { inParts } from "@/lib/domain/in-parts";
import { accept } from "@/lib/domain/result";
import { levels } from "@/lib/domain/unit/level";
import { sayRefusal } from "@/lib/domain/words";
import type { Room } from "./door";
import { giveRoles, revokeRoles, spanOf, standsOn } from "./give-roles";
import { deskOf, done, holdAccounts, holdUnits, refuseBuiltUpon, type KeptLine, type Line } from "./import-desk";
import { knownUnits } from "./import-ground";
import { managedAccounts } from "./manageable";
import { sql, type Reach } from "./reach";

const role = "assigned_officer";
const Standing = z.array(z.object({ id: z.uuid(), accountId: z.uuid(), unitId: z.string(), from: Day, until: Day.nullable() }));

/** The accounts that may be looked after here and the assignments they hold, in reach and not taken away. */
export async function assignmentsGround(reach: Reach, { db, today, scope }: Pick<Room, "db" | "today" | "scope">): Promise<AssignmentsGround> {
  const accounts = (await managedAccounts(reach, { db, today })).map(({ id, name, isActive }) => ({ id, name, isActive, isOwn: id === scope.accountId }));
  const rows = Standing.parse(await db.$queryRaw`
    SELECT held.id, held."accountId", held."unitId", held."validFrom"::text AS from, held."validUntil"::text AS until
      FROM "Grant" held JOIN "Unit" unit ON unit.id = held."unitId"
     WHERE held.role = ${sql`${role}::"Role"`} AND held."revokedAt" IS NULL AND held."accountId" = ANY(${accounts.map(({ id }) => id)}::uuid[]) AND ${reach.sql}
     ORDER BY held."validFrom", held.id`);
  const standing = new Map<string, StandingAssignment[]>();
  for (const { id, accountId, unitId, from, until } of rows) {
    const key = assignmentKey(accountId, unitId);
    standing.set(key, [...(standing.get(key) ?? []), { id, from, until }]);
  }
  return { today, accounts: new Map(accounts.map((account) => [account.name, account])), standing };
}

const Before = z.object({ lastDay: Day.nullable() });

/** Who is responsible for which unit: what a file gives is given as by hand, what it changes is taken away and given again. Taken back, it is revoked. */
export const assignmentDesk = deskOf<AssignmentAct>({
  plan: async (reach, look, { rows, head, fixes }) => {
    const index = indexOf(await knownUnits(reach, look, levels));
    const ground = await assignmentsGround(reach, look);
    return planRows({ rows, head, fixes, ...namedAtAnyLevel(index), isSilent: isSilentAssignment, keyOf: assignmentRowKey(ground), read: readAssignment(ground), judge: judgeAssignment(ground) });
  },
  unitsOf: ({ unitId }) => [unitId],
  accountsOf: ({ account }) => [account.id],
  apply: async (_, room, rows, { tell }) => {
    const { address } = room.scope;
    const lines: Line[] = [];
    for (const part of inParts(rows)) {
      await revokeRoles(room, { address }, part.flatMap(({ act: { replaces, account, unitId } }) => (replaces ? [{ id: replaces.id, account, role, unitId }] : [])));
      const ids = await giveRoles(room, { address }, part.map(({ act: { account, unitId, from, lastDay } }) => ({ account, role, unitId, span: { from, until: lastDay && addDays(lastDay, 1) } })));
      lines.push(...part.map(({ at, act: { unitId, replaces } }, index) => ({ row: at, unitId, factId: ids[index] ?? "", version: 1, ...(replaces && { before: { lastDay: replaces.lastDay } }) })));
      await tell(lines.length);
    }
    return accept(lines);
  },
  undo: async (reach, room, { lines, tell }) => {
    const { address } = room.scope;
    await holdUnits(room, lines.map(({ unitId }) => unitId));
    const grants = await grantsOf(room, lines);
    await holdAccounts(room, grants.map(({ accountId }) => accountId));
    const { why, taken, back } = await takingBack(reach, room, lines);
    const depended = await refuseBuiltUpon(room, why);
    if (depended) return depended;
    await revokeRoles(room, { address }, taken);
    await tell(taken.length - back.length);
    await giveRoles(room, { address }, back);
    return done;
  },
});

async function grantsOf({ db }: Pick<Room, "db">, lines: readonly KeptLine[]) {
  const grants = [];
  for (const part of inParts(lines)) grants.push(...(await db.grant.findMany({ where: { id: { in: part.map(({ factId }) => factId) } }, include: { account: { select: { id: true, name: true } }, unit: { select: { level: true } } } })));
  return grants;
}

/**
 * What of a file would be revoked and given again, and what stands in the way: revoked or changed by somebody since, at a unit that is no more,
 * or in the way of another given since. What was changed and changed back stands as the file wrote it.
 */
async function takingBack(reach: Reach, room: Room, lines: readonly KeptLine[]) {
  const { db, today } = room;
  const { accounts, standing } = await assignmentsGround(reach, room);
  const heldBy = (accountId: string, unitId: string) => standing.get(assignmentKey(accountId, unitId)) ?? [];
  const grants = new Map((await grantsOf(room, lines)).map((grant) => {
    const span = spanOf(grant);
    return [grant.id, { ...grant, span, own: heldBy(grant.accountId, grant.unitId).find(({ from, until }) => from === span.from && until === span.until) ?? null }];
  }));
  const stands = new Set<string>();
  for (const part of inParts([...new Set(lines.map(({ unitId }) => unitId))])) for (const { unitId } of await db.unitVersion.findMany({ where: { unitId: { in: part }, AND: standsOn(today) }, select: { unitId: true } })) stands.add(unitId);
  const going = new Set([...grants.values()].map(({ own }) => own?.id));
  const why: { unitId: string; what: string }[] = [];
  const taken = [];
  const back = [];
  for (const { unitId, factId, before } of lines) {
    const grant = grants.get(factId);
    const account = grant && accounts.get(grant.account.name);
    const no = (what: string) => why.push({ unitId, what });
    if (!grant || !account || account.isOwn) no("phân công nay ngoài phạm vi quản trị của đồng chí");
    else if (!grant.own) no(`phân công của ${account.name} đã được thu hồi hoặc đổi`);
    else if (!stands.has(unitId)) no(`đơn vị không còn, phân công của ${account.name} đã theo sang đơn vị khác`);
    else {
      taken.push({ id: grant.own.id, account, role, unitId } as const);
      if (before === null) continue;
      const asBefore = { role, from: grant.span.from, lastDay: Before.parse(before).lastDay } as const;
      const span = judgeGiving(asBefore, { isActive: account.isActive, unit: { level: grant.unit.level, stands: true }, held: heldBy(account.id, unitId).filter(({ id }) => !going.has(id)) });
      if (span.ok) back.push({ account, role, unitId, span: span.value } as const);
      else no(`${account.name}: ${sayRefusal(span.refusal)}`);
    }
  }
  return { why, taken, back };
}
