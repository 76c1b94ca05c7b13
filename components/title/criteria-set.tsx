import { DataTable, type Column } from "@/components/ui/data-table";
import { addDays, showDay, type Day } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import type { CriteriaContent } from "@/lib/domain/title/criteria";

type Criterion = CriteriaContent["sections"][number]["criteria"][number];

type CriteriaSetProps = { name: string; legalBasis: string; example: boolean; validFrom: Day; validUntil: Day | null; content: CriteriaContent };

/** What must be reached, as the committee reads it: "từ 80% đảng viên được xếp loại", "không có", "có". */
function sayLeast({ kind, least = 0, of = "" }: Criterion): string {
  if (kind === "percent") return `${least === 100 ? "100%" : `từ ${least}%`} ${of}`;
  if (kind === "count") return `từ ${showCount(least)} ${of}`;
  return { yes: "có", none: "không có", finding: "theo kết luận thẩm định" }[kind];
}

const columns: Column<Criterion>[] = [
  { key: "code", head: "Số", cell: ({ code }) => code, phone: "hide", className: "w-12" },
  { key: "wording", head: "Tiêu chí", rowHead: true, cell: ({ wording }) => wording },
  { key: "least", head: "Mức phải đạt", cell: sayLeast, className: "desk:w-[30%]" },
  { key: "gate", head: "Điều kiện", phone: "under-aside", cell: ({ gate }) => (gate ? <b>bắt buộc</b> : ""), className: "desk:w-28" },
  { key: "source", head: "Nguồn", phone: "wide", cell: ({ source }) => <span className="text-small text-ink-3">{source.note}</span>, className: "desk:w-[22%]" },
];

/** One version of what a title asks of a cell: in force when, on what ground, and each criterion with its source. */
export function CriteriaSet({ name, legalBasis, example, validFrom, validUntil, content }: CriteriaSetProps) {
  return (
    <div className="grid gap-4">
      <div>
        <h3>{name}{example && <span className="ml-2 text-small font-normal text-clay">ví dụ, chưa phải văn bản của cơ quan</span>}</h3>
        <p className="text-ink-2">Áp dụng từ {showDay(validFrom)}{validUntil ? ` đến hết ${showDay(addDays(validUntil, -1))}` : ""}. {legalBasis}.</p>
      </div>
      {content.sections.map(({ heading, criteria }) => (
        <div key={heading}>
          <h4 className="mb-2 font-medium">{heading}</h4>
          <DataTable caption={`${name}: ${heading}`} columns={columns} rows={criteria} rowKey={({ code }) => code} />
        </div>
      ))}
    </div>
  );
}
