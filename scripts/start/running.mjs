import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { liveServer } from "./cluster.mjs";
import { openSecrets } from "./data-folder.mjs";
import { embeddedUrl } from "./store.mjs";
import { Trouble } from "./trouble.mjs";

/** The address of the database in use: that of DATABASE_URL, or the embedded one while `npm start` runs. */
export function runningDatabase(folder) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const link = join(folder, "postgres");
  const server = existsSync(link) ? liveServer({ folder: realpathSync(link) }) : null;
  if (!server?.ready) throw new Trouble("Chưa có cơ sở dữ liệu nào chạy. Hãy chạy npm start ở cửa sổ khác rồi chạy lại, hoặc đặt DATABASE_URL.");
  return embeddedUrl("app", server.port, openSecrets(folder));
}
