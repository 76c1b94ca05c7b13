import { randomUUID } from "node:crypto";
import { advance, advanceAll } from "@/lib/access/advance";
import { write } from "@/lib/access/door";
import type { BatchInput, ReasonInput, ReturnInput } from "@/lib/domain/registration/schema-stages";
import { accept } from "@/lib/domain/result";

/** Receives proposed dossiers into appraisal, all or none; who receives them holds them, and the appraisal's clock begins. */
export const receiveRegistrations = write("registration.appraise", async (room, { rows }: BatchInput) => {
  const { reach } = room;
  const moved = await advanceAll(reach, room, rows.map((seen) => ({ seen, act: { move: "appraise" } })));
  return moved.ok ? accept({ id: moved.value[0]?.id ?? "", cells: moved.value.length }) : moved;
});

/** Concludes that the cell meets the criteria, with the finding; the dossier goes on for agreement in principle. */
export const passRegistration = conclude("pass");

/** Concludes that it does not, with the finding; the road of this year ends. */
export const failRegistration = conclude("fail");

function conclude(move: "pass" | "fail") {
  return write("registration.appraise", async (room, { reason, ...seen }: ReasonInput) => {
    const { reach } = room;
    const moved = await advance(reach, room, seen, { move, reason });
    return moved.ok ? accept({ id: moved.value.id }) : moved;
  });
}

/** Sends a dossier back item by item, each with its reason, to be supplemented by a day (ten working days unless named). The appraisal's clock stands still meanwhile. */
export const returnRegistration = write("registration.appraise", async (room, { id, version, dueOn, items }: ReturnInput) => {
  const { db, reach } = room;
  const reason = items.map(({ subject }) => subject).join("; ");
  const moved = await advance(reach, room, { id, version }, { move: "return", dueOn, reason, details: { items: items.length } });
  if (!moved.ok) return moved;
  await db.returnItem.createMany({ data: items.map((item, index) => ({ id: randomUUID(), registrationId: id, seq: moved.value.seq, position: index + 1, ...item })) });
  return accept({ id });
});
