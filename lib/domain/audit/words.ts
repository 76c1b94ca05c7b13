import { z } from "zod";
import { Day, showDay } from "@/lib/domain/day";
import { assessments, assessmentWords } from "@/lib/domain/progress/schema";
import { countFields } from "@/lib/domain/figures/figures";
import { fieldWords } from "@/lib/domain/figures/words";
import { ruleKeys } from "@/lib/domain/office/rule";
import { ruleWords } from "@/lib/domain/office/words";
import { grades, gradeWords } from "@/lib/domain/registration/grade";
import { recheckKindWords, recheckStatusWords } from "@/lib/domain/recheck/words";
import { paragraphWords } from "@/lib/domain/report/paragraph";
import { measureWords } from "@/lib/domain/target/words";
import { paperWords } from "@/lib/domain/template/paper";
import { statuses, type Status } from "@/lib/domain/registration/status";
import { actStateWords, reviewOutcomeWords } from "@/lib/domain/unit/reorganisation/words";
import type { UnitKind } from "@/lib/domain/unit/level";
import { inSentence } from "@/lib/domain/unit/party";
import { sayEvent, statusWords } from "@/lib/domain/registration/words";

/** What of a fact changed, as the database wrote it. */
export const AuditChange = z.object({ what: z.string(), from: z.string().nullable(), to: z.string().nullable() });
export type AuditChange = z.infer<typeof AuditChange>;

export type AuditAction = { act: string; details: Readonly<Record<string, string>>; changes: readonly AuditChange[] };

/** Acts that look and change nothing. */
export const readingActs = ["registration_read", "evidence_read", "api_read", "export"] as const;

const isStatus = (text: string): text is Status => statuses.some((status) => status === text);
const effects: Readonly<Record<string, string>> = { recognise: "công nhận", revoke: "thu hồi", correct: "đính chính", annul: "hủy bỏ", replace: "thay thế" };

const plain = (text: string) => text;
const words = (known: Readonly<Record<string, string>>) => (text: string) => known[text] ?? text;
const status = (text: string) => (isStatus(text) ? statusWords[text] : words(recheckStatusWords)(text));
const day = (text: string) => {
  const parsed = Day.safeParse(text);
  return parsed.success ? showDay(parsed.data) : text;
};

const conclusionOf = (text: string) => ({ pass: "Đạt", fail: "Chưa đạt", supplement: "Cần bổ sung", adjourned: "Hoãn" })[text] ?? text;
const yes = (text: string) => (text === "true" ? "có" : "chưa");
const grade = (text: string) => grades.flatMap((known) => (known === text ? gradeWords[known] : []))[0] ?? text;
const assessment = (text: string) => assessments.flatMap((known) => (known === text ? assessmentWords[known] : []))[0] ?? text;

