import type { Criterion, CriteriaContent } from "@/lib/domain/criteria/content";
import type { Rule } from "@/lib/domain/criteria/rule";
import type { MeasureName } from "@/lib/domain/figures/measure";

type Set = { titleId: string; name: string; legalBasis: string; validFrom: string; content: CriteriaContent };

const example = "Ví dụ, thay bằng quy định của cơ quan khi có văn bản";
const thapMuoi = "Huyện Tháp Mười, tỉnh Đồng Tháp";
const tanThuanTay = "Xã Tân Thuận Tây, thành phố Cao Lãnh, tỉnh Đồng Tháp";

const shared = (code: string, wording: string, source: string) => ({ code, wording, source, evidence: false, mayNotApply: false });
const asked = (code: string, wording: string, source: string): Criterion => ({ ...shared(code, wording, source), kind: "condition", points: null, evidence: true });
const counted = (code: string, wording: string, source: string, rule: Rule, points: number | null = null): Criterion => ({ ...shared(code, wording, source), kind: "figures", rule, points });

const atLeast = (bound: number, of: MeasureName): Rule => ({ kind: "count", of, compare: "at_least", bound });
const none = (of: MeasureName): Rule => ({ kind: "count", of, compare: "exactly", bound: 0 });
const share = (percent: number, part: MeasureName, whole: MeasureName): Rule => ({ kind: "share", part, whole, compare: "at_least", hundredths: percent * 100 });

const tsvmtd: CriteriaContent = {
  least: 80,
  sections: [
    {
      heading: "Điều kiện để được đề nghị",
      least: null,
      criteria: [
        counted("1", "Chi bộ được xếp loại hoàn thành tốt nhiệm vụ trở lên trong năm", example, { kind: "grade", least: "good" }),
        counted("2", "Không có chi ủy viên bị kỷ luật trong năm", example, none("disciplined_committee")),
        asked("3", "Hằng tháng đánh giá tiến độ phấn đấu trong sinh hoạt chi bộ", "Tỉnh Bến Tre, năm 2021"),
      ],
    },
    {
      heading: "Chính trị, tư tưởng, đạo đức",
      least: 20,
      criteria: [
        {
          ...shared("4", "Học tập, quán triệt nghị quyết, chỉ thị của cấp ủy cấp trên", example),
          kind: "scored", evidence: true, least: 5, most: 15,
          scale: [
            { points: 5, wording: "Có tổ chức học tập, còn đảng viên vắng không lý do" },
            { points: 10, wording: "Học tập đủ các đợt, đảng viên vắng có lý do và được học bù" },
            { points: 15, wording: "Học tập đủ các đợt, có kế hoạch thực hiện và kiểm tra việc thực hiện" },
          ],
        },
        {
          ...shared("5", "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", example),
          kind: "scored", evidence: true, least: 5, most: 15,
          scale: [
            { points: 5, wording: "Đảng viên có đăng ký việc làm theo" },
            { points: 10, wording: "Có kiểm điểm việc làm theo trong sinh hoạt chi bộ" },
            { points: 15, wording: "Có mô hình, điển hình được cấp trên ghi nhận" },
          ],
        },
      ],
    },
    {
      heading: "Tổ chức và sinh hoạt",
      least: 25,
      criteria: [
        counted("6", "Sinh hoạt chi bộ thường kỳ mỗi tháng một lần", example, atLeast(12, "meetings"), 10),
        counted("7", "Sinh hoạt chuyên đề mỗi quý một lần", example, atLeast(4, "thematic_meetings"), 10),
        counted("8", "Sinh hoạt thường kỳ đạt chất lượng", example, share(80, "meetings_fair_or_better", "meetings"), 10),
        counted("9", "Đảng viên được xếp loại hoàn thành tốt nhiệm vụ trở lên", example, share(80, "good_or_better", "graded"), 10),
      ],
    },
    {
      heading: "Kết quả lãnh đạo ở ấp, khu phố",
      least: 15,
      criteria: [
        {
          ...shared("10", "Nhiệm vụ cấp trên giao trong năm", example),
          kind: "scored", evidence: true, least: 5, most: 20,
          scale: [
            { points: 5, wording: "Hoàn thành quá nửa số chỉ tiêu được giao" },
            { points: 12, wording: "Hoàn thành phần lớn, chỉ tiêu còn lại có lý do khách quan" },
            { points: 20, wording: "Hoàn thành tất cả chỉ tiêu được giao" },
          ],
        },
        { ...shared("11", "Ấp, khu phố giữ vững danh hiệu văn hóa", example), kind: "condition", points: 10, evidence: true, mayNotApply: true },
      ],
    },
  ],
};

