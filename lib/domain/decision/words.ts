import { statuses } from "@/lib/domain/registration/status";
import { statusWords } from "@/lib/domain/registration/words";
import type { Effect } from "./title";

/** What a line of a decision does to its cell. */
export const effectWords = {
  recognise: "Công nhận",
  revoke: "Thu hồi",
  correct: "Đính chính",
  annul: "Hủy bỏ",
  replace: "Thay thế",
} as const satisfies Record<Effect, string>;

/** What a later paper did to a line: "Bị thu hồi theo quyết định …". */
export const passiveWords = {
  recognise: "Công nhận lại",
  revoke: "Bị thu hồi",
  correct: "Được đính chính",
  annul: "Bị hủy bỏ",
  replace: "Được thay thế",
} as const satisfies Record<Effect, string>;

type Values = Readonly<Record<string, string | number>>;
const isEffect = (value: unknown): value is Effect => typeof value === "string" && value in effectWords;
const by = ({ who, at }: Values) => (who ? `, ${who} ghi lúc ${at}` : at ? `, ghi lúc ${at}` : "");

/** Why a decision is not issued. The cell is named first: a paper may list many. */
export const decisionRefusals = {
  "decided-already": (values: Values) => `${values["cell"]} đã có quyết định ${isEffect(values["effect"]) ? effectWords[values["effect"]].toLowerCase() : "khác"} số ${values["number"]} ngày ${values["day"]}${by(values)}.`,
  "number-taken": (values: Values) => `Số ${values["number"]} đã dùng cho quyết định ngày ${values["day"]}${by(values)}. Số tiếp theo là ${values["next"]}.`,
  "decided-ahead": ({ today }: Values) => `Ngày ký không sau hôm nay, ${today}.`,
  "no-term-for-day": ({ day }: Values) => `Ngày ${day} không thuộc nhiệm kỳ nào đang theo dõi, nên không có sổ số cho quyết định.`,
  "before-all-terms": ({ day, from }: Values) => `Ngày ký ${day} trước nhiệm kỳ sớm nhất trong sổ, bắt đầu ${from}.`,
  "register-from-owed": () => "Ghi ngày chi bộ được đăng ký lại.",
  "register-from-early": ({ day }: Values) => `Ngày được đăng ký lại phải sau ngày ký ${day} và chỉ ghi trong quyết định thu hồi.`,
  "other-title": ({ cell }: Values) => `${cell}: hồ sơ này thuộc danh hiệu khác. Mỗi quyết định ghi một danh hiệu.`,
  "cell-not-standing": ({ cell, day }: Values) => `${cell} không hoạt động vào ngày ${day}.`,
  "other-body": ({ cell }: Values) => `${cell}: việc này thuộc thẩm quyền của cơ quan khác vào ngày ký.`,
  "no-competent-body": ({ cell }: Values) => `${cell}: chưa quy định cơ quan có thẩm quyền quyết định vào ngày ký.`,
  "reason-owed": ({ cell }: Values) => `${cell}: ghi lý do.`,
  "later-decision": ({ cell, number, day }: Values) => `${cell} đã có quyết định số ${number} ngày ${day}. Ngày ký không trước ngày đó.`,
  "not-agreed": ({ cell }: Values) => `${cell} chưa được cho chủ trương.`,
  "before-agreement": ({ cell, day }: Values) => `${cell} được cho chủ trương ngày ${day}. Ngày ký không trước ngày đó.`,
  "holds-already": ({ cell, since }: Values) => `${cell} đang giữ danh hiệu này từ ${since}.`,
  "holds-nothing": ({ cell }: Values) => `${cell} không giữ danh hiệu này.`,
  "line-closed": ({ cell }: Values) => `${cell}: nội dung đã chọn không còn hiệu lực.`,
  "dossier-moved-on": ({ cell, status }: Values) => `Hồ sơ của ${cell} đã được thẩm định lại sau khi hủy công nhận, nay ở bước: ${statuses.map((known) => (known === status ? statusWords[known] : "")).join("")}. Không khôi phục quyết định cũ; quyết định theo hồ sơ này.`,
  "other-holds": ({ other }: Values) => `${other} đang giữ danh hiệu này. Chọn chi bộ khác.`,
  "decision-reused": () => "Biểu mẫu này đã ban hành một quyết định khác. Mở lại trang rồi lập quyết định mới.",
  "past-has-dossier": ({ cell, day }: Values) => `${cell} có hồ sơ trong sổ từ ${day}. Quyết định từ ngày đó ban hành từ hồ sơ, ở trang Quyết định.`,
  "scan-kind": () => "Bản ký là tệp PDF hoặc ảnh quét JPEG, PNG.",
  "scan-again": () => "Bản ký này đã có trong sổ.",
  "same-cell-twice": ({ cell }: Values) => `${cell} được ghi hai lần trong quyết định.`,
} as const;

/** What the list of a kind asks to be picked from. */
export const pickWords = {
  recognise: "Chi bộ đã được cho chủ trương",
  revoke: "Chi bộ đã được thông báo không đạt",
  correct: "Nội dung cần đính chính",
  annul: "Nội dung cần hủy bỏ",
  replace: "Nội dung cần thay thế",
} as const satisfies Record<Effect, string>;

/** Why the list of a kind is empty, and what comes before it. */
export const nothingToDecide = {
  recognise: { title: "Chưa có chi bộ nào được cho chủ trương để công nhận.", next: "Hồ sơ thẩm định đạt được cho chủ trương rồi mới ra quyết định." },
  revoke: { title: "Không có chi bộ nào được thông báo không đạt sau phúc tra.", next: "Phúc tra không đạt thì thông báo cho chi bộ; hết hạn ý kiến mới ra quyết định thu hồi." },
  correct: { title: "Không có quyết định công nhận nào còn hiệu lực để đính chính.", next: "Các quyết định đã ban hành xem trong sổ quyết định." },
  annul: { title: "Không có quyết định nào để hủy bỏ.", next: "Các quyết định đã ban hành xem trong sổ quyết định." },
  replace: { title: "Không có quyết định công nhận nào còn hiệu lực để thay thế.", next: "Các quyết định đã ban hành xem trong sổ quyết định." },
} as const satisfies Record<Effect, { title: string; next: string }>;

/** What signing does, for whoever is about to. */
export const consequenceWords = {
  recognise: "Chi bộ giữ danh hiệu từ ngày ký; hồ sơ đăng ký kết thúc.",
  revoke: "Chi bộ không còn giữ danh hiệu từ ngày ký. Số của những ngày trước không đổi.",
  correct: "Chi bộ được ghi lại giữ danh hiệu từ ngày ký của quyết định trước, như đã ghi đúng từ đầu.",
  annul: "Công nhận bị hủy thì danh hiệu hết từ ngày ký. Thu hồi, đính chính hay thay thế bị hủy thì coi như chưa ký.",
  replace: "Quyết định này thay cho nội dung đã chọn. Chi bộ khác thay vào thì giữ danh hiệu từ ngày ký.",
} as const satisfies Record<Effect, string>;

/** The subject a paper of the kind usually carries. */
export const subjectWords = (effect: Effect, title: string) =>
  ({
    recognise: `Công nhận chi bộ ấp, khu phố ${title}`,
    revoke: `Thu hồi danh hiệu chi bộ ấp, khu phố ${title}`,
    correct: `Đính chính quyết định công nhận chi bộ ấp, khu phố ${title}`,
    annul: `Hủy bỏ quyết định về chi bộ ấp, khu phố ${title}`,
    replace: `Thay thế quyết định công nhận chi bộ ấp, khu phố ${title}`,
  })[effect];
