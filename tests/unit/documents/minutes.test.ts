import { expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { blankForm as drawBlank } from "@/lib/documents/blank-forms";
import { minutesPaper } from "@/lib/documents/minutes-paper";
import { reportPaper } from "@/lib/documents/report-paper";
import { writePaper } from "@/lib/documents/write-paper";
import { blankForm, district, sitting } from "@/tests/support/papers";
import { collect, saidIn, textsOf } from "@/tests/support/read-archive";

const xmlOf = async (paper: Parameters<typeof writePaper>[2]) => textsOf((await collect(writePaper("Văn bản", 1, paper))).bytes)["word/document.xml"]!;

test("minutes have no place and day in their head, and are signed by the secretary at the left and the chair at the right", async () => {
  const xml = await xmlOf(minutesPaper(district, sitting, "Văn phòng"));
  const said = saidIn(xml);
  expect(said.slice(0, 6)).toEqual(["HUYỆN ỦY CHÂU THÀNH", "TỔ THẨM ĐỊNH", "*", "Số       -BB/TTĐ", "ĐẢNG CỘNG SẢN VIỆT NAM", "BIÊN BẢN"]);
  expect(said.slice(-4)).toEqual(["NGƯỜI GHI BIÊN BẢN", "Người B", "CHỦ TRÌ", "Người A"]);
  expect(xml).toContain("<w:tblHeader");
});

test("minutes tell who sat by which decision, each member's total, what was said against and concluded", async () => {
  const said = saidIn(await xmlOf(minutesPaper(district, sitting, "Văn phòng")));
  for (const sentence of [
    "Ngày 29 tháng 6 năm 2021, tại Hội trường xã An Hiệp, Tổ thẩm định lập theo Quyết định số 31-QĐ/HU ngày 4/1/2021 của Ban Thường vụ Huyện ủy Châu Thành họp thẩm định hồ sơ của chi bộ ấp Đông Hòa, xã An Hiệp, huyện Châu Thành.",
    "Vắng mặt: Người D (thành viên).",
    "Có mặt 3/4 thành viên được chấm điểm, cần ít nhất 3.",
    "Trung bình 87,33 điểm, thấp nhất 84, cao nhất 90, chênh nhau 6 (theo Bộ tiêu chí).",
    "Người C (thành viên): Cần xem thêm sổ chi",
    "Đạt. Đủ tiêu chuẩn.",
  ])
    expect(said).toContain(sentence);
});

const count = { cells: 117, registered: 20, registeredInTerm: 60, held: 9, revoked: 0, appraised: 8, additional: 2 };
const unit = (id: string, name: string, target: number | null, recognised: number) => ({ ...count, id, name, kind: "commune" as const, level: "commune" as const, parentId: "4", target, recognised });

test("closed figures are printed as they were frozen, percentages cut, without a word about them", async () => {
  const units = [{ ...count, id: "4", name: "Huyện Châu Thành", kind: "district" as const, level: "district" as const, parentId: null, target: 75, recognised: 53 }, unit("6", "Xã An Hiệp", 7, 2), unit("7", "Xã An Hóa", 3, 0), unit("8", "Xã Tân Thạch", null, 51)];
  const title = { id: "t", name: "Trong sạch, vững mạnh toàn diện", shortName: "TSVMTD" };
  const said = saidIn(await xmlOf(reportPaper({ ...district, span: "half_year", on: Day.parse("2021-06-30"), draft: 2, units, title, sha256: "ab".repeat(32), closedAt: new Date("2021-07-01T02:00:00Z") }, "Văn phòng")));
  for (const sentence of ["kết quả xây dựng chi bộ trong sạch, vững mạnh toàn diện 6 tháng đầu năm 2021", "70,66%", "28,57%"]) expect(said).toContain(sentence);
  expect(said.filter((text) => ["An Hiệp", "An Hóa", "Tân Thạch", "Cộng"].includes(text))).toEqual(["An Hiệp", "An Hóa", "Tân Thạch", "Cộng"]);
});

test("blank forms ask each criterion once and leave room for a pen", async () => {
  const own = saidIn(await xmlOf(drawBlank("self_assessment", blankForm, "Văn phòng")));
  for (const text of ["ĐẢNG BỘ XÃ AN HIỆP", "CHI BỘ ẤP ĐÔNG HÒA", "An Hiệp, ngày      tháng      năm        ", "Chính trị", "Họp chuyên đề", "[   ] Đạt", "…… / 10 điểm"]) expect(own).toContain(text);
  expect(saidIn(await xmlOf(drawBlank("survey", blankForm, "Văn phòng"))).filter((text) => text === "[   ] Khác hồ sơ")).toHaveLength(2);
});
