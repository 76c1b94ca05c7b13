import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { roles } from "@/lib/domain/action";

const Listed = z.array(z.object({ account: z.string(), password: z.string(), role: z.enum(roles), unit: z.string() }));

/** The accounts that `npm start` made for the sample, from the data folder of the server under test. */
export const sampleAccounts = () => Listed.parse(JSON.parse(readFileSync(join(process.env["DATA_DIR"] ?? ".data", "sample-accounts.json"), "utf8")));

/** One of them by its name. */
export function sampleAccount(name: string) {
  const found = sampleAccounts().find(({ account }) => account === name);
  if (!found) throw new Error(`the sample has no account ${name}`);
  return found;
}
