import { z } from "zod";
import { Day } from "@/lib/domain/day";
import { templatePapers } from "./paper";

const again = "Mở lại trang rồi làm lại.";
const unitId = z.string().regex(/^[0-9a-z]{1,40}$/, again);

export const TemplateInput = z.object({ unitId, paper: z.enum(templatePapers, again), fileName: z.string().max(255, "Tên tệp quá dài.").default("") });
export type TemplateInput = z.infer<typeof TemplateInput>;

export const AdoptInput = z.object({ id: z.uuid(again), validFrom: z.iso.date("Ghi ngày, tháng, năm. Ví dụ 1/7/2021.").pipe(Day) });
export type AdoptInput = z.infer<typeof AdoptInput>;

export const WithdrawInput = z.object({ id: z.uuid(again) });
export type WithdrawInput = z.infer<typeof WithdrawInput>;

/** Where the templates of a paper stand, by what a form sent without script says. */
export function pageOfTemplate(fields: Readonly<Record<string, string>>): string | null {
  const known = TemplateInput.safeParse(fields);
  return known.success ? `/settings/templates?unit=${known.data.unitId}&paper=${known.data.paper}` : null;
}
