import { rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "./chromium.mjs";
import { browserTests, checks, vitest } from "./parts.mjs";
import { serve } from "./server.mjs";
import { beginBuild, prepareLibraries } from "../start/install.mjs";
import { say, seconds, step } from "../start/narrate.mjs";
import { root } from "../start/place.mjs";
import { stopTools } from "../start/processes.mjs";
import { Trouble } from "../start/trouble.mjs";

const order = ["types", "lint", "unit", "integration", "unused", "start", "journeys"];
const endings = [];
let stopping = null;

/**
 * `npm test`: everything, or the parts named; other words go to the test runners as filters.
 * Ends with "N passed, N failed", and with an exit code other than 0 when any failed.
 */
export async function main(args) {
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => void stop(130));
  const named = args.filter((arg) => order.includes(arg));
  const wanted = new Set(named.length > 0 ? named : order);
  const filters = args.filter((arg) => !order.includes(arg));
  try {
    await prepareLibraries();
    const counts = await runParts(wanted, filters);
    const passed = counts.reduce((sum, count) => sum + count.passed, 0);
    const failed = counts.reduce((sum, count) => sum + count.failed, 0);
    say(`\n${passed} passed, ${failed} failed`);
    await stop(failed > 0 ? 1 : 0);
  } catch (error) {
    if (stopping) return;
    console.error(error instanceof Trouble ? `\n${error.message}` : error);
    await stop(1);
  }
}

async function runParts(wanted, filters) {
  const counts = [];
  const part = async (names, work) => {
    const chosen = names.filter((name) => wanted.has(name));
    if (chosen.length === 0 || stopping) return;
    const begin = performance.now();
    const count = await work(chosen);
    say(`  ${chosen.join(", ")}: ${count.passed} đạt, ${count.failed} hỏng, ${seconds(begin)}\n`);
    counts.push(count);
  };
  // A browser that is missing is said before minutes are spent on the rest.
  const browser = wanted.has("journeys") ? await chromium() : null;
  const check = (name) => part([name], () => checks[name]());
  await Promise.all([check("types"), check("lint").then(() => check("unused"))]); // each keeps one core busy
  await part(["unit", "integration"], (chosen) => vitest(chosen, filters));
  if (wanted.has("start") || wanted.has("journeys")) await beginBuild().finish();
  await part(["start"], (chosen) => vitest(chosen, filters));
  await part(["journeys"], () => journeys(browser, filters));
  return counts;
}

/** Pages are looked at while people live their days, each in a province of its own. */
async function journeys(browser, filters) {
  if (!browser) return { passed: 0, failed: 1 };
  const open = async (project) => {
    const server = await serve();
    endings.push(server.stop);
    return { project, server };
  };
  const opened = await step("Mở ứng dụng với hai tỉnh mẫu cho trình duyệt", () => Promise.all(["pages", "days"].map(open)));
  const live = async ({ project, server }) => {
    const count = await browserTests(project, { browser, server, filters });
    await server.stop();
    if (count.failed > 0) say(`\n  Máy chủ của ${project} đã in:\n${server.said()}\n`);
    return count;
  };
  const [pages, days] = await Promise.all(opened.map(live));
  return { passed: pages.passed + days.passed, failed: pages.failed + days.failed };
}

function stop(code) {
  stopping ??= (async () => {
    await stopTools();
    for (const undo of endings.reverse()) await undo();
    rmSync(join(root, "node_modules/.so-cong-nhan-test"), { recursive: true, force: true });
    process.exit(code);
  })();
  return stopping;
}
