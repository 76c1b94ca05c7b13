import { mkdirSync } from "node:fs";
import { prepareLibraries } from "./start/install.mjs";
import { say, step } from "./start/narrate.mjs";
import { dataFolder } from "./start/place.mjs";
import { Trouble } from "./start/trouble.mjs";


/** `npm run sample`: the sample province into the database of DATABASE_URL, which must hold no units yet. */
async function main() {
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

main().catch((error) => {
  console.error(error instanceof Trouble ? error.message : error);
  process.exitCode = 1;
});
