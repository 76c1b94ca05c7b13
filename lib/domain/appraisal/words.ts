import { conclusions, type Conclusion } from "./conclusion";
import type { Bar, TeamFunction } from "./team";

type Values = Readonly<Record<string, string | number>>;

export const functionWords = { chair: "Tổ trưởng", deputy: "Tổ phó", secretary: "Thư ký", member: "Thành viên", support: "Tổ giúp việc" } as const satisfies Record<TeamFunction, string>;

/** Why a member does not score. */
export const barWords = { conflict: "đã khai có liên quan", proposer: "người lập đề nghị", commune: "làm việc ở nơi đề nghị" } as const satisfies Record<Bar, string>;

export const conclusionWords = { pass: "Đạt", fail: "Chưa đạt", supplement: "Cần bổ sung", adjourned: "Hoãn" } as const satisfies Record<Conclusion, string>;
const sayConclusion = (value: unknown) => conclusions.map((each) => (each === value ? conclusionWords[each] : "")).join("");

export const appraisalRefusals = {
  "seat-twice": () => "Một người được chọn hai lần. Mỗi người một nhiệm vụ.",
  "one-chair": () => "Chọn đúng một tổ trưởng.",
  "one-secretary": () => "Chọn đúng một thư ký.",
  "too-few-scorers": ({ least, count }: Values) => `Tổ thẩm định cần ít nhất ${least} người chấm điểm, đang có ${count}.`,
  "not-your-committee": () => "Quyết định lập tổ thẩm định do ban thường vụ của chính đơn vị này ban hành.",
  "not-an-appraiser": ({ name }: Values) => `${name ?? "Người được chọn"} chưa có vai trò Tổ thẩm định ở đơn vị này. Đề nghị người quản trị tài khoản cấp vai trò trước.`,
  "team-number-used": ({ number }: Values) => `Quyết định số ${number} ngày này đã có. Kiểm tra lại số và ngày.`,
  "team-older": ({ on }: Values) => `Tổ đang làm nhiệm vụ lập ngày ${on}. Quyết định mới phải từ ngày đó trở đi.`,
  "too-many-barred": ({ able, least }: Values) => `Chỉ còn ${able} thành viên được chấm hồ sơ này, cần ít nhất ${least}. Đề nghị ban thường vụ bổ sung thành viên bằng quyết định.`,
  "nobody-presides": ({ missing }: Values) => `Tổ trưởng chưa có mặt. Tổ phó chỉ chủ trì khi tổ trưởng không được chấm hồ sơ này.${missing ? ` Còn vắng: ${missing}.` : ""}`,
  "sitting-quorum": ({ here, able, least, missing }: Values) => `Có mặt ${here}/${able} thành viên được chấm điểm. Cần ít nhất ${least}.${missing ? ` Còn vắng: ${missing}.` : ""}`,
  "no-team": () => "Chưa có tổ thẩm định theo quyết định. Ban thường vụ lập tổ trước khi họp.",
  "not-on-team": () => "Đồng chí không có tên trong tổ thẩm định hồ sơ này.",
  "conflict-declared": () => "Đồng chí đã khai có liên quan đến hồ sơ này.",
  "sitting-open": () => "Hồ sơ đang có phiên thẩm định chưa kết luận.",
  "sitting-over": ({ conclusion, who, at }: Values) => (at ? `Phiên thẩm định này đã kết thúc, kết luận: ${sayConclusion(conclusion)}. ${who} ghi lúc ${at}.` : "Phiên thẩm định này đã kết thúc."),
  "sitting-concludes": () => "Kết luận thẩm định chỉ ghi ở phiên họp của tổ thẩm định.",
  "barred-opens": () => "Đồng chí không được chấm hồ sơ này nên không mở phiên thẩm định. Việc này thuộc thành viên khác của tổ.",
  "not-the-opener": () => "Tổ trưởng, tổ phó hoặc thư ký mở phiên thẩm định.",
  "not-the-desk": () => "Việc này của người chủ trì hoặc thư ký phiên thẩm định.",
  "not-under-appraisal": () => "Hồ sơ không ở bước thẩm định. Tiếp nhận hồ sơ trước khi mở phiên.",
  "not-a-scorer": () => "Đồng chí không chấm điểm ở phiên này.",
  "marks-given": () => "Đồng chí đã nộp phiếu của lượt này. Phiếu đã nộp không sửa.",
  "round-over": () => "Lượt chấm này đã xong. Mở lại trang để chấm lượt mới.",
  "not-apart": () => "Điểm không chênh quá mức, không phải chấm lại.",
  "marks-awaited": ({ given, scorers }: Values) => (scorers ? `Mới có ${given}/${scorers} phiếu. Đủ phiếu của các thành viên có mặt mới kết luận được.` : "Chưa đủ phiếu của các thành viên có mặt."),
  "dissent-given": () => "Đồng chí đã ghi ý kiến ở phiên này.",
  "discussion-owed": ({ apart, limit }: Values) => `Điểm chênh nhau ${apart}, quá ${limit}. Thảo luận, ghi lại rồi chấm lượt nữa.`,
  "items-owed": () => "Ghi ít nhất một nội dung phải bổ sung.",
  "departure-owed": ({ conclusion, failing }: Values) => (failing ? `Kết luận ${sayConclusion(conclusion)} khác kết quả chấm (${failing}). Ghi lý do.` : `Kết luận ${sayConclusion(conclusion)} khác kết quả chấm. Ghi lý do.`),
  "remark-owed": ({ criteria }: Values) => `Chấm khác hồ sơ ở ${criteria ?? "một số tiêu chí"}. Ghi lý do vào phần nhận xét.`,
  "mark-missing": ({ code }: Values) => `Tiêu chí ${code}: chưa chấm.`,
  "mark-over": ({ code, most }: Values) => `Tiêu chí ${code}: chấm từ 0 đến ${most}.`,
  "mark-unasked": () => "Phiếu có tiêu chí không thuộc bộ tiêu chí của hồ sơ. Mở lại trang rồi chấm.",
  "sitting-open-in-team": () => "Tổ đang làm nhiệm vụ còn phiên họp chưa kết luận. Kết luận hoặc hoãn phiên đó trước.",
} as const;
