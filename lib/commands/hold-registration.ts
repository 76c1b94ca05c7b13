import { dossierActs } from "@/lib/access/dossier-acts";
import { write } from "@/lib/access/door";
import { noWish } from "@/lib/domain/bulk/act";
import type { HandOverInput, ReasonInput, Seen } from "@/lib/domain/registration/schema-stages";

/** Takes a dossier nobody of the body holds. Refuses when someone does, naming them. */
export const takeRegistration = write("registration.hold", (room, seen: Seen) => {
  const { reach } = room;
  return dossierActs.take(reach, room, seen);
});

/** Takes a dossier from a colleague who is away, with the reason. */
export const takeOverRegistration = write("registration.hold", (room, { reason, ...seen }: ReasonInput) => {
  const { reach } = room;
  return dossierActs.take_over(reach, room, seen, { ...noWish, reason });
});

/** Lets a dossier go; anyone of the body may take it. */
export const releaseRegistration = write("registration.hold", (room, seen: Seen) => {
  const { reach } = room;
  return dossierActs.release(reach, room, seen);
});

/** Hands a dossier to a colleague of the same body. Refuses when it is not held by the giver, or the colleague may not act there today. */
export const handOverRegistration = write("registration.hold", (room, { holderId, ...seen }: HandOverInput) => {
  const { reach } = room;
  return dossierActs.hand_over(reach, room, seen, { ...noWish, holderId });
});
