import { createHash, randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { applyImport } from "@/lib/commands/apply-import";
import { uploadImport } from "@/lib/commands/upload-import";
import { readSheets } from "@/lib/documents/read-sheets";
import { importKinds, type ImportKind } from "@/lib/domain/import/kind";
import type { UploadInput } from "@/lib/domain/import/schema";
import { accept, type Result } from "@/lib/domain/result";
import type { RawSheet } from "@/lib/domain/sheet/cell";
import { database } from "@/lib/platform/database";
import { getImport } from "@/lib/queries/get-import";

export const allRows = { show: null, page: 1 } as const;
const input: UploadInput = { kind: "registrations", titleId: "tsvmtd", year: null, fileName: "dang-ky.xlsx" };

/** Brings a sheet of rows without a file. */
export const bring = (scope: Scope, rows: readonly RawSheet["rows"][number]["cells"][], wish: Partial<UploadInput> = {}) =>
  uploadImport(scope, { ...input, ...wish }, { sha256: "a".repeat(64), sheets: [{ name: "Trang 1", rows: rows.map((cells, index) => ({ at: index + 1, cells })) }] });

/** Brings a file as the upload does. */
export async function bringFile(scope: Scope, file: Buffer, wish: Partial<UploadInput> = {}): Promise<string> {
  const sheets = await readSheets(file, wish.fileName ?? input.fileName);
  if (!sheets.ok) throw new Error(sheets.refusal.code);
  const kept = await uploadImport(scope, { ...input, ...wish }, { sha256: createHash("sha256").update(file).digest("hex"), sheets: sheets.value });
  if (!kept.ok) throw new Error(kept.refusal.code);
  return kept.value.id;
}

/** The whole preview of a file. */
export async function seen(scope: Scope, id: string) {
  const view = await getImport(scope, id, allRows);
  if (!view) throw new Error("the file is not found");
  return view;
}

/** Does what a file was seen to do. */
export const applied = async (scope: Scope, id: string) => applyImport(scope, { id, fingerprint: (await seen(scope, id)).fingerprint });

/** Tries to write about one cell by a file: accepted when the cell is known to the person, else what applying answers. */
export async function importAbout(scope: Scope, unitId: string, act: (id: string) => Promise<Result<unknown>> = (id) => applied(scope, id)): Promise<Result<unknown>> {
  const kept = await bring(scope, [["Mã trong sổ", "Chi bộ", "Năm phấn đấu", "Ghi chú"], [unitId, "Ấp", 2022, "Theo tệp"]]);
  if (!kept.ok) return kept;
  const { rows } = await seen(scope, kept.value.id);
  const answer = await act(kept.value.id);
  return rows[0]?.unit ? accept(rows[0].unit.id) : answer;
}

/** Files of a unit's, one a kind, brought by the person: their ids, or nobody's where there is no such unit. */
export const plantImports = async ({ accountId }: Scope, unitId: string): Promise<string[]> =>
  planted(unitId, (id, kind) => database.import.create({ data: { id, unitId, accountId, kind, titleId: "tsvmtd", fileName: "own.csv", sha256: "a".repeat(64), sheet: { name: "Trang 1", rows: [] }, uploadedAt: new Date() } }));

/** What somebody of a unit said of sheets' columns, one a kind: their ids, or nobody's where there is no such unit. */
export const plantMappings = async ({ accountId }: Scope, unitId: string): Promise<string[]> =>
  planted(unitId, (id, kind) => database.importMapping.create({ data: { id, unitId, accountId, kind, fingerprint: createHash("sha256").update(id).digest("hex"), titles: ["Chi bộ", "Năm"], columns: { cell: 0 }, savedAt: new Date() } }));

async function planted(unitId: string, plant: (id: string, kind: ImportKind) => Promise<unknown>): Promise<string[]> {
  const ids = importKinds.map((kind) => ({ kind, id: randomUUID() }));
  if ((await database.unit.count({ where: { id: unitId } })) > 0) for (const { id, kind } of ids) await plant(id, kind);
  return ids.map(({ id }) => id);
}

/** The first that is accepted, or the last answer. */
export async function anyOf(ids: readonly string[], act: (id: string) => Promise<Result<unknown>>): Promise<Result<unknown>> {
  const [id = "", ...others] = ids;
  const answer = await act(id);
  return answer.ok || others.length === 0 ? answer : anyOf(others, act);
}
