import { advance, type Advanced } from "@/lib/access/advance";
import { holdersOf } from "@/lib/access/body";
import { write } from "@/lib/access/door";
import type { HandOverInput, ReasonInput, Seen } from "@/lib/domain/registration/schema-stages";
import { accept, refuse, type Result } from "@/lib/domain/result";

/** Takes a dossier nobody of the body holds. Refuses when someone does, naming them. */
export const takeRegistration = write("registration.hold", async (room, seen: Seen) => {
  const { reach } = room;
  return done(await advance(reach, room, seen, { move: "take" }));
});

/** Takes a dossier from a colleague who is away, with the reason. */
export const takeOverRegistration = write("registration.hold", async (room, { reason, ...seen }: ReasonInput) => {
  const { reach } = room;
  return done(await advance(reach, room, seen, { move: "take_over", reason }));
});

/** Lets a dossier go; anyone of the body may take it. */
export const releaseRegistration = write("registration.hold", async (room, seen: Seen) => {
  const { reach } = room;
  return done(await advance(reach, room, seen, { move: "release" }));
});

/** Hands a dossier to a colleague of the same body. Refuses when it is not held by the giver, or the colleague may not act there today. */
export const handOverRegistration = write("registration.hold", async (room, { holderId, ...seen }: HandOverInput) => {
  const { db, reach } = room;
  const colleague = await db.account.findFirst({ where: { id: holderId, deactivatedAt: null } });
  const moved = await advance(reach, room, seen, { move: "hand_over", ...(colleague && { holderId, details: { holder: colleague.displayName } }) });
  if (!moved.ok) return moved;
  const { body } = moved.value;
  const isColleague = body && (await holdersOf(room, body)).some(({ id }) => id === holderId);
  return isColleague ? done(moved) : refuse("not-a-colleague", { field: "holderId" });
});

const done = (moved: Result<Advanced>) => (moved.ok ? accept({ id: moved.value.id, version: moved.value.version }) : moved);
