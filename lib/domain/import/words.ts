import { showCount } from "@/lib/domain/ratio";
import { figureNames, figureWord } from "./figure-columns";
import type { ImportKind } from "./kind";
import type { RowState } from "./plan";
import type { UnderWay } from "./under-way";
import type { ImportRun } from "./view";

type Values = Readonly<Record<string, string | number>>;

export const stateWords = {
  new: "Mới",
  changed: "Thay đổi",
  conflict: "Đã bị sửa",
  rejected: "Chưa nhận",
  unchanged: "Không đổi",
  skipped: "Bỏ qua",
} as const satisfies Record<RowState, string>;

const fieldWords: Readonly<Record<string, string>> = {
  key: "Mã trong sổ",
  version: "Lần sửa lúc tải",
  code: "Mã đơn vị",
  cell: "Chi bộ",
  parent: "Xã, phường, thị trấn",
  above: "Huyện, thành phố",
  year: "Năm phấn đấu",
  expected: "Dự kiến công nhận",
  note: "Ghi chú",
};

type KindWords = { label: string; note: string; form: string; undo: string; fields?: Readonly<Record<string, string>>; head: { unit: string; other: string } };

/** What is said of each kind: its name, what comes in, its workbook, and what taking back means. */
export const kindWords: Readonly<Record<ImportKind, KindWords>> = {
  registrations: {
    label: "Đăng ký phấn đấu",
    note: "Chi bộ nào phấn đấu năm nào, dự kiến công nhận khi nào.",
    form: "Có sẵn các chi bộ và đăng ký hiện nay",
    undo: "Hoàn tác: đăng ký mới được rút, đăng ký đã sửa trở lại như trước. Ghi vào lịch sử từng hồ sơ.",
    head: { unit: "Chi bộ", other: "Năm phấn đấu" },
  },
  figures: {
    label: "Số liệu năm của chi bộ",
    note: "Đảng viên, xếp loại, sinh hoạt chuyên đề, kỷ luật. Chỉ ghi số, không ghi tên.",
    form: "Có sẵn các chi bộ và số liệu đã nhập của năm",
    undo: "Hoàn tác: mỗi chi bộ có thêm một lần nhập, trở lại số liệu trước đó; chi bộ chưa có số liệu thì trở lại chưa có. Các lần nhập vẫn còn trong lịch sử.",
    fields: { version: "Lần nhập lúc tải", ...Object.fromEntries(figureNames.map((field) => [field, figureWord(field)])) },
    head: { unit: "Chi bộ", other: "Số đảng viên" },
  },
  targets: {
    label: "Chỉ tiêu và phân bổ",
    note: "Chỉ tiêu số chi bộ được công nhận của các đơn vị, giao mới hoặc điều chỉnh. Đơn vị cấp trên đã có chỉ tiêu số chi bộ của năm thì chỉ tiêu cấp dưới là phân bổ từ đó.",
    form: "Có sẵn các đơn vị và chỉ tiêu đang giao",
    undo: "Hoàn tác: chỉ tiêu giao lần đầu được bỏ, chỉ tiêu đã điều chỉnh có thêm một lần điều chỉnh trở lại như trước.",
    fields: { version: "Lần giao lúc tải", cell: "Đơn vị", parent: "Đơn vị cấp trên", year: "Năm", value: "Chỉ tiêu", base: "Cơ sở tính", resolution: "Văn bản giao", clause: "Nội dung, khoản mục", day: "Ngày giao", reason: "Lý do điều chỉnh" },
    head: { unit: "Đơn vị", other: "Chỉ tiêu" },
  },
  decisions: {
    label: "Quyết định trước đây",
    note: "Quyết định đã ký từ trước khi dùng sổ này, kể cả của các nhiệm kỳ trước, mỗi dòng một chi bộ. Danh sách năm nào tìm thấy trước thì nhập trước; mỗi quyết định được ghi đủ các chi bộ hoặc không ghi. Đính chính và thay thế ghi ở trang Quyết định.",
    form: "Có sẵn các chi bộ và quyết định đã ghi, cùng dòng trống để thêm",
    undo: "Hoàn tác: các quyết định vừa nhập được bỏ khỏi sổ, danh hiệu trở lại như trước đó. Chỉ khi chưa có việc gì sau đó dựa vào.",
    fields: { named: "Tên ghi trong quyết định", number: "Số quyết định", decided: "Ngày ký", effect: "Hiệu lực", issuer: "Cơ quan ban hành", signer: "Người ký", capacity: "Chức vụ người ký", subject: "Trích yếu", reason: "Lý do", again: "Được đăng ký lại từ" },
    head: { unit: "Chi bộ", other: "Số quyết định" },
  },
  units: {
    label: "Ấp, khu phố",
    note: "Thêm ấp, khu phố dưới các xã, phường, thị trấn đã có. Đổi tên, đổi mã, sáp nhập, chia tách là việc của văn bản sắp xếp, không nhập ở đây.",
    form: "Có sẵn các ấp, khu phố hiện nay và dòng trống để thêm",
    undo: "Hoàn tác: ấp, khu phố vừa thêm được bỏ khỏi sổ, khi chưa ai mở hay ghi gì ở đó.",
    fields: { cell: "Tên ấp, khu phố", from: "Có từ ngày", fresh: "Là đơn vị khác" },
    head: { unit: "Tên ấp, khu phố", other: "Xã, phường, thị trấn" },
  },
  assignments: {
    label: "Phân công cán bộ phụ trách",
    note: "Tài khoản nào phụ trách đơn vị nào, từ ngày nào đến hết ngày nào, ở cấp nào cũng được. Chỉ ghi tên đăng nhập, không ghi tên người. Đổi ngày cuối là thu hồi phân công đang có và cấp lại từ cùng ngày bắt đầu.",
    form: "Có sẵn các đơn vị, phân công hiện nay và dòng trống để thêm",
    undo: "Hoàn tác: phân công mới được thu hồi, phân công đã đổi được cấp lại như trước. Mỗi lần cấp và thu hồi có một dòng trong nhật ký tài khoản.",
    fields: { version: "Ngày cuối lúc tải", cell: "Đơn vị", parent: "Đơn vị cấp trên", above: "Huyện, thành phố", account: "Tài khoản", from: "Từ ngày", last: "Đến hết ngày" },
    head: { unit: "Đơn vị", other: "Tài khoản" },
  },
};

