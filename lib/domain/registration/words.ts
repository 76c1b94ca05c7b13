import { showDay } from "@/lib/domain/day";
import { Month, sayMonth } from "@/lib/domain/progress/month";
import { stages, stageWords } from "@/lib/domain/unit/competence";
import { sayBody } from "./body";
import type { EventDetails, Handover } from "./details";
import type { Event } from "./event";
import { sayPaper } from "./paper";
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
  report: "Gửi báo cáo",
  assess: "Gửi tự đánh giá",
  rule: "Duyệt không áp dụng",
  review: "Xét chọn",
  defer: "Chưa chọn",
  propose: "Gửi đề nghị",
  appraise: "Tiếp nhận thẩm định",
  return: "Trả lại để bổ sung",
  resend: "Gửi lại hồ sơ",
  pass: "Kết luận Đạt",
  fail: "Kết luận Chưa đạt",
  send_back: "Đề nghị thẩm định lại",
  agree: "Cho chủ trương",
  take: "Nhận xử lý",
  take_over: "Nhận thay",
  hand_over: "Bàn giao",
  release: "Thôi giữ",
  transfer: "Chuyển cơ quan xử lý",
  recognise: "Công nhận",
  annul: "Hủy bỏ công nhận",
} as const satisfies Record<MoveName, string>;

const isStatus = (value: unknown): value is Status => statuses.some((status) => status === value);
const isMove = (value: unknown): value is MoveName => moveNames.some((move) => move === value);
const sayStatus = (value: unknown) => (isStatus(value) ? statusWords[value] : "chưa đăng ký");
const sayMove = (value: unknown) => (isMove(value) ? moveWords[value].toLowerCase() : "làm việc này");

type Told = Pick<Event, "year"> & { details?: EventDetails };

const sayVote = ({ vote }: EventDetails) => (vote ? `, họp ngày ${showDay(vote.heldOn)}, tán thành ${vote.inFavour}/${vote.members}` : "");
const byPaper = ({ paper }: EventDetails) => (paper ? `, ${sayPaper(paper).charAt(0).toLowerCase()}${sayPaper(paper).slice(1)}` : "");
const byFile = ({ details: { file } = {} }: Told) => (file ? `, theo tệp ${file}` : "");
const ofMonth = ({ month }: EventDetails) => {
  const parsed = Month.safeParse(month);
  return parsed.success ? ` ${sayMonth(parsed.data)}` : " tháng";
};

const sayHandover = ({ from, to, act, holder }: Handover) =>
  `Chuyển từ ${sayBody(from)} sang ${sayBody(to)}${act ? ` theo văn bản số ${act}` : " theo quy định thẩm quyền mới"}, giữ nguyên bước và hạn${holder ? `; trước đó ${holder} giữ` : ""}`;

const past = {
  register: (event) => `Đăng ký phấn đấu được công nhận năm ${event.year}${byFile(event)}`,
  edit: (event) => `Sửa dự kiến, ghi chú${byFile(event)}`,
  move_year: (event) => `Chuyển sang năm ${event.year}${byFile(event)}`,
  withdraw: (event) => `Rút đăng ký${byFile(event)}`,
  recognise: () => "Được công nhận theo quyết định",
  annul: () => "Công nhận bị hủy bỏ theo quyết định, trở lại bước đã cho chủ trương",
  report: ({ details = {} }) => `Báo cáo${ofMonth(details)}`,
  assess: () => "Gửi tự đánh giá theo từng tiêu chí",
  rule: ({ details: { ruled } = {} }) => (ruled ? `Cấp xã ${ruled.isApproved ? "duyệt" : "không duyệt"} tiêu chí ${ruled.criterion} không áp dụng` : "Cấp xã xem xét tiêu chí không áp dụng"),
  review: ({ details = {} }) => `Cấp xã xét chọn${sayVote(details)}`,
  defer: ({ details = {} }) => `Cấp xã xét, chưa chọn${sayVote(details)}`,
  propose: ({ details = {} }) => `Đề nghị công nhận${byPaper(details)}`,
  appraise: () => "Tiếp nhận thẩm định",
  return: ({ details: { items } = {} }) => `Trả lại${items ? ` ${items} nội dung` : ""} để bổ sung`,
  resend: ({ details: { items, answered } = {} }) => `Gửi lại hồ sơ${items ? `, bổ sung ${answered ?? 0}/${items} nội dung` : ""}`,
  pass: () => "Kết luận thẩm định: Đạt",
  fail: () => "Kết luận thẩm định: Chưa đạt",
  send_back: () => "Đề nghị thẩm định lại",
  agree: ({ details = {} }) => `Cho chủ trương${byPaper(details)}`,
  take: () => "Nhận xử lý hồ sơ",
  take_over: () => "Nhận thay người đang giữ hồ sơ",
  hand_over: ({ details: { holder } = {} }) => `Bàn giao hồ sơ${holder ? ` cho ${holder}` : ""}`,
  release: () => "Thôi giữ hồ sơ",
  transfer: ({ details: { handover } = {} }) => (handover ? sayHandover(handover) : "Chuyển cơ quan xử lý"),
} as const satisfies Record<MoveName, (event: Told) => string>;

/** One line of a registration's history. A step that is not made here is told by the status it led to. */
export const sayEvent = (event: Pick<Event, "move" | "status"> & Told) => (isMove(event.move) ? past[event.move](event) : statusWords[event.status]);

