import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { sayStated, sayWhere } from "@/lib/domain/survey/say";
import type { SurveyRow, SurveyView } from "@/lib/domain/survey/view";

import { FindingMark } from "./finding-mark";
import { Photo } from "./photo";

const columns: Column<SurveyRow>[] = [
  { key: "wording", head: "Tiêu chí", rowHead: true, className: "desk:w-[38%]", cell: (row) => <>{row.criterion.code}. {row.criterion.wording}<span className="block text-small font-normal text-ink-3">{sayStated(row.criterion, row)}</span></> },
  {
    key: "seen", head: "Đã thấy", phone: "wide",
    cell: ({ findings }) => (findings.length === 0 ? <span className="text-ink-3">Chưa khảo sát</span> : <ul className="grid gap-2">{findings.map((finding) => <li key={finding.seq}><FindingMark finding={finding} /><span className="block text-small text-ink-3">{sayWhere(finding)}</span></li>)}</ul>),
  },
  {
    key: "photos", head: "Ảnh", phone: "wide",
    cell: ({ criterion, photos }) => photos.length > 0 && <ul className="flex flex-wrap gap-2">{photos.map(({ id }, index) => <li key={id}><Photo src={`/api/survey-photos/${id}`} href={`/api/survey-photos/${id}`} alt={`Ảnh ${index + 1}, tiêu chí ${criterion.code}`} /></li>)}</ul>,
  },
];

/** What the team saw on site, for those who read it. */
export function SurveyTable({ sections }: Pick<SurveyView, "sections">) {
  if (sections.every(({ rows }) => rows.every(({ findings, photos }) => findings.length + photos.length === 0)))
    return <Sheet><EmptyState title="Chưa có kết quả khảo sát.">Thành viên tổ thẩm định ghi ở đây khi hồ sơ đang thẩm định.</EmptyState></Sheet>;
  return sections.map(({ heading, rows }) => <Section key={heading} title={heading}><DataTable caption={`Khảo sát: ${heading}`} columns={columns} rows={rows} rowKey={({ criterion }) => criterion.code} /></Section>);
}
