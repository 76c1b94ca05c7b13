import { CriteriaSet } from "@/components/title/criteria-set";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { currentScope, demand } from "@/lib/access/session";
import { listCriteria } from "@/lib/queries/reference";

export const metadata = { title: "Danh hiệu" };

/** The titles a cell may hold and what each asks, as data the office can replace. */
export default async function TitlesPage() {
  const scope = await currentScope();
  demand(scope, "target.read");
  const titles = await listCriteria(scope);
  return (
    <>
      <PageTitle title="Danh hiệu và tiêu chuẩn" crumbs={[{ label: "Chỉ tiêu", href: "/targets" }, { label: "Danh hiệu" }]} />
      <nav aria-label="Các danh hiệu" className="no-print flex flex-wrap gap-x-6 gap-y-1 border-t border-line pt-3">
        {titles.map(({ id, name }) => <a key={id} href={`#${id}`}>{name}</a>)}
      </nav>
      {titles.some(({ sets }) => sets.some(({ example }) => example)) && (
        <div className="mt-4"><Notice tone="warn">Bộ tiêu chí ghi là ví dụ chưa phải văn bản của cơ quan. Thay bằng quy định đang áp dụng trước khi dùng để thẩm định.</Notice></div>
      )}
      {titles.map(({ id, name, sets }) => (
        <Section key={id} id={id} title={name}>
          {sets.length === 0 ? (
            <Sheet><EmptyState title="Chưa có bộ tiêu chí nào.">Bộ tiêu chí được nhập cùng văn bản quy định và ngày áp dụng.</EmptyState></Sheet>
          ) : (
            <div className="grid gap-12">{sets.map((set) => <CriteriaSet key={set.id} {...set} />)}</div>
          )}
        </Section>
      ))}
    </>
  );
}
