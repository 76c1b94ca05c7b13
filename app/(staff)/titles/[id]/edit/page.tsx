import { notFound } from "next/navigation";
import { z } from "zod";

import { CriteriaEditor } from "@/components/criteria/criteria-editor";
import { PageTitle } from "@/components/ui/page-title";
import { currentScope, demand } from "@/lib/access/session";
import { getCriteriaSet } from "@/lib/queries/reference";

import { save } from "@/app/(staff)/titles/actions";

export const metadata = { title: "Sửa bản nháp" };

/** Where a draft of criteria is written. A published set has no such page. */
export default async function EditCriteriaPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demand(scope, "criteria.manage");
  const { id } = await params;
  const set = z.uuid().safeParse(id).success ? await getCriteriaSet(scope, id) : null;
  if (!set?.manages || set.state !== "draft") notFound();

  const { name, legalBasis, content, revision, title, version } = set;
  return (
    <>
      <PageTitle title={`Sửa bản nháp ${version}`} crumbs={[{ label: "Danh hiệu", href: "/titles" }, { label: `Bản ${version}`, href: `/titles/${id}` }, { label: "Sửa" }]} note={`Danh hiệu ${title.name}`} />
      <CriteriaEditor id={id} revision={revision} level={title.level} name={name} legalBasis={legalBasis} content={content} save={save} />
    </>
  );
}
