import { pictures } from "@/app/api/documents/answer";
import { handOut } from "@/lib/access/door";
import { roots } from "@/lib/access/scope";
import { templateStarter } from "@/lib/documents/template-starter";
import { writePaper } from "@/lib/documents/write-paper";
import { layoutOn } from "@/lib/domain/document/layout";
import { usualRules } from "@/lib/domain/office/rule";
import { isTemplatePaper, paperWords } from "@/lib/domain/template/paper";

/** Our own form of a paper with its places, to begin with. */
export const GET = (request: Request, { params }: { params: Promise<{ paper: string }> }) => pictures("rules.manage", draw)(request, { params: params.then(({ paper }) => ({ key: paper })) });

const draw: Parameters<typeof pictures>[1] = async (scope, paper) => {
  const [widest] = roots(scope, "rules.manage");
  if (!isTemplatePaper(paper) || !widest) return null;
  const file = await handOut(scope, "rules.manage", widest.split("/").at(-2) ?? null, ({ by }) => writePaper(`Mẫu ${paperWords[paper]}, để soạn`, 0, templateStarter(paper, layoutOn(scope.today, usualRules.paper), by)));
  return { ...file, name: `mau-de-soan-${paper}.docx` };
};
