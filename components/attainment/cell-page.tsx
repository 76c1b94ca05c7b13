import { PlainLink } from "@/components/ui/plain-link";

import { ButtonLink } from "@/components/ui/button";
import { HistoryList } from "@/components/ui/history-list";
import { Seal } from "@/components/ui/seal";
import { monthOf, showDay, yearOf, type Day } from "@/lib/domain/day";
import { sayDecision, type PaperNumber } from "@/lib/domain/decision/numbering";
import type { Effect } from "@/lib/domain/decision/title";
import { roadOf } from "@/lib/domain/registration/road";
import type { Status } from "@/lib/domain/registration/status";
import { sayEvent } from "@/lib/domain/registration/words";

import { CellRoad } from "./cell-road";

type Paper = PaperNumber & { id: string; decidedOn: Day };
type Event = { seq: number; move: string; status: Status; year: number; on: Day; reason: string | null };
type Road = { registrationId: string; year: number; status: Status; expectedOn: Day | null; events: readonly Event[] };

type CellRecord = {
  id: string;
  roads: readonly Road[];
  lines: readonly { effect: Effect; reason: string | null; decision: Paper }[];
  held: { since: Day; decision: Paper } | null;
  bodies: Partial<Record<"review" | "appraise" | "agree" | "decide", string>>;
};

type CellPageProps = {
  record: CellRecord;
  /** The year asked for; the road of the nearest registration is shown when it has none. */
  year: number | null;
  titleName: string;
  committee: string;
  heading: "h1" | "h2";
};

const effects = { recognise: "Công nhận danh hiệu", revoke: "Thu hồi danh hiệu", correct: "Đính chính quyết định", annul: "Hủy bỏ quyết định", replace: "Thay thế quyết định" };

/** The road of the year asked for, else the nearest one ahead, else the last. */
const roadFor = (roads: readonly Road[], year: number | null) => roads.find((road) => road.year === year) ?? roads.find((road) => year === null || road.year > year) ?? roads.at(-1);

function historyOf({ roads, lines }: CellRecord) {
  const events = roads.flatMap((road) =>
    // A decision tells its own recognition, with its number.
    road.events.filter((event) => event.status !== "recognised").map((event) => ({ on: event.on, order: event.seq, what: <>{sayEvent(event)}{event.reason && <>. Lý do: {event.reason}</>}</> })),
  );
  const papers = lines.map(({ effect, reason, decision }) => ({
    on: decision.decidedOn,
    order: 1000,
    what: <>{effects[effect]}. <PlainLink href={`/decisions/${decision.id}`}>{sayDecision(decision)}</PlainLink>{reason && <>. Lý do: {reason}</>}</>,
  }));
  return [...events, ...papers].sort((a, b) => (a.on === b.on ? b.order - a.order : a.on < b.on ? 1 : -1)).map(({ on, what }) => ({ when: showDay(on), what }));
}

function Held({ held, lines, titleName }: Pick<CellRecord, "held" | "lines"> & { titleName: string }) {
  const lost = lines.find(({ effect }) => effect === "revoke" || effect === "annul");
  return (
    <section aria-labelledby="danh-hieu">
      <h2 id="danh-hieu" className="mb-2">Danh hiệu</h2>
      {held ? (
        <div>
          <Seal plate>{titleName}</Seal>
          <p className="mt-3">Chi bộ giữ danh hiệu từ ngày {showDay(held.since)}. <PlainLink href={`/decisions/${held.decision.id}`}>{sayDecision(held.decision)}</PlainLink>.</p>
        </div>
      ) : (
        <p className="text-ink-2">{lost ? `Danh hiệu đã được thu hồi ngày ${showDay(lost.decision.decidedOn)}.` : `Chi bộ chưa có danh hiệu ${titleName.charAt(0).toLowerCase()}${titleName.slice(1)}.`}</p>
      )}
    </section>
  );
}

/** A cell's own page: where its dossier is, the title it holds, and what happened, in words a secretary uses. */
export function CellPage({ record, year, titleName, committee, heading: Heading }: CellPageProps) {
  const road = roadFor(record.roads, year);
  const points = road && roadOf(road.events);
  const history = historyOf(record);
  return (
    <div className="grid gap-x-16 gap-y-8 desk:grid-cols-12">
      <div className="desk:col-span-6">
        <Heading>Hồ sơ đang ở đâu</Heading>
        {!road && <p className="mt-2">Chi bộ chưa đăng ký danh hiệu này. Cấp xã đăng ký thay chi bộ.</p>}
        {road && (
          <>
            <p className="text-ink-2">{titleName}, năm {road.year}</p>
            {points ? (
              <div className="mt-6">
                <CellRoad points={points} status={road.status} committee={committee} bodies={record.bodies} reason={road.events.at(-1)?.reason ?? null}>
                  {road.expectedOn && road.status !== "failed" && <p className="mt-2 text-ink-2">Dự kiến công nhận: tháng {monthOf(road.expectedOn)}/{yearOf(road.expectedOn)}.</p>}
                </CellRoad>
              </div>
            ) : (
              <p className="mt-4">{sayEvent(road.events.at(-1) ?? { move: "", status: road.status, year: road.year })}.</p>
            )}
            <div className="mt-6 no-print"><ButtonLink href={`/registrations/${road.registrationId}`}>Xem hồ sơ đăng ký</ButtonLink></div>
          </>
        )}
      </div>
      <div className="grid content-start gap-8 desk:col-span-6">
        <section aria-labelledby="so-lieu" className="no-print">
          <h2 id="so-lieu" className="mb-2">Số liệu năm</h2>
          <p className="mb-3 text-ink-2">Đảng viên, xếp loại, sinh hoạt: căn cứ để xét danh hiệu.</p>
          <ButtonLink href={`/units/${record.id}/figures`}>Xem số liệu năm</ButtonLink>
        </section>
        <Held held={record.held} lines={record.lines} titleName={titleName} />
        {history.length > 0 && (
          <section aria-labelledby="qua-trinh">
            <h2 id="qua-trinh" className="mb-2">Đã làm những gì</h2>
            <HistoryList items={history} />
          </section>
        )}
      </div>
    </div>
  );
}
