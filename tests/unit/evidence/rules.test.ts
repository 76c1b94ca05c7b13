import { expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { fileNameOf, showBytes } from "@/lib/domain/evidence/file";
import { mayChangeEvidence, validity } from "@/lib/domain/evidence/rules";
import { isMarkedSecret, isNamedSecret } from "@/lib/domain/evidence/secrecy";

const day = (text: string) => Day.parse(text);

test.each(["MẬT", "Công văn (MẬT)", "TỐI MẬT", "TUYỆT  MẬT", "Độ mật: MẬT.", "MẬT".normalize("NFD")])("“%s” is marked", (text) => expect(isMarkedSecret(text)).toBe(true));
test.each(["bí mật", "BÍ MẬT", "QUY CHẾ BẢO MẬT", "mật ong", "MẬTĐỘ", "ẤP MỸ THẠNH"])("“%s” is not", (text) => expect(isMarkedSecret(text)).toBe(false));
test.each(["toi-mat.pdf", "Tuyet_Mat 2021.docx", "cong van MẬT.pdf", "Tối mật.pdf"])("the name “%s” is marked", (name) => expect(isNamedSecret(name)).toBe(true));
test.each(["bao-mat.pdf", "mat-tran.docx", "to-trinh.pdf"])("the name “%s” is not", (name) => expect(isNamedSecret(name)).toBe(false));

test("a file is given back under its own name, cleaned, with the ending of what it is", () => {
  expect(fileNameOf("C:\\ảnh\\Họp chi bộ.exe", "pdf")).toBe("Họp chi bộ.pdf");
  expect(fileNameOf("../../etc/passwd", "png")).toBe("passwd.png");
  expect(fileNameOf('a"\r\nb<c>.jpeg', "jpeg")).toBe("a b c.jpg");
  expect(fileNameOf(".pdf", "pdf")).toBe("minh-chung.pdf");
});

test("sizes are cut off, not rounded", () => {
  expect([10, 1024 * 320, 1024 * 1024 * 1.49, 1024 * 1024 * 20].map(showBytes)).toEqual(["1 KB", "320 KB", "1,4 MB", "20 MB"]);
});

test("a paper holds to the end of its last day", () => {
  const today = day("2021-06-30");
  expect([null, day("2022-06-30"), day("2021-07-30"), day("2021-06-30"), day("2021-06-29")].map((until) => validity(until, today))).toEqual(["lasting", "lasting", "soon", "soon", "expired"]);
});

test("papers change while the dossier is with its commune, and not afterwards", () => {
  expect((["registered", "in_progress", "returned"] as const).every(mayChangeEvidence)).toBe(true);
  expect((["proposed", "under_appraisal", "appraised", "agreed", "recognised", "withdrawn"] as const).some(mayChangeEvidence)).toBe(false);
});