/** What a changed fact is called, and how its value is said. What is not here is not told. */
const facts: Readonly<Record<string, readonly [label: string, say: (value: string) => string]>> = {
  status: ["Trạng thái", status],
  year: ["Năm phấn đấu", plain],
  expectedOn: ["Dự kiến công nhận", day],
  note: ["Ghi chú", plain],
  number: ["Số", plain],
  symbol: ["Ký hiệu", plain],
  subject: ["Trích yếu", plain],
  decidedOn: ["Ngày ban hành", day],
  signer: ["Người ký", plain],
  effect: ["Nội dung", (value) => effects[value] ?? value],
  reason: ["Lý do", plain],
  kind: ["Hình thức", words(recheckKindWords)],
  plannedOn: ["Ngày phúc tra", day],
  replyUntil: ["Giải trình đến hết", day],
  detail: ["Dấu hiệu", plain],
  dismissal: ["Lý do bỏ qua", plain],
  signedOn: ["Ngày ký", day],
  isDone: ["Đã bổ sung", yes],
  answer: ["Trả lời", plain],
  month: ["Tháng", (value) => `${Number(value.slice(5, 7))}/${value.slice(0, 4)}`],
  done: ["Việc đã làm", plain],
  difficulty: ["Khó khăn", plain],
  help: ["Đề nghị giúp", plain],
  assessment: ["Nhận xét", assessment],
  heldOn: ["Ngày họp", day],
  place: ["Địa điểm", plain],
  conclusion: ["Kết luận", (value) => conclusionOf(value)],
  finding: ["Nội dung kết luận", plain],
  departure: ["Vì sao khác kết quả chấm", plain],
  round: ["Lượt chấm", plain],
  said: ["Nội dung thảo luận", plain],
  opinion: ["Ý kiến", plain],
  seenOn: ["Ngày khảo sát", day],
  guest: ["Người được mời", plain],
  endedAt: ["Lời mời", () => "đã thôi"],
  removedAt: ["Ảnh", () => "đã bỏ"],
  members: ["Số ủy viên", plain],
  present: ["Dự họp", plain],
  grade: ["Xếp loại", grade],
  gradeYear: ["Năm xếp loại", plain],
  inFavour: ["Tán thành", plain],
  isChosen: ["Được chọn", yes],
  ...Object.fromEntries(countFields.map((field) => [`figures.${field}`, [fieldWords[field], plain] as const])),
  "figures.cellGrade": ["Xếp loại chi bộ", grade],
  "figures.hasOffice": ["Trụ sở, nơi sinh hoạt", yes],
  "figures.unifiedHead": ["Bí thư đồng thời là trưởng ấp, khu phố", yes],
  level: ["Của", (value) => ({ self: "chi bộ", commune: "cấp xã" })[value] ?? value],
  criterion: ["Tiêu chí", plain],
  met: ["Đạt", yes],
  points: ["Điểm", plain],
  ground: ["Căn cứ", plain],
  isApproved: ["Duyệt", (value) => (value === "true" ? "có" : "không")],
  name: ["Tên", plain],
  legalBasis: ["Văn bản quy định", plain],
  revision: ["Lần lưu", plain],
  validFrom: ["Áp dụng từ", day],
  validUntil: ["Hết áp dụng từ", day],
  title: ["Tên giấy tờ", plain],
  documentNumber: ["Số, ký hiệu", plain],
  documentDate: ["Ngày của giấy tờ", day],
  expiresOn: ["Hết hạn", day],
  measure: ["Tính theo", words(measureWords)],
  count: ["Chỉ tiêu", plain],
  percentLow: ["Tỷ lệ, mức thấp", (value) => `${value}%`],
  percentHigh: ["Tỷ lệ, mức cao", (value) => `${value}%`],
  clause: ["Nội dung giao", plain],
  setOn: ["Ngày giao", day],
  withdrawn: ["Hiệu lực", (value) => (value === "true" ? "đã bãi bỏ" : "đang giao")],
  issuer: ["Cơ quan ban hành", plain],
  issuedOn: ["Ngày ban hành văn bản", day],
  effectiveOn: ["Ngày hiệu lực", day],
  state: ["Tình trạng văn bản", words(actStateWords)],
  body: ["Cơ quan", plain],
  carriesGrants: ["Giữ vai trò ở đơn vị kế tục", yes],
  outcome: ["Kết quả xem xét", words(reviewOutcomeWords)],
  key: ["Quy định", words(Object.fromEntries(ruleKeys.map((key) => [key, ruleWords[key].name])))],
  value: ["Mức", words({ ...gradeWords, hyphens: "năm gạch nối", line: "đường kẻ ngắn" })],
  day: ["Ngày", day],
  source: ["Căn cứ", plain],
  toConfirm: ["Cần xác nhận", (value) => (value === "true" ? "có" : "không")],
  struckWhy: ["Vì sao bỏ", plain],
  sha256: ["Mã nội dung SHA-256", plain],
  paragraph: ["Đoạn", words(paragraphWords)],
  period: ["Kỳ", (value) => value.replace("-", "–")],
  seq: ["Lần viết", plain],
  span: ["Kỳ báo cáo", (value) => ({ month: "tháng", half_year: "6 tháng đầu năm", year: "năm" })[value] ?? value],
  on: ["Số liệu đến hết", day],
  fileName: ["Tên tệp", plain],
  paper: ["Văn bản", words(paperWords)],
  version: ["Bản", plain],
  created: ["Thêm mới", plain],
  changed: ["Sửa", plain],
};

