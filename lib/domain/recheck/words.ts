import type { SignalKind } from "./schema";
import type { ScheduleShow } from "./view";
import { recheckMoves, recheckStatuses, type RecheckKind, type RecheckMove, type RecheckStatus } from "./workflow";

export const recheckKindWords = {
  full: "Toàn diện",
  light: "Rút gọn",
  unannounced: "Đột xuất",
} as const satisfies Record<RecheckKind, string>;

export const recheckStatusWords = {
  planned: "Đã lên lịch",
  failing: "Đã thông báo không đạt",
  replied: "Đã giải trình",
  kept: "Giữ vững",
  revoked: "Đã thu hồi",
  cancelled: "Đã bỏ lịch",
} as const satisfies Record<RecheckStatus, string>;

/** What an act is called on its button. */
export const recheckMoveWords = {
  plan: "Lên lịch phúc tra",
  keep: "Kết luận giữ vững",
  give_notice: "Thông báo không đạt",
  reply: "Gửi giải trình",
  accept_reply: "Giữ vững sau giải trình",
  cancel: "Bỏ lịch",
  revoke: "Thu hồi danh hiệu",
} as const satisfies Record<RecheckMove, string>;

export const signalWords = {
  discipline: "Có đảng viên bị kỷ luật",
  missed_meetings: "Sinh hoạt không đủ kỳ",
  worse_classification: "Xếp loại giảm",
  expired_evidence: "Minh chứng hết hạn",
  other: "Dấu hiệu khác",
} as const satisfies Record<SignalKind, string>;

type Values = Readonly<Record<string, string | number>>;
const sayStatus = (value: unknown) => recheckStatuses.map((status) => (status === value ? recheckStatusWords[status] : "")).join("") || "chưa lên lịch";
const sayMove = (value: unknown) => recheckMoves.map((move) => (move === value ? recheckMoveWords[move].toLowerCase() : "")).join("") || "làm việc này";

export const isRecheckMove = (value: string): value is RecheckMove => recheckMoves.some((move) => move === value);

export const recheckRefusals = {
  "wrong-recheck-status": ({ status, move }: Values) => `Cuộc phúc tra đang ở bước: ${sayStatus(status)}. Ở bước này không ${sayMove(move)} được.`,
  "not-a-holder": ({ cell = "Chi bộ này" }: Values) => `${cell} không giữ danh hiệu này nên không phúc tra.`,
  "being-rechecked": ({ cell = "Chi bộ này" }: Values) => `${cell} đang có cuộc phúc tra chưa kết luận.`,
  "planned-passed": ({ today }: Values) => `Ngày phúc tra không trước hôm nay, ${today}.`,
  "reply-until-passed": ({ today }: Values) => `Hạn giải trình phải sau hôm nay, ${today}.`,
  "reply-late": ({ until }: Values) => `Hạn giải trình đã hết ngày ${until}. Liên hệ cơ quan phúc tra.`,
  "raised-ahead": ({ today }: Values) => `Ngày phát hiện không sau hôm nay, ${today}.`,
  "signal-closed": () => "Dấu hiệu này đã được xử lý.",
  "no-notice": ({ cell }: Values) => `${cell} chưa có thông báo không đạt sau phúc tra. Phúc tra và thông báo rồi mới thu hồi.`,
  "reply-window-open": ({ cell, until }: Values) => `${cell} được giải trình đến hết ${until}. Ngày ký sau ngày đó, hoặc sau khi có giải trình.`,
  "wait-after-revocation": ({ cell = "Chi bộ này", from }: Values) => `${cell} bị thu hồi danh hiệu này, được đăng ký lại từ ${from}.`,
} as const;

export const scheduleShowWords = {
  due: "Đến hạn",
  planned: "Đã lên lịch",
  waiting: "Đã thông báo không đạt",
  kept: "Giữ vững",
  revoked: "Đã thu hồi",
  signalled: "Có dấu hiệu",
  held: "Đang giữ danh hiệu",
} as const satisfies Record<ScheduleShow, string>;

export const nothingScheduled = {
  due: "Không có chi bộ nào đến hạn phúc tra.",
  planned: "Chưa lên lịch phúc tra chi bộ nào.",
  waiting: "Không có chi bộ nào bị thông báo không đạt.",
  kept: "Chưa có chi bộ nào được kết luận giữ vững.",
  revoked: "Chưa có chi bộ nào bị thu hồi.",
  signalled: "Không có dấu hiệu nào đang chờ xử lý.",
  held: "Chưa có chi bộ nào giữ danh hiệu.",
} as const satisfies Record<ScheduleShow, string>;
