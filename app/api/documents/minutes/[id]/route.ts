import { papers } from "@/app/api/documents/answer";
import { printOut } from "@/lib/access/door";
import { minutesPaper } from "@/lib/documents/minutes-paper";
import { minutesFields } from "@/lib/documents/template-fields";
import { writeBy } from "@/lib/documents/write-paper";
import { minutesContent } from "@/lib/domain/appraisal/minutes-content";
import { showDay } from "@/lib/domain/day";
import { getMinutesHead } from "@/lib/queries/get-minutes-head";
import { getSitting } from "@/lib/queries/get-sitting";

/** The minutes of a sitting that is over, as a Word file. */
export const GET = papers("appraisal.read", async (scope, id) => {
  const head = await getMinutesHead(scope, id);
  const view = head && (await getSitting(scope, id));
  if (!head || !view?.end) return null; // minutes are whole when the sitting is over
  const { heldOn, present, registration } = view;
  const printed = { of: { kind: "minutes", id }, content: minutesContent(view), form: { unitId: head.unitId, paper: "minutes", on: heldOn } } as const;
  const file = await printOut(scope, "appraisal.read", registration.cell.id, printed, ({ by, stamp, form }) =>
    writeBy(`Biên bản thẩm định ngày ${showDay(heldOn)}`, present.length, form, () => minutesFields(head, view), { stamp, extract: false }, () => minutesPaper(head, view, by, stamp)),
  );
  return { ...file, name: `bien-ban-tham-dinh-${heldOn}.docx` };
});
