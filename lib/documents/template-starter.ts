import type { Paragraph, Table } from "docx";
import type { PaperLayout } from "@/lib/domain/document/layout";
import { fieldsOf, namesIn } from "@/lib/domain/template/field";
import { paperWords, type BlankPaper, type TemplatePaper } from "@/lib/domain/template/paper";
import { blankBody, blanks } from "./blank-forms";
import { sheetHeads } from "./minutes-paper";
import { annexed, bodyOf, centred, countersigned, head, list, paperOf, signed, titled, type ListColumn } from "./party-paper";
import { figuresBody } from "./report-paper";
import { unwritten } from "./review-paper";

const names = {
  proposal: "TỜ TRÌNH", minutes: "BIÊN BẢN", recognition: "QUYẾT ĐỊNH", revocation: "QUYẾT ĐỊNH", correction: "QUYẾT ĐỊNH", annulment: "QUYẾT ĐỊNH", replacement: "QUYẾT ĐỊNH", report: "BÁO CÁO", figures: "BIỂU SỐ LIỆU",
  self_assessment: blanks.self_assessment.type, survey: blanks.survey.type,
} as const satisfies Record<TemplatePaper, string>;
const signer = { capacity: "{thay_mat}, {chuc_vu}", signer: "{nguoi_ky}", issuer: "" };
const receivers = ["- Như trên,", "- Lưu Văn phòng {co_quan}."];

/** A form to begin with: our own layout of a day with the places to be filled in, for the office to change in Word. */
export function templateStarter(paper: TemplatePaper, layout: PaperLayout, by: string) {
  const has = (key: string) => fieldsOf(paper).some((field) => field.key === key);
  const children: (Paragraph | Table)[] = [
    head({ superior: "{cap_tren}", issuer: "{co_quan}", number: has("so") ? "Số {so}" : null, draft: null, place: has("noi_ngay") ? "{noi_ngay}" : null }),
    ...(has("du_thao") ? around("du_thao", bodyOf(layout), centred("{du_thao}", { bold: true })) : []),
    ...titled(layout, names[paper], "{trich_yeu}"),
    ...middles[paper](bodyOf(layout), layout),
  ];
  return paperOf(`Mẫu ${paperWords[paper]}`, by, children);
}

type Body = ReturnType<typeof bodyOf>;
/** What is said once for each row of a list; or, of a place without rows, only where something is to be said. */
const around = (key: string, body: Body, ...said: (Paragraph | Table)[]) => [body(`{#${key}}`), ...said, body(`{/${key}}`)];
const optional = (body: Body, key: string) => around(key, body, body(`{${key}}`));
/** A paragraph for each sentence of a list. */
const each = (body: Body, key: string, before = "", after = "") => around(key, body, body(`${before}{cau}${after}`));
const part = (body: Body, heading: string, key: string) => [body(heading, { heading: true }), ...each(body, key)];

/** Where a list says nothing, room to write. */
const blank = (body: Body, key: string) => [body(`{^${key}}`), body(unwritten), body(`{/${key}}`)];

