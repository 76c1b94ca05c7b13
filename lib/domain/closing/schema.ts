import { z } from "zod";
import { Day } from "@/lib/domain/day";
import { ClosedUnit } from "./content";
import { spans } from "./span";

const day = z.string({ error: "Chọn kỳ." }).refine((said) => Day.safeParse(said).success, "Chọn kỳ.").transform((said) => Day.parse(said));
const word = z.string().regex(/^[0-9a-z_-]{1,64}$/);

/** What a person asks to close: a unit, a title and a period, as "half_year 2021-06-30". */
export const CloseWish = z.object({
  unitId: word,
  titleId: word,
  period: z.string({ error: "Chọn kỳ." }).transform((said) => said.split(" ")).pipe(z.tuple([z.enum(spans, { error: "Chọn kỳ." }), day], { error: "Chọn kỳ." })),
});
export type CloseWish = z.infer<typeof CloseWish>;

/** The same with what was measured, and the clock of facts it was measured at. */
export const ClosePeriodInput = z.object({ unitId: word, titleId: word, termId: word, span: z.enum(spans), on: day, units: z.array(ClosedUnit).min(1), clock: z.string() });
export type ClosePeriodInput = z.infer<typeof ClosePeriodInput>;

export const ReopenInput = z.object({
  id: z.uuid(),
  reason: z
    .string({ error: "Ghi lý do mở lại." })
    .transform((said) => said.normalize("NFC").trim().replaceAll(/\s+/g, " "))
    .refine((said) => said !== "", "Ghi lý do mở lại.")
    .refine((said) => said.length <= 500, "Dài quá 500 chữ."),
});
export type ReopenInput = z.infer<typeof ReopenInput>;
