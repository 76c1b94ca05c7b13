import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { z } from "zod";

import { ApplyForm } from "@/components/import/apply-form";
import { ConvertForm } from "@/components/import/convert-form";
import { ReadingForm } from "@/components/import/reading-form";
import { RememberedForm } from "@/components/import/remembered-form";
import { RowTable } from "@/components/import/row-table";
import { UnderWay } from "@/components/import/under-way";
import { UndoForm } from "@/components/import/undo-form";
import { ButtonLink } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { showInstant } from "@/lib/domain/day";
import { kinds } from "@/lib/domain/import/kind";
import { rowStates } from "@/lib/domain/import/plan";
import { ImportFilter } from "@/lib/domain/import/schema";
import type { ImportView } from "@/lib/domain/import/view";
import { fieldWord, kindWords, sayApply, sayRun, stateWords } from "@/lib/domain/import/words";
import { showCount } from "@/lib/domain/ratio";
import { getImport } from "@/lib/queries/get-import";
import { getImportProgress } from "@/lib/queries/get-import-progress";

import { apply, drop, fix, reread, undo } from "@/app/(staff)/imports/actions";

export const metadata = { title: "Xem trước tệp nhập" };

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> };

/** One file: how it was read, what each row would do, what came of it. */
export default async function ImportPage({ params, searchParams }: Asked) {
  const scope = await currentScope();
  demand(scope, "import.bring");
  const { id } = await params;
  const filter = ImportFilter.parse(await searchParams);
  const view = z.uuid().safeParse(id).success ? await getImport(scope, id, filter) : null;
  if (!view) notFound();
  const now = await getImportProgress(scope, id);
  return (
    <>
      <PageTitle title={view.run ? "Tệp đã nhập" : "Xem trước tệp nhập"} crumbs={[{ label: "Nhập từ Excel", href: "/imports" }, { label: view.fileName }]} note={view.run ? `${sayRun(view.run)}, lúc ${showInstant(view.run.undoneAt ?? view.run.at)}` : "Chưa ghi gì vào sổ"} />
      <About view={view} />
      {view.run ? <After view={view} now={now} /> : <Before view={view} filter={filter} now={now} />}
    </>
  );
}

const About = ({ view: { kind, fileName, sha256, sheetName, title, year, uploadedAt } }: { view: ImportView }) => (
  <Facts kind="list" items={[
    { term: "Số liệu", value: kindWords[kind].label },
    { term: "Tệp", value: <span className="[overflow-wrap:anywhere]">{fileName}</span> },
    { term: "Trang tính", value: sheetName },
    ...(title ? [{ term: "Danh hiệu", value: `Chi bộ ${titleAfterCell(title)}` }] : []),
    ...(year === null ? [] : [{ term: "Năm", value: kinds[kind].asks.year === "usual" ? `${year}, khi tệp không có cột năm` : year }]),
    { term: "Tải lên lúc", value: showInstant(uploadedAt) },
    { term: "Mã băm tệp", value: <code className="font-sans text-small [overflow-wrap:anywhere]">{`SHA-256 ${sha256}`}</code> },
  ]} />
);

