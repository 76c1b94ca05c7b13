import { randomUUID } from "node:crypto";
import { write, type Room } from "@/lib/access/door";
import { evidenceCriteria } from "@/lib/access/evidence-criteria";
import type { Scope } from "@/lib/access/scope";
import { dateOf } from "@/lib/domain/day";
import { fileNameOf, mostBytes } from "@/lib/domain/evidence/file";
import { mayChangeEvidence, validity } from "@/lib/domain/evidence/rules";
import type { OfferInput } from "@/lib/domain/evidence/schema";
import { isNamedSecret } from "@/lib/domain/evidence/secrecy";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { Inspected } from "@/lib/platform/files/inspect";
import { receive, type Arriving } from "@/lib/platform/files/receive";
import { settle, type Staged } from "@/lib/platform/files/store";

/**
 * Takes a paper in for a dossier: first whether it may come at all, then the file piece by piece, then what it really is, and the row
 * last of all. Refuses what is out of reach, closed, marked secret, too large, of no kind we take, or sent already.
 */
export async function offerEvidence(scope: Scope, input: OfferInput, arriving: Arriving): Promise<Result<{ id: string }>> {
  if (arriving.announced !== null && arriving.announced > mostBytes) return refuse("evidence-too-large", { field: "file" });
  const may = await mayOffer(scope, input);
  return may.ok ? receive(arriving, mostBytes, (staged, inspected) => take(scope, input, staged, inspected)) : may;
}

const mayOffer = write("evidence.add", async (room, input: OfferInput) => {
  const found = await findOpen(room, input);
  return found.ok ? accept(null) : found;
});

const take = write("evidence.add", async (room, input: OfferInput, staged: Staged, { kind, content, taken }: Inspected): Promise<Result<{ id: string }>> => {
  const { db, scope, now } = room;
  const found = await findOpen(room, input);
  if (!found.ok) return found;
  const { unitId } = found.value;
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`; // the same file sent twice at once is one paper
  const again = await db.evidence.findFirst({ where: { unitId, offeredSha256: staged.sha256, uses: { some: { removedAt: null } } }, select: { title: true } });
  if (again) return refuse("evidence-again", { field: "file", values: { title: again.title } });

  const kept = await settle(staged, content);
  const id = randomUUID();
  const { registrationId, criterion, title, fileName, documentNumber, documentDate, expiresOn, keep } = input;
  await db.evidence.create({
    data: {
      id, unitId, title, kind, documentNumber, ...kept, fileName: fileNameOf(fileName, kind), offeredSha256: staged.sha256,
      documentDate: documentDate && dateOf(documentDate), expiresOn: expiresOn && dateOf(expiresOn),
      takenAt: keep === "nothing" ? null : (taken?.at ?? null), takenPlace: keep === "time_and_place" && taken?.place ? sayPlace(taken.place) : null,
      accountId: scope.accountId, at: now,
    },
  });
  await db.evidenceUse.create({ data: { evidenceId: id, registrationId, criterion, accountId: scope.accountId, at: now } });
  return accept({ id });
});

const sayPlace = ({ latitude, longitude }: { latitude: number; longitude: number }) => [latitude, longitude].map((degrees) => degrees.toFixed(5)).join(", ");

/** The dossier, if papers may be added to it now and what is said of this one can be true. */
async function findOpen({ db, reach, today }: Room, { registrationId, title, fileName, documentNumber, documentDate, expiresOn, criterion }: OfferInput) {
  const registration = await db.registration.findFirst({ where: { id: registrationId, unit: reach.units } });
  if (!registration) return refuse("not-found");
  if (!mayChangeEvidence(registration.status)) return refuse("evidence-closed", { values: { status: registration.status } });
  if ([title, fileName, documentNumber ?? ""].some(isNamedSecret)) return refuse("evidence-secret", { field: "file" });
  if (documentDate !== null && documentDate > today) return refuse("evidence-date-future", { field: "documentDate" });
  if (validity(expiresOn, today) === "expired") return refuse("evidence-expired", { field: "expiresOn" });
  const known = criterion === "" || (await evidenceCriteria(db, registration, today)).some(({ code }) => code === criterion);
  return known ? accept(registration) : refuse("criterion-unknown", { field: "criterion" });
}
