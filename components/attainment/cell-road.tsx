import type { ReactNode } from "react";

import { showDay, type Day } from "@/lib/domain/day";
import type { RoadPoint, RoadStep } from "@/lib/domain/registration/road";
import type { Status } from "@/lib/domain/registration/status";

type Bodies = Partial<Record<"review" | "appraise" | "agree" | "decide", string>>;
type CellRoadProps = { points: readonly RoadPoint[]; status: Status; committee: string; bodies: Bodies; reason: string | null; children?: ReactNode };

const labels: Record<RoadStep, string> = {
  register: "Đăng ký",
  strive: "Chi bộ phấn đấu",
  review: "Cấp xã xét",
  propose: "Cấp xã đề nghị",
  appraise: "Thẩm định",
  agree: "Cho chủ trương",
  decide: "Quyết định công nhận",
};

const over: Record<RoadStep, (day: string) => string> = {
  register: (day) => `Đã đăng ký ngày ${day}`,
  strive: (day) => `Xong ngày ${day}`,
  review: (day) => `Đã xét ngày ${day}`,
  propose: (day) => `Đã gửi ngày ${day}`,
  appraise: (day) => `Có kết luận ngày ${day}`,
  agree: (day) => `Đã cho chủ trương ngày ${day}`,
  decide: (day) => `Đã công nhận ngày ${day}`,
};

const shapes = {
  done: <><circle cx="8" cy="8" r="7.5" fill="currentColor" /><path d="m4.5 8.3 2.4 2.4 4.7-5.2" fill="none" stroke="#fff" strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round" /></>,
  now: <><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.7" /><circle cx="8" cy="8" r="3.3" fill="currentColor" /></>,
  next: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.3 2.4" />,
};
const colours = { done: "text-leaf", now: "text-red", next: "text-ink-3" };
const said = { done: "đã qua", now: "đang ở bước này", next: "chưa tới" };

/** Who has the dossier at a step and what the cell has to do meanwhile, in short sentences. */
function here(step: RoadStep, { status, committee, bodies, reason }: CellRoadProps): { who: string; todo: string } {
  const idle = "Chi bộ chưa phải làm gì.";
  if (step === "strive") return { who: "Chi bộ đang phấn đấu", todo: "Hằng tháng chi bộ xem lại từng tiêu chuẩn." };
  if (status === "returned") return { who: `${committee} đang bổ sung hồ sơ`, todo: reason ? `Cần bổ sung: ${reason}` : "Chi bộ cùng cấp xã bổ sung phần còn thiếu." };
  if (status === "failed") return { who: "Kết luận: chưa đạt", todo: reason ?? "Chi bộ xem lại các tiêu chuẩn chưa đạt." };
  if (step === "propose") return { who: `${committee} đang giữ hồ sơ`, todo: idle };
  const body = { appraise: bodies.appraise, agree: bodies.agree, decide: bodies.decide, register: undefined, review: bodies.review }[step];
  return { who: `${body ?? "Cấp trên"} đang giữ hồ sơ`, todo: idle };
}

function Here({ step, since, ...props }: CellRoadProps & { step: RoadStep; since: Day | null }) {
  const { who, todo } = here(step, props);
  return (
    <div className="mt-2 border border-l-4 border-line border-l-red bg-surface px-4 py-3">
      <b>{who}</b>
      {since && <p className="text-ink-2">từ ngày {showDay(since)}</p>}
      <p className="mt-2">{todo}</p>
      {props.children}
    </div>
  );
}

/** Where the dossier is, step under step: what is over and when, who has it now, what is to come. */
export function CellRoad(props: CellRoadProps) {
  return (
    <ol className="cell-road">
      {props.points.map(({ step, state, on }) => (
        <li key={step} className={state} aria-current={state === "now" ? "step" : undefined}>
          <svg viewBox="0 0 16 16" aria-hidden="true" className={colours[state]}>{shapes[state]}</svg>
          <b>{labels[step]}<span className="sr-only">, {said[state]}</span></b>
          {state === "done" && on && <p className="text-ink-2">{over[step](showDay(on))}</p>}
          {state === "now" && <Here {...props} step={step} since={on} />}
        </li>
      ))}
    </ol>
  );
}
