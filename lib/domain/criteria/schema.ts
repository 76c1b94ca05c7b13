import { z } from "zod";
import { Day } from "@/lib/domain/day";
import type { Result } from "@/lib/domain/result";
import { CriteriaContent } from "./content";

const id = z.uuid("Không rõ bộ tiêu chí nào.");
const revision = z.coerce.number("Mở lại trang rồi làm lại.").int("Mở lại trang rồi làm lại.").min(1, "Mở lại trang rồi làm lại.");
const text = (max: number) => z.string().trim().normalize("NFC").max(max, `Tối đa ${max} ký tự.`);
const name = text(200).min(1, "Ghi tên bộ tiêu chí.");

/** A new draft for a title, made from one of its sets or from nothing. */
export const DraftInput = z.object({ titleId: z.string().min(1), fromId: z.preprocess((value) => (value === "" ? undefined : value), id.optional()) });
export type DraftInput = z.infer<typeof DraftInput>;

export const SaveDraftInput = z.object({ id, revision, name, legalBasis: text(500), content: CriteriaContent });
export type SaveDraftInput = z.infer<typeof SaveDraftInput>;

export const DropDraftInput = z.object({ id, revision });
export type DropDraftInput = z.infer<typeof DropDraftInput>;

export const PublishInput = z.object({ id, revision, validFrom: z.iso.date("Nhập ngày bắt đầu áp dụng.").pipe(Day), legalBasis: text(500).min(1, "Ghi số, ngày, cơ quan ban hành văn bản.") });
export type PublishInput = z.infer<typeof PublishInput>;

/** A dossier taken to a newer set: from which, to which, and why. */
export const MoveCriteriaInput = z.object({ registrationId: z.uuid("Không rõ hồ sơ nào."), fromId: z.preprocess((value) => (value === "" ? null : value), id.nullable()), toId: id, reason: text(500).min(1, "Ghi lý do.") });
export type MoveCriteriaInput = z.infer<typeof MoveCriteriaInput>;

/** How the editor is answered: the draft's new revision, or what is wrong, by the path of the field ("content.sections.0.heading"). */
export type SavedDraft = Result<{ id: string; revision: number }> & { errors: Readonly<Record<string, string>> };

/** The whole editor comes as one text, since its rows are too many for names of fields. Anything that is no draft is refused as such. */
export const parseDraft = (text: unknown) => SaveDraftInput.safeParse(typeof text === "string" ? readJson(text) : null);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // cut off on the way: as wrong as any other content
  }
}
