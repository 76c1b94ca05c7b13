import { dateOf, Day } from "@/lib/domain/day";
import { mostBytes } from "@/lib/domain/evidence/file";
import { settle, stage } from "@/lib/platform/files/store";
import { database } from "@/lib/platform/database";
import { jpeg } from "./make-files";

type Wish = { registration: { id: string }; seat: { id: string }; criterion?: string };

/** A photo of a dossier's survey, its content in the store. */
export async function plantPhoto({ registration: { id: registrationId }, seat, criterion = "1" }: Wish) {
  const { criteriaSetId } = await database.registration.findUniqueOrThrow({ where: { id: registrationId } });
  const staged = await stage(new Blob([new Uint8Array(jpeg({ bare: true }))]).stream(), mostBytes, null);
  if (!staged.ok) throw new Error(staged.refusal.code);
  const kept = await settle(staged.value, null);
  const on = dateOf(Day.parse("2021-06-28"));
  return database.surveyPhoto.create({ data: { id: crypto.randomUUID(), registrationId, criteriaSetId, criterion, place: "Ấp 2", seenOn: on, kind: "jpeg", ...kept, seatId: seat.id, at: on } });
}