/** The rules of Tháp Mười, exactly as printed. */
const chiBoBonTot: CriteriaContent = {
  least: null,
  sections: [
    {
      heading: "Tiêu chí của chi bộ",
      least: null,
      criteria: [
        counted("1", "100% đảng viên xếp loại hoàn thành nhiệm vụ trở lên", thapMuoi, share(100, "completed_or_better", "members")),
        counted("2", "Trong đó ít nhất 80% xếp loại hoàn thành tốt nhiệm vụ trở lên", thapMuoi, share(80, "good_or_better", "completed_or_better")),
        counted("3", "Sinh hoạt chuyên đề 4 kỳ trong năm", thapMuoi, atLeast(4, "thematic_meetings")),
        counted("4", "Không có đảng viên bị kỷ luật trong năm", thapMuoi, none("disciplined")),
      ],
    },
  ],
};

const dangBoBonTot: CriteriaContent = {
  least: null,
  sections: [
    {
      heading: "Chính quyền, Mặt trận và đoàn thể",
      least: null,
      criteria: [
        asked("1", "Chính quyền được xếp loại hoàn thành tốt nhiệm vụ trở lên", thapMuoi),
        asked("2", "Mặt trận Tổ quốc được xếp loại hoàn thành tốt nhiệm vụ trở lên", thapMuoi),
        asked("3", "Các tổ chức chính trị - xã hội cùng cấp được xếp loại hoàn thành tốt nhiệm vụ trở lên", thapMuoi),
      ],
    },
    {
      heading: "Chi bộ trực thuộc",
      least: null,
      criteria: [
        {
          ...shared("4", "Kỷ luật đảng ở các chi bộ trực thuộc", thapMuoi),
          kind: "cells", points: null,
          rule: { each: none("disciplined"), hundredths: 9_000, others: none("disciplined_leaders") },
        },
      ],
    },
  ],
};

const chiBoKieuMau: CriteriaContent = {
  least: null,
  sections: [
    {
      heading: "Mười tiêu chí",
      least: null,
      criteria: [
        counted("1", "Sinh hoạt chuyên đề mỗi quý một lần", tanThuanTay, atLeast(4, "thematic_meetings")),
        counted("2", "Có mô hình mới trong năm và có khả năng nhân rộng", tanThuanTay, atLeast(1, "new_models")),
        counted("3", "Không có đảng viên thuộc diện hộ nghèo", tanThuanTay, none("poor_members")),
        counted("4", "Không có chi ủy viên bị kỷ luật", tanThuanTay, none("disciplined_committee")),
        counted("5", "Không có đảng viên vi phạm", tanThuanTay, none("disciplined")),
        counted("6", "100% đảng viên kích hoạt tài khoản VNeID mức độ 1", tanThuanTay, share(100, "vneid_members", "members")),
        counted("7", "Sinh hoạt thường kỳ xếp loại khá trở lên", example, share(90, "meetings_fair_or_better", "meetings")),
        counted("8", "Chi bộ có nơi sinh hoạt, bí thư đồng thời là trưởng ấp, khu phố", example, { kind: "all", of: [{ kind: "fact", fact: "has_office" }, { kind: "fact", fact: "unified_head" }] }),
        asked("9", "Thu đảng phí đầy đủ, đúng kỳ", example),
        counted("10", "Chi bộ được xếp loại hoàn thành tốt nhiệm vụ trở lên", example, { kind: "grade", least: "good" }),
      ],
    },
  ],
};

/** Criteria as the articles print them; where the official text was not found, a marked example to be replaced. */
export const criteriaSets: readonly Set[] = [
  { titleId: "tsvmtd", name: "Bộ tiêu chuẩn mẫu TSVMTD", legalBasis: "Ví dụ để dùng thử: chưa có toàn văn quy định của tỉnh", validFrom: "2020-10-15", content: tsvmtd },
  { titleId: "bon_tot", name: "Chi bộ bốn tốt, huyện Tháp Mười", legalBasis: "Ví dụ để dùng thử: theo tiêu chí huyện Tháp Mười nêu trên báo", validFrom: "2020-10-15", content: chiBoBonTot },
  { titleId: "dang_bo_bon_tot", name: "Đảng bộ cơ sở bốn tốt, huyện Tháp Mười", legalBasis: "Ví dụ để dùng thử: theo tiêu chí huyện Tháp Mười nêu trên báo", validFrom: "2020-10-15", content: dangBoBonTot },
  { titleId: "kieu_mau", name: "Chi bộ ấp kiểu mẫu, xã Tân Thuận Tây", legalBasis: "Ví dụ để dùng thử: các tiêu chí 1 đến 6 nêu trên báo, 7 đến 10 là minh họa", validFrom: "2020-10-15", content: chiBoKieuMau },
];
