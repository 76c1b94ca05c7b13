import { readTold } from "@/app/told";
import { MappingTable } from "@/components/import/mapping-table";
import { UploadForm } from "@/components/import/upload-form";
import { ButtonLink } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import { mayAnywhere } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { showInstant, yearOf, type Day } from "@/lib/domain/day";
import { importKinds, kinds, type ImportKind } from "@/lib/domain/import/kind";
import type { ImportSummary } from "@/lib/domain/import/view";
import { kindWords, sayRun } from "@/lib/domain/import/words";
import { listImports } from "@/lib/queries/list-imports";
import { listMappings } from "@/lib/queries/list-mappings";
import { getReference } from "@/lib/queries/reference";

import { forget } from "./actions";

export const metadata = { title: "Nhập từ Excel" };

const columns: Column<ImportSummary>[] = [
  { key: "file", head: "Tệp", rowHead: true, cell: ({ id, fileName }) => <PlainLink href={`/imports/${id}`} className="[overflow-wrap:anywhere]">{fileName}</PlainLink> },
  { key: "kind", head: "Số liệu", cell: ({ kind }) => kindWords[kind].label, phone: "under" },
  { key: "result", head: "Kết quả", cell: ({ run }) => sayRun(run) },
  { key: "at", head: "Tải lên lúc", number: true, cell: ({ uploadedAt }) => showInstant(uploadedAt), phone: "under" },
];

type Reference = Awaited<ReturnType<typeof getReference>>;

/** Years a file of a kind may be about: those to come for what is wished, those gone for what was. */
function yearsFor(kind: ImportKind, { terms }: Reference, today: Day): number[] {
  const now = yearOf(today);
  if (kinds[kind].asks.year === "whole") return Array.from({ length: 6 }, (_, index) => now - index);
  return [...new Set(terms.flatMap(({ firstYear, lastYear }) => Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)))].filter((year) => year >= now).sort((a, b) => a - b);
}

/** The workbooks of a kind that are to be filled in: one a title, or one a year. */
function formsOf(kind: ImportKind, { titles }: Reference, years: readonly number[]): { href: string; label: string }[] {
  const at = (more: Record<string, string>) => `/api/documents/import-form?${new URLSearchParams({ kind, ...more })}`;
  if (kinds[kind].asks.year === "whole") return years.slice(0, 2).map((year) => ({ href: at({ year: String(year) }), label: `Tải mẫu năm ${year}` }));
  return kinds[kind].asks.title ? titles.map(({ id, shortName }) => ({ href: at({ title: id }), label: `Tải mẫu ${shortName}` })) : [{ href: at({}), label: "Tải mẫu" }];
}

/** Facts from a sheet: the file to begin with, and the files brought before. */
export default async function ImportsPage({ searchParams }: { searchParams: Promise<{ kind?: string | string[]; told?: string | string[] }> }) {
  const scope = await currentScope();
  demand(scope, "import.bring");
  const search = await searchParams;
  const open = importKinds.filter((kind) => mayAnywhere(scope, kinds[kind].needs));
  const kind = open.find((each) => each === search.kind) ?? open[0] ?? "registrations";
  const [imports, mappings, reference] = await Promise.all([listImports(scope), listMappings(scope), getReference(scope)]);
  const years = yearsFor(kind, reference, scope.today);
  return (
    <>
      <PageTitle title="Nhập từ Excel" note="Xem trước rồi mới ghi vào sổ. Đã ghi thì hoàn tác được khi chưa có việc sau đó." />
      <Chips label="Loại số liệu" items={open.map((each) => ({ label: kindWords[each].label, href: `/imports?kind=${each}`, current: each === kind }))} />
      <p className="max-w-[66ch] pt-2 text-ink-2">{kindWords[kind].note}</p>
      <Section title="Mẫu để điền" note={kindWords[kind].form}>
        <div className="flex flex-wrap gap-3">{formsOf(kind, reference, years).map(({ href, label }) => <ButtonLink key={href} href={href} download icon="save">{label}</ButtonLink>)}</div>
      </Section>
      <Section id="tai-tep" title="Tải tệp lên">
        <UploadForm key={kind} kind={kind} head={kindWords[kind].head.unit} asks={kinds[kind].asks} titles={reference.titles.map(({ id, name }) => ({ value: id, label: name }))} years={years.map((year) => ({ value: String(year), label: `Năm ${year}` }))} told={await readTold(search.told)} />
      </Section>
      <Section title="Tệp đã tải lên" note="Tệp chưa nhập được giữ một tháng">
        <DataTable caption="Tệp đã tải lên" columns={columns} rows={imports} rowKey={({ id }) => id} empty={<EmptyState title="Chưa có tệp nào.">Tệp tải lên sẽ ở đây, có thể rời trang và quay lại.</EmptyState>} />
      </Section>
      {mappings.length > 0 && (
        <Section title="Cách đọc cột đã nhớ" note="Gợi ý cho mọi người nhập cùng loại số liệu trong đơn vị ấy, khi tệp có cùng hàng tiêu đề">
          <MappingTable rows={mappings} action={forget} />
        </Section>
      )}
    </>
  );
}
