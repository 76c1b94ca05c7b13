import { beforeEach, describe, expect, test } from "vitest";
import { fixImport } from "@/lib/commands/change-import";
import { deactivateAccount } from "@/lib/commands/deactivate-account";
import { grantRole } from "@/lib/commands/grant-role";
import { revokeGrant } from "@/lib/commands/revoke-grant";
import { undoImport } from "@/lib/commands/undo-import";
import { writeAssignmentsForm } from "@/lib/documents/assignments-form";
import { readSheets } from "@/lib/documents/read-sheets";
import { Day, dateOf } from "@/lib/domain/day";
import { refuse } from "@/lib/domain/result";
import { database } from "@/lib/platform/database";
import { getImport } from "@/lib/queries/get-import";
import { listImports } from "@/lib/queries/list-imports";
import { takeAssignmentsForm } from "@/lib/queries/take-assignments-form";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { allRows, applied, bring, bringFile, seen } from "@/tests/support/import";
import { plant, type PlantedUnit } from "@/tests/support/plant";

const wish = { kind: "assignments", titleId: null, year: null, fileName: "phan-cong.xlsx" } as const;
const heads = ["Đơn vị", "Đơn vị cấp trên", "Tài khoản", "Từ ngày", "Đến hết ngày"];
const here = "10.0.0.1";
type Person = { id: string; name: string };
let place: Record<"province" | "district" | "commune" | "cell" | "neighbour" | "far", PlantedUnit>;
let officer: Person;
let stranger: Person;
let superior: Person;
let admin: ReturnType<typeof scopeOf>;

const adminOf = async (unit: PlantedUnit, name: string) => {
  const self = await plant.account({ name, grants: [{ role: "administrator", unit }] });
  return { ...scopeOf("administrator", unit, { accountId: self.id, name }), address: here };
};

beforeEach(async () => {
  await emptyTables();
  const province = await plant.unit({ level: "province", name: "Tỉnh Bến Tre" });
  const district = await plant.unit({ level: "district", parent: province, name: "Huyện Châu Thành" });
  const commune = await plant.unit({ level: "commune", parent: district, name: "Xã An Hiệp" });
  const cell = await plant.unit({ parent: commune, name: "Ấp Phú Thạnh" });
  const neighbour = await plant.unit({ level: "district", parent: province, name: "Huyện Ba Tri" });
  const far = await plant.unit({ level: "commune", parent: neighbour, name: "Xã Tân Thủy" });
  place = { province, district, commune, cell, neighbour, far };
  admin = await adminOf(district, "quan-tri-huyen");
  officer = await plant.account({ name: "can-bo", grants: [{ role: "committee_officer", unit: commune }] });
  stranger = await plant.account({ name: "nguoi-la", grants: [{ role: "leader", unit: neighbour }] });
  superior = await plant.account({ name: "cap-tren", grants: [{ role: "leader", unit: province }] });
});

const came = async (...rows: (string | null)[][]) => {
  const kept = await bring(admin, [heads, ...rows], wish);
  if (!kept.ok) throw new Error(kept.refusal.code);
  return kept.value.id;
};
const assigned = async (unit: PlantedUnit, more: { on?: string; until?: string; account?: Person } = {}) => plant.grant({ account: more.account ?? officer, role: "assigned_officer", unit, on: more.on ?? "2021-01-01", ...(more.until && { until: more.until }) });
const grants = async () => (await database.grant.findMany({ where: { role: "assigned_officer" }, orderBy: [{ id: "asc" }], include: { account: { select: { name: true } } } })).map(({ account, unitId, validFrom, validUntil, revokedAt }) => [account.name, unitId, validFrom.toISOString().slice(0, 10), validUntil?.toISOString().slice(0, 10) ?? null, revokedAt === null]);
const records = async () => (await database.auditEvent.findMany({ where: { act: { in: ["grant_add", "grant_revoke"] } }, orderBy: { id: "asc" } })).map(({ act, actor, subjectId, unitId, address, details }) => ({ act, actor, subjectId, unitId, address, details }));
const formOf = async (scope: typeof admin) => {
  const form = await takeAssignmentsForm(scope, ({ rows, accounts }, made) => writeAssignmentsForm(rows, { accounts }, made));
  return Buffer.from(await new Response(form!.stream).arrayBuffer());
};