const forCriterion = ({ criterion }: AuditAction["details"]) => (criterion ? `, tiêu chí ${criterion}` : "");

const sentences: Readonly<Record<string, (action: AuditAction) => string>> = {
  registration_move: ({ details: { move = "", status: to = "", year = "" } }) => (isStatus(to) ? sayEvent({ move, status: to, year: Number(year) }) : "Cập nhật hồ sơ"),
  registration_read: () => "Mở xem hồ sơ",
  evidence_read: ({ details: { title = "" } }) => `Tải xuống minh chứng “${title}”`,
  evidence_add: () => "Gửi minh chứng",
  evidence_use_add: ({ details }) => `Đưa “${details["title"] ?? ""}” vào hồ sơ${forCriterion(details)}`,
  evidence_use_remove: ({ details }) => `Bỏ “${details["title"] ?? ""}” khỏi hồ sơ${forCriterion(details)}`,
  api_read: ({ details: { what = "" } }) => `Lấy dữ liệu qua API: ${what}`,
  export: ({ details: { what = "", rows = "", sha256 = "" } }) => `Xuất tệp: ${what}, ${rows} dòng, mã băm ${sha256.slice(0, 12)}`,
  decision_add: () => "Ban hành quyết định",
  decision_scan_add: () => "Gửi bản ký của quyết định",
  paper_add: () => "Ghi văn bản đề nghị, cho chủ trương",
  return_item_add: () => "Ghi nội dung phải bổ sung",
  return_item_change: () => "Trả lời nội dung phải bổ sung",
  progress_report_add: () => "Ghi báo cáo tháng của chi bộ",
  progress_report_change: () => "Sửa hoặc nhận xét báo cáo tháng của chi bộ",
  review_meeting_add: () => "Ghi cuộc họp xét chọn của cấp xã",
  review_vote_add: () => "Ghi kết quả xét chọn của chi bộ",
  figures_enter: ({ details: { year = "", onBehalf = "" } }) => `Nhập số liệu năm ${year} của chi bộ${onBehalf === "true" ? ", nhập thay" : ""}`,
  criterion_answer_add: () => "Trả lời tiêu chí của hồ sơ",
  not_applicable_ruling_add: () => "Xem xét tiêu chí xin không áp dụng",
  criteria_move_add: () => "Chuyển hồ sơ sang bộ tiêu chí mới hơn",
  criteria_set_add: () => "Soạn bản nháp bộ tiêu chí",
  criteria_set_change: () => "Sửa, công bố hoặc kết thúc bộ tiêu chí",
  criteria_set_remove: () => "Bỏ bản nháp bộ tiêu chí",
  recheck_add: () => "Lên lịch phúc tra",
  recheck_change: () => "Cập nhật cuộc phúc tra",
  signal_add: () => "Ghi dấu hiệu về việc giữ danh hiệu",
  signal_change: () => "Xử lý dấu hiệu về việc giữ danh hiệu",
  appraisal_team_add: () => "Lập tổ thẩm định",
  appraisal_conflict_add: () => "Khai có liên quan, không chấm điểm",
  appraisal_sitting_add: () => "Mở phiên họp thẩm định",
  appraisal_sitting_change: () => "Kết thúc phiên họp thẩm định",
  appraisal_sheet_add: () => "Nộp phiếu chấm điểm",
  appraisal_discussion_add: () => "Ghi thảo luận về điểm chênh lệch",
  appraisal_dissent_add: () => "Ghi ý kiến khác",
  team_invitation_add: () => "Mời người xem các hồ sơ của tổ thẩm định",
  team_invitation_change: () => "Thôi mời người xem các hồ sơ của tổ thẩm định",
  dossier_invitation_add: () => "Mời người xem hồ sơ",
  dossier_invitation_change: () => "Thôi mời người xem hồ sơ",
  survey_finding_add: () => "Ghi kết quả khảo sát thực địa",
  survey_photo_add: () => "Gửi ảnh khảo sát thực địa",
  survey_photo_change: () => "Bỏ ảnh khảo sát thực địa",
  act_add: () => "Soạn dự thảo sắp xếp đơn vị",
  act_change: () => "Sửa, ban hành hoặc điều chỉnh văn bản sắp xếp đơn vị",
  act_remove: () => "Bỏ dự thảo sắp xếp đơn vị",
  act_line_add: () => "Ghi một dòng sắp xếp đơn vị",
  act_line_change: () => "Sửa một dòng sắp xếp đơn vị",
  act_line_remove: () => "Bỏ một dòng sắp xếp đơn vị",
  title_review_add: () => "Đưa danh hiệu vào danh sách chờ xem xét sau sắp xếp",
  title_review_change: () => "Ghi kết quả xem xét danh hiệu sau sắp xếp",
  report_add: () => "Lập dự thảo báo cáo sơ kết, tổng kết",
  report_paragraph_add: () => "Viết lại một đoạn báo cáo",
  closing_add: () => "Chốt báo cáo",
  reopening_add: () => "Mở lại báo cáo đã chốt",
  resolution_add: () => "Ghi nghị quyết, văn bản giao chỉ tiêu",
  target_add: () => "Giao chỉ tiêu",
  target_change: ({ changes }) => {
    const withdrawn = changes.find(({ what }) => what === "withdrawn");
    return withdrawn ? (withdrawn.to === "true" ? "Bãi bỏ chỉ tiêu" : "Giao lại chỉ tiêu đã bãi bỏ") : "Điều chỉnh chỉ tiêu";
  },
  target_remove: () => "Bỏ chỉ tiêu đã nhập từ tệp, khi hoàn tác",
  office_rule_add: () => "Đặt quy định chung của tỉnh",
  office_rule_change: () => "Kết thúc quy định chung của tỉnh",
  paper_template_add: () => "Gửi mẫu văn bản của tỉnh",
  paper_template_change: () => "Đặt ngày áp dụng hoặc thôi dùng mẫu văn bản",
  holiday_add: () => "Ghi ngày nghỉ, ngày làm bù",
  holiday_change: () => "Xác nhận hoặc bỏ ngày nghỉ, ngày làm bù",
  import_run_add: () => "Nhập số liệu từ tệp",
  import_run_change: () => "Hoàn tác một lần nhập từ tệp",
  competence_add: () => "Đặt thẩm quyền của một bước",
  competence_change: () => "Xác nhận, đổi hoặc kết thúc thẩm quyền của một bước",
  decision_line_add: () => "Ghi chi bộ vào quyết định",
  decision_line_remove: () => "Bỏ chi bộ khỏi quyết định đã nhập từ tệp, khi hoàn tác",
};

