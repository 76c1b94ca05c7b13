import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");

/** The folders the README's tree names, as paths: two spaces of indentation a level. */
function namedFolders(): string[] {
  const block = /<!-- tree -->\n```\n([\s\S]*?)```\n<!-- \/tree -->/.exec(readme)?.[1] ?? "";
  const above: string[] = [];
  return block
    .split("\n")
    .flatMap((line) => /^( *)(\S+)\/(?:\s|$)/.exec(line)?.slice(1, 3) ?? [])
    .reduce<string[]>((paths, _, index, parts) => {
      if (index % 2 === 1) return paths;
      const depth = (parts[index] ?? "").length / 2;
      above.splice(depth, Infinity, parts[index + 1] ?? "");
      return [...paths, above.join("/")];
    }, []);
}

const rooms = ["app", "components", "lib", "prisma", "public", "scripts", "tests"];
const folders = (room: string) => readdirSync(room, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => `${room}/${entry.name}`);

test("the README's tree names every room and the folders in it, and nothing else", () => {
  expect(namedFolders().toSorted()).toEqual([...rooms, ...rooms.flatMap(folders)].toSorted());
});

const everyReadme = ["README.md", ...rooms.flatMap((room) => readdirSync(room, { recursive: true, encoding: "utf8" }).filter((path) => /(^|\/)README\.md$/.test(path)).map((path) => `${room}/${path}`))];

test.each(everyReadme)("every file and picture that %s points to is there", (path) => {
  const text = readFileSync(path, "utf8");
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? "");
  expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  const files = [...text.matchAll(/`([\w./[\]()-]+\.(?:tsx?|mjs))`/g)].map((match) => match[1] ?? "");
  const from = ["", dirname(path), "lib", "lib/domain", path.split("/")[0] ?? ""];
  expect(files.filter((file) => !from.some((folder) => existsSync(join(folder, file))))).toEqual([]);
});

test.each(everyReadme.slice(1))("%s ends with dated decisions", (path) => {
  const decisions = readFileSync(path, "utf8").split("\n## Decisions\n\n")[1]?.split(/\n(?=- )/) ?? [];
  expect(decisions.length).toBeGreaterThan(0);
  expect(decisions.filter((decision) => !/^- \d{4}-\d{2}-\d{2}( ·|\.) /.test(decision))).toEqual([]);
});

test("every command the README names is in package.json", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? "");
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
