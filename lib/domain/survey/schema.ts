import { z } from "zod";
import { Day } from "@/lib/domain/day";
import { readTypedDay } from "@/lib/domain/sheet/read-day";

/** What one sees of a criterion on site: it is as the dossier says, it is not, or it could not be seen. */
export const sights = ["agrees", "differs", "not_seen"] as const;
export type Sight = (typeof sights)[number];

const text = (most: number) => z.string().trim().normalize("NFC").max(most, `Tối đa ${most} ký tự.`);

/** The dossier and criterion, and where and when one stands: the same for everything seen on a visit. */
const visit = {
  registrationId: z.uuid("Không rõ hồ sơ nào."),
  criterion: z.string().trim().min(1, "Không rõ tiêu chí nào.").max(20, "Không rõ tiêu chí nào."),
  place: text(200).min(1, "Ghi nơi khảo sát."),
  seenOn: z.iso.date("Ghi ngày khảo sát. Ví dụ 30/6/2021.").pipe(Day),
};

export const FindingInput = z
  .object({ ...visit, seen: z.enum(sights, "Chọn một kết quả."), note: text(500).default("") })
  .refine(({ seen, note }) => seen === "agrees" || note !== "", { path: ["note"], message: "Ghi đã thấy gì, hoặc vì sao chưa xem được." });
export type FindingInput = z.infer<typeof FindingInput>;

/** A photo's particulars. `id` is made on the phone: sent again over a bad line, it is the same photo. */
export const PhotoInput = z.object({ ...visit, id: z.uuid("Mở lại trang rồi chụp lại."), fileName: z.string().max(255, "Tên tệp quá dài.").default("") });
export type PhotoInput = z.infer<typeof PhotoInput>;

/** The form as a browser sends it without script, its day as it is typed. */
export const readPhotoForm = ({ seenOn = "", ...said }: Readonly<Record<string, string>>) => PhotoInput.safeParse({ ...said, seenOn: readTypedDay(seenOn) });

/** The same for what was seen. */
export const readFindingForm = ({ seenOn = "", ...said }: Readonly<Record<string, string>>) => FindingInput.safeParse({ ...said, seenOn: readTypedDay(seenOn) });

/** Where a form stands in the survey of the dossier that it names. */
export function pageOfSurvey({ registrationId }: Readonly<Record<string, string>>, form = "gui-anh"): string | null {
  const known = visit.registrationId.safeParse(registrationId);
  return known.success ? `/registrations/${known.data}/survey#${form}` : null;
}

export const RemovePhotoInput = z.object({ id: z.uuid("Không rõ ảnh nào.") });
export type RemovePhotoInput = z.infer<typeof RemovePhotoInput>;
