import type { TemplatePaper } from "./paper";

/** What is filled in for a place: words, or the rows of a list. */
export type Filled = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

type Place = { key: string; says: string; sample: string };
/** A place to be filled in: its name between braces, what comes there, and whether a form may do without. A list has places of its own. */
export type TemplateField = Place & { needed: boolean; rows?: readonly Place[] };

const place = (key: string, says: string, sample: string, needed = true): TemplateField => ({ key, says, sample, needed });
const optional = (key: string, says: string, sample: string) => place(key, says, sample, false);
const listed = (key: string, says: string, rows: readonly Place[], needed = true): TemplateField => ({ key, says, sample: "", needed, rows });
const inRow = (key: string, says: string, sample: string): Place => ({ key, says, sample });

const head = (number: string): readonly TemplateField[] => [
  optional("cap_tren", "Đảng bộ cấp trên", "Đảng bộ tỉnh Bến Tre"),
  place("co_quan", "Cấp ủy hoặc tổ ban hành", "Huyện ủy Châu Thành"),
  place("so", "Số và ký hiệu; dự thảo để trống số", number),
];
const dated: readonly TemplateField[] = [
  place("noi_ngay", "Nơi và ngày ban hành; dự thảo để trống ngày", "Châu Thành, ngày 03 tháng 02 năm 2026"),
  place("trich_yeu", "Trích yếu", "công nhận chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện"),
];
const draft = place("du_thao", "“Dự thảo lần n”; văn bản đã ban hành thì không in gì", "Dự thảo lần 2");
const signed: readonly TemplateField[] = [
  place("thay_mat", "Thay mặt ai ký", "T/M Ban Thường vụ"),
  place("chuc_vu", "Chức vụ người ký", "Phó Bí thư"),
  place("nguoi_ky", "Họ tên người ký", "Người ký"),
];
const shared: readonly TemplateField[] = [
  optional("ban_hanh", "Cơ quan ban hành, viết đủ", "Ban Thường vụ Huyện ủy Châu Thành"),
  optional("danh_hieu", "Tên danh hiệu trong câu", "trong sạch, vững mạnh toàn diện"),
  optional("so_chi_bo", "Số chi bộ ghi trong văn bản", "2"),
];
const cell = [inRow("stt", "Số thứ tự", "1"), inRow("ten", "Tên chi bộ như khi ký", "Chi bộ ấp Đông Hòa, xã Phước Thạnh")] as const;
const sentences = (key: string, says: string, sample: string, needed = true) => listed(key, says, [inRow("cau", "Một câu", sample)], needed);

const decided = (does: string): readonly TemplateField[] => [
  ...head("09-QĐ/HU"), draft, ...dated,
  sentences("can_cu", "Căn cứ, mỗi căn cứ một dòng", "Căn cứ Điều lệ Đảng"),
  place("noi_dung", "Nội dung của Điều 1", does),
  ...signed, ...shared,
];

