import { beforeEach, expect, test } from "vitest";
import { dropDraft, saveDraft, startDraft } from "@/lib/commands/draft-criteria";
import { publishCriteria } from "@/lib/commands/publish-criteria";
import type { CriteriaContent } from "@/lib/domain/criteria/content";
import { dateOf, Day, dayOfDate } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { getCriteriaSet, listCriteria } from "@/lib/queries/reference";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant, type PlantedUnit } from "@/tests/support/plant";
import { oneCondition } from "@/tests/support/plant-criteria";

let province: PlantedUnit;
let district: PlantedUnit;
let staff: { id: string };
beforeEach(async () => {
  await emptyTables();
  province = await plant.unit({ level: "province" });
  district = await plant.unit({ level: "district", parent: province });
  staff = await plant.account();
});

const asStaff = (unit: PlantedUnit = province) => scopeOf("organization_staff", unit, { accountId: staff.id });
const day = (text: string) => Day.parse(text);
const idOf = (result: { ok: true; value: { id: string } } | { ok: false; refusal: { code: string } }) => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.id;
};
const spans = async () => (await database.criteriaSet.findMany({ orderBy: { version: "asc" } })).map(({ version, validFrom, validUntil }) => [version, validFrom && dayOfDate(validFrom), validUntil && dayOfDate(validUntil)]);

test("a version is drafted from the one in force, edited, and put in force where the other ends", async () => {
  const first = await plant.criteria({ on: "2020-10-15" });
  const id = idOf(await startDraft(asStaff(), { titleId: "tsvmtd", fromId: first.id }));
  const content = oneCondition("Chi bộ họp mỗi tháng");
  expect(await saveDraft(asStaff(), { id, revision: 1, name: "Bộ mới", legalBasis: "", content })).toEqual({ ok: true, value: { id, revision: 2 } });
  expect(await publishCriteria(asStaff(), { id, revision: 2, validFrom: day("2021-07-01"), legalBasis: "Quy định 1" })).toEqual({ ok: true, value: { id } });
  expect(await spans()).toEqual([[1, "2020-10-15", "2021-07-01"], [2, "2021-07-01", null]]);
  expect(await database.criteriaSet.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: "Bộ mới", legalBasis: "Quy định 1", content, publishedById: staff.id, basedOnId: first.id });
});

test("a title has one draft at a time, and the second is led to the first", async () => {
  await plant.title();
  const id = idOf(await startDraft(asStaff(), { titleId: "tsvmtd" }));
  expect(await startDraft(asStaff(), { titleId: "tsvmtd" })).toEqual({ ok: false, refusal: { code: "draft-exists", values: { draftId: id } } });
});

test("of several who begin a draft at once, one does", async () => {
  await plant.title();
  const results = await Promise.all(Array.from({ length: 5 }, () => startDraft(asStaff(), { titleId: "tsvmtd" })));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database.criteriaSet.count()).toBe(1);
});

test("a district, a commune and an administrator write no criteria", async () => {
  await plant.title();
  expect(await startDraft(asStaff(district), { titleId: "tsvmtd" })).toEqual({ ok: false, refusal: { code: "criteria-of-province" } });
  for (const role of ["committee_officer", "administrator", "leader"] as const) expect(await startDraft(scopeOf(role, province), { titleId: "tsvmtd" })).toEqual({ ok: false, refusal: { code: "not-allowed" } });
  expect(await database.criteriaSet.count()).toBe(0);
});

test("two editors cannot write over one another", async () => {
  const { id } = await plant.criteria();
  const draft = { id, revision: 1, name: "Bộ", legalBasis: "", content: oneCondition() };
  const results = await Promise.all([saveDraft(asStaff(), draft), saveDraft(asStaff(), draft)]);
  expect(results.map((result) => (result.ok ? "saved" : result.refusal.code)).sort()).toEqual(["changed-meanwhile", "saved"]);
});

test("what was read before a change is not published", async () => {
  const { id } = await plant.criteria();
  idOf(await saveDraft(asStaff(), { id, revision: 1, name: "Bộ", legalBasis: "", content: oneCondition() }));
  expect(await publishCriteria(asStaff(), { id, revision: 1, validFrom: day("2021-07-01"), legalBasis: "Quy định" })).toMatchObject({ ok: false, refusal: { code: "changed-meanwhile" } });
});

