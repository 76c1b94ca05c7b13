import "server-only";
import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal: how a random secret, such as a token, is stored. Never for passwords. */
export const digest = (secret: string) => createHash("sha256").update(secret).digest("hex");