function Before({ view, filter, now }: { view: ImportView; filter: ImportFilter; now: string | null }) {
  const { id, counts, head, headAt, alphabet, seemsIn, remembered, rows, pages, fingerprint, isReadable } = view;
  const able = counts.new + counts.changed;
  const left = counts.rejected + counts.conflict;
  const hasYear = kinds[view.kind].asks.year !== "usual" || view.year !== null || head.columns["year"] !== undefined;
  const total = rowStates.reduce((sum, state) => sum + counts[state], 0);
  const at = (change: { show?: string; page?: number }) => `/imports/${id}?${new URLSearchParams({ ...(filter.show && { show: filter.show }), ...Object.fromEntries(Object.entries(change).map(([key, value]) => [key, String(value)])) })}`;
  const found = Object.fromEntries(Object.entries(head.columns).flatMap(([field, place]) => (place?.sure === "hand" ? [[field, place.column]] : [])));
  return (
    <>
      {seemsIn && <ConvertForm id={id} alphabet={seemsIn} headAt={headAt} columns={found} action={reread} />}
      {remembered && <RememberedForm id={id} kind={view.kind} alphabet={alphabet} remembered={remembered} found={head.columns} action={reread} />}
      {!isReadable && <Columns view={view} note={<Notice tone="warn">{`Chưa nhận ra cột “${fieldWord(view.kind, "cell")}”. Chọn hàng tiêu đề và các cột, rồi đọc lại. Lần sau tệp có cùng hàng tiêu đề sẽ được gợi ý.`}</Notice>} />}
      {isReadable && <Section title="Các dòng" note={head.at === 0 ? "Tệp không có hàng tiêu đề" : `Tiêu đề cột ở hàng ${head.at}`}>
        {left > 0 && <div className="pb-4"><Notice tone="warn">{`${showCount(left)} dòng chưa nhận được. Sửa ngay ở từng dòng, hoặc để lại: dòng chưa nhận không được ghi.`}<p className="pt-2"><ButtonLink href={`/api/documents/imports/${id}`} download small icon="save">Tải tệp có đánh dấu chỗ cần sửa</ButtonLink></p></Notice></div>}
        {able === 0 && left === 0 && <div className="pb-4"><Notice tone={hasYear ? "plain" : "warn"}>{hasYear ? "Tệp này không đổi gì so với sổ." : "Tệp không có cột năm. Chọn cột ở dưới, hoặc tải lên lại và chọn năm."}</Notice></div>}
        <Chips label="Loại dòng" items={[
          { label: "Tất cả", href: `/imports/${id}`, count: showCount(total), current: filter.show === null },
          ...rowStates.filter((state) => counts[state] > 0).map((state) => ({ label: stateWords[state], href: `/imports/${id}?show=${state}`, count: showCount(counts[state]), current: filter.show === state })),
        ]} />
        <RowTable id={id} kind={view.kind} rows={rows} action={fix} />
        {pages > 1 && <Pager previous={filter.page > 1 ? at({ page: filter.page - 1 }) : undefined} next={filter.page < pages ? at({ page: filter.page + 1 }) : undefined}>{`Trang ${filter.page} trên ${pages}`}</Pager>}
      </Section>}
      {isReadable && <Columns view={view} />}
      {now !== null ? <UnderWay id={id} now={now} /> : <ApplyForm id={id} fingerprint={fingerprint} label={able > 0 ? sayApply(counts) : ""} says={able > 0 ? `Thêm mới ${showCount(counts.new)}, sửa ${showCount(counts.changed)} trong một lần, hoàn tác được.` : "Không có gì để nhập."} action={apply} drop={drop} />}
    </>
  );
}

const Columns = ({ view: { id, kind, head, headAt, tops, alphabet }, note }: { view: ImportView; note?: ReactNode }) => (
  <Section title="Cột của tệp" note={note ? undefined : "Chỉ đổi khi cột được nhận sai"}>
    {note && <div className="pb-4">{note}</div>}
    <ReadingForm key={JSON.stringify([headAt, head])} id={id} kind={kind} head={head} headAt={headAt} tops={tops} fields={Object.keys(kinds[kind].fields).filter((field) => field !== "version")} alphabet={alphabet} isOwed={note !== undefined} action={reread} />
  </Section>
);

function After({ view: { id, kind, run, counts }, now }: { view: ImportView; now: string | null }) {
  const left = counts.rejected + counts.conflict;
  return (
    <>
      <div className="pt-6"><Notice tone={run?.undoneAt ? "plain" : "good"} role="status">{`${sayRun(run)}.`}</Notice></div>
      {left > 0 && !run?.undoneAt && <p className="pt-4">{`${showCount(left)} dòng của tệp chưa nhận. Sửa trong tệp rồi tải lên lại: dòng đã nhập không bị ghi lần nữa.`}</p>}
      {now !== null ? <UnderWay id={id} now={now} /> : !run?.undoneAt && <UndoForm id={id} says={kindWords[kind].undo} action={undo} />}
    </>
  );
}