test("a set that contradicts itself is not published, and the sentence says where", async () => {
  const content: CriteriaContent = { ...oneCondition(), least: 10 };
  const { id } = await plant.criteria({ content });
  expect(await publishCriteria(asStaff(), { id, revision: 1, validFrom: day("2021-07-01"), legalBasis: "Quy định" })).toEqual({
    ok: false,
    refusal: { code: "criteria-contradict", values: { problem: "Tổng điểm cần 10 nhưng cao nhất chỉ được 0." } },
  });
});

test("a set begins after the one before it", async () => {
  await plant.criteria({ on: "2021-01-01" });
  const { id } = await plant.criteria();
  const publish = (validFrom: string) => publishCriteria(asStaff(), { id, revision: 1, validFrom: day(validFrom), legalBasis: "Quy định" });
  for (const early of ["2020-12-31", "2021-01-01"]) expect(await publish(early)).toMatchObject({ ok: false, refusal: { code: "criteria-not-later", field: "validFrom", values: { since: "1/1/2021" } } });
  expect(await publish("2021-01-02")).toMatchObject({ ok: true });
});

test("a published set is neither saved, dropped nor published again; and the database holds that too", async () => {
  const { id } = await plant.criteria({ on: "2021-01-01" });
  const refused = { ok: false, refusal: { code: "criteria-published" } };
  expect(await saveDraft(asStaff(), { id, revision: 1, name: "Bộ", legalBasis: "", content: oneCondition() })).toEqual(refused);
  expect(await dropDraft(asStaff(), { id, revision: 1 })).toEqual(refused);
  expect(await publishCriteria(asStaff(), { id, revision: 1, validFrom: day("2022-01-01"), legalBasis: "Quy định" })).toEqual(refused);
  await expect(database.criteriaSet.update({ where: { id }, data: { name: "Khác" } })).rejects.toThrow("is published");
  await expect(database.criteriaSet.delete({ where: { id } })).rejects.toThrow("is published");
  await database.criteriaSet.update({ where: { id }, data: { validUntil: dateOf(day("2022-01-01")) } });
  await expect(database.criteriaSet.update({ where: { id }, data: { validUntil: null } })).rejects.toThrow("is published");
});

test("two sets are never in force on one day, and a title never has two drafts", async () => {
  await plant.criteria({ on: "2021-01-01" });
  await expect(plant.criteria({ on: "2021-06-01" })).rejects.toThrow("CriteriaSet_no_overlap");
  await plant.criteria();
  await expect(plant.criteria()).rejects.toThrow();
});

test("a draft is dropped and leaves room for another; only who manages criteria ever saw it", async () => {
  const published = await plant.criteria({ on: "2021-01-01" });
  const { id } = await plant.criteria();
  const commune = scopeOf("committee_officer", await plant.unit({ level: "commune", parent: district }));
  expect(await getCriteriaSet(commune, id)).toBeNull();
  expect((await listCriteria(commune))[0]?.sets.map((set) => set.id)).toEqual([published.id]);
  expect((await listCriteria(asStaff()))[0]?.sets.map((set) => set.state)).toEqual(["draft", "in_force"]);
  expect(await getCriteriaSet(asStaff(), id)).toMatchObject({ state: "draft", manages: true, earlier: { id: published.id } });
  expect(await dropDraft(asStaff(), { id, revision: 1 })).toEqual({ ok: true, value: { id } });
  expect((await listCriteria(asStaff()))[0]).toMatchObject({ mayDraft: true, sets: [{ id: published.id }] });
});

test("a dossier is pinned to the set in force on the day it was opened, whatever comes after", async () => {
  const old = await plant.criteria({ on: "2020-10-15", until: "2021-04-01" });
  const later = await plant.criteria({ on: "2021-04-01" });
  const commune = await plant.unit({ level: "commune", parent: district });
  const pinOf = async (on: string) => {
    const registration = await plant.registration({ unit: await plant.unit({ parent: commune }), on });
    await plant.event(registration, { status: "in_progress", on: "2021-05-01" });
    return (await database.registration.findUniqueOrThrow({ where: { id: registration.id } })).criteriaSetId;
  };
  expect([await pinOf("2021-03-31"), await pinOf("2021-04-01"), await pinOf("2020-10-14")]).toEqual([old.id, later.id, null]);
});

test("a dossier is never pinned to a draft nor to another title's set", async () => {
  await plant.criteria({ on: "2020-10-15" });
  const { id } = await plant.registration();
  for (const wrong of [await plant.criteria(), await plant.criteria({ title: "bon_tot", on: "2020-10-15" })])
    await expect(database.registration.update({ where: { id }, data: { criteriaSetId: wrong.id } })).rejects.toThrow("is no published set of title");
});
