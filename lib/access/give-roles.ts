import "server-only";
import type { Span } from "@/lib/domain/account/grant";
import type { Role } from "@/lib/domain/action";
import { dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import { inParts } from "@/lib/domain/in-parts";
import type { Prisma } from "@/lib/platform/prisma/client";
import { recordAll } from "./audit";
import type { Room } from "./door";

/** A role of an account over a unit, as it is given or taken away. */
type Held = { account: { id: string; name: string }; role: Role; unitId: string };
type Asked = { address: string | undefined };

const lineOf = ({ account, role, unitId }: Held, address: string | undefined) => ({ unitId, subjectId: account.id, address, details: { account: account.name, role } });

/** Gives roles that were judged, each with its line in the record; answers their ids in this order. */
export async function giveRoles(room: Room, { address }: Asked, given: readonly (Held & { span: Span })[]): Promise<string[]> {
  const keyOf = ({ accountId, role, unitId, validFrom }: { accountId: string; role: Role; unitId: string; validFrom: Date }) => [accountId, role, unitId, validFrom.getTime()].join(" ");
  const rows = given.map(({ account, role, unitId, span: { from, until } }) => ({ accountId: account.id, role, unitId, validFrom: dateOf(from), validUntil: until && dateOf(until) }));
  const ids = new Map<string, string>();
  for (const part of inParts(rows)) for (const made of await room.db.grant.createManyAndReturn({ data: part })) ids.set(keyOf(made), made.id);
  await recordAll(room, given.map((each) => ({ act: "grant_add" as const, ...lineOf(each, address) })));
  return rows.map((row) => ids.get(keyOf(row)) ?? "");
}

/** Takes roles away, at once and on every instance, each with its line in the record. */
export async function revokeRoles(room: Room, { address }: Asked, taken: readonly (Held & { id: string })[]) {
  for (const part of inParts(taken)) await room.db.grant.updateMany({ where: { id: { in: part.map(({ id }) => id) } }, data: { revokedAt: room.now } });
  await recordAll(room, taken.map((each) => ({ act: "grant_revoke" as const, ...lineOf(each, address) })));
}

/** The days a stored grant acts. */
export const spanOf = ({ validFrom, validUntil }: { validFrom: Date; validUntil: Date | null }): Span => ({ from: dayOfDate(validFrom), until: validUntil && dayOfDate(validUntil) });

/** On a unit's version: it is the one of a day. */
export const standsOn = (today: Day): Prisma.UnitVersionWhereInput => ({ validFrom: { lte: dateOf(today) }, OR: [{ validUntil: null }, { validUntil: { gt: dateOf(today) } }] });
