import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vm from "node:vm";
import { expect, test } from "vitest";
import { freePort } from "@/scripts/start/cluster.mjs";
import { starter } from "@/tests/support/starter";

/** The only line a start says on such a data folder, and that it left the folder as it was. */
async function refusal(folder: string, port?: number) {
  const start = starter({ folder, port: port ?? (await freePort()) });
  expect(await start.ended).toBe(1);
  return start.said().trim().split("\n").at(-1);
}

test.each([
  ["of a stranger", { "notes.txt": "mine" }, /đang chứa dữ liệu khác \(notes\.txt\)/],
  ["of another program of this kind", { "so-cong-nhan.json": '{"product":"other"}' }, /là dữ liệu của chương trình khác/],
  ["of another PostgreSQL", { PG_VERSION: "15\n" }, /là dữ liệu của một PostgreSQL 15 khác/],
])("a data folder %s is refused and left alone", async (_name, files, says) => {
  const folder = mkdtempSync(join(tmpdir(), "so-cong-nhan-start-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  expect(await refusal(folder)).toMatch(says);
  expect(readdirSync(folder)).toEqual(Object.keys(files));
  rmSync(folder, { recursive: true });
});

test("a data folder that cannot be written is named", async () => {
  const folder = mkdtempSync(join(tmpdir(), "so-cong-nhan-start-"));
  writeFileSync(join(folder, "file"), "");
  expect(await refusal(join(folder, "file/data"))).toMatch(/^Không ghi được vào thư mục dữ liệu .*DATA_DIR/);
  rmSync(folder, { recursive: true });
});

test("a port that is no port is refused", async () => {
  expect(await refusal(tmpdir(), 70_000)).toBe('PORT phải là số từ 1 đến 65535, không phải "70000".');
});

test.each(["start", "test"])("an old Node is told in one line by scripts/%s.mjs", (name) => {
  const said: string[] = [];
  const stopped = new Error("exit");
  const process = {
    version: "v16.20.2",
    versions: { node: "16.20.2" },
    exit: () => {
      throw stopped;
    },
  };
  const run = () => vm.runInNewContext(readFileSync(`scripts/${name}.mjs`, "utf8"), { process, console: { error: (text: string) => said.push(text) } });
  expect(run).toThrow(stopped);
  expect(said).toEqual([expect.stringMatching(/^Cần Node\.js 20\.19 trở lên; máy này đang dùng v16\.20\.2\./)]);
});
