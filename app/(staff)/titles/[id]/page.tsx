import { notFound } from "next/navigation";
import { z } from "zod";

import { CriteriaSections } from "@/components/criteria/criteria-sections";
import { CriteriaState } from "@/components/criteria/criteria-state";
import { DropDraft, PublishDraft } from "@/components/criteria/draft-acts";
import { Problems } from "@/components/criteria/problems";
import { StartDraft } from "@/components/criteria/start-draft";
import { saySpan } from "@/components/criteria/version-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Sheet } from "@/components/ui/sheet";
import { currentScope, demand } from "@/lib/access/session";
import { problemsOf } from "@/lib/domain/criteria/problems";
import type { CriteriaSetView } from "@/lib/domain/criteria/view";
import { showInstant } from "@/lib/domain/day";
import { getCriteriaSet } from "@/lib/queries/reference";

import { drop, publish, start } from "@/app/(staff)/titles/actions";

export const metadata = { title: "Bộ tiêu chí" };

/** One version of what a title asks, section by section, and what may be done with it. */
export default async function CriteriaSetPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demand(scope, "target.read");
  const { id } = await params;
  const set = z.uuid().safeParse(id).success ? await getCriteriaSet(scope, id) : null;
  if (!set) notFound();

  const problems = set.state === "draft" ? problemsOf(set.content, set.title.level) : [];
  return (
    <>
      <PageTitle
        title={set.name}
        crumbs={[{ label: "Chỉ tiêu", href: "/targets" }, { label: "Danh hiệu", href: "/titles" }, { label: `Bản ${set.version}` }]}
        note={`Danh hiệu ${set.title.name}`}
      >
        <Acts set={set} ready={problems.length === 0} />
        <PrintButton />
      </PageTitle>
      <div className="border-t border-line pt-3">
        <Facts
          kind="list"
          items={[
            { term: "Tình trạng", value: <CriteriaState state={set.state} /> },
            { term: "Áp dụng", value: saySpan(set) },
            { term: "Văn bản", value: set.legalBasis || "Chưa ghi" },
            ...(set.publishedBy && set.publishedAt ? [{ term: "Công bố", value: `${set.publishedBy}, lúc ${showInstant(set.publishedAt)}` }] : []),
          ]}
        />
      </div>
      {set.example && <div className="mt-4"><Notice tone="warn">Đây là ví dụ, chưa phải văn bản của cơ quan. Thay bằng quy định đang áp dụng trước khi dùng để thẩm định.</Notice></div>}
      <Problems problems={problems} />
      {set.content.sections.length > 0 ? <CriteriaSections content={set.content} /> : <div className="mt-6"><Sheet><EmptyState title="Bản nháp chưa có nội dung.">Mở sửa bản nháp để thêm phần và tiêu chí.</EmptyState></Sheet></div>}
    </>
  );
}

function Acts({ set, ready }: { set: CriteriaSetView; ready: boolean }) {
  const { id, revision, state, manages, earlier, draftId, title } = set;
  const draft = state === "draft";
  return (
    <>
      {manages && draft && ready && <PublishDraft action={publish} id={id} revision={revision} legalBasis={set.legalBasis} />}
      {manages && draft && <ButtonLink href={`/titles/${id}/edit`}>Sửa bản nháp</ButtonLink>}
      {manages && <ButtonLink href={`/titles/${id}/trial`}>Thử trên số liệu</ButtonLink>}
      {earlier && <ButtonLink href={`/titles/${id}/changes`}>{`So với bản ${earlier.version}`}</ButtonLink>}
      {manages && !draft && draftId && <ButtonLink href={`/titles/${draftId}`}>Mở bản nháp</ButtonLink>}
      {manages && !draft && !draftId && <StartDraft action={start} titleId={title.id} fromId={id} label="Lập bản mới" />}
      {manages && draft && <DropDraft action={drop} id={id} revision={revision} />}
    </>
  );
}
