import { mkdirSync } from "node:fs";
import { prepareLibraries } from "./start/install.mjs";
import { say, step } from "./start/narrate.mjs";
import { dataFolder } from "./start/place.mjs";
import { Trouble } from "./start/trouble.mjs";


/** `npm run sample`: the sample province into the database of DATABASE_URL, which must hold no units yet. */
async function main() {
  const at = process.argv.indexOf("--until");
  if (at > 0) return liveOn(process.argv[at + 1] ?? "");
  const address = process.env.OWNER_DATABASE_URL || process.env.DATABASE_URL;
  if (!address) throw new Trouble("Hãy đặt DATABASE_URL tới cơ sở dữ liệu cần nạp. Không có DATABASE_URL thì npm start tự nạp tỉnh mẫu.");
  await prepareLibraries();
  const { bringUpToDate } = await import("./start/store.mjs");
  const { accountsTable, hasUnits, loadSample } = await import("./start/seed.mjs");
  await bringUpToDate(address, null);
  if (await hasUnits(address)) throw new Trouble("Cơ sở dữ liệu đã có đơn vị nên không nạp tỉnh mẫu; không có gì thay đổi. Tỉnh mẫu chỉ nạp vào cơ sở dữ liệu trống.");
  mkdirSync(dataFolder(), { recursive: true });
  await step("Nạp tỉnh mẫu", (progress) => loadSample(address, dataFolder(), progress));
  say(`\n${accountsTable(dataFolder())}\n`);
}

/** `npm run sample -- --until 2026-06-30`: the sample province lives on, in the database of DATABASE_URL or the one that is running. */
async function liveOn(until) {
  await prepareLibraries();
  const { bringUpToDate, runningOwnerUrl } = await import("./start/store.mjs");
  const { loadLaterYears } = await import("./start/seed.mjs");
  const given = process.env.OWNER_DATABASE_URL || process.env.DATABASE_URL;
  const address = given || runningOwnerUrl(dataFolder());
  if (!address) throw new Trouble("Chưa có cơ sở dữ liệu nào đang chạy. Hãy chạy npm start ở cửa sổ khác, hoặc đặt DATABASE_URL.");
  if (given) await bringUpToDate(address, null);
  await step("Nạp tiếp dữ liệu mẫu", (progress) => loadLaterYears(address, dataFolder(), until, progress));
}

main().catch((error) => {
  console.error(error instanceof Trouble ? error.message : error);
  process.exitCode = 1;
});
