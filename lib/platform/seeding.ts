import "server-only";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { env } from "./env";

/** Whether this instance has the seeds beside it: one that was built elsewhere has not. */
export const canSeed = () => existsSync(join(process.cwd(), "prisma/seed", "sample-years.ts")) && existsSync(join(process.cwd(), "node_modules/tsx"));

/** Runs a seed of ours on our database as a process of its own; `onLine` hears what it says. Answers its exit code and its last words. */
export async function runSeed(file: "sample-years.ts", args: readonly string[], onLine: (line: string) => Promise<void>): Promise<{ code: number; said: string }> {
  const accounts = env.SAMPLE_ACCOUNTS_FILE ? ["--accounts", env.SAMPLE_ACCOUNTS_FILE] : [];
  const command = ["--import", "tsx", "--conditions=react-server", join("prisma/seed", file), ...args, ...accounts];
  const child = spawn(process.execPath, command, { cwd: process.cwd(), stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: env.DATABASE_URL } });
  let said = "";
  child.stderr.on("data", (words: Buffer) => (said = `${said}${words}`.slice(-2_000)));
  const ended = new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? 1)));
  for await (const line of createInterface({ input: child.stdout })) await onLine(line);
  return { code: await ended, said };
}
