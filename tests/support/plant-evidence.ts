import { database } from "@/lib/platform/database";
import { settle, stage } from "@/lib/platform/files/store";
import { mostBytes } from "@/lib/domain/evidence/file";
import { pdf } from "./make-files";

type Wish = { registration: { id: string; unitId: string }; content?: Buffer; criterion?: string; expiresOn?: string };

/** A paper serving a registration, its content in the store: the same file everywhere unless told otherwise. */
export async function plantEvidence({ registration, content = pdf("Biên bản"), criterion = "", expiresOn }: Wish) {
  const at = new Date("2021-06-01T02:00:00Z");
  const { unitId } = registration;
  const staged = await stage(new Blob([new Uint8Array(content)]).stream(), mostBytes, null);
  if (!staged.ok) throw new Error(staged.refusal.code);
  const { bytes, sha256 } = await settle(staged.value, null);
  const expiry = expiresOn ? { expiresOn: new Date(`${expiresOn}T00:00:00Z`) } : {};
  const { id } = await database.evidence.create({ data: { unitId, title: "Biên bản họp", fileName: "bien-ban.pdf", kind: "pdf", bytes, sha256, offeredSha256: sha256, at, ...expiry } });
  const use = await database.evidenceUse.create({ data: { evidenceId: id, registrationId: registration.id, criterion, at } });
  return { id, useId: use.id, unitId };
}