describe("a file of assignments", () => {
  test("gives as by hand, each with its line in the record, is one act, and is taken back by revoking", async () => {
    const id = await came(["Huyện Châu Thành", null, "can-bo", null, null], ["XÃ AN HIỆP", "Châu Thành", "CAN-BO", "1/7/2021", "31/12/2021"], ["Chi bộ ấp Phú Thạnh", "An Hiệp", "can-bo", "1/5/2021", null]);
    expect((await seen(admin, id)).counts).toMatchObject({ new: 3, rejected: 0 });
    expect(await applied(admin, id)).toMatchObject({ ok: true, value: { created: 3, changed: 0 } });
    const { district, commune, cell } = place;
    expect(await grants()).toEqual([["can-bo", district.id, "2021-06-30", null, true], ["can-bo", commune.id, "2021-07-01", "2022-01-01", true], ["can-bo", cell.id, "2021-05-01", null, true]]);
    const line = (act: string, unit: PlantedUnit) => ({ act, actor: "quan-tri-huyen", subjectId: officer.id, unitId: unit.id, address: here, details: { account: "can-bo", role: "assigned_officer" } });
    expect(await records()).toEqual([line("grant_add", district), line("grant_add", commune), line("grant_add", cell)]);
    const byHand = await grantRole(admin, { accountId: officer.id, role: "assigned_officer", unitId: cell.id, from: Day.parse("2020-01-01"), lastDay: Day.parse("2020-12-31") }, here);
    expect(byHand.ok).toBe(true);
    expect((await records()).at(-1)).toEqual(line("grant_add", cell));
    expect(await database.auditEvent.count({ where: { act: "import_run_add" } })).toBe(1);

    expect(await undoImport(admin, { id })).toMatchObject({ ok: true });
    expect((await grants()).map(([, , from, , isHeld]) => [from, isHeld])).toEqual([["2021-06-30", false], ["2021-07-01", false], ["2021-05-01", false], ["2020-01-01", true]]);
    expect((await records()).slice(4)).toEqual([line("grant_revoke", district), line("grant_revoke", commune), line("grant_revoke", cell)]);
    expect(await undoImport(admin, { id })).toEqual(refuse("import-not-done"));
  });

  test("twice changes nothing the second time, also on another day", async () => {
    const rows = [["Huyện Châu Thành", null, "can-bo", null, null], ["Xã An Hiệp", null, "can-bo", "1/7/2021", "31/12/2021"]];
    await applied(admin, await came(...rows));
    const again = await came(...rows);
    expect((await seen({ ...admin, today: Day.parse("2021-08-05") }, again)).counts).toMatchObject({ new: 0, changed: 0, rejected: 0, conflict: 0, unchanged: 2 });
    expect(await applied(admin, again)).toEqual(refuse("import-nothing"));
  });

  test("another last day revokes and gives again; taken back, it stands as before", async () => {
    await assigned(place.cell);
    const id = await came(["Ấp Phú Thạnh", null, "can-bo", "1/1/2021", "30/9/2021"]);
    expect(await applied(admin, id)).toMatchObject({ ok: true, value: { created: 0, changed: 1 } });
    const { cell } = place;
    expect(await grants()).toEqual([["can-bo", cell.id, "2021-01-01", null, false], ["can-bo", cell.id, "2021-01-01", "2021-10-01", true]]);
    expect((await records()).map(({ act }) => act)).toEqual(["grant_revoke", "grant_add"]);
    expect(await undoImport(admin, { id })).toMatchObject({ ok: true });
    expect((await grants()).filter(([, , , , isHeld]) => isHeld)).toEqual([["can-bo", cell.id, "2021-01-01", null, true]]);
    expect((await records()).map(({ act }) => act)).toEqual(["grant_revoke", "grant_add", "grant_revoke", "grant_add"]);
    expect((await seen(admin, await came(["Ấp Phú Thạnh", null, "can-bo", "1/1/2021", null]))).counts).toMatchObject({ unchanged: 1 });
  });

  test("files are taken back one after the other, the last first", async () => {
    const first = await came(["Ấp Phú Thạnh", null, "can-bo", "1/1/2021", null]);
    await applied(admin, first);
    const second = await came(["Ấp Phú Thạnh", null, "can-bo", "1/1/2021", "30/9/2021"]);
    await applied(admin, second);
    expect(await undoImport(admin, { id: first })).toMatchObject({ ok: false, refusal: { code: "import-built-upon" } });
    expect(await undoImport(admin, { id: second })).toMatchObject({ ok: true });
    expect(await undoImport(admin, { id: first })).toMatchObject({ ok: true });
    expect((await grants()).filter(([, , , , isHeld]) => isHeld)).toEqual([]);
  });

  test("what has run out of itself is taken back too, and stands in nobody's way", async () => {
    const id = await came(["Ấp Phú Thạnh", null, "can-bo", "1/1/2021", "31/3/2021"]);
    await applied(admin, id);
    expect(await undoImport(admin, { id })).toMatchObject({ ok: true });
    expect((await seen(admin, await came(["Ấp Phú Thạnh", null, "can-bo", "1/2/2021", null]))).counts).toMatchObject({ new: 1 });
  });

  test.each([
    ["revoked since", async () => void (await revokeGrant(admin, { accountId: officer.id, grantId: (await database.grant.findFirstOrThrow({ where: { role: "assigned_officer", revokedAt: null } })).id }, here)), "Chi bộ ấp Phú Thạnh: phân công của can-bo đã được thu hồi hoặc đổi"],
    ["changed by another file", async () => void (await applied(admin, await came(["Ấp Phú Thạnh", null, "can-bo", "1/1/2021", "30/11/2021"]))), "đã được thu hồi hoặc đổi"],
    ["followed by another that the old end would meet", async () => void (await grantRole(admin, { accountId: officer.id, role: "assigned_officer", unitId: place.cell.id, from: Day.parse("2021-10-01"), lastDay: null }, here)), "Tài khoản đã có vai trò này ở đơn vị này trong những ngày đó."],
    ["of an account that was shut out", async () => void (await deactivateAccount(admin, { accountId: officer.id }, here)), "Tài khoản đã ngừng hoạt động."],
    ["of an account that acts beyond the reach by now", async () => void (await plant.grant({ account: officer, role: "leader", unit: place.province })), "nay ngoài phạm vi quản trị của đồng chí"],
    ["at a unit that is no more", async () => void (await database.unitVersion.updateMany({ where: { unitId: place.cell.id }, data: { validUntil: dateOf(Day.parse("2021-06-01")) } })), "đơn vị không còn"],
  ])("is not taken back when it was %s, and says so", async (_, since, words) => {
    await assigned(place.cell);
    const id = await came(["Ấp Phú Thạnh", null, "can-bo", "1/1/2021", "30/9/2021"]);
    expect(await applied(admin, id)).toMatchObject({ ok: true });
    await since();
    const before = await grants();
    const undone = await undoImport(admin, { id });
    expect(undone).toMatchObject({ ok: false, refusal: { code: "import-built-upon", values: { count: 1 } } });
    expect(!undone.ok && undone.refusal.values?.["what"]).toContain(words);
    expect(await grants()).toEqual(before);
  });

  test("is not applied unseen: a role given meanwhile makes it another", async () => {
    const id = await came(["Ấp Phú Thạnh", null, "can-bo", "1/7/2021", null]);
    const { fingerprint } = await seen(admin, id);
    await assigned(place.cell);
    const { applyImport } = await import("@/lib/commands/apply-import");
    expect(await applyImport(admin, { id, fingerprint })).toEqual(refuse("import-differs"));
    expect((await seen(admin, id)).rows[0]).toMatchObject({ state: "rejected", problem: { at: "D2" } });
  });
});

