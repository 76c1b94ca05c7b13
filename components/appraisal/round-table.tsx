import type { ReactNode } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";
import { askedOf } from "@/lib/domain/appraisal/marks";
import type { AskedCriterion } from "@/lib/domain/criteria/answer";
import { showMean } from "@/lib/domain/appraisal/round";
import type { SittingView } from "@/lib/domain/appraisal/sitting-view";
import { functionWords } from "@/lib/domain/appraisal/words";
import { showCount } from "@/lib/domain/ratio";

type Held = SittingView["rounds"][number];

const say = (criterion: AskedCriterion, mark: number | undefined) => (mark === undefined ? "–" : criterion.kind === "condition" ? (mark > 0 ? "Đạt" : "Chưa đạt") : showCount(mark));

/** A mark in its column; on a phone a line of its own, after the name of who gave it, which may wrap. */
const AtRight = ({ children }: { children: ReactNode }) => <span className="block desk:text-right">{children}</span>;

/** A complete round, every member's marks side by side with their mean; conditions say how many found them met. */
export function RoundTable({ held, view }: { held: Held; view: Pick<SittingView, "present" | "criteria"> }) {
  const { sheets, state } = held;
  const nameOf = (seatId: string) => view.present.find((each) => each.seatId === seatId);
  const mean = (criterion: AskedCriterion) => {
    const sum = sheets.reduce((all, { marks }) => all + (marks[criterion.code] ?? 0), 0);
    return criterion.kind === "condition" ? `${sum}/${sheets.length} đạt` : showMean(sum, sheets.length);
  };
  const columns: Column<AskedCriterion>[] = [
    { key: "wording", head: "Tiêu chí", rowHead: true, cell: ({ code, wording }) => `${code}. ${wording}`, total: "Tổng điểm", className: "desk:min-w-64" },
    ...sheets.map(({ seatId, marks, total }): Column<AskedCriterion> => {
      const member = nameOf(seatId);
      const head = member ? `${functionWords[member.function]}, ${member.name}` : "";
      const onPhone = <span className="text-small text-ink-3 desk:hidden">{`${head}: `}</span>;
      return { key: seatId, head: <AtRight>{head}</AtRight>, phone: "wide", cell: (criterion) => <AtRight>{onPhone}{say(criterion, marks[criterion.code])}</AtRight>, total: <AtRight>{onPhone}{showCount(total)}</AtRight> };
    }),
    { key: "mean", head: "Trung bình", means: "Trung bình cộng điểm của các thành viên đã nộp phiếu ở lượt chấm này; dòng cuối là tổng các điểm trung bình.", number: true, phone: "aside", phoneWord: "trung bình", cell: (criterion) => <b className="font-semibold">{mean(criterion)}</b>, total: state.state === "waiting" ? "" : showMean(state.sum, state.scorers) },
  ];
  return (
    <div className="overflow-x-auto">
      <DataTable caption={`Điểm lượt ${held.round}`} columns={columns} rows={askedOf(view.criteria.content)} rowKey={({ code }) => code} />
    </div>
  );
}
