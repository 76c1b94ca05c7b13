import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { codeOf, importsIn, importsOf, sourcesIn } from "./support/sources";

/** Who may import whom. Read a row as "domain may import nothing of ours". */
const layers: Record<string, readonly string[]> = {
  "lib/domain": [],
  "lib/platform": ["lib/domain"],
  "lib/access": ["lib/domain", "lib/platform"],
  "lib/queries": ["lib/domain", "lib/access"],
  "lib/commands": ["lib/domain", "lib/access", "lib/platform"],
  "lib/documents": ["lib/domain"],
  components: ["lib/domain"],
  app: ["components", "lib/domain", "lib/access", "lib/queries", "lib/commands", "lib/documents"],
};
/** Files Next wants in the root: the proxy follows the row of `app`; what runs at start may also prepare the platform, and hands it app's schedule. */
const rootFiles: Record<string, readonly string[]> = { "proxy.ts": layers["app"]!, "instrumentation.ts": ["app", ...layers["app"]!, "lib/platform"] };
/** The only files outside the platform that hold the database client; `health` asks whether it answers, and reads no table. */
const doors = ["lib/access/door.ts", "lib/access/clock-scope.ts", "lib/access/session.ts", "lib/access/health.ts", "lib/access/kept.ts"];
/** The one query about records that belong to no unit. */
const withoutUnits = ["lib/queries/reference.ts", "lib/queries/sql/reference.ts"];
/** What runs before anyone is known. */
const atTheGate = ["lib/commands/sign-in.ts", "lib/commands/sign-out.ts"];

const layerOf = (path: string) => (path in rootFiles ? path : Object.keys(layers).find((layer) => path.startsWith(`${layer}/`)));
const mayImport = (layer: string) => [layer, ...(layers[layer] ?? rootFiles[layer] ?? [])];
const rooms = ["app", "components", "lib"];
const sources = [...sourcesIn(...rooms), ...Object.keys(rootFiles).filter((file) => existsSync(file))];
const isOurs = (target: string) => [...rooms, "prisma", "scripts", "tests"].some((room) => target.startsWith(`${room}/`));
const questions = sources.filter((file) => /^lib\/(queries|commands)\//.test(file));

describe.each(sources)("%s", (file) => {
  const layer = layerOf(file);
  const imports = importsOf(file);

  test("imports only what its layer may", () => {
    expect(layer, "every file belongs to a layer").toBeDefined();
    const allowed = mayImport(layer!);
    expect(imports.map(({ target }) => target).filter((target) => isOurs(target) && !allowed.includes(layerOf(target) ?? ""))).toEqual([]);
  });

  test("leaves database drivers to the platform, and the domain leaves every package but zod", () => {
    const packages = imports.map(({ target }) => target).filter((target) => !isOurs(target) && !layerOf(target));
    if (layer === "lib/domain") expect(packages.filter((name) => name !== "zod")).toEqual([]);
    if (layer !== "lib/platform") expect(packages.filter((name) => /^(pg|@prisma\/.*|postgres|knex)$/.test(name))).toEqual([]);
  });

  test("holds the database client only if it is a door", () => {
    const holds = imports.some(({ target, typeOnly }) => target === "lib/platform/database" && !typeOnly);
    if (layer !== "lib/platform") expect(holds && !doors.includes(file)).toBe(false);
  });
});

describe.each(questions)("%s", (file) => {
  const fromDoor = importsOf(file).filter(({ target }) => target === "lib/access/door").flatMap(({ names }) => names);
  const leaf = ["read", "take", "glance", "write", "own", "gate"].filter((name) => fromDoor.includes(name)).join();

  // Said here, or handed on whole to the statement in queries/sql that says it.
  test.skipIf(leaf === "own" || withoutUnits.includes(file) || atTheGate.includes(file))("uses its reach", () => {
    expect(codeOf(file)).toMatch(/\breach\.(units|dossiers|papers|sql|over)\b|\w\(reach\b/);
  });

  test("goes through the gate only where nobody can be known yet", () => {
    expect(leaf.includes("gate")).toBe(atTheGate.includes(file));
  });

  test("imports neither a sibling nor the other kind, save a query its SQL", () => {
    const others = importsOf(file).map(({ target }) => target).filter((target) => /^lib\/(queries|commands)\//.test(target));
    const mayCallSql = file.startsWith("lib/queries/");
    expect(others.filter((target) => !(mayCallSql && target.startsWith("lib/queries/sql/")))).toEqual([]);
  });
});

test.each(["lib/access/door.ts", "lib/access/clock-scope.ts", "lib/access/session.ts", "lib/platform/database.ts", "lib/platform/env.ts"].filter((file) => existsSync(file)))(
  "%s cannot reach a browser",
  (file) => {
    expect(importsOf(file).map(({ target }) => target)).toContain("server-only");
  },
);

test("what runs in the browser imports no query, command or access", () => {
  const inBrowser = sources.filter((file) => /^\s*["']use client["']/.test(readFileSync(file, "utf8")));
  const wrong = inBrowser.filter((file) => importsOf(file).some(({ target, typeOnly }) => !typeOnly && /^lib\/(access|queries|commands|platform|documents)\//.test(target)));
  expect(wrong).toEqual([]);
});

test("no import form goes unseen", () => {
  const text = `
    import a from "@/lib/a"; import "@/lib/b"; import type { C } from '@/lib/c'; export * from "@/lib/d"; export type { E } from "@/lib/e";
    import f = require("@/lib/f"); const g = require('@/lib/g'); const h = await import("@/lib/h"); const i = () => import(\`@/lib/i\`);
    type J = import("@/lib/j").J; import { k,
      l } from "../lib/k"; const m = vi.importActual("@/lib/m"); const no = "from '@/lib/no'"; // import "@/lib/no"
  `;
  const parsed = (code: string) => ts.createSourceFile("app/x.ts", code, ts.ScriptTarget.Latest, true);
  expect(importsIn(parsed(text)).map(({ target }) => target).sort()).toEqual([..."abcdefghijkm"].map((letter) => `lib/${letter}`));
  expect(() => importsIn(parsed("const n = await import(name);"))).toThrow("computes an import");
});
