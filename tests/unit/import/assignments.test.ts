import { expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { assignmentFields, assignmentKey, assignmentRowKey, isSilentAssignment, judgeAssignment, type AssignmentsGround } from "@/lib/domain/import/assignments";
import { headIn } from "@/lib/domain/import/head";
import { indexOf, type KnownUnit } from "@/lib/domain/import/match-unit";
import { namedAtAnyLevel, planRows, type Fixes } from "@/lib/domain/import/plan";
import type { Cell } from "@/lib/domain/sheet/cell";

const day = (text: string) => Day.parse(text);
const district = { id: "d", name: "Huyện Châu Thành", kind: "district" } as const;
const commune = { id: "c", name: "Xã An Hiệp", kind: "commune" } as const;
const known = { code: null, stands: true, above: null, earlier: [] };
const units: KnownUnit[] = [
  { ...known, ...district, parent: null },
  { ...known, ...commune, parent: district },
  { ...known, id: "a", name: "Ấp 1", kind: "hamlet", parent: commune, above: district },
  { ...known, id: "b", name: "Ấp 2", kind: "hamlet", parent: commune, above: district },
  { ...known, id: "e", name: "Ấp Cũ", kind: "hamlet", parent: commune, above: district, stands: false },
];
const account = (name: string, more: { isActive?: boolean; isOwn?: boolean } = {}) => [name, { id: `id-${name}`, name, isActive: true, isOwn: false, ...more }] as const;
const ground: AssignmentsGround = {
  today: day("2021-06-30"),
  accounts: new Map([account("phu-trach"), account("nguoi-khac"), account("da-nghi", { isActive: false }), account("quan-tri", { isOwn: true })]),
  standing: new Map([
    [assignmentKey("id-phu-trach", "a"), [{ id: "g1", from: day("2021-01-01"), until: null }]],
    [assignmentKey("id-phu-trach", "b"), [{ id: "g2", from: day("2020-01-01"), until: day("2021-01-01") }, { id: "g3", from: day("2021-02-01"), until: day("2022-01-01") }, { id: "g4", from: day("2022-06-01"), until: null }]],
    [assignmentKey("id-da-nghi", "a"), [{ id: "g5", from: day("2021-01-01"), until: null }]],
  ]),
};
const heads = ["Đơn vị", "Tài khoản", "Từ ngày", "Đến hết ngày", "Đơn vị cấp trên", "Mã trong sổ", "Ngày cuối lúc tải"];

const plan = (rows: readonly (readonly Cell[])[], fixes: Fixes = {}) => {
  const sheet = { name: "Trang 1", rows: [heads, ...rows].map((cells, index) => ({ at: index + 1, cells: [...cells] })) };
  return planRows({ rows: sheet.rows, head: headIn(sheet, assignmentFields, 1), fixes, ...namedAtAnyLevel(indexOf(units)), isSilent: isSilentAssignment, keyOf: assignmentRowKey(ground), judge: judgeAssignment(ground) }).rows;
};

test("whoever is not assigned yet is, at a unit of any level, from today where no day is said", () => {
  expect(plan([["Huyện Châu Thành", "nguoi-khac", null, null], ["Xã An Hiệp", "Nguoi-Khac", "1/7/2021", "31/12/2021"], ["Ấp 1", "nguoi-khac", { day: day("2021-05-01") }, "không hạn"]]).map(({ state, act }) => [state, act?.unitId, act?.from, act?.lastDay])).toEqual([
    ["new", "d", "2021-06-30", null],
    ["new", "c", "2021-07-01", "2021-12-31"],
    ["new", "a", "2021-05-01", null],
  ]);
});

test("what stands is left as it is: said again, without an end said, without a first day said, and what has run out", () => {
  expect(plan([["Ấp 1", "phu-trach", "1/1/2021", null], ["Ấp 2", "phu-trach", "1/2/2021", "31/12/2021"], ["Ấp 2", "phu-trach", "1/1/2020", null], ["Ấp 1", "da-nghi", null, null], ["Ấp 1", null, null, null]]).map(({ state }) => state)).toEqual(["unchanged", "unchanged", "unchanged", "unchanged", "skipped"]);
});

test("another last day is the grant taken away and given again; an end goes by its words alone", () => {
  const [ended, endless] = plan([["Ấp 1", "phu-trach", null, "30/9/2021"], ["Ấp 2", "phu-trach", "1/2/2021", "31/5/2022"]]);
  expect(ended).toMatchObject({ state: "changed", act: { from: "2021-01-01", lastDay: "2021-09-30", replaces: { id: "g1", lastDay: null } } });
  expect(ended!.changes).toEqual([{ what: "Đến hết ngày, tài khoản phu-trach", from: "không thời hạn", to: "30/9/2021" }, { what: "Cách ghi", from: null, to: "thu hồi phân công đang có, cấp lại từ 1/1/2021" }]);
  expect(endless).toMatchObject({ state: "changed", act: { lastDay: "2022-05-31", replaces: { id: "g3", lastDay: "2021-12-31" } } });
  expect(plan([["Ấp 1", "phu-trach", null, "30/6/2021"]])[0]).toMatchObject({ state: "changed" });
});

test.each([
  [["Ấp 1", null, "1/1/2021", null], "B2", "chưa ghi tài khoản"],
  [["Ấp 1", "Nguyễn Văn A", null, null], "B2", "không có tài khoản này trong phạm vi quản trị"],
  [["Ấp 1", "quan-tri", null, null], "B2", "không tự thay đổi quyền của chính mình"],
  [["Ấp 2", "da-nghi", null, null], "B2", "tài khoản đã ngừng hoạt động"],
  [["Ấp 1", "da-nghi", null, "31/12/2021"], "B2", "tài khoản đã ngừng hoạt động"],
  [["Ấp Cũ", "nguoi-khac", null, null], "A2", "đơn vị này không còn"],
  [["Ấp 9", "nguoi-khac", null, null, "Xã An Hiệp"], "A2", "không có đơn vị này trong phạm vi"],
  [[null, "nguoi-khac", null, null], "A2", "chưa ghi đơn vị"],
  [["Ấp 1", "nguoi-khac", null, null, "Xã Nơi Khác"], "E2", "không có đơn vị cấp trên này"],
  [["Ấp 1", "nguoi-khac", "hôm qua", null], "C2", "“hôm qua” không phải ngày tháng"],
  [["Ấp 1", "nguoi-khac", null, "mãi mãi"], "D2", "“mãi mãi” không phải ngày tháng"],
  [["Ấp 1", "nguoi-khac", { error: "#REF!" }, null], "C2", "công thức trong ô báo lỗi #REF!"],
  [["Ấp 1", "nguoi-khac", "1/7/2021", "30/6/2021"], "D2", "ngày cuối phải từ ngày bắt đầu trở đi"],
  [["Ấp 1", "phu-trach", "1/3/2021", null], "C2", "tài khoản đã có vai trò này ở đơn vị này trong những ngày đó"],
  [["Ấp 2", "phu-trach", "1/2/2021", "30/6/2022"], "C2", "tài khoản đã có vai trò này ở đơn vị này trong những ngày đó"],
  [["Ấp 2", "phu-trach", null, null], "C2", "được phân công ở đây nhiều lần"],
  [["Ấp 2", "phu-trach", "1/1/2020", "31/12/2021"], "C2", "phân công này đã hết ngày 31/12/2020"],
  [["Ấp 1", "phu-trach", null, "29/6/2021"], "D2", "ngày này đã qua"],
] as [Cell[], string, string][])("%j is refused at its cell", (row, at, words) => {
  const [first] = plan([row]);
  expect(first).toMatchObject({ state: "rejected", act: null, problem: { at } });
  expect(first!.problem!.says).toContain(words);
});

test("one row an account, a unit and a first day, however the day is said; rows below find what rows above leave", () => {
  const rows = plan([["Ấp 1", "phu-trach", null, "30/9/2021"], ["Ấp 1", "phu-trach", "1/1/2021", "31/12/2021"], ["Ấp 1", "phu-trach", "1/10/2021", null], ["Ấp 1", "phu-trach", "1/11/2021", null]]);
  expect(rows.map(({ state }) => state)).toEqual(["changed", "rejected", "new", "rejected"]);
  expect(rows[1]!.problem!.says).toContain("đã có ở dòng 2");
  expect(rows[3]!.problem!.says).toContain("trong những ngày đó");
});

test("in our own workbook, what was given, changed or taken away since is a conflict, until its row is put right", () => {
  const changed = ["Ấp 1", "phu-trach", "1/1/2021", "31/12/2021", null, "a", "30/9/2021"];
  const [late, given, gone, same, right] = plan([changed, ["Ấp 2", "phu-trach", "1/2/2021", "28/2/2022", null, "b", null], ["Ấp 2", "nguoi-khac", "1/1/2021", null, null, "b", "không thời hạn"], ["Ấp 2", "phu-trach", "1/6/2022", null, null, "b", "31/12/2022"], ["Ấp 1", "nguoi-khac", null, null, null, "a", null]]);
  expect([late, given].map((row) => [row!.state, row!.problem!.at, row!.problem!.says.slice(4)])).toEqual([["conflict", "D2", "phân công này đã được người khác cấp hoặc đổi từ khi tải tệp"], ["conflict", "D3", "phân công này đã được người khác cấp hoặc đổi từ khi tải tệp"]]);
  expect([gone!.state, gone!.problem!.says]).toEqual(["conflict", "B4: phân công này đã bị thu hồi từ khi tải tệp"]);
  expect([same!.state, right!.state]).toEqual(["unchanged", "new"]);
  expect(plan([changed], { "2": { last: "31/10/2021" } })[0]).toMatchObject({ state: "changed", act: { lastDay: "2021-10-31" } });
});
