import type { Event } from "./event";
import { statuses, type Status } from "./status";
import { moveNames, type MoveName } from "./workflow";

type Values = Readonly<Record<string, string | number>>;

/** Design.md 9. */
export const statusWords = {
  draft: "Chưa gửi",
  registered: "Đã đăng ký",
  in_progress: "Đang phấn đấu",
  commune_reviewed: "Cấp xã đã xét",
  proposed: "Đã đề nghị",
  under_appraisal: "Đang thẩm định",
  returned: "Trả lại",
  appraised: "Đã thẩm định",
  failed: "Chưa đạt",
  agreed: "Đã cho chủ trương",
  recognised: "Đã công nhận",
  withdrawn: "Đã rút",
  lapsed: "Kết thúc do sáp nhập",
} as const satisfies Record<Status, string>;

/** What a move is called on its button. */
export const moveWords = {
  register: "Đăng ký chi bộ",
  edit: "Sửa đăng ký",
  move_year: "Chuyển sang năm khác",
  withdraw: "Rút đăng ký",
  recognise: "Công nhận",
} as const satisfies Record<MoveName, string>;

const isStatus = (value: unknown): value is Status => statuses.some((status) => status === value);
const isMove = (value: unknown): value is MoveName => moveNames.some((move) => move === value);
const sayStatus = (value: unknown) => (isStatus(value) ? statusWords[value] : "chưa đăng ký");
const sayMove = (value: unknown) => (isMove(value) ? moveWords[value].toLowerCase() : "làm việc này");

const past = {
  register: ({ year }) => `Đăng ký phấn đấu được công nhận năm ${year}`,
  edit: () => "Sửa dự kiến, ghi chú",
  move_year: ({ year }) => `Chuyển sang năm ${year}`,
  withdraw: () => "Rút đăng ký",
  recognise: () => "Được công nhận theo quyết định",
} as const satisfies Record<MoveName, (event: Pick<Event, "year">) => string>;

/** One line of a registration's history. A step that is not made here is told by the status it led to. */
export const sayEvent = (event: Pick<Event, "move" | "status" | "year">) => (isMove(event.move) ? past[event.move](event) : statusWords[event.status]);

export const registrationRefusals = {
  "not-a-cell": () => "Chỉ đăng ký được chi bộ ấp, khu phố. Đơn vị này ở cấp khác.",
  "cell-ended": ({ cell = "Chi bộ này" }: Values) => `${cell} không còn hoạt động, không đăng ký được.`,
  "no-term-for-year": ({ year, years }: Values) =>
    years ? `Năm ${year} không thuộc nhiệm kỳ nào. Chọn năm trong các nhiệm kỳ: ${years}.` : `Năm ${year} không thuộc nhiệm kỳ nào: chưa có nhiệm kỳ được nhập.`,
  "year-passed": ({ year, from }: Values) => `Năm ${year} đã qua. Chọn từ năm ${from}.`,
  "same-year": ({ year }: Values) => `Đăng ký này đang ở năm ${year}. Chọn năm khác.`,
  "other-term": ({ year }: Values) => `Năm ${year} thuộc nhiệm kỳ khác. Rút đăng ký này rồi đăng ký mới ở nhiệm kỳ đó.`,
  "expected-outside-year": ({ year }: Values) => `Thời điểm dự kiến công nhận phải trong năm ${year}.`,
  "expected-passed": () => "Thời điểm dự kiến công nhận đã qua. Chọn thời điểm từ hôm nay trở đi.",
  "already-registered": ({ cell = "Chi bộ này", year }: Values) => `${cell} đã đăng ký danh hiệu này cho năm ${year}. Mở đăng ký đó để sửa.`,
  "open-in-term": ({ cell = "Chi bộ này", year, term }: Values) =>
    `${cell} đang phấn đấu danh hiệu này trong năm ${year}, cùng nhiệm kỳ ${term}. Mở đăng ký đó để sửa hoặc chuyển năm.`,
  "already-holds": ({ cell = "Chi bộ này", since }: Values) => `${cell} đang giữ danh hiệu này từ ${since}, không cần đăng ký lại.`,
  "request-reused": () => "Biểu mẫu này đã dùng cho một đăng ký khác. Mở lại trang rồi đăng ký.",
  "wrong-status": ({ status, move }: Values) => `Đăng ký đang ở bước: ${sayStatus(status)}. Ở bước này không ${sayMove(move)} được.`,
} as const;
