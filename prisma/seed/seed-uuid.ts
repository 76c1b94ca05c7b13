import { createHash } from "node:crypto";

/** The same id for the same words on every machine (UUID version 8), so that a link into the sample works everywhere. */
export function seedUuid(words: string): string {
  const hex = createHash("sha256").update(`so-cong-nhan ${words}`).digest("hex");
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