/** A row that is repeated: its list opens in the first cell and closes in the last. */
const rowOf = (list: string, keys: readonly string[]) => keys.map((key, index) => `${index === 0 ? `{#${list}}` : ""}{${key}}${index === keys.length - 1 ? `{/${list}}` : ""}`);

const repeated = (key: string, columns: readonly (ListColumn & { key: string })[]): Table => list(columns, [rowOf(key, columns.map((column) => column.key))], { size: columns.length > 4 ? 11 : 13 });

const order = { key: "stt", head: "TT", width: 15, align: "center" } as const;
const decision = (columns: readonly (ListColumn & { key: string })[], more: readonly string[]) => (body: Body, layout: PaperLayout) => [
  ...each(body, "can_cu", "- ", ";"),
  centred("{BAN_HANH} QUYẾT ĐỊNH", { bold: true }, { spacing: { before: 120, after: 160 } }),
  body("{noi_dung}", { lead: "Điều 1." }),
  ...more.flatMap((key) => optional(body, key)),
  body("Văn phòng {co_quan}, các cơ quan liên quan, cấp ủy cấp dưới và các chi bộ nêu tại Điều 1 chịu trách nhiệm thi hành Quyết định này.", { lead: "Điều 2." }),
  body("Quyết định này có hiệu lực kể từ ngày ký.", { lead: "Điều 3.", last: true }),
  signed(signer, ["- Như Điều 2,", "- Cấp ủy cấp trên (để báo cáo),", "- Lưu Văn phòng {co_quan}."]),
  ...around("kem_theo", body, ...annexed(layout, "DANH SÁCH CHI BỘ", "{trich_yeu}", "{kem_theo}"), repeated("chi_bo", [order, ...columns])),
];

/** A decision about another one. */
const affecting = (...more: string[]) => decision([{ key: "ten", head: "Chi bộ", width: 60 }, { key: "quyet_dinh_truoc", head: "Quyết định trước", width: 45 }, { key: "ly_do", head: "Lý do", width: 45 }], ["cau_ly_do", ...more]);

/** The parts of a set of criteria each on a row of its own, its criteria below it. */
const criteria = (paper: BlankPaper) => (_: Body, layout: PaperLayout) => blankBody(paper, layout, blanks[paper].opening && "{mo_dau}", ["{#phan}{ten_phan}", ["{#tieu_chi}{ma}", "{noi_dung}", "{o_ghi}", "{/tieu_chi}{/phan}"]]);

const middles: Record<TemplatePaper, (body: Body, layout: PaperLayout) => (Paragraph | Table)[]> = {
  proposal: (body, layout) => [
    centred("Kính trình: {kinh_trinh}", {}, { spacing: { after: 160 } }),
    body("Các chi bộ đã đăng ký phấn đấu năm {nam}, tự đánh giá kết quả thực hiện tiêu chuẩn. {ban_hanh} đã họp, xét từng chi bộ và biểu quyết chọn {so_chi_bo} chi bộ đủ điều kiện đề nghị công nhận chi bộ {danh_hieu}."),
    body("{ban_hanh} trình {kinh_trinh} xem xét, thẩm định và quyết định công nhận chi bộ {danh_hieu} đối với {so_chi_bo} chi bộ (có danh sách và hồ sơ kèm theo).", { last: true }),
    signed(signer, receivers),
    ...annexed(layout, "DANH SÁCH CHI BỘ", "{trich_yeu}", "{kem_theo}"),
    repeated("chi_bo", [order, { key: "ten", head: "Chi bộ", width: 120 }, { key: "nam_dang_ky", head: "Năm đăng ký", width: 30, align: "center" }]),
  ],
  minutes: (body) => [
    body("{mo_dau}"),
    ...part(body, "I- THÀNH PHẦN", "thanh_phan"),
    body("II- KẾT QUẢ CHẤM", { heading: true }),
    ...around("luot", body, body("{ket_qua_luot}"), ...around("bang_phieu", body, repeated("phieu", sheetColumns), body("")), ...optional(body, "chenh_lech"), ...optional(body, "thao_luan")),
    ...each(body, "chua_dat"),
    ...around("muc_y_kien_khac", body, body("{muc_y_kien_khac}", { heading: true })),
    ...each(body, "y_kien_khac"),
    ...part(body, "{so_muc_ket_luan}- KẾT LUẬN", "ket_luan"),
    body("Biên bản được đọc lại cho các thành viên có mặt cùng nghe và thống nhất ký tên dưới đây.", { last: true }),
    countersigned({ as: "Người ghi biên bản", name: "{thu_ky}" }, { as: "Chủ trì", name: "{chu_tri}" }),
  ],
  recognition: decision([{ key: "ten", head: "Chi bộ", width: 150 }], []),
  revocation: affecting("dang_ky_lai"),
  correction: affecting(),
  annulment: affecting(),
  replacement: affecting(),
  report: (body) => [
    ...part(body, "I- TÌNH HÌNH TRIỂN KHAI", "trien_khai"),
    ...blank(body, "trien_khai"),
    ...part(body, "II- KẾT QUẢ", "ket_qua_truoc"),
    repeated("don_vi", reportColumns),
    ...each(body, "ket_qua_sau"),
    ...part(body, "III- HẠN CHẾ, NGUYÊN NHÂN", "han_che"),
    ...blank(body, "han_che"),
    ...part(body, "IV- NHIỆM VỤ THỜI GIAN TỚI", "nhiem_vu"),
    ...blank(body, "nhiem_vu"),
    ...part(body, "V- KIẾN NGHỊ", "kien_nghi"),
    ...blank(body, "kien_nghi"),
    signed({ capacity: "T/M Ban Thường vụ, ……", signer: "", issuer: "" }, ["- Cấp ủy cấp trên (để báo cáo),", "- Các cấp ủy trực thuộc,", "- Lưu Văn phòng {co_quan}."]),
  ],
  figures: (_, layout) => figuresBody(layout, [rowOf("don_vi", namesIn("figures", "don_vi"))], { on: "{den_ngay}", nth: "{lan_chot}", at: "{chot_luc}", hash: "{ma_so_lieu}" }),
  self_assessment: criteria("self_assessment"),
  survey: criteria("survey"),
};

const sheetColumns = sheetHeads.map((column, index) => ({ ...column, key: ["stt", "thanh_vien", "tong_diem", "nhan_xet_phieu"][index] ?? "" }));
const reportColumns = (fieldsOf("report").find(({ key }) => key === "don_vi")?.rows ?? []).map(({ key, says }, index) => (index === 0 ? { key, head: "Đơn vị", width: 37 } : { key, head: says, width: 16, align: "center" as const }));