/** What a field of a kind is called on screen. */
export const fieldWord = (kind: ImportKind, field: string) => kindWords[kind].fields?.[field] ?? fieldWords[field] ?? field;

/** The columns a sheet of a kind needs at least, for the sentence that misses them. */
export const headWords = (kind: ImportKind) => kindWords[kind].head;

export const alphabetWords = { tcvn3: "TCVN3 (phông .Vn)", vni: "VNI" } as const;

/** "Nhập 553 dòng". */
export const sayApply = (counts: Readonly<Record<RowState, number>>) => `Nhập ${showCount(counts.new + counts.changed)} dòng`;

const again = "Mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành, kiểu Excel Workbook (.xlsx), rồi tải lên lại.";

export const importRefusals = {
  "import-empty": () => "Tệp không có nội dung.",
  "import-too-large": () => "Tệp lớn quá 20 MB. Bỏ hình ảnh và các trang không cần, hoặc tách thành nhiều tệp.",
  "import-pdf": () => "Đây là tệp PDF, dù tên ghi khác. Cần bảng tính gốc, lưu kiểu .xlsx hoặc .csv.",
  "import-picture": () => "Đây là hình ảnh, không phải bảng tính. Cần tệp .xlsx hoặc .csv.",
  "import-old-excel": () => `Đây là tệp Excel kiểu cũ (.xls). ${again}`,
  "import-locked": () => "Tệp có mật khẩu mở. Bỏ mật khẩu trong Excel rồi tải lên lại.",
  "import-macro": () => `Tệp có chứa chương trình (macro), không nhận. ${again}`,
  "import-broken": () => `Tệp hỏng hoặc tải lên chưa trọn. ${again}`,
  "import-unknown": () => "Không phải bảng tính. Chỉ nhận tệp .xlsx và .csv.",
  "import-unpacks-large": () => "Tệp giải nén ra quá lớn, không đọc. Xóa các dòng và cột trống có định dạng, giữ lại phần có số liệu, rồi tải lên lại.",
  "import-rows": () => "Tệp có hơn 25.000 dòng. Tách thành nhiều tệp.",
  "import-no-rows": () => "Tệp không có dòng nào.",
  "import-only-pictures": () => "Các trang tính chỉ có hình ảnh, không có ô chữ hay số. Cần bảng tính gõ thành ô.",
  "import-secret": () => "Tệp có dấu mật. Hệ thống không được chứa tài liệu mật.",
  "import-no-head": ({ unit = "Chi bộ", other = "Năm phấn đấu" }: Values) => `Không thấy bảng nào trong tệp: cần ít nhất hai cột cạnh nhau, như “${unit}” và “${other}”. Ghi tiêu đề cột, hoặc dùng mẫu tải về từ trang này.`,
  "import-differs": () => "Số liệu đã đổi từ lúc xem trước. Xem lại bảng bên dưới rồi nhập.",
  "import-nothing": () => "Tệp này không đổi gì so với sổ.",
  "import-done": () => "Tệp này đã nhập rồi.",
  "import-not-done": () => "Tệp này chưa nhập, hoặc đã hoàn tác.",
  "import-on-the-road": ({ year, status }: Values) => `Chi bộ đã đăng ký năm ${year} và đang ở bước “${status}”. Chuyển năm ở trang hồ sơ, vì việc đã làm không tính cho năm khác.`,
  "import-depended": ({ cells, count }: Values) => `Không hoàn tác được: ${count} dòng đã có việc làm sau khi nhập: ${cells}. Sửa từng nơi.`,
  "import-built-upon": ({ what, count }: Values) => `Không hoàn tác được, ${count} việc sau đó dựa vào: ${what}. Xử lý các việc ấy trước.`,
  "import-undo": ({ cell = "Một chi bộ", says = "Hồ sơ đã thay đổi." }: Values) => `Không hoàn tác được. ${cell}: ${says}`,
  "import-row": ({ row, says }: Values) => `Dòng ${row}: ${says} Chưa nhập dòng nào.`,
} as const;

/** What came of a file, in one sentence. */
export const sayRun = (run: ImportRun | null) =>
  run === null ? "Chưa nhập" : `${run.undoneAt ? "Đã hoàn tác" : "Đã nhập"}: thêm ${showCount(run.created)}, sửa ${showCount(run.changed)}`;

const sayDone = (doing: string, { done, of }: UnderWay) => (done === 0 ? `đang ${doing} ${showCount(of)} dòng` : `đã ${doing} ${showCount(done)} trên ${showCount(of)} dòng`);

/** How far a file is while it is applied or taken back. */
export function sayUnderWay(at: UnderWay): string {
  switch (at.step) {
    case "read": return "Bước 1/3: đang đọc lại tệp và kiểm tra với sổ.";
    case "write": return `Bước 2/3: ${sayDone("ghi", at)} vào sổ.`;
    case "note": return `Bước 3/3: ${sayDone("ghi nhật ký cho", at)}.`;
    case "undo": return `${sayDone("hoàn tác", at).replace(/^đ/, "Đ")}.`;
  }
}
