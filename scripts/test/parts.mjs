import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { say, step } from "../start/narrate.mjs";
import { root, toolEnvironment } from "../start/place.mjs";
import { run } from "../start/processes.mjs";

const reports = join(root, "node_modules/.so-cong-nhan-test");
const tool = (path) => join(root, "node_modules", path);
const whole = (isGood) => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 });

/** Runs tools one after another; what they say is shown only when one fails. */
async function check(title, ...commands) {
  return step(title, async () => {
    for (const command of commands) {
      const { code, output } = await run(process.execPath, command, { cwd: root, env: toolEnvironment() });
      if (code !== 0) {
        process.stdout.write(`\n${output.trimEnd()}\n`);
        return whole(false);
      }
    }
    return whole(true);
  });
}

export const checks = {
  types: () => check("Kiểu", [tool("next/dist/bin/next"), "typegen"], [tool("typescript/bin/tsc"), "--noEmit"]),
  lint: () => check("Quy ước viết mã", [tool("eslint/bin/eslint.js"), ".", "--max-warnings=0"]),
  unused: () => check("Mã không dùng", [tool("knip/bin/knip.js")]),
};

function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const path = join(reports, `${name}.json`);
  rmSync(path, { force: true });
  return path;
}

const readReport = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null);

/** A runner that failed without a failed test (a file that does not load, a crash) counts as one. */
const count = (passed, failed, code) => ({ passed, failed: failed === 0 && code !== 0 ? 1 : failed });

/** The projects of tests/vitest.config.ts, counted from Vitest's own report. */
export async function vitest(projects, filters) {
  const path = freshReport(projects.join("-"));
  const args = ["run", "--config", "tests/vitest.config.ts", ...projects.flatMap((name) => ["--project", name]), "--passWithNoTests"];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
  const { code } = await run(process.execPath, [tool("vitest/vitest.mjs"), ...args, ...reporters, ...filters], { cwd: root, env: toolEnvironment(), isShown: true });
  const report = readReport(path);
  const unread = report?.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length ?? 0;
  return count(report?.numPassedTests ?? 0, (report?.numFailedTests ?? 0) + unread, code);
}

/** A project of tests/playwright.config.ts, in Chromium, against a running server. */
export async function browserTests(project, { browser, server, filters }) {
  const path = freshReport(project);
  const env = toolEnvironment({ BASE_URL: server.address, DATA_DIR: server.folder, CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: path });
  const args = ["test", "--config", "tests/playwright.config.ts", "--project", project, "--output", `test-results/${project}`, "--reporter=list,json", "--pass-with-no-tests", ...filters];
  const { code } = await run(process.execPath, [tool("@playwright/test/cli.js"), ...args], { cwd: root, env, isShown: true });
  const stats = readReport(path)?.stats;
  if (stats?.flaky > 0) say(`  ${project}: ${stats.flaky} phép thử chỉ đạt ở lần thứ hai, nêu tên ở trên`);
  return count((stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, code);
}
