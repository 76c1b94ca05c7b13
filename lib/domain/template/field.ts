import { holdYear } from "@/lib/domain/day";
import type { TemplatePaper } from "./paper";

/** What is filled in for a place: words, or the rows of a list, which may have lists of their own. */
export type Filled = { readonly [place: string]: string | readonly Filled[] };

/** A place to be filled in: its name between braces, what comes there, and whether a form (in a list: the list) may do without, as it also may where all of `instead` say the same. A list has places of its own. */
export type TemplateField = { key: string; says: string; sample: string; needed: boolean; instead?: readonly string[]; rows?: readonly TemplateField[] };

const place = (key: string, says: string, sample: string, needed = true): TemplateField => ({ key, says, sample, needed });
const optional = (key: string, says: string, sample: string) => place(key, says, sample, false);
const listed = (key: string, says: string, rows: readonly TemplateField[], needed = true): TemplateField => ({ key, says, sample: "", needed, rows });

const superior = optional("cap_tren", "Đảng bộ cấp trên", "Đảng bộ tỉnh Bến Tre");
const issuer = place("co_quan", "Cấp ủy hoặc tổ ban hành", "Huyện ủy Châu Thành");
const head = (number: string): readonly TemplateField[] => [superior, issuer, place("so", "Số và ký hiệu; dự thảo để trống số", number)];
const about = (sample: string) => place("trich_yeu", "Trích yếu", holdYear(sample));
const dated = (subject: string): readonly TemplateField[] => [place("noi_ngay", "Nơi và ngày ban hành; dự thảo để trống ngày", "Châu Thành, ngày 03 tháng 02 năm 2026"), about(subject)];
const byHand = (sample: string) => place("noi_ngay", "Nơi và ngày; ngày để trống cho viết tay", sample);
const titled = optional("danh_hieu", "Tên danh hiệu trong câu", "trong sạch, vững mạnh toàn diện");
const draft = place("du_thao", "“Dự thảo lần n”; văn bản đã ban hành thì không in gì", "Dự thảo lần 2");
const signed: readonly TemplateField[] = [
  place("thay_mat", "Thay mặt ai ký", "T/M Ban Thường vụ"),
  place("chuc_vu", "Chức vụ người ký", "Phó Bí thư"),
  place("nguoi_ky", "Họ tên người ký", "Người ký"),
];
const shared: readonly TemplateField[] = [
  optional("ban_hanh", "Cơ quan ban hành, viết đủ", "Ban Thường vụ Huyện ủy Châu Thành"),
  titled,
  optional("so_chi_bo", "Số chi bộ ghi trong văn bản", "2"),
];
const order = optional("stt", "Số thứ tự", "1");
/** A list that names nothing, or says nothing, is none. */
const cell = [order, place("ten", "Tên chi bộ như khi ký", "Chi bộ ấp Đông Hòa, xã Phước Thạnh")] as const;
const sentences = (key: string, says: string, sample: string, needed = true) => listed(key, says, [place("cau", "Một câu", sample)], needed);

const decided = (subject: string, does: string): readonly TemplateField[] => [
  ...head("09-QĐ/HU"), draft, ...dated(subject),
  sentences("can_cu", "Căn cứ, mỗi căn cứ một dòng", "Căn cứ Điều lệ Đảng"),
  place("noi_dung", "Nội dung của Điều 1", does),
  ...signed, ...shared,
  optional("kem_theo", "Câu dẫn danh sách kèm theo; quyết định về một chi bộ thì không in gì", "(kèm theo Quyết định số 09-QĐ/HU, ngày 3/2/2026)"),
];
const several = "chi bộ trong sạch, vững mạnh toàn diện đối với 2 chi bộ (có danh sách kèm theo).";
/** A decision about what another one says. */
const affecting = (subject: string, does: string, earlier: string, reason: string, more: readonly TemplateField[] = []): readonly TemplateField[] => [
  ...decided(subject, does),
  optional("cau_ly_do", "Câu về lý do; nhiều chi bộ thì không in gì, lý do ghi trong danh sách", `Lý do: ${reason}`),
  ...more,
  listed("chi_bo", "Danh sách chi bộ", [...cell, optional("quyet_dinh_truoc", earlier, "Quyết định số 08-QĐ/HU ngày 28/5/2025"), optional("ly_do", "Lý do", reason)]),
];

