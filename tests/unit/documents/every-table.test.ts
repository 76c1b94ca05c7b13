import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { codeOf, importsOf, sourcesIn } from "@/tests/support/sources";

const sources = new Set(sourcesIn("app", "components"));
const pages = [...sources].filter((file) => /^app\/\(staff\)\/.*page\.tsx$/.test(file));
const fileOf = (target: string) => [".tsx", ".ts"].map((ending) => `${target}${ending}`).find((file) => sources.has(file));

/** Pages share most of what they draw: each file is read once. */
function once<T>(of: (file: string) => T): (file: string) => T {
  const known = new Map<string, T>();
  return (file) => {
    const before = known.get(file) ?? of(file);
    known.set(file, before);
    return before;
  };
}
const importedBy = once((file) => importsOf(file).flatMap(({ target, typeOnly }) => (typeOnly ? [] : (fileOf(target) ?? []))));
const leadsToFile = once((file) => /<ExportLinks\b|<PaperLinks\b|\bexportHref=\{/.test(codeOf(file).replace(/\bexportHref && <ExportLinks\b|\bprops\.exportHref && <ExportLinks\b/g, "")));

/** What a page draws: itself and every file of ours it imports, however far down. */
function drawnBy(page: string): Set<string> {
  const drawn = new Set([page]);
  for (const file of drawn) for (const found of importedBy(file)) drawn.add(found);
  return drawn;
}

const persons = "persons are not taken out in bulk";
const desk = "a desk to work at or the list of one's own runs, not a register";
const one = "one record read whole; the registers it stands in are files";
const form = "its rows are files already: the form filled in, the sheet marked, the set or form itself";
const tried = "a draft tried on known figures and kept nowhere";
const rules = "what holds, said beside its ground";

/** Pages with a table and no file of it, and why. */
const without: Readonly<Record<string, string>> = {
  account: persons,
  accounts: persons,
  "accounts/[id]": persons,
  "accounts/audit": persons,
  "accounts/letters": persons,
  "decisions/new": desk,
  imports: desk,
  "imports/[id]": form,
  invited: desk,
  "registrations/[id]": one,
  "registrations/[id]/criteria": one,
  "registrations/[id]/survey": one,
  "resolutions/[id]": one,
  "settings/holidays": rules,
  "settings/templates": form,
  "targets/[id]": one,
  titles: rules,
  "titles/[id]": rules,
  "titles/[id]/changes": rules,
  "titles/[id]/trial": tried,
  "units/[id]": one,
  "units/[id]/figures": form,
  "units/acts/[id]": one,
  "work/bulk": desk,
};

test("every page with a table gives it as a file, or says here why not", () => {
  const shown = pages.flatMap((page) => {
    const drawn = drawnBy(page);
    const isTable = drawn.has("components/ui/data-table.tsx");
    const isFile = [...drawn].some(leadsToFile);
    return isTable && !isFile ? [page.replace(/^app\/\(staff\)\/(.*)\/page\.tsx$/, "$1")] : [];
  });
  expect(shown.sort()).toEqual(Object.keys(without).sort());
});

test("every link to a file leads to a route", () => {
  const missing = [...sources].flatMap((file) => {
    const code = codeOf(file);
    const named = [...code.matchAll(/["'`]\/api\/documents\/([a-z-]+)/g)].map(([, name]) => `app/api/documents/${name}`);
    // A file of the page itself: the same address below /api/documents.
    const itself = /\/api\/documents\$\{/.test(code) || /<RegisterContext\b/.test(code) ? [file.replace("app/(staff)/", "app/api/documents/").replace("/page.tsx", "/route.ts")] : [];
    return [...named, ...itself.filter((route) => route.startsWith("app/api/"))].filter((path) => !existsSync(path)).map((path) => `${file}: ${path}`);
  });
  expect(missing).toEqual([]);
});
