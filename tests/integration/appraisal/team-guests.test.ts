import { beforeEach, expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { standingOfToken } from "@/lib/access/session";
import { receiveRegistrations } from "@/lib/commands/appraise-registration";
import { endTeamInvitation, formTeam } from "@/lib/commands/form-team";
import { endInvitation, inviteGuest } from "@/lib/commands/invite-guest";
import { openSitting } from "@/lib/commands/open-sitting";
import { setCompetence } from "@/lib/commands/set-competence";
import { FormTeamInput } from "@/lib/domain/appraisal/schema";
import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { getRegistration } from "@/lib/queries/get-registration";
import { getTeamDesk } from "@/lib/queries/get-team-desk";
import { listAppraisals } from "@/lib/queries/list-appraisals";
import { listInvitations } from "@/lib/queries/list-invitations";
import { scopeOf } from "@/tests/support/as";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { plantRoad, seen, type Road } from "@/tests/support/road";

let road: Road;
let clerk: { id: string };
let guest: { id: string };
let token: string;
let [has, gets, neighbour]: { id: string }[] = [];
beforeEach(async () => {
  await emptyTables();
  await onDay("2021-06-30");
  road = await plantRoad();
  clerk = await plant.account({ displayName: "Thư ký", grants: [{ role: "appraiser", unit: road.district }] });
  guest = await plant.account({ displayName: "Ban Dân vận Tỉnh ủy", grants: [{ role: "guest", unit: road.province, on: "2020-01-01" }] });
  token = await plantToken(guest);
  const proposed = [{ status: "registered" }, { status: "proposed", move: "propose", account: road.people.officer }] as const;
  has = await plant.registration({ unit: road.cell, events: [...proposed, { status: "under_appraisal", move: "appraise" }] });
  gets = await plant.registration({ unit: await plant.unit({ parent: road.commune }), events: [...proposed] });
  const elsewhere = await plant.unit({ level: "district", parent: road.province });
  neighbour = await plant.registration({ unit: await plant.unit({ parent: await plant.unit({ level: "commune", parent: elsewhere }) }), events: [...proposed, { status: "under_appraisal", move: "appraise" }] });
});

/** The business day of this world. */
const onDay = (day: string) => database.setting.upsert({ where: { key: "sample" }, create: { key: "sample", value: { workingDay: day, sentence: "Mẫu" } }, update: { value: { workingDay: day, sentence: "Mẫu" } } });
/** Which of some dossiers the guest finds now, their scope read from the database as for any request. */
async function opens(...dossiers: ({ id: string } | undefined)[]): Promise<boolean[]> {
  const standing = await standingOfToken(token);
  const found = [];
  for (const dossier of dossiers) found.push((await getRegistration(standing!.scope, dossier!.id)) !== null);
  return found;
}
const form = (more: object = {}, who: Scope = road.standing) =>
  formTeam(who, FormTeamInput.parse({
    unitId: road.district.id, number: 31, signedOn: "2021-06-01", signer: "Người ký", capacity: "T/M Ban Thường vụ, Bí thư", guests: "", invited: [guest.id], invitedUntil: "2021-07-09",
    seats: [{ accountId: road.people.appraiser.id, function: "chair" }, { accountId: clerk.id, function: "secretary" }, { accountId: road.people.colleague.id, function: "member" }],
    ...more,
  }));
const receive = async () => receiveRegistrations(road.appraiser, { rows: [await seen(gets!.id)] });

test("whom a team's decision invites opens what lies with the team and what comes to it, to the end of the day, and nothing else", async () => {
  expect(await form()).toMatchObject({ ok: true });
  expect(await opens(has, gets, neighbour)).toEqual([true, false, false]);
  expect(await receive()).toMatchObject({ ok: true });
  expect(await opens(has, gets, neighbour)).toEqual([true, true, false]);
  expect((await listAppraisals(road.standing)).teams).toMatchObject([{ isOwn: true, invited: [{ name: "Ban Dân vận Tỉnh ủy", lastDay: "2021-07-09" }] }]);
  expect((await listAppraisals(road.appraiser)).teams).toMatchObject([{ isOwn: false }]);
  const { scope } = (await standingOfToken(token))!;
  expect((await listInvitations(scope)).map(({ lastDay }) => lastDay)).toEqual(["2021-07-09", "2021-07-09"]);
  expect(await database.auditEvent.findMany({ where: { act: { in: ["team_invitation_add", "dossier_invitation_add"] } }, orderBy: { id: "asc" } })).toMatchObject([{ act: "team_invitation_add", unitId: road.district.id, role: "standing_committee" }, { registrationId: has!.id }, { registrationId: gets!.id, role: "appraiser" }]);
  await onDay("2021-07-09");
  expect(await opens(has, gets)).toEqual([true, true]);
  await onDay("2021-07-10");
  expect(await opens(has, gets)).toEqual([false, false]);
});

test("nothing opens once it is called off by the committee, or the next decision does not invite again; one called off for a dossier stays so", async () => {
  await form();
  const [single] = await database.dossierInvitation.findMany();
  expect(await endInvitation(road.appraiser, { id: single!.id })).toMatchObject({ ok: true });
  expect(await opens(has)).toEqual([false]);
  await receive();
  expect(await opens(has, gets)).toEqual([false, true]);

  const { id } = await database.teamInvitation.findFirstOrThrow();
  expect(await endTeamInvitation(road.appraiser, { id })).toMatchObject({ refusal: { code: "not-allowed" } });
  expect(await endTeamInvitation(scopeOf("standing_committee", road.province, { accountId: clerk.id }), { id })).toMatchObject({ refusal: { code: "not-your-committee" } });
  expect(await endTeamInvitation(road.standing, { id })).toEqual({ ok: true, value: { id } });
  expect(await opens(has, gets)).toEqual([false, false]);
  await expect(database.teamInvitation.updateMany({ data: { validUntil: dateOf(Day.parse("2022-01-01")) } })).rejects.toThrow(/append-only/);

  expect(await form({ number: 32, signedOn: "2021-06-02" })).toMatchObject({ ok: true });
  expect(await opens(has, gets)).toEqual([true, true]);
  expect((await getTeamDesk(road.standing, null)).standing).toMatchObject({ number: 32, invited: [{ accountId: guest.id }] });
  expect(await form({ number: 33, signedOn: "2021-06-03", invited: [], invitedUntil: "" })).toMatchObject({ ok: true });
  expect(await opens(has, gets)).toEqual([false, false]);
});

test("a decision that crosses a reception and the opening of a sitting leaves no dossier of the team closed to its guest", async () => {
  await form({ invited: [] });
  const seats = await database.appraisalSeat.findMany();
  const [formed, received] = await Promise.all([form({ number: 32, signedOn: "2021-06-02" }), receive(), openSitting(road.appraiser, { id: has!.id, heldOn: Day.parse("2021-06-29"), place: "Hội trường", present: seats.map(({ id }) => id) })]);
  expect(received).toMatchObject({ ok: true });
  expect(await opens(has, gets)).toEqual([formed.ok, formed.ok]);
});

test("the body becomes another, and the guests of the team that had the dossier do not see it any more; those of the next team do", async () => {
  const other = await plant.account({ grants: [{ role: "guest", unit: road.province, on: "2020-01-01" }] });
  const team = await plant.team({ unit: road.commune, account: road.people.standing });
  await plant.teamGuest({ team, account: { ...other, name: "Khách khác" }, until: "2021-08-01" });
  await form();
  const staff = scopeOf("organization_staff", road.province, { accountId: clerk.id });
  expect(await setCompetence(staff, { unitId: road.province.id, titleId: null, stage: "appraise", level: "commune", body: "Tổ thẩm định", from: Day.parse("2021-06-30") })).toMatchObject({ ok: true });
  expect(await opens(has)).toEqual([false]);
  token = await plantToken(other);
  expect(await opens(has, neighbour)).toEqual([true, false]);
});

test("invites only people with the role, to a day within a year; whom the officers invited already goes on from their day", async () => {
  expect(await form({ invited: [clerk.id] })).toMatchObject({ refusal: { code: "not-a-guest", field: "invited" } });
  expect(await form({ invitedUntil: "2021-06-29" })).toMatchObject({ refusal: { code: "invitation-past", field: "invitedUntil" } });
  expect(await form({ invitedUntil: "2022-07-30" })).toMatchObject({ refusal: { code: "invitation-long" } });
  expect([await database.appraisalTeam.count(), await database.teamInvitation.count()]).toEqual([0, 0]);
  await form({ invited: [] });
  await inviteGuest(road.appraiser, { registrationId: has!.id, accountId: guest.id, lastDay: Day.parse("2021-07-02") });
  await form({ number: 32, signedOn: "2021-06-02" });
  expect((await database.dossierInvitation.findMany({ orderBy: { validFrom: "asc" } })).map(({ validFrom, validUntil }) => [validFrom, validUntil])).toEqual([["2021-06-30", "2021-07-03"], ["2021-07-03", "2021-07-10"]].map((days) => days.map((day) => dateOf(Day.parse(day)))));
  await onDay("2021-07-05");
  expect(await opens(has)).toEqual([true]);
});
