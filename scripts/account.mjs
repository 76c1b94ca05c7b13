import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, root } from "./start/place.mjs";
import { runningDatabase } from "./start/running.mjs";
import { Trouble } from "./start/trouble.mjs";

/** `npm run token` and `npm run account`: acts on accounts from the machine itself, on the database that is running. */
async function main([act, ...args]) {
  const generated = ["node_modules/tsx", "lib/platform/prisma/client.ts"].every((path) => existsSync(join(root, path)));
  if (!generated) throw new Trouble("Hãy chạy npm start một lần trước: chương trình chưa được chuẩn bị.");
  const command = ["--import", "tsx", "--conditions=react-server", join(root, `scripts/account/${act}.ts`), ...args];
  const child = spawn(process.execPath, command, { cwd: root, stdio: "inherit", env: { ...process.env, DATABASE_URL: runningDatabase(dataFolder()) } });
  child.on("close", (code) => (process.exitCode = code ?? 1));
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Trouble ? error.message : error);
  process.exitCode = 1;
});