const sayStage = (value: unknown) => {
  const stage = stages.find((known) => known === value);
  return stage ? stageWords[stage].toLowerCase() : "này";
};

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
  "failed-in-year": ({ cell = "Chi bộ này", year }: Values) => `${cell} đã được thẩm định trong năm ${year}, kết luận chưa đạt. Chọn năm sau.`,
  "open-in-term": ({ cell = "Chi bộ này", year, term }: Values) =>
    `${cell} đang phấn đấu danh hiệu này trong năm ${year}, cùng nhiệm kỳ ${term}. Mở đăng ký đó để sửa hoặc chuyển năm.`,
  "already-holds": ({ cell = "Chi bộ này", since }: Values) => `${cell} đang giữ danh hiệu này từ ${since}, không cần đăng ký lại.`,
  "request-reused": () => "Biểu mẫu này đã dùng cho một đăng ký khác. Mở lại trang rồi đăng ký.",
  "year-not-begun": ({ year }: Values) => `Chi bộ đăng ký phấn đấu năm ${year}. Chưa đến năm đó thì chưa xét.`,
  "stage-without-body": ({ stage }: Values) => `Chưa quy định cơ quan làm bước ${sayStage(stage)} ở địa bàn này. Đề nghị ban tổ chức cấp tỉnh bổ sung thẩm quyền.`,
  "not-the-body": ({ body = "cơ quan khác" }: Values) => `Việc này thuộc ${body}.`,
  "held-by-other": ({ holder }: Values) => `Hồ sơ đang do ${holder || "người khác"} giữ. Đề nghị bàn giao, hoặc nhận thay và ghi lý do.`,
  "held-already": () => "Đồng chí đang giữ hồ sơ này.",
  "held-by-nobody": () => "Chưa có ai giữ hồ sơ này. Bấm Nhận xử lý trước.",
  "not-a-colleague": () => "Người nhận không có nhiệm vụ ở cơ quan đang giữ hồ sơ. Chọn người khác.",
  "proposer-appraises": () => "Người lập đề nghị không thẩm định hồ sơ của mình.",
  "items-unanswered": ({ count }: Values) => `Còn ${count} nội dung trả lại chưa được trả lời. Đánh dấu đã bổ sung, hoặc ghi vì sao chưa có.`,
  "criteria-open": ({ criteria }: Values) => `Chi bộ chưa tự đánh giá ${criteria}.`,
  "assessment-unsent": () => "Tự đánh giá của chi bộ chưa gửi, hoặc đã sửa sau khi gửi. Mở tự đánh giá để gửi.",
  "not-applicable-unruled": ({ criteria }: Values) => `Chi bộ xin không áp dụng ${criteria}. Cấp xã duyệt hoặc không duyệt trước khi đề nghị.`,
  "due-passed": () => "Hạn bổ sung phải sau hôm nay.",
  "day-ahead": () => "Ngày này chưa đến. Ghi ngày từ hôm nay trở về trước.",
  "present-over-members": ({ members }: Values) => `Ban Thường vụ có ${members} ủy viên. Số dự họp không thể nhiều hơn.`,
  "no-quorum": ({ members, present, least }: Values) => `Có ${present}/${members} ủy viên dự họp. Cần ít nhất ${least}.`,
  "votes-over-present": ({ cell = "Chi bộ", present }: Values) => `${cell}: số phiếu tán thành nhiều hơn số người dự họp (${present}).`,
  "no-majority": ({ cell = "Chi bộ", inFavour, members, least }: Values) => `${cell}: được ${inFavour}/${members} phiếu, cần ít nhất ${least}.`,
  "grade-year": ({ cell = "Chi bộ", first, last }: Values) => `${cell}: dùng kết quả xếp loại năm ${first} hoặc ${last}.`,
  "below-gate": ({ cell = "Chi bộ", grade, year, gate }: Values) => `${cell}: xếp loại năm ${year} là ${grade}. Chỉ chọn chi bộ từ ${gate} trở lên.`,
  "not-chosen-why": ({ cell = "Chi bộ" }: Values) => `${cell}: ghi vì sao chưa chọn.`,
  "different-bodies": () => "Các chi bộ được chọn thuộc nhiều nơi hoặc nhiều danh hiệu. Lập riêng từng văn bản.",
  "paper-number-used": ({ paper }: Values) => `Số này đã dùng: ${paper}. Mỗi số chỉ dùng một lần trong nhiệm kỳ.`,
  "month-not-open": ({ month, on }: Values) => `Báo cáo ${month} mở từ ngày ${on}.`,
  "month-before": ({ month, since }: Values) => `Chi bộ đăng ký từ ${since}, không báo cáo ${month}.`,
  "report-reviewed": ({ month, on }: Values) => `Báo cáo ${month} đã được cấp xã xem xét ngày ${on}, không sửa nữa.`,
  "report-changed": ({ month }: Values) => `Báo cáo ${month} vừa được sửa ở nơi khác. Mở lại trang để xem bản mới nhất.`,
  "answer-owed": () => "Chi bộ có nêu khó khăn hoặc đề nghị giúp. Ghi câu trả lời cho chi bộ.",
  "wrong-status": ({ status, move, cell, who, at }: Values) =>
    `${cell ? `${cell}: đăng ký` : "Đăng ký"} đang ở bước: ${sayStatus(status)}${at ? `, ${who || "hệ thống"} ghi lúc ${at}` : ""}. Ở bước này không ${sayMove(move)} được.`,
} as const;