/** A unit's figures: a report prints how many are being appraised, closed figures how many were. */
const figures = (more: TemplateField, foreseen: string): readonly TemplateField[] => [
  place("ten", "Tên đơn vị", "Huyện Bình Đại"), optional("tong_so", "Tổng số chi bộ", "40"), optional("dang_ky", "Đăng ký nhiệm kỳ", "12"), optional("chi_tieu", "Chỉ tiêu", "7"), optional("cong_nhan", "Đã công nhận", "2"),
  optional("ty_le", "Tỷ lệ", "28,57%"), more, optional("du_kien", foreseen, "6"), optional("thu_hoi", "Thu hồi", "0"),
];

/** What is written on by hand: the criteria that apply, in their parts, each with room for an answer. */
const blank = (subject: string, room: string, opening: readonly TemplateField[] = []): readonly TemplateField[] => [
  optional("cap_tren", "Đảng bộ cấp trên", "Đảng bộ xã An Hiệp"),
  place("co_quan", "Chi bộ có tên trên phiếu", "Chi bộ ấp Đông Hòa"),
  byHand("An Hiệp, ngày      tháng      năm        "), about(subject), ...opening,
  listed("phan", "Các phần của bộ tiêu chí", [
    optional("ten_phan", "Tên phần", "Xây dựng Đảng về chính trị"),
    listed("tieu_chi", "Các tiêu chí của phần", [
      optional("ma", "Số của tiêu chí trong bộ", "1.1"), place("noi_dung", "Nội dung tiêu chí", "Họp chi bộ định kỳ hằng tháng"), optional("o_ghi", "Ô để ghi bằng tay", room),
      optional("diem_cao_nhat", "Điểm cao nhất; tiêu chí không chấm điểm thì không in gì", "10"),
    ]),
  ]),
  optional("bo_tieu_chi", "Tên bộ tiêu chí", "Bộ tiêu chí năm 2026"), optional("nam", "Năm đăng ký", "2026"), titled,
];