const endings = { _add: "Thêm dữ liệu của hồ sơ", _change: "Sửa dữ liệu của hồ sơ", _remove: "Bỏ dữ liệu của hồ sơ" } as const;

/** What was done, in one Vietnamese sentence without its doer, hour and address. */
export function sayAction(action: AuditAction): string {
  const say = sentences[action.act];
  if (say) return say(action);
  return Object.entries(endings).find(([ending]) => action.act.endsWith(ending))?.[1] ?? "Làm việc với hồ sơ";
}

/** What changed, old and new: "Trạng thái: từ “Đã đăng ký” thành “Đã đề nghị”". */
export function sayChanges({ act, changes, details }: AuditAction): string[] {
  const isFirst = changes.every(({ from }) => from === null);
  const told = changes.flatMap(({ what, from, to }) => {
    const fact = facts[what];
    return fact ? [sayChange(fact[0], from && fact[1](from), to && fact[1](to), isFirst)] : [];
  });
  return act === "registration_move" && details["reason"] ? [...told, `Lý do: ${details["reason"]}`] : told;
}

function sayChange(label: string, from: string | null, to: string | null, isFirst: boolean): string {
  if (to === null) return `${label}: bỏ “${from}”`;
  if (from === null) return isFirst ? `${label}: ${to}` : `${label}: từ trống thành “${to}”`;
  return `${label}: từ “${from}” thành “${to}”`;
}

/** What a line of the record is about: "Chi bộ ấp 5", "Huyện Châu Thành". */
export const sayAbout = (unit: { name: string; kind: UnitKind }) => (unit.kind === "hamlet" || unit.kind === "quarter" ? `Chi bộ ${inSentence(unit)}` : unit.name);
