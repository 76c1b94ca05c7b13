import { StartDraft } from "@/components/criteria/start-draft";
import { VersionTable } from "@/components/criteria/version-table";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { listCriteria } from "@/lib/queries/reference";

import { start } from "./actions";

export const metadata = { title: "Danh hiệu" };

/** The titles a cell or a committee may hold, with the versions of what each asks. */
export default async function TitlesPage() {
  const scope = await currentScope();
  demand(scope, "target.read");
  const titles = await listCriteria(scope);
  return (
    <>
      <PageTitle title="Danh hiệu và tiêu chuẩn" crumbs={[{ label: "Chỉ tiêu", href: "/targets" }, { label: "Danh hiệu" }]} />
      {titles.some(({ sets }) => sets.some(({ example, state }) => example && state === "in_force")) && (
        <Notice tone="warn">Bộ tiêu chí ghi là ví dụ chưa phải văn bản của cơ quan. Thay bằng quy định đang áp dụng trước khi dùng để thẩm định.</Notice>
      )}
      {titles.map(({ id, name, level, sets, mayDraft }) => (
        <Section key={id} id={id} title={name} note={level === "commune" ? "danh hiệu của đảng bộ xã, phường, thị trấn" : "danh hiệu của chi bộ"}>
          <VersionTable caption={`Các bộ tiêu chí của danh hiệu ${name}`} sets={sets} />
          {mayDraft && sets.length === 0 && <div className="no-print mt-4"><StartDraft action={start} titleId={id} label="Soạn bộ tiêu chí" /></div>}
        </Section>
      ))}
    </>
  );
}