/** The places of each paper, in the order they are met. */
export const templateFields = {
  proposal: [
    ...head("09-TTr/ĐU"), draft, ...dated("đề nghị công nhận chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện"),
    place("kinh_trinh", "Trình lên ai", "Ban Thường vụ Huyện ủy Châu Thành"),
    ...signed, ...shared,
    optional("nam", "Năm đăng ký", "2026"),
    optional("kem_theo", "Câu dẫn danh sách kèm theo", "(kèm theo Tờ trình số 09-TTr/ĐU, ngày 03 tháng 02 năm 2026)"),
    listed("chi_bo", "Danh sách chi bộ", [...cell, optional("nam_dang_ky", "Năm đăng ký của chi bộ", "2026")]),
  ],
  minutes: [
    ...head("      -BB/TTĐ"),
    about("thẩm định hồ sơ đề nghị công nhận chi bộ trong sạch, vững mạnh toàn diện năm 2026"),
    place("mo_dau", "Họp lúc nào, ở đâu, theo quyết định nào, về chi bộ nào", "Ngày 03 tháng 02 năm 2026, tại Hội trường, Tổ thẩm định họp thẩm định hồ sơ của chi bộ ấp Đông Hòa, xã Phước Thạnh."),
    sentences("thanh_phan", "Thành phần dự họp, mỗi câu một dòng", "Chủ trì: Người chủ trì (tổ trưởng)."),
    sentences("cham_diem", "Kết quả từng lượt chấm, mỗi câu một dòng; hoặc từng lượt với bảng phiếu dưới đây", "Trung bình 87,33 điểm, thấp nhất 84, cao nhất 90, chênh nhau 6.", false),
    listed("luot", "Từng lượt chấm", [
      place("ket_qua_luot", "Kết quả của lượt", "Trung bình 87,33 điểm, thấp nhất 84, cao nhất 90, chênh nhau 6."),
      listed("bang_phieu", "Đặt quanh bảng phiếu: lượt chưa đủ phiếu thì không in bảng", [
        listed("phieu", "Phiếu của từng thành viên", [order, place("thanh_vien", "Họ tên thành viên", "Thành viên"), place("tong_diem", "Tổng điểm", "87"), optional("nhan_xet_phieu", "Nhận xét", "Sổ họp đủ")]),
      ], false),
      optional("chenh_lech", "Câu về điểm chênh nhau quá mức; không quá thì không in gì", "Điểm chênh nhau 12, quá mức 10 theo quyết định lập tổ."),
      optional("thao_luan", "Nội dung thảo luận; không có thì không in gì", "Thảo luận (Người ghi ghi): Thống nhất chấm lại."),
    ], false),
    { ...sentences("nhan_xet", "Nội dung chưa đạt, không áp dụng, ý kiến bảo lưu; hoặc tách làm hai chỗ dưới đây", "Các tiêu chuẩn tổ chấm đều đạt mức tối thiểu."), instead: ["chua_dat", "y_kien_khac"] },
    sentences("chua_dat", "Nội dung chưa đạt, không áp dụng", "Các tiêu chuẩn tổ chấm đều đạt mức tối thiểu.", false),
    optional("muc_y_kien_khac", "Đầu mục ý kiến khác; không có ý kiến thì không in gì", "III- Ý KIẾN KHÁC"),
    sentences("y_kien_khac", "Ý kiến bảo lưu, mỗi người một dòng", "Thành viên (thành viên): Cần xem thêm sổ chi.", false),
    optional("so_muc_ket_luan", "Số mục của phần kết luận: III, có ý kiến khác thì IV", "IV"),
    sentences("ket_luan", "Kết luận", "Đạt. Đủ tiêu chuẩn."),
    place("thu_ky", "Người ghi biên bản", "Người ghi"),
    place("chu_tri", "Người chủ trì", "Người chủ trì"),
  ],
  recognition: [...decided("công nhận chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện", `Công nhận danh hiệu ${several}`), listed("chi_bo", "Danh sách chi bộ", cell)],
  revocation: affecting("thu hồi danh hiệu chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện", `Thu hồi danh hiệu ${several}`, "Quyết định đã công nhận", "Không giữ được tiêu chuẩn 2", [optional("dang_ky_lai", "Câu về ngày được đăng ký lại", "Được đăng ký lại danh hiệu từ ngày 3/2/2027.")]),
  correction: affecting("đính chính quyết định công nhận chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện", `Đính chính nội dung công nhận ${several}`, "Quyết định được đính chính", "Ghi nhầm tên ấp"),
  annulment: affecting("hủy bỏ quyết định về chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện", `Hủy bỏ nội dung quyết định về ${several}`, "Quyết định bị hủy bỏ", "Ban hành không đúng thẩm quyền"),
  replacement: affecting("thay thế quyết định công nhận chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện", `Thay thế nội dung công nhận ${several}`, "Quyết định được thay thế", "Chi bộ đổi tên do sắp xếp"),
  report: [
    ...head("      -BC/TU"), draft, ...dated("sơ kết 6 tháng đầu năm 2026 về xây dựng chi bộ trong sạch, vững mạnh toàn diện"),
    sentences("trien_khai", "Phần I, mỗi đoạn một dòng", "Chỉ tiêu năm 2026 là 75 chi bộ."),
    { ...sentences("ket_qua", "Phần II, lời văn; hoặc tách làm hai chỗ dưới đây", "Đến nay đã công nhận 53/75 chi bộ, đạt 70,66% kế hoạch năm 2026."), instead: ["ket_qua_truoc", "ket_qua_sau"] },
    sentences("ket_qua_truoc", "Phần II, lời văn trước bảng số liệu", "Đến nay đã công nhận 53/75 chi bộ, đạt 70,66% kế hoạch năm 2026.", false),
    sentences("ket_qua_sau", "Phần II, lời văn sau bảng số liệu", "Dự kiến cuối kỳ công nhận 75 chi bộ.", false),
    sentences("han_che", "Phần III", "Dưới 50%: Bình Đại 2/7."),
    sentences("nhiem_vu", "Phần IV", "Hoàn thành hồ sơ đang làm."),
    sentences("kien_nghi", "Phần V", "Không có."),
    listed("don_vi", "Bảng số liệu theo đơn vị, dòng cuối là toàn đơn vị", figures(optional("dang_tham_dinh", "Đang thẩm định", "3"), "Dự kiến cuối kỳ")),
    optional("ten_bao_cao", "Tên báo cáo", "sơ kết 6 tháng đầu năm 2026"),
  ],
  figures: [
    superior, issuer, byHand("Châu Thành, ngày      tháng      năm 2026"), about("kết quả xây dựng chi bộ trong sạch, vững mạnh toàn diện 6 tháng đầu năm 2026"),
    place("den_ngay", "Số liệu đến hết ngày nào", "30/6/2026"),
    place("lan_chot", "Chốt lần thứ mấy", "1"),
    optional("chot_luc", "Chốt lúc nào", "09:00 ngày 1/7/2026"),
    place("ma_so_lieu", "12 ký tự đầu của mã số liệu đã chốt", "9f2c41d07ab3"),
    listed("don_vi", "Bảng số liệu theo đơn vị, dòng cuối là dòng cộng", [order, ...figures(optional("da_tham_dinh", "Đã thẩm định", "3"), "Dự kiến cả năm")]),
    optional("ky", "Kỳ chốt", "6 tháng đầu năm 2026"), titled,
  ],
  self_assessment: blank("kết quả thực hiện tiêu chuẩn chi bộ trong sạch, vững mạnh toàn diện năm 2026", "[   ] Đạt\n[   ] Chưa đạt", [optional("mo_dau", "Theo bộ tiêu chí nào, ghi thế nào", "Theo Bộ tiêu chí năm 2026. Chi bộ họp, xem xét từng tiêu chí và ghi kết quả vào cột bên phải; kèm tên giấy tờ chứng minh.")]),
  survey: blank("chi bộ ấp Đông Hòa, hồ sơ đề nghị công nhận chi bộ trong sạch, vững mạnh toàn diện năm 2026", "[   ] Đúng như hồ sơ\n[   ] Khác hồ sơ\n[   ] Chưa xem được"),
} as const satisfies Record<TemplatePaper, readonly TemplateField[]>;

/** Places filled with examples: lists with three rows, so that what is repeated is seen. */
const samples = (fields: readonly TemplateField[], at = 1): Filled => Object.fromEntries(fields.map(({ key, sample, rows }) => [key, rows ? [1, 2, 3].map((nth) => samples(rows, nth)) : key === "stt" ? String(at) : sample]));

/** A paper filled with examples. */
export const sampleOf = (paper: TemplatePaper): Filled => samples(fieldsOf(paper));

/** The same list without its literal types. */
export const fieldsOf = (paper: TemplatePaper): readonly TemplateField[] => templateFields[paper];

/** The names of a list's places, in order. */
export const namesIn = (paper: TemplatePaper, list: string): string[] => (fieldsOf(paper).find(({ key }) => key === list)?.rows ?? []).map(({ key }) => key);

/** "{so}", "{#chi_bo}…{/chi_bo}": how a place is written. */
export const showPlace = ({ key, rows }: Pick<TemplateField, "key" | "rows">) => (rows ? `{#${key}} … {/${key}}` : `{${key}}`);
