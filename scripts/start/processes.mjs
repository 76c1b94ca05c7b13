import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const tools = new Set();

/**
 * Runs a tool to its end, in a process group of its own so that Ctrl-C reaches only us and we stop it in order.
 * Not `spawnSync`: that would leave signals unheard while npm or the build runs.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions & { onLine?: (line: string) => void, input?: string, isShown?: boolean }} options
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function run(command, args, { onLine, input, isShown = false, ...options } = {}) {
  const out = isShown ? "inherit" : "pipe";
  const child = spawn(command, args, { ...options, detached: true, stdio: [input === undefined ? "ignore" : "pipe", out, out] });
  tools.add(child);
  if (input !== undefined) child.stdin.end(input);
  let output = "";
  let rest = "";
  const read = (text) => {
    output += text;
    const lines = (rest + text).split(/[\r\n]+/);
    rest = lines.pop() ?? "";
    lines.forEach((line) => onLine?.(line));
  };
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", read);
  return new Promise((resolve, reject) => {
    child.on("error", (error) => (tools.delete(child), reject(error)));
    child.on("close", (code) => (tools.delete(child), resolve({ code, output })));
  });
}

/** Stops every tool still running, with whatever it started. */
export async function stopTools() {
  for (const child of tools) signal(-child.pid, "SIGTERM");
  for (let waited = 0; tools.size > 0 && waited < 5_000; waited += 100) await sleep(100);
  for (const child of tools) signal(-child.pid, "SIGKILL");
}

/** Sends a signal; false when nobody is there to hear it. */
export function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch (error) {
    return error.code === "EPERM";
  }
}

export const isAlive = (pid) => signal(pid, 0) && !isZombie(pid);

const isZombie = (pid) => /^State:\s+Z/m.test(procFile(pid, "status"));

function procFile(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}

/** The command line of a process, empty when it is gone. */
export function commandLine(pid) {
  if (process.platform === "linux") return procFile(pid, "cmdline").replaceAll("\0", " ").trim();
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/** When a process began, in whatever unit the system counts: with the pid it names one process for good. */
export function beginningOf(pid) {
  if (process.platform === "linux") return procFile(pid, "stat").replace(/^.*\) /s, "").split(" ")[19] ?? "";
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/** Asks a process to end, insists after `patience` ms (with its whole group, if `group`); resolves when it is gone. */
export async function end(pid, { name = "SIGTERM", patience = 10_000, group = false } = {}) {
  const to = group ? -pid : pid;
  signal(to, name);
  for (let waited = 0; isAlive(pid) && waited < patience; waited += 50) await sleep(50);
  if (!isAlive(pid)) return;
  signal(to, "SIGKILL");
  for (let waited = 0; isAlive(pid) && waited < 5_000; waited += 50) await sleep(50);
}
