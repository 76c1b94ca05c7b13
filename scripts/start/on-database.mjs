import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, root } from "./place.mjs";
import { runningDatabase } from "./running.mjs";
import { Trouble } from "./trouble.mjs";

/** Runs a script of ours on the database that is running, as the role the application runs as. Its exit code becomes ours. */
export async function runOnDatabase(script, args) {
  try {
    const generated = ["node_modules/tsx", "lib/platform/prisma/client.ts"].every((path) => existsSync(join(root, path)));
    if (!generated) throw new Trouble("Hãy chạy npm start một lần trước: chương trình chưa được chuẩn bị.");
    const command = ["--import", "tsx", "--conditions=react-server", join(root, script), ...args];
    const child = spawn(process.execPath, command, { cwd: root, stdio: "inherit", env: { ...process.env, DATABASE_URL: runningDatabase(dataFolder()) } });
    process.exitCode = await new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error);
    process.exitCode = 1;
  }
}
