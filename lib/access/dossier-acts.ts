import type { BulkAct, Wish } from "@/lib/domain/bulk/act";
import type { Seen } from "@/lib/domain/registration/schema-stages";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { advance, type Advanced } from "./advance";
import { holdersOf } from "./body";
import type { Room } from "./door";
import type { Reach } from "./reach";

type Made = { id: string; version: number };
type DossierAct = (reach: Reach, room: Room, seen: Seen, wish: Wish) => Promise<Result<Made>>;

/** Acts on one dossier that may also be done to many: the single command and the bulk one both come here, so that neither allows more. */
export const dossierActs = {
  appraise: async (reach, room, seen) => made(await advance(reach, room, seen, { move: "appraise" })),
  take: async (reach, room, seen) => made(await advance(reach, room, seen, { move: "take" })),
  take_over: async (reach, room, seen, { reason }) => made(await advance(reach, room, seen, { move: "take_over", reason })),
  hand_over: handOver,
  release: async (reach, room, seen) => made(await advance(reach, room, seen, { move: "release" })),
  resend,
  move_year: async (reach, room, seen, { reason, year }) => made(await advance(reach, room, seen, { move: "move_year", reason, ...(year !== null && { year }) })),
  withdraw: async (reach, room, seen, { reason }) => made(await advance(reach, room, seen, { move: "withdraw", reason })),
} as const satisfies Record<BulkAct, DossierAct>;

/** To a colleague of the same body. Refuses when it is not held by the giver, or the colleague may not act there today. */
async function handOver(reach: Reach, room: Room, seen: Seen, { holderId }: Wish): Promise<Result<Made>> {
  const { db } = room;
  const colleague = holderId === null ? null : await db.account.findFirst({ where: { id: holderId, deactivatedAt: null } });
  const moved = await advance(reach, room, seen, { move: "hand_over", ...(colleague && { holderId: colleague.id, details: { holder: colleague.displayName } }) });
  if (!moved.ok) return moved;
  const { body } = moved.value;
  const isColleague = body && (await holdersOf(room, body)).some(({ id }) => id === holderId);
  return isColleague ? made(moved) : refuse("not-a-colleague", { field: "holderId" });
}

/** To whoever returned it; the clock goes on with the days that were left. Refuses while an item has no answer. */
async function resend(reach: Reach, room: Room, seen: Seen): Promise<Result<Made>> {
  const { db } = room;
  const last = await db.returnItem.findFirst({ where: { registrationId: seen.id, registration: { unit: reach.units } }, orderBy: { seq: "desc" } });
  const items = last ? await db.returnItem.findMany({ where: { registrationId: seen.id, seq: last.seq } }) : [];
  return made(await advance(reach, room, seen, { move: "resend", details: { items: items.length, answered: items.filter(({ isDone }) => isDone).length } }));
}

const made = (moved: Result<Advanced>): Result<Made> => (moved.ok ? accept({ id: moved.value.id, version: moved.value.version }) : moved);
