import { expect, test } from "vitest";
import { auditActs } from "@/lib/domain/account/audit";
import { sayAudit } from "@/lib/domain/account/audit-words";
import { sayDevice } from "@/lib/domain/account/device";
import { judgeGrant, overlaps, stateOfGrant } from "@/lib/domain/account/grant";
import { returnPath } from "@/lib/domain/account/return-path";
import { AccountName } from "@/lib/domain/account/schema";
import { Day } from "@/lib/domain/day";
import { refuse } from "@/lib/domain/result";

const day = (text: string) => Day.parse(text);

test.each([
  ["/dashboard?unit=8&on=2021-06-30", "/dashboard?unit=8&on=2021-06-30"],
  ["//elsewhere.example", "/"],
  ["/\\elsewhere.example", "/"],
  ["https://elsewhere.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["/sign-in?to=/sign-in", "/"],
  ["/api/v1/units", "/"],
  ["/\t/elsewhere.example", "/"],
  ["", "/"],
  [null, "/"],
])("after signing in with %j one goes to %s", (wanted, path) => {
  expect(returnPath(wanted)).toBe(path);
});

test("a grant to the end of a day acts until the day after it", () => {
  expect(judgeGrant({ role: "leader", level: "district", from: day("2021-06-30"), lastDay: day("2021-06-30") })).toEqual({
    ok: true,
    value: { from: "2021-06-30", until: "2021-07-01" },
  });
});

test("a grant that ends before it begins, or a cell's secretary elsewhere, is refused at the field", () => {
  expect(judgeGrant({ role: "leader", level: "district", from: day("2021-06-30"), lastDay: day("2021-06-29") })).toEqual(refuse("span-backwards", { field: "lastDay" }));
  expect(judgeGrant({ role: "cell_secretary", level: "commune", from: day("2021-06-30"), lastDay: null })).toEqual(refuse("role-not-here", { field: "role" }));
});

test("a grant is in force from its first day until the day before its end", () => {
  const span = { from: day("2021-02-01"), until: day("2021-03-01"), revoked: false };
  expect(["2021-01-31", "2021-02-01", "2021-02-28", "2021-03-01"].map((on) => stateOfGrant(span, day(on)))).toEqual(["coming", "in_force", "in_force", "ended"]);
  expect(stateOfGrant({ ...span, revoked: true }, day("2021-02-10"))).toBe("revoked");
});

test("spans that touch do not overlap; an open one overlaps whatever follows", () => {
  const january = { from: day("2021-01-01"), until: day("2021-02-01") };
  expect(overlaps(january, { from: day("2021-02-01"), until: null })).toBe(false);
  expect(overlaps({ from: day("2021-01-01"), until: null }, { from: day("2030-01-01"), until: day("2030-02-01") })).toBe(true);
});

test("an account's name is folded to lower case and has no spaces or marks", () => {
  expect(AccountName.parse(" Dang-Uy.An_Hiep ")).toBe("dang-uy.an_hiep");
  for (const wrong of ["ab", "đảng", "a b c", "-abc", "a".repeat(41)]) expect(AccountName.safeParse(wrong).success).toBe(false);
});

test("every act of the record has a sentence", () => {
  const details = { account: "can-bo", role: "leader", label: "Báo cáo", count: "2" };
  const said = auditActs.map((act) => sayAudit({ act, actor: "can-bo", unit: { name: "Châu Thành", kind: "district" }, details }));
  expect(new Set(said).size).toBe(auditActs.length);
  expect(sayAudit({ act: "grant_add", actor: "can-bo", unit: { name: "Châu Thành", kind: "district" }, details })).toBe("Cấp cho can-bo vai trò Lãnh đạo tại huyện Châu Thành");
});

test("a browser is named by itself and its system", () => {
  expect(sayDevice("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0")).toBe("Edge, Windows");
  expect(sayDevice("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1")).toBe("Safari, iPhone");
  expect(sayDevice("")).toBe("Thiết bị chưa rõ");
});