/** The places of each paper, in the order they are met. */
export const templateFields = {
  proposal: [
    ...head("09-TTr/ĐU"), draft, ...dated,
    place("kinh_trinh", "Trình lên ai", "Ban Thường vụ Huyện ủy Châu Thành"),
    ...signed, ...shared,
    optional("nam", "Năm đăng ký", "2026"),
    listed("chi_bo", "Danh sách chi bộ", [...cell, inRow("nam_dang_ky", "Năm đăng ký của chi bộ", "2026")]),
  ],
  minutes: [
    ...head("      -BB/TTĐ"),
    place("trich_yeu", "Trích yếu", "thẩm định hồ sơ đề nghị công nhận chi bộ trong sạch, vững mạnh toàn diện năm 2026"),
    place("mo_dau", "Họp lúc nào, ở đâu, theo quyết định nào, về chi bộ nào", "Ngày 03 tháng 02 năm 2026, tại Hội trường, Tổ thẩm định họp thẩm định hồ sơ của chi bộ ấp Đông Hòa, xã Phước Thạnh."),
    sentences("thanh_phan", "Thành phần dự họp, mỗi câu một dòng", "Chủ trì: Người chủ trì (tổ trưởng)."),
    sentences("cham_diem", "Kết quả từng lượt chấm, mỗi câu một dòng", "Trung bình 87,33 điểm, thấp nhất 84, cao nhất 90, chênh nhau 6.", false),
    sentences("nhan_xet", "Nội dung chưa đạt, không áp dụng, ý kiến bảo lưu", "Các tiêu chuẩn tổ chấm đều đạt mức tối thiểu."),
    sentences("ket_luan", "Kết luận", "Đạt. Đủ tiêu chuẩn."),
    place("thu_ky", "Người ghi biên bản", "Người ghi"),
    place("chu_tri", "Người chủ trì", "Người chủ trì"),
  ],
  recognition: [...decided("Công nhận danh hiệu chi bộ trong sạch, vững mạnh toàn diện đối với 2 chi bộ (có danh sách kèm theo)."), listed("chi_bo", "Danh sách chi bộ", cell)],
  revocation: [
    ...decided("Thu hồi danh hiệu chi bộ trong sạch, vững mạnh toàn diện đối với 2 chi bộ (có danh sách kèm theo)."),
    optional("dang_ky_lai", "Câu về ngày được đăng ký lại", "Được đăng ký lại danh hiệu từ ngày 3/2/2027."),
    listed("chi_bo", "Danh sách chi bộ", [...cell, inRow("quyet_dinh_truoc", "Quyết định đã công nhận", "Quyết định số 08-QĐ/HU ngày 28/5/2025"), inRow("ly_do", "Lý do", "Không giữ được tiêu chuẩn 2")]),
  ],
  report: [
    ...head("      -BC/TU"), draft, ...dated,
    sentences("trien_khai", "Phần I, mỗi đoạn một dòng", "Chỉ tiêu năm 2026 là 75 chi bộ."),
    sentences("ket_qua", "Phần II, lời văn", "Đến nay đã công nhận 53/75 chi bộ, đạt 70,66% kế hoạch năm 2026."),
    sentences("han_che", "Phần III", "Dưới 50%: Bình Đại 2/7."),
    sentences("nhiem_vu", "Phần IV", "Hoàn thành hồ sơ đang làm."),
    sentences("kien_nghi", "Phần V", "Không có."),
    listed("don_vi", "Bảng số liệu theo đơn vị, dòng cuối là toàn đơn vị", [
      inRow("ten", "Tên đơn vị", "Huyện Bình Đại"), inRow("tong_so", "Tổng số chi bộ", "40"), inRow("dang_ky", "Đăng ký nhiệm kỳ", "12"), inRow("chi_tieu", "Chỉ tiêu", "7"), inRow("cong_nhan", "Đã công nhận", "2"),
      inRow("ty_le", "Tỷ lệ", "28,57%"), inRow("dang_tham_dinh", "Đang thẩm định", "3"), inRow("du_kien", "Dự kiến cuối kỳ", "6"), inRow("thu_hoi", "Thu hồi", "0"),
    ]),
    optional("ten_bao_cao", "Tên báo cáo", "sơ kết 6 tháng đầu năm 2026"),
  ],
} as const satisfies Record<TemplatePaper, readonly TemplateField[]>;

/** A paper filled with examples: lists with three rows, so that what is repeated is seen. */
export const sampleOf = (paper: TemplatePaper): Filled =>
  Object.fromEntries(fieldsOf(paper).map(({ key, sample, rows }) => [key, rows ? [1, 2, 3].map((at) => Object.fromEntries(rows.map((each) => [each.key, each.key === "stt" ? String(at) : each.sample]))) : sample]));

/** The same list without its literal types. */
export const fieldsOf = (paper: TemplatePaper): readonly TemplateField[] => templateFields[paper];

/** A list that names nothing, or says nothing, is none. */
export const isNeededInRow = (key: string) => key === "ten" || key === "cau";

/** "{so}", "{#chi_bo}…{/chi_bo}": how a place is written. */
export const showPlace = ({ key, rows }: Pick<TemplateField, "key" | "rows">) => (rows ? `{#${key}} … {/${key}}` : `{${key}}`);