describe("who brings it", () => {
  test("accounts beyond the reach are as if they were not, nor are units; one's own is left alone", async () => {
    const { rows } = await seen(admin, await came(["Ấp Phú Thạnh", null, stranger.name, null, null], ["Ấp Phú Thạnh", null, superior.name, null, null], ["Ấp Phú Thạnh", null, "khong-co-ai", null, null], ["Xã Tân Thủy", null, "can-bo", null, null], ["Ấp Phú Thạnh", null, "quan-tri-huyen", null, null]));
    const says = rows.map(({ state, problem }) => [state, problem?.says.slice(4)]);
    const nobody = "không có tài khoản này trong phạm vi quản trị của đồng chí; ghi tên đăng nhập";
    expect(says.slice(0, 3)).toEqual([["rejected", nobody], ["rejected", nobody], ["rejected", nobody]]);
    expect(says[3]![1]).toContain("không có đơn vị này trong phạm vi của đồng chí");
    expect(says[4]![1]).toContain("không tự thay đổi quyền của chính mình");
  });

  test("the workbook holds units, assignments and accounts of one's own reach alone", async () => {
    await assigned(place.cell, { until: "2022-01-01" });
    await plant.grant({ account: stranger, role: "assigned_officer", unit: place.far });
    await plant.account({ name: "da-nghi", deactivatedAt: new Date(), grants: [{ role: "leader", unit: place.commune }] });
    const read = await readSheets(await formOf(admin), "mau.xlsx");
    if (!read.ok) throw new Error(read.refusal.code);
    const [units, accounts] = read.value;
    expect(units!.rows.slice(3).map(({ cells }) => cells.slice(1))).toEqual([
      [null, "Huyện Châu Thành", "Tỉnh Bến Tre"],
      [null, "Xã An Hiệp", "Huyện Châu Thành"],
      ["31/12/2021", "Ấp Phú Thạnh", "Xã An Hiệp", "Huyện Châu Thành", "can-bo", { day: "2021-01-01" }, { day: "2021-12-31" }],
      [null, "Ấp Phú Thạnh", "Xã An Hiệp", "Huyện Châu Thành"],
    ]);
    expect(accounts!.rows.slice(3).map(({ cells }) => cells)).toEqual([["can-bo"]]);
  });

  test("the workbook brought back as it is changes nothing; a row changed meanwhile is a conflict until it is put right", async () => {
    await assigned(place.cell);
    await assigned(place.commune, { on: "2021-08-01", until: "2022-01-01" });
    const file = await formOf(admin);
    const untouched = await bringFile(admin, file, wish);
    expect((await seen(admin, untouched)).counts).toMatchObject({ new: 0, changed: 0, conflict: 0, rejected: 0, unchanged: 2, skipped: 3 });
    await applied(admin, await came(["Xã An Hiệp", null, "can-bo", "1/8/2021", "30/11/2021"]));
    const late = await bringFile(admin, file, wish);
    expect((await seen(admin, late)).counts).toMatchObject({ conflict: 1, unchanged: 1 });
    const row = (await seen(admin, late)).rows.find(({ state }) => state === "conflict")!;
    await fixImport(admin, { id: late, row: row.at, field: "last", value: "31/12/2021" });
    expect((await seen(admin, late)).counts).toMatchObject({ conflict: 0, changed: 1 });
  });

  test("whoever manages no accounts is refused the kind, the workbook and others' files", async () => {
    const id = await came(["Ấp Phú Thạnh", null, "can-bo", null, null]);
    const staff = scopeOf("organization_staff", place.province, { accountId: superior.id });
    expect(await bring(staff, [heads], wish)).toEqual(refuse("not-allowed"));
    expect(await getImport(staff, id, allRows)).toBeNull();
    expect(await getImport({ ...staff, accountId: admin.accountId }, id, allRows)).toBeNull();
    expect(await listImports(staff)).toEqual([]);
    expect(await takeAssignmentsForm(staff, ({ rows, accounts }, made) => writeAssignmentsForm(rows, { accounts }, made)).then((file) => file?.told.rows ?? 0)).toBe(0);
    const other = await adminOf(place.neighbour, "quan-tri-ba-tri");
    expect(await getImport(other, id, allRows)).toBeNull();
    for (const kind of ["registrations", "figures", "targets", "decisions", "units"] as const) expect(await bring(admin, [["Chi bộ", "Năm phấn đấu"], ["Ấp", 2022]], { kind, titleId: "tsvmtd", year: 2021 }), kind).toEqual(refuse("not-allowed"));
  });
});
