import { readTold } from "@/app/told";
import { UploadForm } from "@/components/import/upload-form";
import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { showInstant, yearOf } from "@/lib/domain/day";
import type { ImportSummary } from "@/lib/domain/import/view";
import { sayRun } from "@/lib/domain/import/words";
import { listImports } from "@/lib/queries/list-imports";
import { getReference } from "@/lib/queries/reference";

export const metadata = { title: "Nhập từ Excel" };

const columns: Column<ImportSummary>[] = [
  { key: "file", head: "Tệp", rowHead: true, cell: ({ id, fileName }) => <PlainLink href={`/imports/${id}`} className="[overflow-wrap:anywhere]">{fileName}</PlainLink> },
  { key: "result", head: "Kết quả", cell: ({ run }) => sayRun(run) },
  { key: "at", head: "Tải lên lúc", number: true, cell: ({ uploadedAt }) => showInstant(uploadedAt), phone: "under" },
];

/** Registrations from a sheet: the file to begin with, and the files brought before. */
export default async function ImportsPage({ searchParams }: { searchParams: Promise<{ told?: string | string[] }> }) {
  const scope = await currentScope();
  demand(scope, "import.bring");
  const [imports, { titles, terms }] = await Promise.all([listImports(scope), getReference(scope)]);
  const from = yearOf(scope.today);
  const years = [...new Set(terms.flatMap(({ firstYear, lastYear }) => Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)))].filter((year) => year >= from).sort((a, b) => a - b);
  return (
    <>
      <PageTitle title="Nhập từ Excel" note="Đăng ký phấn đấu của các chi bộ, từ bảng tính. Xem trước rồi mới ghi vào sổ." />
      <Section title="Mẫu để điền" note="Có sẵn các chi bộ và đăng ký hiện nay">
        <div className="flex flex-wrap gap-3">{titles.map(({ id, shortName }) => <ButtonLink key={id} href={`/api/documents/import-form?title=${id}`} download icon="save">{`Tải mẫu ${shortName}`}</ButtonLink>)}</div>
      </Section>
      <Section id="tai-tep" title="Tải tệp lên">
        <UploadForm titles={titles.map(({ id, name }) => ({ value: id, label: name }))} years={years.map((year) => ({ value: String(year), label: `Năm ${year}` }))} told={await readTold((await searchParams).told)} />
      </Section>
      <Section title="Tệp đã tải lên" note="Tệp chưa nhập được giữ một tháng">
        <DataTable caption="Tệp đã tải lên" columns={columns} rows={imports} rowKey={({ id }) => id} empty={<EmptyState title="Chưa có tệp nào.">Tệp tải lên sẽ ở đây, có thể rời trang và quay lại.</EmptyState>} />
      </Section>
    </>
  );
}
