import { randomUUID } from "node:crypto";
import { advance, advanceAll } from "@/lib/access/advance";
import { write } from "@/lib/access/door";
import type { BatchInput, ReturnInput } from "@/lib/domain/registration/schema-stages";
import { accept, refuse } from "@/lib/domain/result";

/** Receives proposed dossiers into appraisal, all or none; who receives them holds them, and the appraisal's clock begins. */
export const receiveRegistrations = write("registration.appraise", async (room, { rows }: BatchInput) => {
  const { reach } = room;
  const moved = await advanceAll(reach, room, rows.map((seen) => ({ seen, act: { move: "appraise" } })));
  return moved.ok ? accept({ id: moved.value[0]?.id ?? "", cells: moved.value.length }) : moved;
});

/**
 * Sends a dossier back item by item, each with its reason, to be supplemented by a day (ten working days unless named). The appraisal's
 * clock stands still meanwhile. Refused while the team sits on it: then the sitting's conclusion sends it back.
 */
export const returnRegistration = write("registration.appraise", async (room, { id, version, dueOn, items }: ReturnInput) => {
  const { db, reach } = room;
  const reason = items.map(({ subject }) => subject).join("; ");
  const moved = await advance(reach, room, { id, version }, { move: "return", dueOn, reason, details: { items: items.length } });
  if (!moved.ok) return moved;
  if ((await db.appraisalSitting.count({ where: { registrationId: id, conclusion: null } })) > 0) return refuse("sitting-open");
  await db.returnItem.createMany({ data: items.map((item, index) => ({ id: randomUUID(), registrationId: id, seq: moved.value.seq, position: index + 1, ...item })) });
  return accept({ id });
});
