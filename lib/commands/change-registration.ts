import { advance } from "@/lib/access/advance";
import { write } from "@/lib/access/door";
import type { Act } from "@/lib/domain/registration/event";
import type { EditInput, MoveYearInput, WithdrawInput } from "@/lib/domain/registration/schema";
import { accept } from "@/lib/domain/result";

/** Replaces the expectation and the note. Refuses when out of reach, no longer with the commune, or changed meanwhile. */
export const editRegistration = change(({ expectedOn, note }: EditInput) => ({ move: "edit", expectedOn, note }));

/** Takes a registration back, with the reason. The cell may then be registered anew. */
export const withdrawRegistration = change(({ reason }: WithdrawInput) => ({ move: "withdraw", reason }));

/** Carries a cell over to another year of the term, with the reason; the road starts again there. */
export const moveRegistration = change(({ year, reason }: MoveYearInput) => ({ move: "move_year", year, reason }));

/** What the commune does to a registration it has. */
function change<Input extends { id: string; version: number }>(actOf: (input: Input) => Act) {
  return write("registration.register", async (room, input: Input) => {
    const { reach } = room;
    const moved = await advance(reach, room, input, actOf(input));
    return moved.ok ? accept({ id: moved.value.id, version: moved.value.version }) : moved;
  });
}
