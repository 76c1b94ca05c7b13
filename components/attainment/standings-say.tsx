import { Explained } from "@/components/ui/explanation";
import { CopyText } from "@/components/ui/copy-text";
import { Illustrative } from "@/components/ui/illustrative";
import { StandingMark } from "@/components/ui/standing-mark";
import { meansStanding } from "@/lib/domain/attainment/means";
import { sayPeriod } from "@/lib/domain/attainment/period";
import type { Attainment } from "@/lib/domain/attainment/view";

import { explainsOf } from "./explains";
import { reportText, standingGroups } from "@/lib/domain/attainment/report";

const fraction = /(\d[\d.]*\/\d[\d.]*°?)/;

/** A share that no source printed carries its mark, with room for it before the comma. */
const Share = ({ children }: { children: string }) => {
  const isMarked = children.endsWith("°");
  return <b className={`whitespace-nowrap ${isMarked ? "mr-[0.3em]" : ""}`}><Illustrative when={isMarked}>{children.replace("°", "")}</Illustrative></b>;
};

/** "Bình Đại 2/7" with its share in bold, as the eye looks for it. */
const Sentence = ({ children }: { children: string }) => (
  <p className="text-1 leading-[1.5]">{children.split(fraction).map((part, index) => (fraction.test(part) ? <Share key={index}>{part}</Share> : part))}</p>
);

const inPeriod = ({ period }: Attainment) => `trong ${sayPeriod(period)}`;

/** Who met, who lags, worded as a report will word it, and ready to be copied. */
export function StandingsSay({ view }: { view: Attainment }) {
  const groups = standingGroups(view);
  return (
    <div className="grid h-full content-start gap-3 desk:border-l desk:border-line desk:pl-6">
      {groups.length === 0 && <p className="text-1 leading-[1.5]">Chưa đơn vị nào được giao chỉ tiêu trong kỳ này.</p>}
      {groups.length > 0 && (
        <Explained title="Các đơn vị theo mức thực hiện" meanings={[{ key: "share", term: "Số sau tên đơn vị", says: `Số chi bộ đã công nhận trên chỉ tiêu của đơn vị ${inPeriod(view)}.` }, { key: "standing", term: "Mức thực hiện", says: meansStanding }]} {...explainsOf(view, ["recognised", "target"])}>
          <div className="grid gap-3">
            {groups.map(({ standing, heading, sentence }) => (
              <div key={standing}>
                <h2 className="flex items-center gap-2 text-small font-normal text-ink-2">{standing !== "no_target" && <StandingMark standing={standing} bare />}{heading}</h2>
                <Sentence>{sentence}</Sentence>
              </div>
            ))}
          </div>
        </Explained>
      )}
      <div className="mt-1"><CopyText text={reportText(view)} /></div>
    </div>
  );
}
