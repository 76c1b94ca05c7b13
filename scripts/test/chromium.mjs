import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { say, step } from "../start/narrate.mjs";
import { run } from "../start/processes.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The browser of the journeys: $CHROMIUM, one on the path, or Debian's, installed when we are root. Otherwise says what to install. */
export async function chromium() {
  const found = process.env.CHROMIUM || onPath();
  if (found && isProgram(found)) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) await install();
  const installed = onPath();
  if (!installed) say("Thiếu Chromium cho phần journeys. Hãy cài: sudo apt-get install -y chromium (hoặc đặt CHROMIUM=/đường/dẫn/tới/chromium).");
  return installed;
}

const onPath = () =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .concat("/usr/bin")
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isProgram);

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const install = () =>
  step("Cài Chromium từ Debian", async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { env });
    const { code, output } = await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
    if (code !== 0) say(output.trim().split("\n").slice(-3).join("\n"));
  });
