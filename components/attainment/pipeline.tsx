import { StageBars } from "@/components/charts/stage-bars";
import type { Attainment } from "@/lib/domain/attainment/view";
import type { Status } from "@/lib/domain/registration/status";

import { stageHref } from "./address";

type Step = { label: string; note: string };

const steps: Partial<Record<Status, Step>> = {
  registered: { label: "Đã đăng ký", note: "chưa có báo cáo tiến độ" },
  in_progress: { label: "Đang phấn đấu", note: "cấp xã theo dõi hằng tháng" },
  commune_reviewed: { label: "Cấp xã đã xét", note: "chờ lập tờ trình" },
  proposed: { label: "Đã đề nghị", note: "chờ lập tổ thẩm định" },
  under_appraisal: { label: "Đang thẩm định", note: "tổ thẩm định đang giữ hồ sơ" },
  returned: { label: "Trả lại", note: "chờ bổ sung" },
  appraised: { label: "Đã thẩm định", note: "chờ xem xét cho chủ trương" },
  agreed: { label: "Đã cho chủ trương", note: "chờ ban hành quyết định" },
};

export const pipelineCount = (view: Attainment) => view.pipeline.reduce((sum, { count }) => sum + count, 0);

/** The dossiers still on their way by the step they have reached; each step opens its list. Empty steps are left out. */
export function Pipeline({ view }: { view: Attainment }) {
  const stages = view.pipeline.flatMap(({ status, count }) => {
    const step = steps[status];
    return count > 0 && step ? [{ ...step, count, href: stageHref(view, status) }] : [];
  });
  if (stages.length === 0) return <p className="border-y border-line py-3 text-ink-3">Không còn hồ sơ nào đang làm trong kỳ này.</p>;
  return <StageBars stages={stages} />;
}
