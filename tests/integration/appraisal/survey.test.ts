import { beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/survey-photos/route";
import { GET } from "@/app/api/survey-photos/[id]/route";
import { sweepEvidence } from "@/lib/access/evidence-sweep";
import type { Scope } from "@/lib/access/scope";
import { addSurveyPhoto } from "@/lib/commands/add-survey-photo";
import { concludeSitting } from "@/lib/commands/conclude-sitting";
import { declareConflict } from "@/lib/commands/declare-conflict";
import { giveMarks } from "@/lib/commands/give-marks";
import { openSurveyPhoto } from "@/lib/commands/open-survey-photo";
import { recordFinding } from "@/lib/commands/record-finding";
import { removeSurveyPhoto } from "@/lib/commands/remove-survey-photo";
import { ConcludeInput } from "@/lib/domain/appraisal/schema";
import { Day } from "@/lib/domain/day";
import type { Sight } from "@/lib/domain/survey/schema";
import { database } from "@/lib/platform/database";
import { getAppraisal } from "@/lib/queries/get-appraisal";
import { getDossierCriteria } from "@/lib/queries/get-dossier-criteria";
import { getSitting } from "@/lib/queries/get-sitting";
import { getSurvey } from "@/lib/queries/get-survey";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { jpeg, pdf, png } from "@/tests/support/make-files";
import { oneCondition } from "@/tests/support/plant-criteria";
import { plant } from "@/tests/support/plant";
import { plantRoad, seen as seenVersion, type Road } from "@/tests/support/road";
import { plantRoadTeam, settled, sit, type Team } from "@/tests/support/sit";

let road: Road;
let team: Team;
let id: string;
beforeEach(async () => {
  await emptyTables();
  road = await plantRoad();
  team = await plantRoadTeam(road);
  await plant.criteria({ on: "2020-10-15", content: oneCondition() });
  id = (await dossier()).id;
});

const events = (account: { id: string }) => [{ status: "registered" }, { status: "proposed", move: "propose", account }, { status: "under_appraisal", move: "appraise" }] as const;
const dossier = (account = road.people.officer) => plant.registration({ unit: road.cell, events: [...events(account)] });
const on = Day.parse("2021-06-28");
const finding = (seen: Sight = "agrees", more: object = {}) => ({ registrationId: id, criterion: "1", seen, note: seen === "agrees" ? "" : "Sổ họp thiếu tháng 4", place: "Nhà văn hóa ấp 2", seenOn: on, ...more });
const photo = (more: object = {}) => ({ id: crypto.randomUUID(), registrationId: id, criterion: "1", place: "Nhà văn hóa ấp 2", seenOn: on, fileName: "IMG_1.jpg", ...more });
const body = (content: Buffer) => ({ stream: new Blob([new Uint8Array(content)]).stream(), announced: content.length });
const add = (who: Scope, input = photo(), content: Buffer = jpeg()) => addSurveyPhoto(who, input, body(content));

describe("a finding on site", () => {
  test("stands beside the cell's word; the last of each member; the same said twice is one", async () => {
    expect(await Promise.all([recordFinding(road.colleague, finding()), recordFinding(road.colleague, finding())])).toEqual([{ ok: true, value: { id, seq: 1 } }, { ok: true, value: { id, seq: 1 } }]);
    expect(await recordFinding(road.colleague, finding("differs"))).toMatchObject({ value: { seq: 2 } });
    expect(await recordFinding(team.clerk, finding("not_seen", { note: "Người giữ sổ đi vắng" }))).toMatchObject({ value: { seq: 3 } });
    const view = await getSurvey(road.appraiser, id);
    expect(view).toMatchObject({ closed: null, place: "Ấp 2", sections: [{ rows: [{ criterion: { code: "1" }, self: null, findings: [{ seen: "differs", who: "Người colleague", function: "member", note: "Sổ họp thiếu tháng 4", seenOn: on, isReader: false }, { seen: "not_seen", function: "secretary" }] }] }] });
    expect(await getAppraisal(road.appraiser, id)).toMatchObject({ survey: { seen: 1, of: 1, mayRecord: true, visits: [{ place: "Nhà văn hóa ấp 2", people: [{ who: "Người colleague" }, { who: "Người clerk" }] }] } });
    expect(await database.auditEvent.findMany({ where: { act: "survey_finding_add" } })).toHaveLength(3);
  });

  test("is the team's alone, and not of whoever has a stake in the dossier", async () => {
    const stranger = await plant.account({ grants: [{ role: "appraiser", unit: road.district }] });
    expect(await recordFinding({ ...road.colleague, accountId: stranger.id }, finding())).toMatchObject({ refusal: { code: "not-on-team" } });
    expect(await recordFinding(road.officer, finding())).toMatchObject({ refusal: { code: "not-allowed" } });
    await declareConflict(road.colleague, { id, reason: "Từng là bí thư chi bộ này" });
    expect(await recordFinding(road.colleague, finding())).toMatchObject({ refusal: { code: "survey-barred" } });
    expect(await getSurvey(road.colleague, id)).toMatchObject({ closed: { code: "survey-barred" } });
    const proposed = await plant.registration({ unit: await plant.unit({ parent: road.commune }), events: [...events(road.people.colleague)] });
    expect(await recordFinding(road.colleague, finding("agrees", { registrationId: proposed.id }))).toMatchObject({ refusal: { code: "survey-barred" } });
    expect(await database.surveyFinding.count()).toBe(0);
  });

  test.each([
    ["of a day to come", { seenOn: Day.parse("2021-07-01") }, "survey-day-ahead"],
    ["of a criterion the set does not have", { criterion: "9" }, "criterion-unknown"],
  ])("is refused %s", async (_, more, code) => {
    expect(await recordFinding(road.colleague, finding("agrees", more))).toMatchObject({ refusal: { code } });
  });

  test("is refused before the dossier is received and after it is concluded", async () => {
    const early = await plant.registration({ unit: await plant.unit({ parent: road.commune }), status: "proposed" });
    expect(await recordFinding(road.colleague, finding("agrees", { registrationId: early.id }))).toMatchObject({ refusal: { code: "survey-closed" } });
    const sittingId = (await settled(road, team, id)) ?? "";
    await concludeSitting(team.clerk, ConcludeInput.parse({ sittingId, version: (await seenVersion(id)).version, conclusion: "pass", finding: "Đủ", dueOn: null }));
    expect(await recordFinding(road.colleague, finding())).toMatchObject({ refusal: { code: "survey-closed" } });
  });

  test("is told to the cell and its commune once the team came to a conclusion; the minutes keep what was seen by then", async () => {
    await recordFinding(road.colleague, finding("differs"));
    expect((await getDossierCriteria(road.officer, id))?.survey).toEqual([]);
    expect((await getDossierCriteria(road.standing, id))?.survey).toMatchObject([{ seen: "differs" }]);
    const sittingId = (await settled(road, team, id)) ?? "";
    await concludeSitting(team.clerk, ConcludeInput.parse({ sittingId, version: (await seenVersion(id)).version, conclusion: "pass", finding: "Đủ", dueOn: null }));
    expect((await getDossierCriteria(road.secretary, id))?.survey).toMatchObject([{ seen: "differs", who: "Người colleague" }]);
    expect(await getSitting(road.standing, sittingId)).toMatchObject({ survey: { findings: [{ seen: "differs" }], photos: [] } });
  });

  test("of a dossier without a set is of the dossier as a whole", async () => {
    const bare = await plant.registration({ unit: await plant.unit({ parent: road.commune }), title: "khac", events: [...events(road.people.officer)] });
    expect(await recordFinding(road.colleague, finding("agrees", { registrationId: bare.id }))).toMatchObject({ ok: true });
    expect(await getSurvey(road.colleague, bare.id)).toMatchObject({ sections: [{ rows: [{ criterion: { code: "1" }, findings: [{ isReader: true }] }] }] });
  });
});

describe("a photo from the site", () => {
  test("is stored without what the camera wrote, once however often it is sent, and handed out through the door", async () => {
    const input = photo();
    expect(await add(road.colleague, input)).toEqual({ ok: true, value: { id: input.id } });
    expect(await add(road.colleague, input)).toEqual({ ok: true, value: { id: input.id } });
    expect(await database.surveyPhoto.findMany()).toMatchObject([{ kind: "jpeg", place: "Nhà văn hóa ấp 2" }]);
    const opened = await openSurveyPhoto(road.standing, { id: input.id });
    const content = Buffer.from(await new Response(opened.ok ? opened.value.stream : null).arrayBuffer());
    expect(opened).toMatchObject({ value: { fileName: "khao-sat-tieu-chi-1.jpg", mediaType: "image/jpeg", bytes: content.length } });
    expect(["nguoi-chup", "2021:06:12", "may anh", "du lieu sau anh"].filter((left) => content.includes(left))).toEqual([]);
    expect(await database.auditEvent.count({ where: { act: "evidence_read", registrationId: id } })).toBe(1);
    expect(await openSurveyPhoto(road.officer, { id: input.id })).toMatchObject({ refusal: { code: "not-allowed" } });
  });

  test("taken by somebody else under the same key, no photo, marked secret or too large is refused, and nothing is left", async () => {
    const input = photo();
    await add(road.colleague, input, png());
    expect(await add(team.clerk, input)).toMatchObject({ refusal: { code: "survey-photo-used" } });
    expect(await add(road.colleague, photo(), pdf("Biên bản"))).toMatchObject({ refusal: { code: "survey-not-photo" } });
    expect(await add(road.colleague, photo({ fileName: "toi-mat.jpg" }))).toMatchObject({ refusal: { code: "evidence-secret" } });
    expect(await addSurveyPhoto(road.colleague, photo(), { stream: new Blob(["x"]).stream(), announced: 30_000_000 })).toMatchObject({ refusal: { code: "evidence-too-large" } });
    expect(await add(road.colleague, photo(), jpeg().subarray(0, 40))).toMatchObject({ refusal: { code: "evidence-broken" } });
    expect(await database.surveyPhoto.count()).toBe(1);
  });

  test("may be taken back by whoever took it, and stays in the store while a row names it", async () => {
    const input = photo();
    await add(road.colleague, input);
    expect(await removeSurveyPhoto(team.clerk, { id: input.id })).toMatchObject({ refusal: { code: "survey-photo-others" } });
    expect(await removeSurveyPhoto(road.colleague, { id: input.id })).toMatchObject({ ok: true });
    expect(await removeSurveyPhoto(road.colleague, { id: input.id })).toMatchObject({ refusal: { code: "not-found" } });
    expect(await openSurveyPhoto(road.standing, { id: input.id })).toMatchObject({ refusal: { code: "not-found" } });
    expect((await getSurvey(road.appraiser, id))?.sections[0]?.rows[0]?.photos).toEqual([]);
    await sweepEvidence();
    expect(await database.auditEvent.count({ where: { act: "survey_photo_change" } })).toBe(1);
  });

  test("comes in over the phone's route as its body, and out as an attachment", async () => {
    const token = await plantToken(road.people.colleague);
    const input = photo();
    const post = (said: object, content: Buffer) => POST(new Request("http://127.0.0.1/api/survey-photos", { method: "POST", body: new Uint8Array(content), headers: { authorization: `Bearer ${token}`, "x-evidence": encodeURIComponent(JSON.stringify(said)) } }));
    expect((await post(input, jpeg())).status).toBe(201);
    expect((await post({ ...input, place: "" }, jpeg())).status).toBe(400);
    expect((await post({ ...input, id: crypto.randomUUID(), registrationId: crypto.randomUUID() }, jpeg())).status).toBe(404);
    const response = await GET(new Request(`http://127.0.0.1/api/survey-photos/${input.id}`, { headers: { authorization: `Bearer ${token}` } }), { params: Promise.resolve({ id: input.id }) });
    expect(response.headers.get("content-disposition")).toContain("attachment");
    await response.body?.cancel();
  });
});

describe("marks otherwise than the dossier says", () => {
  test("need a reason on the sheet", async () => {
    const answered = await plant.registration({ unit: await plant.unit({ parent: road.commune }), events: [...events(road.people.officer)] });
    await plant.answer({ registration: answered, said: { kind: "finding", met: true } });
    const sittingId = (await sit(road, team, answered.id)) ?? "";
    const mark = (met: number, remark: string | null) => giveMarks(road.appraiser, { sittingId, round: 1, marks: { "1": met }, remark });
    expect(await mark(0, null)).toMatchObject({ refusal: { code: "remark-owed", field: "remark", values: { criteria: "tiêu chí 1" } } });
    expect(await mark(0, "Sổ họp thiếu")).toMatchObject({ ok: true });
    expect(await giveMarks(team.clerk, { sittingId, round: 1, marks: { "1": 1 }, remark: null })).toMatchObject({ ok: true });
    expect(await getSitting(road.colleague, sittingId)).toMatchObject({ stated: { "1": { self: { kind: "finding", met: true }, commune: null } } });
  });
});
