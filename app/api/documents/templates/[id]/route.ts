import { papers } from "@/app/api/documents/answer";
import { handOut } from "@/lib/access/door";
import { writeFile, writeSample } from "@/lib/documents/write-template";
import { paperWords } from "@/lib/domain/template/paper";
import { getTemplate } from "@/lib/queries/get-template";

/** A form filled with examples, so that it can be looked at before it holds; with `original`, as it was uploaded. */
export const GET = papers("rules.manage", async (scope, id, search) => {
  const form = await getTemplate(scope, id);
  if (!form) return null;
  const what = `Mẫu ${paperWords[form.paper]}, bản ${form.version}`;
  const isOriginal = search.get("original") === "1";
  const file = await handOut(scope, "rules.manage", form.unitId, () => (isOriginal ? writeFile(what, form.content) : writeSample(`${what}, bản thử`, form)));
  return { ...file, name: `mau-${form.paper}-${form.version}${isOriginal ? "" : "-thu"}.docx` };
});
