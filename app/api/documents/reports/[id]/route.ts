import { papers } from "@/app/api/documents/answer";
import { printOut } from "@/lib/access/door";
import { reportPaper } from "@/lib/documents/report-paper";
import { closedFields } from "@/lib/documents/template-fields";
import { writeBy } from "@/lib/documents/write-paper";
import { saySpan } from "@/lib/domain/closing/span";
import { getClosing } from "@/lib/queries/get-closing";
import { getPaperHead } from "@/lib/queries/get-paper-head";
import { getReference } from "@/lib/queries/reference";

/** The figures of a closed report as a Word file, as they were frozen. */
export const GET = papers("attainment.read", async (scope, id) => {
  const closing = await getClosing(scope, id);
  const top = closing?.units[0];
  if (!closing || !top) return null;
  const head = await getPaperHead(scope, top.id, closing.on);
  const title = (await getReference(scope)).titles.find((one) => one.id === closing.titleId);
  if (!head || !title) return null;
  const { on, span, units, sha256, closedAt, seq: draft } = closing;
  const sheet = { ...head, on, span, units, sha256, closedAt, draft, title };
  const file = await printOut(scope, "attainment.read", top.id, { of: { kind: "report", id }, content: { sha256 }, form: { unitId: top.id, paper: "figures", on } }, ({ by, stamp, form }) =>
    writeBy(`Biểu số liệu ${saySpan(closing)}`, units.length, form, () => closedFields(sheet), { stamp, extract: false }, () => reportPaper(sheet, by, stamp)),
  );
  return { ...file, name: `bieu-so-lieu-${on}.docx` };
});
