import { showDay, type Day } from "@/lib/domain/day";
import { fold } from "@/lib/domain/unit/fold";

/** A paper that a decision rests on: what it is called, and who signed it or which cell it is about. */
export type PaperOfBatch = { id: string; title: string; about: string };

export const sayMinutes = (heldOn: Day) => `Biên bản thẩm định ngày ${showDay(heldOn)}`;

/** The most papers of one batch in one file; a PDF takes a second or two to make. */
export const mostInBatch = { docx: 400, pdf: 60 } as const;

/** "02-bien-ban-tham-dinh-2021-06-18-chi-bo-ap-1.docx": papers of a batch in their order, those of one name told apart by what they are about. */
export function nameInBatch(nth: number, name: string, about: string): string {
  const [, stem = name, ending = ""] = /^(.*?)(\.[a-z]+)?$/.exec(name) ?? [];
  const words = fold(about).replaceAll(/[^a-z0-9]+/g, "-").slice(0, 60).replaceAll(/^-|-$/g, "");
  return `${String(nth).padStart(2, "0")}-${stem}${words === "" ? "" : `-${words}`}${ending}`;
}
