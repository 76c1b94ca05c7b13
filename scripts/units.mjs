import { join } from "node:path";
import { prepareLibraries } from "./start/install.mjs";
import { dataFolder, root, toolEnvironment } from "./start/place.mjs";
import { run } from "./start/processes.mjs";
import { Trouble } from "./start/trouble.mjs";

/** `npm run units -- --province 83 --on 2021-06-30`: the real units of a province on a day, into the database in use. */
async function main() {
  await prepareLibraries();
  const { bringUpToDate, runningOwnerUrl } = await import("./start/store.mjs");
  const given = process.env.OWNER_DATABASE_URL || process.env.DATABASE_URL;
  const address = given || runningOwnerUrl(dataFolder());
  if (!address) throw new Trouble("Chưa có cơ sở dữ liệu nào đang chạy. Hãy chạy npm start ở cửa sổ khác, hoặc đặt DATABASE_URL.");
  if (given) await bringUpToDate(address, null);
  const command = ["--import", "tsx", "--conditions=react-server", join(root, "prisma/seed/units.ts"), ...process.argv.slice(2)];
  const { code, output } = await run(process.execPath, command, { cwd: root, env: toolEnvironment({ DATABASE_URL: address }) });
  if (code !== 0) throw new Trouble(output.trim());
  console.log(output.trim());
}

main().catch((error) => {
  console.error(error instanceof Trouble ? error.message : error);
  process.exitCode = 1;
});
