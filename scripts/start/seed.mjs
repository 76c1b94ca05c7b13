import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "./database.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { step, table } from "./narrate.mjs";
import { root, toolEnvironment } from "./place.mjs";
import { run } from "./processes.mjs";
import { fullDisk } from "./room.mjs";
import { Trouble } from "./trouble.mjs";

export const accountsFile = (folder) => join(folder, "sample-accounts.json");

/** Reference data whenever its sources changed: the fingerprint loaded last is kept beside the data. */
export async function loadReference(ownerUrl) {
  const sources = fingerprint([join(root, "prisma/seed"), join(root, "prisma/migrations"), join(root, "lib/domain")]);
  const isLoaded = await withClient(ownerUrl, async (owner) => {
    const { rows } = await owner.query(`SELECT value FROM "Setting" WHERE key = 'reference'`);
    return rows[0]?.value === sources;
  });
  if (isLoaded) return;
  await step("Nạp dữ liệu tham chiếu", () => runSeed("reference.ts", [], ownerUrl));
  await withClient(ownerUrl, (owner) =>
    owner.query(`INSERT INTO "Setting" (key, value) VALUES ('reference', $1) ON CONFLICT (key) DO UPDATE SET value = $1`, [JSON.stringify(sources)]),
  );
}

/** The sample province with its accounts, into a database without units. */
export const loadSample = (ownerUrl, folder, progress) => runSeed("sample.ts", ["--accounts", accountsFile(folder)], ownerUrl, progress);

/** The sample province on to a later day; one that is there already stays as it is. */
export const loadLaterYears = (ownerUrl, folder, until, progress) => runSeed("sample-years.ts", ["--until", until, "--accounts", accountsFile(folder)], ownerUrl, progress);

/** Whether any unit hangs below the country, which reference data plants everywhere. */
export const hasUnits = (ownerUrl) =>
  withClient(ownerUrl, async (owner) => {
    const { rows } = await owner.query(`SELECT EXISTS (SELECT 1 FROM "Unit" WHERE "parentId" IS NOT NULL) AS found`);
    return rows[0].found;
  });

async function runSeed(file, args, ownerUrl, progress) {
  const onLine = (line) => line.startsWith("PROGRESS ") && progress?.(line.slice("PROGRESS ".length));
  const env = toolEnvironment({ DATABASE_URL: ownerUrl, OWNER_DATABASE_URL: ownerUrl });
  const command = ["--import", "tsx", "--conditions=react-server", join(root, "prisma/seed", file), ...args];
  const { code, output } = await run(process.execPath, command, { cwd: root, env, onLine });
  if (code === 0) return;
  const said = output.split("\n").filter((line) => line && !line.startsWith("PROGRESS "));
  throw fullDisk(output) ?? new Trouble(`Không nạp được prisma/seed/${file}:\n${said.slice(-15).join("\n")}`);
}

/** What each role is called on screen, read from the one list there is: the starter runs without a TypeScript loader. */
function roleWords() {
  const text = readFileSync(join(root, "lib/domain/account/role.ts"), "utf8");
  return Object.fromEntries([...text.matchAll(/^ {2}(\w+): "(.+)",$/gm)].map(([, role, word]) => [role, word]));
}

/** The sample accounts as a table for the terminal, or nothing when the file is not there. */
export function accountsTable(folder) {
  if (!existsSync(accountsFile(folder))) return null;
  const accounts = JSON.parse(readFileSync(accountsFile(folder), "utf8"));
  const words = roleWords();
  return table(["Tài khoản", "Mật khẩu", "Vai trò", "Đơn vị"], accounts.map(({ account, password, role, unit }) => [account, password, words[role] ?? role, unit]));
}
