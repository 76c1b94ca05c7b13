import { z } from "zod";
import { Day } from "@/lib/domain/day";
import { ActLine } from "./line";

const text = (most: number, missing: string) =>
  z
    .string({ error: missing })
    .transform((said) => said.normalize("NFC").trim().replaceAll(/\s+/g, " "))
    .refine((said) => said !== "", missing)
    .refine((said) => said.length <= most, `Dài quá ${most} chữ.`);
const day = z.string({ error: "Chọn một ngày." }).refine((said) => Day.safeParse(said).success, "Chọn một ngày có thật.").transform((said) => Day.parse(said));

/** The legal document of an act. */
const document = {
  number: text(60, "Ghi số, ký hiệu văn bản."),
  issuer: text(160, "Ghi cơ quan ban hành."),
  subject: text(300, "Ghi trích yếu."),
  issuedOn: day,
  effectiveOn: day,
  ground: z
    .string()
    .transform((said) => said.normalize("NFC").trim())
    .refine((said) => said.length <= 1_000, "Dài quá 1.000 chữ.")
    .transform((said) => said || null),
  carriesGrants: z.union([z.boolean(), z.literal("true")]).optional().transform((said) => said === true || said === "true"), // a box left empty is not sent
};

export const CreateActInput = z.object({ unitId: z.string().regex(/^[0-9a-z]{1,40}$/, "Chọn một đơn vị."), ...document });
export type CreateActInput = z.infer<typeof CreateActInput>;

export const CounterActInput = z.object({ countersId: z.uuid(), ...document });
export type CounterActInput = z.infer<typeof CounterActInput>;

const seen = { id: z.uuid(), version: z.coerce.number().int().positive() };
export const SaveActInput = z.object({ ...seen, ...document });
export type SaveActInput = z.infer<typeof SaveActInput>;

/** The most lines of one act: a country's mappings of 2025 were 10.977. */
const mostLines = 12_000;
export const SaveLinesInput = z.object({ ...seen, lines: z.array(ActLine).max(mostLines, "Nhiều dòng quá 12.000.") });
export type SaveLinesInput = z.infer<typeof SaveLinesInput>;

export const SeenAct = z.object(seen);
export type SeenAct = z.infer<typeof SeenAct>;

export const DecideReviewInput = z.object({ id: z.uuid(), outcome: z.enum(["kept", "not_kept"], { error: "Chọn giữ hoặc không giữ." }), ground: text(500, "Ghi căn cứ: văn bản nào, số, ngày."), decidedOn: day });
export type DecideReviewInput = z.infer<typeof DecideReviewInput>;
