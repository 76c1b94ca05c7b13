import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder, wherever the command was typed. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The data folder: `.data` in the repository unless DATA_DIR names another. */
export const dataFolder = () => resolve(process.env.DATA_DIR || resolve(root, ".data"));

export const product = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));

/** The environment of every tool we start: no calls home, and `node` on the path is this very Node. */
export const toolEnvironment = (more = {}) => ({
  ...process.env,
  PATH: `${dirname(process.execPath)}:${process.env.PATH ?? "/usr/local/bin:/usr/bin:/bin"}`,
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  ...more,
});
