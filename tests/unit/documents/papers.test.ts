import { describe, expect, test } from "vitest";
import { Day, sayPaperDay } from "@/lib/domain/day";
import { layoutOn } from "@/lib/domain/document/layout";
import type { DecisionSheet, ProposalSheet } from "@/lib/domain/document/paper-sheet";
import { decisionPaper } from "@/lib/documents/decision-paper";
import { proposalPaper } from "@/lib/documents/proposal-paper";
import { usualRules } from "@/lib/domain/office/rule";
import { writePaper } from "@/lib/documents/write-paper";
import { decision } from "@/tests/support/papers";
import { collect, saidIn, textsOf } from "@/tests/support/read-archive";

const files = async (sheet: DecisionSheet) => textsOf((await collect(writePaper("Quyết định", sheet.lines.length, decisionPaper(sheet, "Văn phòng")))).bytes);
const xmlOf = async (sheet: DecisionSheet) => (await files(sheet))["word/document.xml"]!;
const paragraphs = saidIn;

describe("a decision on paper", () => {
  test("is A4 with margins of 20, 20, 30 and 15 mm in 14 point Times New Roman", async () => {
    const all = await files(decision(2));
    const xml = all["word/document.xml"]!;
    expect(/<w:pgSz [^>]*w:w="(\d+)" w:h="(\d+)"/.exec(xml)?.slice(1)).toEqual(["11906", "16838"]);
    const margins = Object.fromEntries(["top", "bottom", "left", "right"].map((side) => [side, Math.round((Number(new RegExp(`<w:pgMar [^>]*w:${side}="(\\d+)"`).exec(xml)?.[1]) * 25.4) / 1440)]));
    expect(margins).toEqual({ top: 20, bottom: 20, left: 30, right: 15 });
    expect(new Set([...xml.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font))).toEqual(new Set(["Times New Roman"]));
    expect(all["word/styles.xml"]).toContain('w:sz w:val="28"');
  });

  test("says what the Party's form asks, line by line", async () => {
    expect(paragraphs(await xmlOf(decision(2)))).toEqual([
      "ĐẢNG BỘ TỈNH BẾN TRE",
      "HUYỆN ỦY CHÂU THÀNH",
      "*",
      "Số 09-QĐ/HU",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "Châu Thành, ngày 03 tháng 02 năm 2026",
      "QUYẾT ĐỊNH",
      "công nhận chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện",
      "-----",
      "- Căn cứ Điều lệ Đảng;",
      "- Xét đề nghị của Tổ thẩm định;",
      "BAN THƯỜNG VỤ HUYỆN ỦY CHÂU THÀNH QUYẾT ĐỊNH",
      "Điều 1. Công nhận danh hiệu chi bộ trong sạch, vững mạnh toàn diện đối với 2 chi bộ (có danh sách kèm theo).",
      "Điều 2. Văn phòng Huyện ủy Châu Thành, các cơ quan liên quan, cấp ủy cấp dưới và các chi bộ nêu tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
      "Điều 3. Quyết định này có hiệu lực kể từ ngày ký.",
      "Nơi nhận:",
      "- Như Điều 2,",
      "- Cấp ủy cấp trên (để báo cáo),",
      "- Lưu Văn phòng Huyện ủy Châu Thành.",
      "T/M BAN THƯỜNG VỤ",
      "PHÓ BÍ THƯ",
      "Nguyễn Thị Ứng",
      "DANH SÁCH CHI BỘ",
      "công nhận chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện",
      "(kèm theo Quyết định số 09-QĐ/HU, ngày 3/2/2026)",
      "-----",
      "TT",
      "Chi bộ",
      "1",
      "Chi bộ ấp 1, xã An Hiệp",
      "2",
      "Chi bộ ấp Đông Hòa, xã Phước Thạnh",
    ]);
  });

  test("numbers its pages from the second on, and never parts the signature from the last words", async () => {
    const all = await files(decision(2));
    const xml = all["word/document.xml"]!;
    expect(xml).toContain("<w:titlePg");
    expect(Object.entries(all).filter(([name, text]) => name.startsWith("word/header") && text.includes("PAGE"))).toHaveLength(1);
    expect(/Điều 3\./.exec(xml)).not.toBeNull();
    const last = xml.slice(0, xml.indexOf("Điều 3.")).split("<w:p>").at(-1)!;
    expect(last).toContain("<w:keepNext");
    const signature = xml.slice(xml.indexOf("<w:tbl>", xml.indexOf("Điều 3."))).split("</w:tr>")[0]!;
    expect([signature.includes("Nguyễn Thị Ứng"), signature.includes("<w:cantSplit")]).toEqual([true, true]);
  });

  test("about one cell names it, and has no annex", async () => {
    const said = paragraphs(await xmlOf(decision(1)));
    expect(said).toContain("Điều 1. Công nhận danh hiệu chi bộ trong sạch, vững mạnh toàn diện đối với Chi bộ ấp 1, xã An Hiệp.");
    expect(said).not.toContain("DANH SÁCH CHI BỘ");
  });

  test("of revocation gives each reason, and from when the cell may register again", async () => {
    const lines = decision(2).lines.map((line) => ({ ...line, effect: "revoke" as const, reason: "Không giữ được tiêu chuẩn 2", registerFrom: Day.parse("2027-02-03") }));
    const said = paragraphs(await xmlOf({ ...decision(2), effect: "revoke", lines }));
    expect(said).toContain("Được đăng ký lại danh hiệu từ ngày 3/2/2027.");
    expect(said.filter((text) => text === "Không giữ được tiêu chuẩn 2")).toHaveLength(2);
  });

  test("of revocation names the decision it takes the title from, in its article or beside each cell", async () => {
    const lines = decision(2).lines.map((line) => ({ ...line, effect: "revoke" as const, affects: { number: 8, symbol: "QĐ/HU", decidedOn: Day.parse("2021-05-28") } }));
    const one = paragraphs(await xmlOf({ ...decision(1), effect: "revoke", lines: lines.slice(0, 1) }));
    expect(one).toContain("Điều 1. Thu hồi danh hiệu chi bộ trong sạch, vững mạnh toàn diện đối với Chi bộ ấp 1, xã An Hiệp (được công nhận tại Quyết định số 08-QĐ/HU ngày 28/5/2021).");
    expect(paragraphs(await xmlOf({ ...decision(2), effect: "revoke", lines })).filter((text) => text === "Quyết định số 08-QĐ/HU ngày 28/5/2021")).toHaveLength(2);
  });

  test("before it is issued is a draft: marked so, without a number and a day", async () => {
    const said = paragraphs(await xmlOf({ ...decision(2), draft: 3 }));
    expect(said.slice(0, 7)).toEqual(["ĐẢNG BỘ TỈNH BẾN TRE", "HUYỆN ỦY CHÂU THÀNH", "*", "Số       -QĐ/HU", "Dự thảo lần 3", "ĐẢNG CỘNG SẢN VIỆT NAM", "Châu Thành, ngày      tháng      năm 2026"]);
    expect(said.join(" ")).not.toContain("09-QĐ");
  });

  test("is laid out by the guidance of its day, with what the province ruled on what is disputed", async () => {
    const ruled = { ...usualRules.paper, typeSize: 15, subjectSize: 15, spacing: 20, divider: "line" } as const;
    const of = async (on: string) => {
      const xml = await xmlOf({ ...decision(1), layout: layoutOn(Day.parse(on), ruled) });
      const size = (text: string) => Number(/w:sz w:val="(\d+)"(?!.*w:sz w:val)/s.exec(xml.slice(0, xml.indexOf(`>${text}<`)))?.[1]) / 2;
      return { type: size("QUYẾT ĐỊNH"), hyphens: paragraphs(xml).includes("-----"), spacing: /Điều 3\./.exec(xml) && Number(/w:line="(\d+)"(?!.*w:line=)/s.exec(xml.slice(0, xml.indexOf("Điều 3.")))?.[1]) / 20 };
    };
    expect(await of("2026-01-08")).toEqual({ type: 16, hyphens: true, spacing: 18 });
    expect(await of("2026-01-09")).toEqual({ type: 15, hyphens: false, spacing: 20 });
  });
});

