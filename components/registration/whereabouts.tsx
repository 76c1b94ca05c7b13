import { Facts } from "@/components/ui/facts";
import { showDay } from "@/lib/domain/day";
import type { Whereabouts as At } from "@/lib/domain/registration/view";
import { stageWords } from "@/lib/domain/unit/competence";

const nextOf = { review: "appraise", appraise: "agree", agree: "decide", decide: null } as const;

/** Where the dossier is, with whom, since when, until when, and what comes next: for everyone who may see it. */
export function Whereabouts({ at }: { at: At }) {
  const { stage, body, holder, since, heldSince, due, paused, stoodStill } = at;
  if (!stage) return null;
  const upcoming = nextOf[stage];
  const items = [
    { term: "Đang ở", value: body ?? "Chưa quy định cơ quan" },
    { term: "Từ ngày", value: showDay(since) },
    ...(stage === "review" ? [] : [{ term: "Người giữ", value: holder ? (holder.isReader ? "Đồng chí" : holder.name) : "Chưa có ai nhận" }]),
    ...(heldSince ? [{ term: "Giữ từ", value: showDay(heldSince) }] : []),
    ...(due ? [{ term: paused ? "Hạn bổ sung" : "Hạn", value: <span className={due.isLate ? "text-clay" : ""}>{showDay(due.on)} <small>{due.says}</small></span> }] : []),
    ...(paused ? [{ term: "Đồng hồ thẩm định", value: <>Đang dừng <small>khi gửi lại còn {Math.max(1, paused.left)} ngày làm việc</small></> }] : []),
    ...(!paused && stoodStill > 0 ? [{ term: "Đã tạm dừng", value: `${stoodStill} ngày làm việc` }] : []),
    ...(upcoming ? [{ term: "Bước sau", value: stageWords[upcoming] }] : []),
  ];
  return <div className="pt-6"><Facts kind="flat" items={items} /></div>;
}
