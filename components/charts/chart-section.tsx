import { Explained, type Explains, type Meaning } from "@/components/ui/explanation";
import { Section } from "@/components/ui/section";
import { frames, type Chart } from "@/lib/domain/chart/picture";

import { ChartPicture } from "./chart-picture";
import { SavePicture } from "./save-picture";
import { TableBehind } from "./table-behind";

type ChartSectionProps = { chart: Chart; /** What the picture draws, until when, by whom changed. */ meanings: readonly Meaning[]; explains: Explains; /** Where the picture is had as a file. */ href: string; /** Source and day, for paper. */ source: string; first: boolean };

/** One chart of a page: its picture for a desk and for a phone, the table behind it, and the picture as a file. A sheet of paper each. */
export function ChartSection({ chart, meanings, explains, href, source, first }: ChartSectionProps) {
  return (
    <Section id={chart.key} className={first ? "" : "new-page"} title={chart.title} note={chart.reading}>
      <Explained title={chart.title} meanings={meanings} {...explains}>
        <div className="picture-room">
          <ChartPicture picture={chart.draw(frames.wide)} sentence={chart.sentence} className="for-desk" />
          <ChartPicture picture={chart.draw(frames.narrow)} sentence={chart.sentence} className="for-phone" />
        </div>
        <p className="print-only mt-[3mm] text-small text-ink-3">{source}</p>
        <div className="no-print mt-2 flex flex-wrap items-start justify-between gap-x-6">
          <div className="min-w-0 flex-1"><TableBehind caption={chart.sentence} {...chart.table} /></div>
          <SavePicture href={href} title={chart.title} />
        </div>
      </Explained>
    </Section>
  );
}
