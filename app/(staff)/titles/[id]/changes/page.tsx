import { notFound } from "next/navigation";
import { z } from "zod";

import { ChangeTable } from "@/components/criteria/change-table";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { currentScope, demand } from "@/lib/access/session";
import { differenceOf } from "@/lib/domain/criteria/difference";
import { showCount } from "@/lib/domain/ratio";
import { getCriteriaSet } from "@/lib/queries/reference";

export const metadata = { title: "Điểm khác giữa hai bản" };

/** What a version changed of the one before it, old beside new. */
export default async function CriteriaChangesPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demand(scope, "target.read");
  const { id } = await params;
  const set = z.uuid().safeParse(id).success ? await getCriteriaSet(scope, id) : null;
  if (!set?.earlier) notFound();

  const { earlier, version, content } = set;
  const changes = differenceOf(earlier.content, content);
  return (
    <>
      <PageTitle
        title={`Bản ${version} khác bản ${earlier.version}`}
        crumbs={[{ label: "Danh hiệu", href: "/titles" }, { label: `Bản ${version}`, href: `/titles/${id}` }, { label: `So với bản ${earlier.version}` }]}
        note={`${set.name}. ${changes.length === 0 ? "Nội dung không khác." : `${showCount(changes.length)} điểm khác.`}`}
      >
        <PrintButton />
      </PageTitle>
      <ChangeTable changes={changes} before={`Bản ${earlier.version}`} after={`Bản ${version}`} />
    </>
  );
}
