import type { LineKind } from "./line";

type Say = (values: Readonly<Record<string, string | number>>) => string;

export const lineKindWords = {
  rename: "Đổi tên",
  change_kind: "Đổi loại",
  change_code: "Đổi mã",
  move: "Chuyển đơn vị cấp trên",
  merge: "Nhập",
  split: "Chia, tách",
  abolish: "Giải thể",
  create: "Thành lập mới",
  abolish_level: "Bỏ cấp huyện",
} as const satisfies Record<LineKind, string>;

export type ActState = "draft" | "scheduled" | "enacted" | "countered";
export const actStateWords = {
  draft: "Dự thảo, chưa có hiệu lực",
  scheduled: "Đã ban hành, chờ ngày hiệu lực",
  enacted: "Đang có hiệu lực",
  countered: "Đã được điều chỉnh trở lại",
} as const satisfies Record<ActState, string>;

export type ReviewOutcome = "kept" | "not_kept" | "lapsed";
export const reviewOutcomeWords = {
  kept: "Giữ danh hiệu",
  not_kept: "Không giữ danh hiệu",
  lapsed: "Không còn phải xem xét",
} as const satisfies Record<ReviewOutcome, string>;

/** Why an act, or a line of one, cannot be. */
export const reorganisationRefusals = {
  "act-empty": () => "Chưa có dòng sắp xếp nào.",
  "act-unit-unknown": () => "Không có đơn vị này trong phạm vi của văn bản, tính đến trước ngày hiệu lực.",
  "act-unit-not-yet": ({ unit }) => `${unit} chưa có vào trước ngày hiệu lực.`,
  "act-unit-ended": ({ unit }) => `${unit} đã kết thúc trước ngày hiệu lực.`,
  "act-unit-twice": ({ unit }) => `${unit} đã nằm ở một dòng khác với việc trái nhau hoặc trùng nhau.`,
  "act-made-twice": ({ unit }) => `${unit} được thành lập hai lần trong văn bản.`,
  "act-into-itself": ({ unit }) => `${unit} không thể nhập vào chính mình. Bỏ đơn vị này khỏi danh sách nhập, hoặc chọn đơn vị nhận khác.`,
  "act-heir-ends": ({ unit }) => `${unit} là đơn vị nhận nhưng cũng kết thúc trong văn bản này.`,
  "act-parent-ends": ({ unit }) => `${unit} là đơn vị cấp trên nhưng kết thúc trong văn bản này.`,
  "act-heir-level": ({ unit, heir }) => `${unit} và ${heir} không cùng cấp.`,
  "act-kind-misfit": ({ unit }) => `Loại mới không cùng cấp với ${unit}.`,
  "act-level-misfit": ({ unit, above }) => `${unit} không thể đứng ngay dưới ${above}: không đúng cấp.`,
  "act-cycle": ({ unit }) => `${unit} không thể đứng dưới chính mình hoặc dưới đơn vị trực thuộc của mình.`,
  "act-child-left": ({ child, unit }) => `${child} chưa có nơi về khi ${unit} kết thúc.`,
  "act-part-twice": ({ unit }) => `${unit} được chia hai lần vào cùng một đơn vị.`,
  "act-share-missing": ({ unit }) => `Ghi tỷ lệ cho mọi phần của ${unit}, hoặc bỏ trống mọi phần.`,
  "act-share-sum": ({ unit, sum }) => `Tỷ lệ các phần của ${unit} cộng lại là ${sum}, phải đúng 100%.`,
  "act-not-its-child": ({ child, unit }) => `${child} không trực thuộc ${unit}.`,
  "act-no-such-level": ({ unit }) => `Dưới ${unit} không có cấp huyện vào trước ngày hiệu lực.`,
  "act-name-taken": ({ unit, above }) => `Dưới ${above} sẽ có hai đơn vị cùng tên ${unit}.`,
  "act-code-taken": ({ code, unit }) => `Mã ${code} đang là của ${unit}.`,
  "act-changed-since": ({ unit }) => `${unit} đã có thay đổi ghi từ ngày hiệu lực trở đi. Điều chỉnh thay đổi ấy trước, hoặc chọn ngày sau.`,
  "act-child-since": ({ child, unit }) => `${child} được xếp dưới ${unit} sau văn bản này, nên không thể trở lại như trước.`,
  "act-no-change": ({ unit }) => `Dòng này không đổi gì ở ${unit}.`,
  "act-line-incomplete": ({ says }) => String(says ?? "Dòng chưa đủ."),
  "act-does-not-fit": () => "Dự thảo không còn khớp với các đơn vị hiện có. Xem từng dòng được ghi lỗi.",
  "act-units-busy": () => "Đang có người xử lý hồ sơ của một đơn vị trong văn bản. Chưa thay đổi gì; thử lại sau ít phút.",
  "act-not-draft": () => "Văn bản đã ban hành nên không sửa được nữa.",
  "act-not-scheduled": () => "Văn bản không còn chờ ngày hiệu lực.",
  "act-not-enacted": () => "Chỉ điều chỉnh trở lại văn bản đang có hiệu lực.",
  "act-counter-exists": () => "Văn bản này đã có một văn bản điều chỉnh trở lại.",
  "act-counter-too-early": ({ on }) => (on ? `Ngày điều chỉnh phải sau ngày hiệu lực ${on}.` : "Ngày điều chỉnh phải sau ngày hiệu lực của văn bản được điều chỉnh."),
  "act-counter-has-no-lines": () => "Văn bản điều chỉnh trở lại không có dòng riêng: các đơn vị trở lại như trước.",
  "act-number-used": ({ number, issuer }) => `Văn bản số ${number} của ${issuer} đã được nhập.`,
  "act-days-apart": () => "Ngày hiệu lực cách ngày ký quá 10 năm. Xem lại năm.",
  "review-decided": () => "Danh hiệu này đã có người xem xét.",
  "review-day-outside": ({ from, to }) => `Ngày xem xét phải từ ${from} đến ${to}.`,
} as const satisfies Record<string, Say>;
