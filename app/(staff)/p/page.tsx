import { notFound } from "next/navigation";

import { ButtonLink } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { FilterForm } from "@/components/ui/filter-form";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PlainLink } from "@/components/ui/plain-link";
import { TextField } from "@/components/ui/text-field";
import { mayAnywhere } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { sayDecision } from "@/lib/domain/decision/numbering";
import { passiveWords } from "@/lib/domain/decision/words";
import type { PrintedView } from "@/lib/domain/document/printed-view";
import { readCode, showCode, type Printed } from "@/lib/domain/document/stamp";
import { showInstant } from "@/lib/domain/day";
import { getPrinted } from "@/lib/queries/get-printed";

export const metadata = { title: "Tra văn bản in" };

const pathOf = { decision: "/decisions", proposal: "/papers", minutes: "/appraisals", report: "/closings", review: "/reports" } as const satisfies Record<Printed["kind"], string>;

/** What a printed paper was made from, by the code at its foot, and whether it still says what holds. */
export default async function PrintedPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const typed = [(await searchParams)["code"] ?? ""].flat()[0] ?? "";
  const code = readCode(typed);
  const found = code ? await getPrinted(scope, code) : null;
  const view = found && (found.kind !== "minutes" || mayAnywhere(scope, "appraisal.read")) ? found : null;
  if (code && !view) notFound();
  return (
    <>
      <PageTitle title={view ? view.title : "Tra văn bản in"} crumbs={view ? [{ label: "Tra văn bản in", href: "/p" }, { label: showCode(view.code) }] : []} note={view ? "Bản ghi mà văn bản in ra được lập từ đó" : "Mã mười chữ và số ở chân mỗi trang văn bản in từ sổ này, ví dụ 7K3QF-09XWB"} />
      {view ? (
        <Found view={view} />
      ) : (
        <FilterForm action="/p" button="Tra mã">
          <TextField label="Mã tra cứu" name="code" required maxLength={20} defaultValue={typed} autoComplete="off" error={typed === "" ? undefined : "Mã gồm mười chữ và số. Xem lại ở chân trang văn bản."} />
        </FilterForm>
      )}
    </>
  );
}

function Found({ view: { kind, id, code, at, by, sha256, later, newer } }: { view: PrintedView }) {
  return (
    <>
      <div className="mb-4 grid gap-3">
        {later.length === 0 && !newer && <Notice>Chưa có văn bản nào thay đổi nội dung này.</Notice>}
        {newer && <Notice tone="warn">Đã có bản mới hơn: <PlainLink href={`${pathOf[kind]}/${newer.id}`}>{newer.title}</PlainLink>.</Notice>}
        {later.length > 0 && (
          <Notice tone="warn">
            <p className="font-medium">Nội dung đã thay đổi sau khi ký:</p>
            <ul className="list-disc pl-5">
              {later.map((line) => <li key={`${line.decisionId} ${line.cell}`}>{line.cell}: {passiveWords[line.effect].toLowerCase()} theo <PlainLink href={`/decisions/${line.decisionId}`}>{sayDecision(line).replace("Quyết định", "quyết định")}</PlainLink></li>)}
            </ul>
          </Notice>
        )}
      </div>
      <Facts
        kind="list"
        items={[
          { term: "Mã tra cứu", value: showCode(code) },
          { term: "In lần đầu", value: `${showInstant(at)}, ${by}` },
          { term: "Mã nội dung SHA-256", value: <span className="break-all">{sha256}</span> },
        ]}
      />
      <div className="mt-4"><ButtonLink href={`${pathOf[kind]}/${id}`}>Mở bản ghi</ButtonLink></div>
    </>
  );
}
