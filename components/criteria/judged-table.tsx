import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { CriteriaContent, Criterion } from "@/lib/domain/criteria/content";
import type { Judged, Verdict } from "@/lib/domain/criteria/evaluate";
import { sayAsked, sayWorth } from "@/lib/domain/criteria/say";
import { showCount } from "@/lib/domain/ratio";

import { CriterionMark } from "./criterion-mark";

type Row = Criterion & { judged: Judged };

const columns: Column<Row>[] = [
  { key: "code", head: "Số", cell: ({ code }) => code, phone: "hide", className: "w-12" },
  { key: "wording", head: "Tiêu chí", rowHead: true, cell: ({ wording }) => wording, className: "desk:w-[28%]" },
  { key: "asked", head: "Mức phải đạt", phone: "wide", cell: (row) => <span className="text-ink-2">{sayAsked(row)} ({sayWorth(row)})</span> },
  { key: "state", head: "Kết quả", phone: "aside", cell: ({ judged }) => <CriterionMark state={judged.state} />, className: "desk:w-36" },
  { key: "says", head: "Căn cứ", phone: "wide", cell: ({ judged }) => judged.says, className: "desk:w-[26%]" },
];

/** A verdict criterion by criterion, in the order of its set; a section that counts says its points. */
export function JudgedTable({ content, verdict }: { content: CriteriaContent; verdict: Verdict }) {
  return content.sections.map(({ heading, criteria, least }, index) => {
    const sum = verdict.sections[index];
    const rows = criteria.flatMap((criterion): Row[] => verdict.criteria.filter(({ code }) => code === criterion.code).map((judged) => ({ ...criterion, judged })));
    return (
      <Section key={heading} title={heading} {...(sum && sum.most > 0 && { note: `${showCount(sum.points)}/${showCount(sum.most)} điểm${least === null ? "" : `, tối thiểu ${showCount(sum.least ?? 0)}`}` })}>
        <DataTable caption={heading} columns={columns} rows={rows} rowKey={({ code }) => code} />
      </Section>
    );
  });
}
