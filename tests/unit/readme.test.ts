import { existsSync, readdirSync, readFileSync } from "node:fs";
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

test("every file and picture the README points to is there", () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? "");
  expect(links.filter((link) => !existsSync(link))).toEqual([]);
});

test("every command the README names is in package.json", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? "");
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
