import "server-only";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { roles, type Role } from "@/lib/domain/action";
import { env } from "@/lib/platform/env";
import type { Peer } from "@/lib/platform/peer";
import { gate } from "./door";

const Listed = z.array(z.object({ account: z.string(), password: z.string(), role: z.enum(roles), unit: z.string() }));

export type SampleAccount = { account: string; role: Role; unit: string };

/** The sentence of the sample's banner, or null in a database of real data. */
export const sampleSentence = gate(async ({ db }) => {
  const setting = await db.setting.findUnique({ where: { key: "sample" } });
  return setting ? z.object({ sentence: z.string() }).parse(setting.value).sentence : null;
});

/** The sample's accounts, for someone at this very machine and nobody else. Never their passwords. */
export async function offeredAccounts(peer: Peer): Promise<SampleAccount[]> {
  return (await listed(peer)).map(({ account, role, unit }) => ({ account, role, unit }));
}

/** The password of an offered account, for signing in on the server's side. */
export const offeredPassword = async (peer: Peer, account: string) => (await listed(peer)).find((one) => one.account === account)?.password ?? null;

async function listed(peer: Peer) {
  if (!peer.loopback || !env.SAMPLE_ACCOUNTS_FILE || (await sampleSentence()) === null) return [];
  try {
    return Listed.parse(JSON.parse(await readFile(env.SAMPLE_ACCOUNTS_FILE, "utf8")));
  } catch {
    return []; // absent or half written: one signs in by hand
  }
}
