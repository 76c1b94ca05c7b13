import { CriteriaContent } from "@/lib/domain/title/criteria";

type Set = { titleId: string; name: string; legalBasis: string; validFrom: string; content: CriteriaContent };

const example = { key: "example", note: "Ví dụ, thay bằng quy định của cơ quan khi có văn bản" };
const fromThapMuoi = { key: "S4", note: "Huyện Tháp Mười, tỉnh Đồng Tháp" };
const fromTanThuanTay = { key: "S4", note: "Xã Tân Thuận Tây, thành phố Cao Lãnh, tỉnh Đồng Tháp" };

/** Criteria as the articles print them; where the official text was not found, a marked example to be replaced. */
export const criteriaSets: readonly Set[] = [
  {
    titleId: "tsvmtd",
    name: "Bộ tiêu chuẩn mẫu TSVMTD",
    legalBasis: "Ví dụ để dùng thử: chưa có toàn văn quy định của tỉnh",
    validFrom: "2020-10-15",
    content: CriteriaContent.parse({
      sections: [
        {
          heading: "Điều kiện để được đề nghị",
          criteria: [
            { code: "1", wording: "Chi bộ được xếp loại hoàn thành tốt nhiệm vụ trở lên trong năm liền trước", kind: "yes", gate: true, source: example },
            { code: "2", wording: "Không có chi ủy viên bị thi hành kỷ luật trong năm", kind: "none", gate: true, source: example },
          ],
        },
        {
          heading: "Chính trị, tư tưởng, đạo đức",
          criteria: [
            { code: "3", wording: "Đảng viên được học tập, quán triệt nghị quyết, chỉ thị của cấp ủy cấp trên", kind: "percent", least: 100, of: "đảng viên được triệu tập", source: example },
            { code: "4", wording: "Đảng viên có đăng ký học tập và làm theo gương Bác Hồ hằng năm", kind: "percent", least: 100, of: "đảng viên đang sinh hoạt", source: example },
          ],
        },
        {
          heading: "Tổ chức và sinh hoạt",
          criteria: [
            { code: "5", wording: "Sinh hoạt chi bộ thường kỳ mỗi tháng một lần", kind: "count", least: 12, of: "kỳ sinh hoạt trong năm", source: example },
            { code: "6", wording: "Sinh hoạt chuyên đề mỗi quý một lần", kind: "count", least: 4, of: "kỳ chuyên đề trong năm", source: example },
            { code: "7", wording: "Hằng tháng đánh giá tiến độ phấn đấu trong sinh hoạt chi bộ", kind: "yes", source: { key: "S0", note: "Tỉnh Bến Tre, năm 2021" } },
          ],
        },
        {
          heading: "Kết quả lãnh đạo ở ấp, khu phố",
          criteria: [
            { code: "8", wording: "Ấp, khu phố giữ vững danh hiệu văn hóa", kind: "yes", source: example },
            { code: "9", wording: "Nhiệm vụ cấp trên giao trong năm được hoàn thành", kind: "finding", source: example },
          ],
        },
      ],
    }),
  },
  {
    titleId: "bon_tot",
    name: "Chi bộ bốn tốt, huyện Tháp Mười",
    legalBasis: "Ví dụ để dùng thử: theo tiêu chí huyện Tháp Mười nêu trên báo",
    validFrom: "2023-01-01",
    content: CriteriaContent.parse({
      sections: [
        {
          heading: "Tiêu chí của chi bộ",
          criteria: [
            { code: "1", wording: "Đảng viên xếp loại hoàn thành nhiệm vụ trở lên", kind: "percent", least: 100, of: "đảng viên được xếp loại", gate: true, source: fromThapMuoi },
            { code: "2", wording: "Đảng viên xếp loại hoàn thành tốt nhiệm vụ trở lên", kind: "percent", least: 80, of: "đảng viên được xếp loại", gate: true, source: fromThapMuoi },
            { code: "3", wording: "Sinh hoạt chuyên đề 4 kỳ trong năm", kind: "count", least: 4, of: "kỳ chuyên đề trong năm", gate: true, source: fromThapMuoi },
            { code: "4", wording: "Không có đảng viên bị xử lý kỷ luật trong năm", kind: "none", gate: true, source: fromThapMuoi },
          ],
        },
      ],
    }),
  },
  {
    titleId: "kieu_mau",
    name: "Chi bộ ấp kiểu mẫu, xã Tân Thuận Tây",
    legalBasis: "Ví dụ để dùng thử: các tiêu chí 1 đến 6 nêu trên báo, 7 đến 10 là minh họa",
    validFrom: "2023-01-01",
    content: CriteriaContent.parse({
      sections: [
        {
          heading: "Mười tiêu chí",
          criteria: [
            { code: "1", wording: "Sinh hoạt chuyên đề mỗi quý một lần", kind: "count", least: 4, of: "kỳ chuyên đề trong năm", gate: true, source: fromTanThuanTay },
            { code: "2", wording: "Có mô hình mới trong năm và có khả năng nhân rộng", kind: "count", least: 1, of: "mô hình mới trong năm", gate: true, source: fromTanThuanTay },
            { code: "3", wording: "Không có đảng viên thuộc diện hộ nghèo", kind: "none", gate: true, source: fromTanThuanTay },
            { code: "4", wording: "Không có chi ủy viên bị xử lý kỷ luật", kind: "none", gate: true, source: fromTanThuanTay },
            { code: "5", wording: "Không có đảng viên vi phạm", kind: "none", gate: true, source: fromTanThuanTay },
            { code: "6", wording: "Đảng viên kích hoạt tài khoản định danh điện tử VNeID mức độ 1", kind: "percent", least: 100, of: "đảng viên đang sinh hoạt", gate: true, source: fromTanThuanTay },
            { code: "7", wording: "Đảng viên dự sinh hoạt chi bộ thường kỳ", kind: "percent", least: 90, of: "đảng viên phải dự", source: example },
            { code: "8", wording: "Đảng viên được phân công theo dõi, giúp đỡ hộ dân hoặc tổ nhân dân tự quản", kind: "percent", least: 100, of: "đảng viên đang sinh hoạt", source: example },
            { code: "9", wording: "Thu đảng phí đầy đủ, đúng kỳ", kind: "yes", source: example },
            { code: "10", wording: "Chi bộ được xếp loại hoàn thành tốt nhiệm vụ trở lên", kind: "yes", source: example },
          ],
        },
      ],
    }),
  },
];
