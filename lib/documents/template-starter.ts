import type { Paragraph, Table } from "docx";
import type { PaperLayout } from "@/lib/domain/document/layout";
import { fieldsOf } from "@/lib/domain/template/field";
import { paperWords, type TemplatePaper } from "@/lib/domain/template/paper";
import { annexed, bodyOf, centred, countersigned, head, list, paperOf, signed, titled, type ListColumn } from "./party-paper";

const names = { proposal: "TỜ TRÌNH", minutes: "BIÊN BẢN", recognition: "QUYẾT ĐỊNH", revocation: "QUYẾT ĐỊNH", report: "BÁO CÁO" } as const satisfies Record<TemplatePaper, string>;
const signer = { capacity: "{thay_mat}, {chuc_vu}", signer: "{nguoi_ky}", issuer: "" };
const receivers = ["- Như trên,", "- Lưu Văn phòng {co_quan}."];

/** A form to begin with: our own layout of a day with the places to be filled in, for the office to change in Word. */
export function templateStarter(paper: TemplatePaper, layout: PaperLayout, by: string) {
  const children: (Paragraph | Table)[] = [
    head({ superior: "{cap_tren}", issuer: "{co_quan}", number: "Số {so}", draft: null, place: paper === "minutes" ? null : "{noi_ngay}" }),
    ...(paper === "minutes" ? [] : [centred("{du_thao}", { bold: true })]),
    ...titled(layout, names[paper], "{trich_yeu}"),
    ...middles[paper](bodyOf(layout), layout),
  ];
  return paperOf(`Mẫu ${paperWords[paper]}`, by, children);
}

type Body = ReturnType<typeof bodyOf>;
/** A paragraph for each sentence of a list. */
const each = (body: Body, key: string, before = "", after = "") => [body(`{#${key}}`), body(`${before}{cau}${after}`), body(`{/${key}}`)];
const part = (body: Body, heading: string, key: string) => [body(heading, { heading: true }), ...each(body, key)];

/** A list whose one row is repeated: it opens in the first cell and closes in the last. */
function repeated(key: string, columns: readonly (ListColumn & { key: string })[]): Table {
  const last = columns.length - 1;
  return list(columns, [columns.map((column, index) => `${index === 0 ? `{#${key}}` : ""}{${column.key}}${index === last ? `{/${key}}` : ""}`)], { size: columns.length > 4 ? 11 : 13 });
}

const order = { key: "stt", head: "TT", width: 15, align: "center" } as const;
const decision = (columns: readonly (ListColumn & { key: string })[], more: readonly string[]) => (body: Body, layout: PaperLayout) => [
  ...each(body, "can_cu", "- ", ";"),
  centred("{BAN_HANH} QUYẾT ĐỊNH", { bold: true }, { spacing: { before: 120, after: 160 } }),
  body("{noi_dung}", { lead: "Điều 1." }),
  ...more.map((words) => body(words)),
  body("Văn phòng {co_quan}, các cơ quan liên quan, cấp ủy cấp dưới và các chi bộ nêu tại Điều 1 chịu trách nhiệm thi hành Quyết định này.", { lead: "Điều 2." }),
  body("Quyết định này có hiệu lực kể từ ngày ký.", { lead: "Điều 3.", last: true }),
  signed(signer, ["- Như Điều 2,", "- Cấp ủy cấp trên (để báo cáo),", "- Lưu Văn phòng {co_quan}."]),
  ...annexed(layout, "DANH SÁCH CHI BỘ", "{trich_yeu}", "(kèm theo Quyết định số {so})"),
  repeated("chi_bo", [order, ...columns]),
];

const middles: Record<TemplatePaper, (body: Body, layout: PaperLayout) => (Paragraph | Table)[]> = {
  proposal: (body, layout) => [
    centred("Kính trình: {kinh_trinh}", {}, { spacing: { after: 160 } }),
    body("Các chi bộ đã đăng ký phấn đấu năm {nam}, tự đánh giá kết quả thực hiện tiêu chuẩn. {ban_hanh} đã họp, xét từng chi bộ và biểu quyết chọn {so_chi_bo} chi bộ đủ điều kiện đề nghị công nhận chi bộ {danh_hieu}."),
    body("{ban_hanh} trình {kinh_trinh} xem xét, thẩm định và quyết định công nhận (có danh sách và hồ sơ kèm theo).", { last: true }),
    signed(signer, receivers),
    ...annexed(layout, "DANH SÁCH CHI BỘ", "{trich_yeu}", "(kèm theo Tờ trình số {so})"),
    repeated("chi_bo", [order, { key: "ten", head: "Chi bộ", width: 120 }, { key: "nam_dang_ky", head: "Năm đăng ký", width: 30, align: "center" }]),
  ],
  minutes: (body) => [
    body("{mo_dau}"),
    ...part(body, "I- THÀNH PHẦN", "thanh_phan"),
    ...part(body, "II- KẾT QUẢ CHẤM", "cham_diem"),
    ...each(body, "nhan_xet"),
    ...part(body, "III- KẾT LUẬN", "ket_luan"),
    body("Biên bản được đọc lại cho các thành viên có mặt cùng nghe và thống nhất ký tên dưới đây.", { last: true }),
    countersigned({ as: "Người ghi biên bản", name: "{thu_ky}" }, { as: "Chủ trì", name: "{chu_tri}" }),
  ],
  recognition: decision([{ key: "ten", head: "Chi bộ", width: 150 }], []),
  revocation: decision([{ key: "ten", head: "Chi bộ", width: 60 }, { key: "quyet_dinh_truoc", head: "Quyết định trước", width: 45 }, { key: "ly_do", head: "Lý do", width: 45 }], ["{dang_ky_lai}"]),
  report: (body) => [
    ...part(body, "I- TÌNH HÌNH TRIỂN KHAI", "trien_khai"),
    ...part(body, "II- KẾT QUẢ", "ket_qua"),
    repeated("don_vi", reportColumns),
    ...part(body, "III- HẠN CHẾ, NGUYÊN NHÂN", "han_che"),
    ...part(body, "IV- NHIỆM VỤ THỜI GIAN TỚI", "nhiem_vu"),
    ...part(body, "V- KIẾN NGHỊ", "kien_nghi"),
    signed({ capacity: "T/M Ban Thường vụ, ……", signer: "", issuer: "" }, ["- Cấp ủy cấp trên (để báo cáo),", "- Các cấp ủy trực thuộc,", "- Lưu Văn phòng {co_quan}."]),
  ],
};

const reportColumns = (fieldsOf("report").find(({ key }) => key === "don_vi")?.rows ?? []).map(({ key, says }, index) => (index === 0 ? { key, head: "Đơn vị", width: 37 } : { key, head: says, width: 16, align: "center" as const }));

