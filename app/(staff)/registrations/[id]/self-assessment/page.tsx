import { notFound } from "next/navigation";
import { z } from "zod";

import { AnswerSheet } from "@/components/criteria/answer-sheet";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PlainLink } from "@/components/ui/plain-link";
import { Sheet } from "@/components/ui/sheet";
import { currentScope, demand } from "@/lib/access/session";
import { getAnswerDesk } from "@/lib/queries/get-answer-desk";

import { answer, send } from "./actions";

export const metadata = { title: "Tự đánh giá" };

/** A cell answers each criterion of its dossier's set; its commune may enter it on its behalf. */
export default async function SelfAssessmentPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const { id } = await params;
  const desk = z.uuid().safeParse(id).success ? await getAnswerDesk(scope, id) : null;
  if (!desk) notFound();

  const { cell, year, set, hasFigures, isOwn, mayAnswer } = desk;
  return (
    <>
      <PageTitle
        title="Tự đánh giá"
        crumbs={[{ label: cell.name, href: `/registrations/${id}` }, { label: `Năm ${year}` }]}
        note={`${cell.name}, năm ${year}${set ? `. Theo ${set.name}, bản ${set.version}` : ""}.`}
      >
        {set && <ButtonLink small kind="quiet" icon="file" href={`/api/documents/self-assessment/${id}`} download>Mẫu để ghi tay</ButtonLink>}
      </PageTitle>
      {!set || !mayAnswer ? (
        <Sheet>
          {set ? (
            <EmptyState title="Lúc này không sửa tự đánh giá được.">Chi bộ trả lời khi hồ sơ còn ở cấp xã, hoặc khi được trả lại. <PlainLink href={`/registrations/${id}/criteria`}>Xem các câu trả lời</PlainLink></EmptyState>
          ) : (
            <EmptyState title="Hồ sơ này không có bộ tiêu chí.">Hồ sơ mở trước khi danh hiệu có bộ tiêu chí nên không có gì để tự đánh giá.</EmptyState>
          )}
        </Sheet>
      ) : (
        <>
          {!isOwn && <div className="mb-4"><Notice>Đang nhập thay chi bộ. Nhật ký ghi rõ ai nhập.</Notice></div>}
          <p className="max-w-measure text-ink-2">Trả lời đến đâu lưu đến đó, có thể nghỉ rồi làm tiếp. Tiêu chí có số thì tính từ <PlainLink href={`/units/${cell.id}/figures?year=${year}`}>số liệu năm {year}</PlainLink>{hasFigures ? "." : ", chi bộ chưa nhập."}</p>
          <AnswerSheet key={desk.version} desk={desk} answer={answer} send={send} />
        </>
      )}
    </>
  );
}
