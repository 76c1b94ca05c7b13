import "server-only";
import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

// 2 is argon2id: the library names it in a const enum, which isolated modules cannot import.
const strength = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password, strength);

// Verified when no such account exists, so that the answer takes as long as for one that does.
let nobody: Promise<string> | undefined;

/** True when `password` belongs to `stored`. Takes the same time when there is nothing stored. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const known = stored ?? (await (nobody ??= hashPassword(crypto.randomUUID())));
  return (await verify(known, password)) && stored !== undefined;
}

// Without letters and digits that are read for one another (0 o, 1 l i).
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");

/** A password to hand over on paper or by telephone: three groups of five, 74 bits. */
export const readablePassword = () => [group(), group(), group()].join("-");
