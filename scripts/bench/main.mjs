import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { migrate } from "../migrate.mjs";
import { identifier, withClient, withDatabase } from "../start/database.mjs";
import { beginBuild } from "../start/install.mjs";
import { say, step, table } from "../start/narrate.mjs";
import { root, toolEnvironment } from "../start/place.mjs";
import { run, stopTools } from "../start/processes.mjs";
import { generate, measured } from "./generate.mjs";
import { report } from "./report.mjs";
import { buildBare, compareWeb, removeBare } from "./web.mjs";

const asked = `unit=${measured.unit}&year=${measured.year}`;
const path = `/dashboard?${asked}&on=${measured.on}`;
/** Pages of the same figures, measured with fewer requests. */
const others = { charts: `/charts?${asked}&on=${measured.on}`, forecast: `/forecast?${asked}&on=${measured.on}`, targets: `/targets?${asked}` };

/**
 * `npm run bench`: makes worlds of several sizes in databases of its own, measures them, prints the table, leaves nothing. With `--turn` it
 * measures the act of 01/07/2025 instead: for Bến Tre with its hamlets, and for the whole country; with `--sheets`, workbooks of 5.000 and
 * 20.000 rows brought in and taken back, and 100.000 written out, of the register and of the record of acts.
 */
export async function main(args) {
  const { values } = parseArgs({
    args,
    options: {
      cells: { type: "string", default: "1000,10000,100000" },
      rounds: { type: "string", default: "5" },
      requests: { type: "string", default: "100" },
      "sql-only": { type: "boolean", default: false },
      turn: { type: "boolean", default: false },
      sheets: { type: "boolean", default: false },
    },
  });
  const sizes = values.cells.split(",").map(Number);
  if (sizes.some((cells) => !Number.isInteger(cells) || cells < 1000 || cells > 200_000)) throw new RangeError("--cells takes numbers from 1000 to 200000");
  const bounds = { rounds: Math.min(Number(values.rounds), 20), requests: Math.min(Number(values.requests), 1000) };
  const server = await openServer();
  const stop = () => void stopTools().then(() => process.exit(130)); // databases of a killed run go with the next
  for (const name of ["SIGINT", "SIGTERM"]) process.once(name, stop);
  const made = [];
  try {
    await dropLeftOvers(server.url);
    if (values.turn) return say(`\n${await timeTurn(server.url, made)}`);
    if (values.sheets) return say(`\n${await timeSheets(server.url, made)}`);
    const worlds = [];
    for (const cells of sizes) worlds.push(await world(server.url, cells, made));
    for (const each of worlds) each.sql = await step(`Đo SQL, ${each.cells} chi bộ`, () => timeSql(each, bounds));
    if (!values["sql-only"]) await timeWeb(worlds, bounds);
    say(`\n${report(worlds, table)}`);
  } finally {
    for (const name of made) await withClient(server.url, (admin) => admin.query(`DROP DATABASE IF EXISTS ${identifier(name)} WITH (FORCE)`));
    await server.stop?.();
    removeBare();
  }
}

/** The server in BENCH_DATABASE_URL (a superuser's address), else a throw-away one of our own. */
async function openServer() {
  if (process.env.BENCH_DATABASE_URL) return { url: process.env.BENCH_DATABASE_URL };
  const { startThrowAwayServer } = await import("../start/throw-away-server.mjs");
  return step("Mở PostgreSQL riêng", startThrowAwayServer);
}

const prefix = "so_bench_";

