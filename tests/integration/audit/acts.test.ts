import { beforeEach, describe, expect, test } from "vitest";
import { editRegistration, withdrawRegistration } from "@/lib/commands/change-registration";
import { registerCell } from "@/lib/commands/register-cell";
import { sayAction, sayChanges } from "@/lib/domain/audit/words";
import { Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { getRegistration } from "@/lib/queries/get-registration";
import { listAccountAudit } from "@/lib/queries/list-account-audit";
import { listDossierAudit } from "@/lib/queries/list-dossier-audit";
import { tryPassword } from "@/lib/access/try-password";
import { scopeOf, scopeWith } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant, type PlantedUnit } from "@/tests/support/plant";

let commune: PlantedUnit;
let cell: PlantedUnit;
let officer: { id: string };

beforeEach(async () => {
  await emptyTables();
  commune = await plant.unit({ level: "commune" });
  cell = await plant.unit({ parent: commune });
  officer = await plant.account();
  await plant.term();
  await plant.title();
});

const asked = { unit: "", registration: "", who: "", kind: "all", since: "", after: "" } as const;
const as = (place = commune) => ({ ...scopeOf("committee_officer", place, { accountId: officer.id, name: "can-bo" }), address: "10.1.2.3" });
const lines = async (over = {}) => (await listDossierAudit(as(), { ...asked, ...over }))?.entries ?? [];

async function registered() {
  const made = await registerCell(as(), { unitId: cell.id, titleId: "tsvmtd", year: 2022, expectedOn: null, note: null, requestId: undefined });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.id;
}

test("an act on a dossier is in the record: who, in which role, from where, what changed from what to what", async () => {
  const id = await registered();
  await editRegistration(as(), { id, version: 1, expectedOn: Day.parse("2022-09-30"), note: "Đã họp" });
  await editRegistration(as(), { id, version: 2, expectedOn: Day.parse("2022-12-31"), note: "Đã họp" });
  await withdrawRegistration(as(), { id, version: 3, reason: "Chưa kịp" });
  const found = await lines({ registration: id });
  expect(found.map((line) => [sayAction(line), ...sayChanges(line)])).toEqual([
    ["Rút đăng ký", "Trạng thái: từ “Đã đăng ký” thành “Đã rút”", "Lý do: Chưa kịp"],
    ["Sửa dự kiến, ghi chú", "Dự kiến công nhận: từ “30/9/2022” thành “31/12/2022”"],
    ["Sửa dự kiến, ghi chú", "Dự kiến công nhận: 30/9/2022", "Ghi chú: Đã họp"],
    ["Đăng ký phấn đấu được công nhận năm 2022", "Trạng thái: Đã đăng ký", "Năm phấn đấu: 2022"],
  ]);
  expect(found[0]).toMatchObject({ actor: "can-bo", role: "committee_officer", address: "10.1.2.3", registration: { id, year: 2022 }, unit: { id: cell.id } });
});

test("of several roles, the record names the one that holds the unit", async () => {
  const other = await plant.unit({ level: "commune" });
  const scope = scopeWith([{ role: "leader", unit: commune }, { role: "committee_officer", unit: commune }, { role: "committee_officer", unit: other }], { accountId: officer.id });
  const made = await registerCell(scope, { unitId: cell.id, titleId: "tsvmtd", year: 2022, expectedOn: null, note: null, requestId: undefined });
  expect(made.ok).toBe(true);
  expect(await database.auditEvent.findFirst()).toMatchObject({ role: "committee_officer" });
});

test("a refused act leaves no line", async () => {
  const id = await registered();
  await withdrawRegistration(as(), { id, version: 9, reason: "Chưa kịp" });
  expect(await database.auditEvent.count()).toBe(1);
});

test("whoever opens a dossier is in the record, once for a while; out of reach nobody opened it", async () => {
  const id = await registered();
  for (let turn = 0; turn < 3; turn += 1) await getRegistration(as(), id);
  await getRegistration(scopeOf("leader", commune, { name: "lanh-dao", accountId: (await plant.account()).id }), id);
  await getRegistration(as(await plant.unit({ level: "commune" })), id);
  const found = await lines({ registration: id, kind: "readings" });
  expect(found.map(({ actor, role }) => [actor, role])).toEqual([["lanh-dao", "leader"], ["can-bo", "committee_officer"]]);
  expect(sayAction(found[0]!)).toBe("Mở xem hồ sơ");
});

describe("the record of dossiers", () => {
  test("is asked by unit, by person and by kind", async () => {
    const id = await registered();
    await getRegistration(as(), id);
    const elsewhere = await plant.unit({ parent: commune });
    expect(await lines({ unit: elsewhere.id })).toEqual([]);
    expect(await lines({ unit: commune.id })).toHaveLength(2);
    expect(await lines({ who: "can-bo" })).toHaveLength(2);
    expect(await lines({ who: "ai-khac" })).toEqual([]);
    expect(await lines({ kind: "changes" })).toHaveLength(1);
  });

  test("is not found for a unit or dossier out of reach, and holds no sign-in", async () => {
    const id = await registered();
    await database.auditEvent.create({ data: { at: new Date("2021-06-30T00:00:00Z"), actor: "can-bo", act: "grant_add", unitId: cell.id } });
    expect(await lines()).toHaveLength(1);
    const stranger = as(await plant.unit({ level: "commune" }));
    expect(await listDossierAudit(stranger, { ...asked, registration: id })).toBeNull();
    expect(await listDossierAudit(stranger, { ...asked, unit: cell.id })).toBeNull();
  });

  test("goes on from page to page and back", async () => {
    await database.auditEvent.createMany({ data: Array.from({ length: 120 }, (_, index) => ({ at: new Date("2021-06-30T00:00:00Z"), actor: `nguoi-${index}`, act: "registration_move", unitId: cell.id })) });
    const first = await listDossierAudit(as(), asked);
    const second = await listDossierAudit(as(), { ...asked, after: first?.next ?? "" });
    const third = await listDossierAudit(as(), { ...asked, after: second?.next ?? "" });
    expect([first?.entries.length, second?.entries.length, third?.entries.length]).toEqual([50, 50, 20]);
    expect([first?.previous, second?.previous, third?.previous]).toEqual([null, "", first?.next]);
  });
});

test("the administrator sees tries with names nobody bears, and no act on a dossier", async () => {
  await registered();
  const administrator = scopeOf("administrator", commune);
  await tryPassword({ name: "khong-ai", password: "sai" }, "10.9.9.9");
  const { entries } = await listAccountAudit(administrator, { kind: "all", account: "", after: "" });
  expect(entries.map(({ act, actor, address }) => [act, actor, address])).toEqual([["sign_in_failed", "", "10.9.9.9"]]);
  expect((await listAccountAudit(administrator, { kind: "all", account: "khong", after: "" })).entries).toEqual([]);
});
