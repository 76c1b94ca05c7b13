import { z } from "zod";
import { Day } from "@/lib/domain/day";
import { LONGEST } from "./longest";
import { paragraphKeys } from "./paragraph";
import { Sentence } from "./sentence";

const word = z.string().regex(/^[0-9a-z_-]{1,64}$/);
const day = z.string().refine((said) => Day.safeParse(said).success, "Chọn ngày báo cáo.").transform((said) => Day.parse(said));
/** What a person writes: lines are kept, blanks at their ends are not. */
const text = z
  .string({ error: "Nhập lời văn." })
  .transform((said) => said.normalize("NFC").replaceAll("\r\n", "\n").replaceAll(/[ \t]+/gu, " ").replaceAll(/ ?\n ?/gu, "\n").replaceAll(/\n{3,}/gu, "\n\n").trim())
  .refine((said) => said.length <= LONGEST, "Đoạn này dài quá 8.000 chữ.");

/** The review of a unit for a period as of a day. */
export const BeginWish = z.object({ unit: word, title: word, year: z.coerce.number().int().optional(), term: word.optional(), on: day });

const seq = z.coerce.number().int().positive();
export const RewriteWish = z.object({ id: z.uuid(), paragraph: z.enum(paragraphKeys), seq, text });
/** Takes a sentence as the figures have it now; of a table, all of it. */
export const TakeWish = z.object({ id: z.uuid(), paragraph: z.enum(paragraphKeys), seq, key: z.string().max(120) });

/** What is written with the figures it was written by; measured by the server, never sent by a person. */
export type WrittenParagraph = { text: string; basis: readonly Sentence[] };
export type BeginReportInput = { unitId: string; titleId: string; termId: string; period: string; on: Day; paragraphs: Readonly<Record<(typeof paragraphKeys)[number], WrittenParagraph>> };
export type ReviseReportInput = { id: string; paragraph: (typeof paragraphKeys)[number]; seq: number } & WrittenParagraph;
