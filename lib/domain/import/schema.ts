import { z } from "zod";
import { alphabets } from "@/lib/domain/sheet/legacy";
import { importKinds, kinds } from "./kind";
import { rowStates } from "./plan";

const again = "Mở lại trang rồi làm lại.";
const absent = (value: unknown) => (value === "" || value === undefined ? null : value);
const id = z.uuid(again);

/** What is said of a file before it comes: the title and the year its kind asks for. */
export const UploadInput = z
  .object({
    kind: z.enum(importKinds, "Chọn loại số liệu."),
    titleId: z.preprocess(absent, z.string("Chọn danh hiệu.").nullable()),
    year: z.preprocess(absent, z.coerce.number("Chọn năm.").int().min(1900).max(2200).nullable()),
    fileName: z.string().trim().min(1, "Chọn tệp.").max(200, "Tên tệp dài quá 200 ký tự.").normalize("NFC"),
  })
  .transform(({ titleId, year, ...input }) => ({ ...input, titleId: kinds[input.kind].asks.title ? titleId : null, year: kinds[input.kind].asks.year ? year : null }))
  .refine(({ kind, titleId }) => titleId !== null || !kinds[kind].asks.title, { path: ["titleId"], error: "Chọn danh hiệu." })
  .refine(({ kind, year }) => year !== null || kinds[kind].asks.year !== "whole", { path: ["year"], error: "Chọn năm." });
export type UploadInput = z.infer<typeof UploadInput>;

/** One cell written over; "" takes what was written back to the file's own. */
export const FixInput = z.object({ id, row: z.coerce.number(again).int().positive(), field: z.string().regex(/^[a-z]{1,20}$/i, again), value: z.string().trim().max(500, "Tối đa 500 ký tự.").normalize("NFC") });
export type FixInput = z.infer<typeof FixInput>;

/** How the file is read: the alphabet of its words, the row of its headings (0 for none, absent for as found), and which column each field is; "" for none, absent for as found. */
export const ReadingInput = z.object({ id, alphabet: z.preprocess(absent, z.enum(alphabets).nullable()), headAt: z.preprocess(absent, z.coerce.number().int().min(0).max(2_000_000).nullable()), columns: z.record(z.string(), z.union([z.literal("").transform(() => null), z.coerce.number().int().min(0).max(100)])) });
export type ReadingInput = z.infer<typeof ReadingInput>;

/** `fingerprint` is that of the preview the person saw: another is not applied unseen. */
export const ApplyInput = z.object({ id, fingerprint: z.string().regex(/^[0-9a-f]{64}$/, again) });
export type ApplyInput = z.infer<typeof ApplyInput>;

export const OneImport = z.object({ id });

/** Which rows are looked at, a page at a time. */
export const ImportFilter = z.object({ show: z.enum(rowStates).nullable().catch(null).default(null), page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1) });
export type ImportFilter = z.infer<typeof ImportFilter>;
