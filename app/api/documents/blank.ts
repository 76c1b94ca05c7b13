import { papers } from "@/app/api/documents/answer";
import { handOut } from "@/lib/access/door";
import { blankForm } from "@/lib/documents/blank-forms";
import { blankFields } from "@/lib/documents/template-fields";
import { writeBy } from "@/lib/documents/write-paper";
import type { Action } from "@/lib/domain/action";
import { criteriaOf } from "@/lib/domain/criteria/content";
import { paperWords, type BlankPaper } from "@/lib/domain/template/paper";
import { getBlankForm } from "@/lib/queries/get-blank-form";

/** A form of a dossier to be written on by hand, as a Word file. */
export const blank = (needs: Action, paper: BlankPaper, name: string) =>
  papers(needs, async (scope, id) => {
    const found = await getBlankForm(scope, id, paper);
    if (!found) return null;
    const { sheet, own } = found;
    const file = await handOut(scope, needs, sheet.unitId, ({ by }) => writeBy(paperWords[paper], criteriaOf(sheet.content).length, own, () => blankFields(paper, sheet), null, () => blankForm(paper, sheet, by)));
    return { ...file, name: `${name}-${sheet.year}.docx` };
  });
