import { advance } from "@/lib/access/advance";
import { dossierActs } from "@/lib/access/dossier-acts";
import { write } from "@/lib/access/door";
import { noWish } from "@/lib/domain/bulk/act";
import type { EditInput, MoveYearInput, WithdrawInput } from "@/lib/domain/registration/schema";
import { accept } from "@/lib/domain/result";

/** Replaces the expectation and the note. Refuses when out of reach, no longer with the commune, or changed meanwhile. */
export const editRegistration = write("registration.register", async (room, { id, version, expectedOn, note }: EditInput) => {
  const { reach } = room;
  const moved = await advance(reach, room, { id, version }, { move: "edit", expectedOn, note });
  return moved.ok ? accept({ id, version: moved.value.version }) : moved;
});

/** Takes a registration back, with the reason. The cell may then be registered anew. */
export const withdrawRegistration = write("registration.register", (room, { reason, ...seen }: WithdrawInput) => {
  const { reach } = room;
  return dossierActs.withdraw(reach, room, seen, { ...noWish, reason });
});

/** Carries a cell over to another year of the term, with the reason; the road starts again there. */
export const moveRegistration = write("registration.register", (room, { year, reason, ...seen }: MoveYearInput) => {
  const { reach } = room;
  return dossierActs.move_year(reach, room, seen, { ...noWish, year, reason });
});
