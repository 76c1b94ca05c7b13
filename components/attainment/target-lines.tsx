import { PlainLink } from "@/components/ui/plain-link";
import type { ReactNode } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { Illustrative } from "@/components/ui/illustrative";
import { sayHands } from "@/lib/domain/attainment/hands";
import { showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import type { SharedLine, TargetLine } from "@/lib/domain/target/view";
import { inSentence } from "@/lib/domain/unit/party";

import { sayLinePeriod, sayNumber, sayValue, shareOut, showValue } from "@/lib/domain/target/say";

type TargetLinesProps = { line: SharedLine; unitHref: (id: string) => string; withResolution: boolean; reached?: ReactNode; /** Said where lines of several units stand together. */ withUnit?: boolean };

const shareColumns = ({ line, unitHref }: TargetLinesProps): Column<TargetLine>[] => {
  const out = shareOut(line);
  return [
    { key: "unit", head: "Phân bổ cho", rowHead: true, cell: ({ unit }) => <PlainLink href={unitHref(unit.id)}>{unit.name}</PlainLink>, ...(out && { total: "Cộng" }) },
    {
      key: "value",
      head: "Chỉ tiêu",
      means: "Số hoặc tỷ lệ giao cho đơn vị bên dưới theo văn bản phân bổ đang có hiệu lực; dòng cuối là tổng đã phân bổ trên số được giao.",
      number: true,
      phone: "aside",
      cell: (share) => (share.withdrawn ? <span className="text-ink-3 line-through">{showValue(share)}</span> : <Illustrative when={share.illustrative}>{showValue(share)}</Illustrative>),
      ...(out && { total: `${showCount(out.shared)}/${showCount(out.whole)}` }),
    },
    { key: "clause", head: "Nội dung", cell: ({ clause }) => <span data-given className="text-ink-2">{clause}</span> },
    { key: "day", head: "Ngày giao", phone: "under-aside", cell: ({ setOn, withdrawn }) => <span className="whitespace-nowrap text-ink-2">{withdrawn && "bãi bỏ "}{showDay(setOn)}</span> },
  ];
};

/** Lines shared out of a withdrawn one stand until each is withdrawn. */
const sharedStill = ({ allocations }: SharedLine) => {
  const standing = allocations.filter(({ withdrawn }) => !withdrawn).length;
  return standing > 0 ? `; ${showCount(standing)} chỉ tiêu đã phân bổ từ dòng này vẫn có hiệu lực` : "";
};

/** A line of a resolution: what it asks, in its own words, where it comes from, and to whom it was shared out. */
export function TargetLines(props: TargetLinesProps) {
  const { line, withResolution, reached, withUnit = false } = props;
  const out = shareOut(line);
  return (
    <article className="border-t border-line-strong pt-4 pb-8">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <p data-given className={`text-2 leading-head font-semibold ${line.withdrawn ? "text-ink-3 line-through" : ""}`}><Illustrative when={line.illustrative}>{sayValue(line)}</Illustrative></p>
        <p className="text-ink-2">{[withUnit && `giao cho ${inSentence(line.unit)}`, !withResolution && sayLinePeriod(line), line.title.name].filter(Boolean).join(" · ")}</p>
      </div>
      <p data-given className="mt-1">{line.clause.replace(/\.$/, "")}.</p>
      {line.withdrawn && <p className="mt-1 font-medium">Đã bãi bỏ từ {showDay(line.setOn)}{sharedStill(line)}.</p>}
      {!line.withdrawn && line.sourceWithdrawnOn && <p className="mt-1 font-medium">Phân bổ từ chỉ tiêu của cấp trên đã bãi bỏ từ {showDay(line.sourceWithdrawnOn)}; dòng này vẫn có hiệu lực cho đến khi được bãi bỏ.</p>}
      {reached && !line.withdrawn && <p className="mt-1 font-medium">{reached}</p>}
      {withResolution && (
        <p className="mt-1 text-small text-ink-3">
          {line.allocated ? "Được phân bổ từ" : "Theo"} <PlainLink href={`/resolutions/${line.resolution.id}`}>Nghị quyết {line.resolution.number ? `số ${line.resolution.number}` : `(${sayNumber(null)})`}</PlainLink> của {line.resolution.issuer}, {line.withdrawn ? "bãi bỏ" : line.seq > 1 ? `điều chỉnh lần ${line.seq - 1}` : "giao"} ngày {showDay(line.setOn)}. <PlainLink href={`/targets/${line.id}`}>Các lần giao</PlainLink>
        </p>
      )}
      {line.allocations.length > 0 && (
        <div className="mt-4">
          {out && <p className="mb-2 font-medium"><Figure title="đã phân bổ" definition="Tổng chỉ tiêu đã phân bổ cho các đơn vị bên dưới, so với chỉ tiêu được giao ở dòng này." who={sayHands(["target.set"])}>{out.sentence}</Figure></p>}
          <DataTable caption={`Phân bổ ${sayValue(line)}`} columns={shareColumns(props)} rows={line.allocations} rowKey={({ id }) => id} explains={{ who: sayHands(["target.set"]) }} />
        </div>
      )}
    </article>
  );
}
