import { notFound } from "next/navigation";
import { z } from "zod";

import { TargetForm } from "@/components/target/target-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";
import { may } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { yearOf } from "@/lib/domain/day";
import { partyName } from "@/lib/domain/unit/party";
import { listCitable } from "@/lib/queries/list-citable";
import { listTargets } from "@/lib/queries/list-targets";
import { getReference } from "@/lib/queries/reference";

import { set } from "@/app/(staff)/targets/actions";
import { yearsIn } from "@/app/(staff)/targets/years";

export const metadata = { title: "Giao chỉ tiêu" };

const Search = z.object({ unit: z.string().regex(/^[0-9a-z]{1,40}$/).catch(""), year: z.coerce.number().int().optional().catch(undefined), resolution: z.uuid().optional().catch(undefined) });

/** A new target line of a unit, cited from a paper that was entered before. */
export default async function NewTargetPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "target.set");
  const asked = Search.parse(await searchParams);
  const { terms, titles } = await getReference(scope);
  const year = asked.year ?? yearOf(scope.today);
  const [view, citable] = await Promise.all([listTargets(scope, { unitId: asked.unit, year }), listCitable(scope)]);
  if (!view || !may(scope, "target.set", view.path)) notFound();
  const paper = citable.find(({ id }) => id === asked.resolution);
  const term = terms.find(({ id }) => id === (paper?.term ?? view.term)) ?? terms[0];
  const [title] = titles;
  const newPaper = `/resolutions/new?unit=${asked.unit}`;
  const papers = citable.filter((each) => each.term === term?.id);
  return (
    <>
      <PageTitle title={`Giao chỉ tiêu cho ${partyName(view.unit).replace(/^Đ/, "đ")}`} crumbs={[{ label: "Chỉ tiêu", href: `/targets?unit=${asked.unit}` }, { label: "Giao chỉ tiêu" }]}>
        <ButtonLink href={newPaper}>Ghi văn bản mới</ButtonLink>
      </PageTitle>
      {papers.length === 0 || !term || !title || view.unit.level === "cell" ? (
        <Sheet>
          <EmptyState title={view.unit.level === "cell" ? "Chi bộ ấp, khu phố không có chỉ tiêu riêng." : "Chưa có nghị quyết, văn bản nào để trích."} {...(view.unit.level !== "cell" && { action: <ButtonLink href={newPaper}>Ghi văn bản</ButtonLink> })}>
            {view.unit.level === "cell" ? "Chi bộ được đăng ký phấn đấu theo năm." : "Mỗi chỉ tiêu dẫn một khoản mục của nghị quyết hoặc văn bản giao."}
          </EmptyState>
        </Sheet>
      ) : (
        <TargetForm
          action={set}
          unitId={asked.unit}
          titles={titles}
          years={yearsIn(term)}
          chosen={{ title: title.id, year: yearsIn(term).includes(year) ? year : null, ...(paper && { resolution: paper.id }) }}
          citable={papers}
          today={scope.today}
        />
      )}
    </>
  );
}