test("a proposal is put to the committee above", async () => {
  const { grounds: _, effect: __, ...common } = decision(2);
  const sheet: ProposalSheet = { ...common, symbol: "TTr/ĐU", issuer: "Ban Thường vụ Đảng ủy xã An Hiệp", unit: { name: "Xã An Hiệp", kind: "commune" }, above: { name: "Huyện Châu Thành", kind: "district" }, lines: [{ nameAsSigned: "Chi bộ ấp 1, xã An Hiệp", year: 2026 }] };
  const said = paragraphs(textsOf((await collect(writePaper("Tờ trình", 1, proposalPaper(sheet, "Văn phòng")))).bytes)["word/document.xml"]!);
  expect(said.slice(0, 4)).toEqual(["ĐẢNG BỘ HUYỆN CHÂU THÀNH", "ĐẢNG ỦY XÃ AN HIỆP", "*", "Số 09-TTr/ĐU"]);
  expect(said).toContain("Kính trình: Ban Thường vụ Huyện ủy Châu Thành");
});

test("a day on paper has a zero where it could be altered", () => {
  expect(["2026-02-03", "2021-06-30", "2026-12-09"].map((day) => sayPaperDay(Day.parse(day)))).toEqual(["ngày 03 tháng 02 năm 2026", "ngày 30 tháng 6 năm 2021", "ngày 09 tháng 12 năm 2026"]);
});
