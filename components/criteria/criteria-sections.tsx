import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { mostOfAll, mostOfSection, type CriteriaContent, type Criterion } from "@/lib/domain/criteria/content";
import { sayAsked, sayLeast, sayWorth } from "@/lib/domain/criteria/say";
import { showCount } from "@/lib/domain/ratio";

/** What must be reached, in a sentence; below it what each mark of a scale stands for, and what is owed. */
function Asked({ criterion }: { criterion: Criterion }) {
  const { evidence, mayNotApply } = criterion;
  const owed = [evidence && "phải có minh chứng", mayNotApply && "có thể không áp dụng, khi được duyệt"].filter(Boolean).join("; ");
  return (
    <>
      {sayAsked(criterion)}
      {criterion.kind === "scored" && criterion.scale.length > 0 && (
        <ul className="mt-1 text-small text-ink-2">
          {criterion.scale.map(({ points, wording }) => <li key={points}>{showCount(points)} điểm: {wording}</li>)}
        </ul>
      )}
      {owed && <span className="block text-small text-ink-3">{owed.charAt(0).toUpperCase()}{owed.slice(1)}</span>}
    </>
  );
}

const columns: Column<Criterion>[] = [
  { key: "code", head: "Số", cell: ({ code }) => <code className="font-sans">{code}</code>, phone: "hide", className: "w-12" },
  { key: "wording", head: "Tiêu chí", rowHead: true, cell: ({ wording }) => wording, className: "desk:w-[28%]" },
  { key: "asked", head: "Mức phải đạt", means: "Mức của tiêu chí, lời văn của bộ tiêu chuẩn; tỷ lệ so trên số đúng của năm, chưa làm tròn.", phone: "wide", cell: (criterion) => <Asked criterion={criterion} /> },
  { key: "worth", head: "Giá trị", means: "Điểm tối đa của tiêu chí và điểm tối thiểu phải có, theo bộ tiêu chuẩn đã ban hành; “điều kiện” là không đạt thì không xét.", phone: "under-aside", cell: (criterion) => (criterion.kind !== "scored" && criterion.points === null ? <b>{sayWorth(criterion)}</b> : sayWorth(criterion)), className: "desk:w-28" },
  { key: "source", head: "Nguồn", phone: "wide", cell: ({ source }) => <span className="text-small text-ink-3">{source}</span>, className: "desk:w-[20%]" },
];

/** A set as people read it: section by section, every rule a sentence, the minimums beside the headings. */
export function CriteriaSections({ content }: { content: CriteriaContent }) {
  const total = sayLeast(content.least, mostOfAll(content));
  return (
    <>
      {content.sections.map((section, index) => (
        <Section key={index} title={section.heading} note={sayLeast(section.least, mostOfSection(section))}>
          <DataTable caption={section.heading} columns={columns} rows={section.criteria} rowKey={({ code }) => code} empty={<p className="px-6 py-8 text-ink-3">Phần này chưa có tiêu chí nào.</p>} />
        </Section>
      ))}
      {total && <p className="mt-6 border-t border-line-strong pt-3"><b>Tổng điểm</b>: {total}.</p>}
    </>
  );
}
