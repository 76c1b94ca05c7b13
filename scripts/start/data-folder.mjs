import { randomBytes } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, product } from "./place.mjs";
import { Trouble, lineOf } from "./trouble.mjs";

const markFile = "so-cong-nhan.json";
// Left by a start with DATABASE_URL, or while another start prepares the program: no sign of a stranger's data.
const passing = (name) => /\.(lock|lock\..*)$/.test(name) || /^web-\d+\.json$/.test(name) || ["sample-accounts.json", "evidence"].includes(name);

/** The data folder, made when absent; refused when it is not ours or may not be written. */
export function openDataFolder() {
  const folder = dataFolder();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.W_OK | constants.R_OK | constants.X_OK);
  } catch (error) {
    const why = { EACCES: "không có quyền ghi", EROFS: "ổ đĩa chỉ đọc", EEXIST: "đó là một tập tin", ENOTDIR: "đó là một tập tin" }[error.code];
    throw new Trouble(`Không ghi được vào thư mục dữ liệu ${folder} (${why ?? lineOf(error)}). Hãy sửa quyền thư mục, hoặc đặt DATA_DIR sang nơi khác.`);
  }
  refuseStranger(folder);
  return folder;
}

function refuseStranger(folder) {
  const mark = join(folder, markFile);
  if (existsSync(mark)) {
    if (readMark(mark) !== product.name) throw new Trouble(`Thư mục ${folder} là dữ liệu của chương trình khác. Hãy đặt DATA_DIR sang thư mục khác.`);
    return;
  }
  const others = readdirSync(folder).filter((name) => !passing(name));
  if (others.includes("PG_VERSION")) {
    throw new Trouble(`Thư mục ${folder} là dữ liệu của một PostgreSQL ${readFileSync(join(folder, "PG_VERSION"), "utf8").trim()} khác. Hãy đặt DATA_DIR sang thư mục trống.`);
  }
  if (others.length > 0) throw new Trouble(`Thư mục ${folder} đang chứa dữ liệu khác (${others.slice(0, 3).join(", ")}). Hãy đặt DATA_DIR sang thư mục trống.`);
  writeFileSync(mark, `${JSON.stringify({ product: product.name })}\n`);
}

function readMark(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).product;
  } catch {
    return null;
  }
}

/** The generated secrets, readable by their owner alone; `isNew` when they were made just now. */
export function openSecrets(folder) {
  const path = join(folder, "secrets.json");
  if (existsSync(path)) {
    chmodSync(path, 0o600);
    return { ...JSON.parse(readFileSync(path, "utf8")), isNew: false };
  }
  const word = () => randomBytes(24).toString("hex");
  const secrets = { session: word(), superuser: word(), owner: word(), app: word() };
  writeFileSync(`${path}.making`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.making`, path);
  return { ...secrets, isNew: true };
}