/** A run that was killed leaves its databases: the process id in the name says whose they were. */
async function dropLeftOvers(url) {
  await withClient(url, async (admin) => {
    const { rows } = await admin.query("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", [prefix]);
    for (const { datname } of rows) {
      const pid = Number(datname.slice(prefix.length).split("_")[0]);
      if (!isRunning(pid)) await admin.query(`DROP DATABASE IF EXISTS ${identifier(datname)} WITH (FORCE)`);
    }
  });
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

async function world(url, cells, made) {
  const name = `${prefix}${process.pid}_${cells}`;
  const databaseUrl = withDatabase(url, name);
  made.push(name);
  return step(`Tạo ${cells} chi bộ`, async () => {
    await migrate(databaseUrl);
    const session = await withClient(databaseUrl, async (owner) => {
      await generate(owner, cells);
      return (await owner.query(`SELECT id FROM "Session"`)).rows[0].id;
    });
    return { cells, databaseUrl, session };
  });
}

const timeSql = ({ databaseUrl, session }, { requests }) => inOwnProcess("time-sql.ts", [session, String(requests)], databaseUrl);

/** In a process of its own, since the product opens one database a process. */
async function inOwnProcess(file, args, databaseUrl, flags = []) {
  const command = [...flags, "--import", "tsx", "--import", join(root, "scripts/bench/outside-next.mjs"), join(root, "scripts/bench", file), ...args];
  const { code, output } = await run(process.execPath, command, { cwd: root, env: toolEnvironment({ DATABASE_URL: databaseUrl, NODE_ENV: "production" }) });
  const answer = output.split("\n").find((line) => line.startsWith("ANSWER "));
  if (code !== 0 || !answer) throw new Error(`${file} could not be timed:\n${output}`);
  return JSON.parse(answer.slice("ANSWER ".length));
}

/** The act of 01/07/2025, each in a database and a process of its own. */
async function timeTurn(url, made) {
  const rows = [];
  for (const [province, hamlets, name] of [["83", 6, "Bến Tre"], ["all", 0, "cả nước"]]) {
    const database = `${prefix}${process.pid}_turn${province}`;
    made.push(database);
    await step(`Tạo cơ sở dữ liệu cho ${name}`, () => migrate(withDatabase(url, database)));
    rows.push(await step(`Sắp xếp ngày 1/7/2025, ${name}`, () => inOwnProcess("turn.ts", [province, String(hamlets)], withDatabase(url, database))).then(turnRow(name)));
  }
  return table(["Phạm vi", "Hàng, dòng", "Xã trước và sau", "Chi bộ", "Đọc danh sách", "Xem trước", "Ban hành", "Bộ nhớ nhiều nhất (RSS)"], rows);
}

/** Lists are written out within a small heap: in a large one rows that are done with lie about, and what is needed could not be told from what is not yet collected. */
const smallHeap = ["--max-old-space-size=110", "--max-semi-space-size=4"];
const streamed = ["export", "record"];
const sheetSteps = { form: "Xuất mẫu", read: "Đọc tệp và giữ lại", preview: "Xem trước (P6: tối đa 10 giây)", apply: "Ghi vào sổ", undo: "Hoàn tác", export: "Xuất danh sách của năm tỉnh", record: "Xuất nhật ký hồ sơ của năm tỉnh" };

/** A province's workbook, in a database of its own; each step in a process of its own, so that what it takes of memory can be told, at two sizes, so that its bound can be. */
async function timeSheets(url, made) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const rows = [];
  try {
    for (const cells of [5_000, 20_000]) {
      const database = `${prefix}${process.pid}_sheets${cells}`;
      made.push(database);
      const ask = (file, ...args) => inOwnProcess(file, args, withDatabase(url, database), streamed.includes(args[0]) ? smallHeap : []);
      await step(`Tạo năm tỉnh, mỗi tỉnh ${cells} chi bộ`, async () => {
        await migrate(withDatabase(url, database));
        await ask("plant-sheets.ts", String(cells));
      });
      for (const [name, words] of Object.entries(sheetSteps)) rows.push(await step(`${words}, ${cells} dòng`, () => ask("sheets.ts", name, join(folder, `${cells}.xlsx`), String(cells))).then(sheetRow(words)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return table(["Việc", "Số dòng", "Thời gian", "Bộ nhớ lúc bắt đầu (RSS)", "Nhiều nhất"], rows);
}

const sheetRow = (words) => ({ done, seconds, before, peak }) => [words, String(done), inSeconds(seconds), `${Math.round(before)} MB`, `${Math.round(peak)} MB`];
const inSeconds = (value) => `${value.toFixed(1).replace(".", ",")} giây`;
const turnRow = (name) => ({ rows, lines, communes, cells, laps, peakMb }) => [name, `${rows}, ${lines}`, communes.join(" và "), String(cells), inSeconds(laps.read), inSeconds(laps.preview), inSeconds(laps.enact), `${Math.round(peakMb)} MB`];

async function timeWeb(worlds, bounds) {
  await beginBuild().finish();
  await step("Dựng trang trống để so", buildBare);
  for (const each of [worlds.at(0), worlds.at(-1)].filter((one, index, both) => both.indexOf(one) === index)) {
    each.web = await step(`Đo trang, ${each.cells} chi bộ`, () => compareWeb({ ...each, ...bounds, path, others }));
  }
}
