import type { FigureName } from "./definitions";

/** What a figure is called when it is asked about, after its number. */
export const figureTitles: Record<FigureName, string> = {
  target: "chi bộ theo chỉ tiêu",
  registered: "lượt đăng ký",
  registered_term: "lượt đăng ký cả nhiệm kỳ",
  recognised: "chi bộ đã công nhận",
  ratio: "tỷ lệ đạt",
  remaining: "so với chỉ tiêu",
  expected: "chi bộ dự kiến công nhận thêm",
  expected_total: "chi bộ, kể cả dự kiến",
  expected_ratio: "tỷ lệ dự kiến",
  cells: "chi bộ ấp, khu phố",
  held: "chi bộ đang giữ danh hiệu",
  revoked: "chi bộ bị thu hồi danh hiệu",
  recheck_due: "chi bộ đến hạn phúc tra",
  recheck_planned: "chi bộ đã lên lịch phúc tra",
  recheck_kept: "chi bộ giữ vững sau phúc tra",
  recheck_failing: "chi bộ được thông báo không đạt",
  appraised: "chi bộ đã thẩm định",
  under_appraisal: "chi bộ đang thẩm định",
  line: "tiến độ đều",
};
