import { z } from "zod";
import { Day } from "@/lib/domain/day";
import { readTypedDay } from "@/lib/domain/sheet/read-day";

const absent = (value: unknown) => (value === "" || value === undefined ? null : value);
const clean = (text: string) => text.normalize("NFC").trim().replace(/\s+/g, " ");
const day = (words: string) => z.preprocess(absent, z.iso.date(words).pipe(Day).nullable());

const registrationId = z.uuid("Không rõ hồ sơ nào.");
/** The code of a criterion; "" is the dossier as a whole. */
const criterion = z.string().trim().max(20).default("");

/** What of a photo's own record is kept beside it, as chosen by whoever offers it. */
export const keepChoices = ["nothing", "time", "time_and_place"] as const;

export const OfferInput = z.object({
  registrationId,
  fileName: z.string("Chọn tệp.").min(1, "Chọn tệp.").max(255, "Tên tệp quá dài."),
  title: z.string("Ghi tên giấy tờ.").transform(clean).pipe(z.string().min(1, "Ghi tên giấy tờ.").max(200, "Tối đa 200 ký tự.")),
  criterion,
  documentNumber: z.preprocess(absent, z.string().transform(clean).pipe(z.string().max(60, "Tối đa 60 ký tự.")).nullable()),
  documentDate: day("Ngày của giấy tờ ghi theo dạng 30/6/2021."),
  expiresOn: day("Ngày hết hạn ghi theo dạng 30/6/2021."),
  keep: z.enum(keepChoices).catch("nothing").default("nothing"),
});
export type OfferInput = z.infer<typeof OfferInput>;

/** The form as a browser sends it without script: days as they are typed, and the file's name from the file. */
export const readOfferForm = ({ documentDate, expiresOn, ...fields }: Readonly<Record<string, string>>, fileName: string) =>
  OfferInput.safeParse({ ...fields, documentDate: readTypedDay(documentDate), expiresOn: readTypedDay(expiresOn), fileName });

/** Where the papers of the dossier stand that a form names. */
export function pageOfEvidence({ registrationId: id }: Readonly<Record<string, string>>): string | null {
  const known = registrationId.safeParse(id);
  return known.success ? `/registrations/${known.data}#minh-chung` : null;
}

export const ReuseInput = z.object({ registrationId, evidenceId: z.uuid("Chọn giấy tờ."), criterion });
export type ReuseInput = z.infer<typeof ReuseInput>;

export const RemoveUseInput = z.object({ id: z.uuid("Không rõ minh chứng nào.") });
export type RemoveUseInput = z.infer<typeof RemoveUseInput>;
