import { randomUUID } from "node:crypto";
import { write } from "@/lib/access/door";
import { reachOfKind } from "@/lib/access/import-desk";
import { roots } from "@/lib/access/scope";
import { chooseSheet, likelyHead } from "@/lib/domain/import/head";
import { kinds } from "@/lib/domain/import/kind";
import type { UploadInput } from "@/lib/domain/import/schema";
import { headWords } from "@/lib/domain/import/words";
import { accept, refuse } from "@/lib/domain/result";
import type { RawSheet } from "@/lib/domain/sheet/cell";
import { alphabetOf, inUnicode } from "@/lib/domain/sheet/legacy";

const monthMs = 30 * 86_400_000;

/**
 * Keeps the sheet of a file for its person, to be looked through; nothing else is written. Refuses a file without a table. What
 * was brought and never applied is forgotten after a month.
 */
export const uploadImport = write("import.bring", async ({ db, scope, now }, input: UploadInput, file: { sha256: string; sheets: readonly RawSheet[] }) => {
  const { needs, fields, needed } = kinds[input.kind];
  const reach = reachOfKind(scope, input.kind);
  const [widest] = roots(scope, needs).toSorted((a, b) => a.length - b.length);
  if (!widest) return refuse("not-allowed");
  const unit = await db.unit.findFirst({ where: { AND: [{ path: widest }, reach.units] } });
  if (!unit) return refuse("not-found");
  if (input.titleId !== null && !(await db.title.findFirst({ where: { id: input.titleId, level: "cell" } }))) return refuse("title-unknown", { field: "titleId" });
  const { sheets, sha256 } = file;
  const read = sheets.map((sheet) => {
    const alphabet = alphabetOf(sheet);
    return { sheet, said: alphabet ? inUnicode(sheet, alphabet) : sheet };
  });
  const said = chooseSheet(read.map((each) => each.said), fields, needed);
  // Headings that are not known are named by hand, in the fullest sheet where there are any.
  const chosen = read.find((each) => each.said === said) ?? read.filter((each) => likelyHead(each.said, fields)).toSorted((a, b) => b.sheet.rows.length - a.sheet.rows.length)[0];
  if (!chosen) return refuse("import-no-head", { field: "file", values: headWords(input.kind) });

  const { accountId } = scope;
  await db.import.deleteMany({ where: { accountId, run: null, uploadedAt: { lt: new Date(now.getTime() - monthMs) } } });
  const id = randomUUID();
  await db.import.create({ data: { id, ...input, sha256, sheet: chosen.sheet, accountId, unitId: unit.id, uploadedAt: now } });
  return accept({ id });
});
