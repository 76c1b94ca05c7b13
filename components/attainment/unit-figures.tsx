import { PlainLink } from "@/components/ui/plain-link";

import { Explained } from "@/components/ui/explanation";
import { Section } from "@/components/ui/section";
import { define } from "@/lib/domain/attainment/definitions";
import { sayPeriod } from "@/lib/domain/attainment/period";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showCount } from "@/lib/domain/ratio";
import { kindWords, partiesTogether } from "@/lib/domain/unit/party";

import { CellsTable, type CellStanding } from "./cells-table";
import { askedOf, forecastHref } from "./address";
import { Counted } from "./counted";
import { ExplainedFigures } from "./explained-figures";
import { explainsOf } from "./explains";
import { ChildrenTable } from "./children-table";
import { CompareTable } from "./compare-table";
import { Headline } from "./headline";
import { Keeping } from "./keeping";
import { Months } from "./months";
import { Pipeline, pipelineCount } from "./pipeline";
import type { Sorting } from "./sort";
import { StandingsSay } from "./standings-say";

const words = ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười"];

type UnitFiguresProps = {
  view: Attainment;
  sorting: Sorting;
  sortHref: (by: string, direction: Sorting["direction"]) => string;
  unitHref: (id: string) => string;
  compareHref: string;
  /** Of a commune: where each cell's registration stands, by the cell's id. */
  standings: ReadonlyMap<string, CellStanding>;
};

function Children({ view, sorting, sortHref, unitHref, compareHref, standings }: UnitFiguresProps) {
  const level = view.children[0]?.unit.level;
  if (!level) return null;
  const title = `${words[view.children.length] ?? showCount(view.children.length)} ${partiesTogether(view.children.map(({ unit }) => unit))}`;
  if (level === "cell" && !view.restated)
    return (
      <Section title={title} note={<PlainLink href={`/communes/${view.unit.id}`} className="no-print">{`Mở sổ đăng ký của ${kindWords[view.unit.kind]}`}</PlainLink>}>
        <CellsTable view={view} standings={standings} unitHref={unitHref} />
      </Section>
    );
  if (view.elapsed.part === 0) return <Section title={title}><CompareTable view={view} sorting={sorting} sortHref={sortHref} unitHref={unitHref} /></Section>;
  return (
    <Section title={title} note={<>Thanh đậm: đã công nhận. Thanh gạch: dự kiến thêm đến hết kỳ. <PlainLink href={compareHref} className="no-print">Mở trang so sánh</PlainLink></>}>
      <ChildrenTable view={view} sorting={sorting} sortHref={sortHref} unitHref={unitHref} />
    </Section>
  );
}

/** A unit's figures for a period: headline and what a report would say, the units below, the months, the dossiers on their way. */
export function UnitFigures(props: UnitFiguresProps) {
  const { view } = props;
  const cells = view.children[0]?.unit.level === "cell";
  const hasBegun = view.elapsed.part > 0;
  const on = pipelineCount(view);
  return (
    <>
      <div className="grid gap-x-gutter gap-y-8 pt-6 desk:grid-cols-12">
        <div className={cells ? "desk:col-span-8" : "desk:col-span-7"}><Headline view={view} /></div>
        {!cells && hasBegun && <div className="desk:col-span-5"><StandingsSay view={view} /></div>}
      </div>
      <Children {...props} />
      <div className="new-page grid gap-x-gutter desk:grid-cols-12">
        {hasBegun && <Section className="desk:col-span-7" title="Lũy kế theo tháng" note={view.sample && "Số từng tháng là số minh họa"}><ExplainedFigures view={view} of={["recognised", ...(view.target === null ? [] : ["target" as const, "line" as const]), "expected_total"]} title="Lũy kế theo tháng"><Months view={view} /></ExplainedFigures></Section>}
        <Section className="desk:col-span-5" title={<><Counted name={on === view.expected.additional ? "expected" : "registered"} view={view}>{showCount(on)}</Counted>{on === view.expected.additional ? " chi bộ dự kiến công nhận thêm" : " hồ sơ đang làm"}</>} note={view.sample ? "theo bước, minh họa" : "theo bước"}>
          <Explained title="Hồ sơ đang làm theo bước" meanings={[{ key: "step", term: "Số ở mỗi bước", says: `Hồ sơ đăng ký ${sayPeriod(view.period)} đang ở bước đó đến hết ngày báo cáo; bấm vào bước để xem danh sách.` }, { key: "all", term: "Dự kiến công nhận thêm", says: define("expected", view, view) }]} {...explainsOf(view, ["registered", "expected"])}>
            <Pipeline view={view} />
          </Explained>
          {hasBegun && on > 0 && view.period.kind === "year" && <p className="no-print pt-3"><PlainLink href={forecastHref(askedOf(view))}>Xem dự báo đến hết năm</PlainLink></p>}
        </Section>
      </div>
      {hasBegun && <Keeping view={view} />}
    </>
  );
}
