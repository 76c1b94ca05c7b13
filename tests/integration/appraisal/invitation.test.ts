import { beforeEach, expect, test } from "vitest";
import { standingOfToken } from "@/lib/access/session";
import type { Scope } from "@/lib/access/scope";
import { declareConflict } from "@/lib/commands/declare-conflict";
import { endInvitation, inviteGuest } from "@/lib/commands/invite-guest";
import { openEvidence } from "@/lib/commands/open-evidence";
import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { getEvidenceDesk } from "@/lib/queries/get-evidence-desk";
import { getRegistration } from "@/lib/queries/get-registration";
import { getSitting } from "@/lib/queries/get-sitting";
import { getSittingDesk } from "@/lib/queries/get-sitting-desk";
import { listInvitations } from "@/lib/queries/list-invitations";
import { listRegistrations } from "@/lib/queries/list-registrations";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { pdf } from "@/tests/support/make-files";
import { plant } from "@/tests/support/plant";
import { plantRoad, type Road } from "@/tests/support/road";
import { plantRoadTeam, sit, type Team } from "@/tests/support/sit";

let road: Road;
let team: Team;
let dossier: { id: string; unitId: string };
let guest: { id: string };
let token: string;
beforeEach(async () => {
  await emptyTables();
  await onDay("2021-06-30");
  road = await plantRoad();
  team = await plantRoadTeam(road);
  dossier = await plant.registration({ unit: road.cell, events: [{ status: "registered" }, { status: "proposed", move: "propose", account: road.people.officer }, { status: "under_appraisal", move: "appraise" }] });
  guest = await plant.account({ displayName: "Ban Dân vận Tỉnh ủy", grants: [{ role: "guest", unit: road.province, on: "2020-01-01" }] });
  token = await plantToken(guest);
});

/** The business day of this world. */
const onDay = (day: string) => database.setting.upsert({ where: { key: "sample" }, create: { key: "sample", value: { workingDay: day, sentence: "Mẫu" } }, update: { value: { workingDay: day, sentence: "Mẫu" } } });
/** The guest as they stand now, their scope read from the database as for any request. */
async function asGuest(): Promise<Scope> {
  const standing = await standingOfToken(token);
  if (!standing) throw new Error("nobody");
  return standing.scope;
}
const lastDay = Day.parse("2021-07-09");
const wish = (more: object = {}) => ({ registrationId: dossier.id, accountId: guest.id, lastDay, ...more });
const register = { period: { kind: "year", year: 2021, term: "2020-2025" }, on: Day.parse("2021-06-30"), title: "tsvmtd", unit: null, status: null, expected: false, appraised: false, q: "", after: null } as const;

test("a guest opens exactly the dossier, its papers of this year and its minutes, to the end of the day, and nothing else", async () => {
  const { id: paper } = await plant.evidence({ registration: dossier });
  const earlier = await plant.registration({ unit: road.cell, year: 2022, status: "withdrawn", on: "2021-02-01" });
  const { id: old } = await plant.evidence({ registration: earlier, content: pdf("Năm khác") });
  const other = await plant.registration({ unit: await plant.unit({ parent: road.commune }) });
  const sitting = (await sit(road, team, dossier.id)) ?? "";
  expect(await getRegistration(await asGuest(), dossier.id)).toBeNull();
  expect(await inviteGuest(team.clerk, wish())).toEqual({ ok: true, value: { id: dossier.id } });

  const scope = await asGuest();
  expect(await getRegistration(scope, dossier.id)).toMatchObject({ isGuest: true, moves: [] });
  expect(await getSitting(scope, sitting)).not.toBeNull();
  expect((await getEvidenceDesk(scope, dossier.id))?.papers).toMatchObject([{ id: paper, usedIn: [{ registrationId: dossier.id }] }]);
  const opened = await openEvidence(scope, { id: paper });
  expect(opened.ok).toBe(true);
  if (opened.ok) await opened.value.stream.cancel();
  expect(await openEvidence(scope, { id: old })).toMatchObject({ refusal: { code: "not-found" } });
  expect([await getRegistration(scope, other.id), await getRegistration(scope, earlier.id), await getEvidenceDesk(scope, earlier.id)]).toEqual([null, null, null]);
  expect((await listRegistrations(scope, register))?.rows).toEqual([]);
  expect(await listInvitations(scope)).toMatchObject([{ id: dossier.id, lastDay }]);
  expect(await database.auditEvent.findFirst({ where: { accountId: guest.id, act: "registration_read" } })).toMatchObject({ role: "guest", registrationId: dossier.id });

  await onDay("2021-07-09");
  expect(await getRegistration(await asGuest(), dossier.id)).not.toBeNull();
  await onDay("2021-07-10");
  expect([await getRegistration(await asGuest(), dossier.id), await getSitting(await asGuest(), sitting), await listInvitations(await asGuest())]).toEqual([null, null, []]);
});

test("calling it off, or taking the role back, closes the dossier at once", async () => {
  await inviteGuest(team.clerk, wish());
  const { id } = await database.dossierInvitation.findFirstOrThrow();
  expect(await endInvitation(road.colleague, { id })).toMatchObject({ refusal: { code: "not-the-inviter" } });
  expect(await endInvitation(road.appraiser, { id })).toMatchObject({ ok: true });
  expect(await getRegistration(await asGuest(), dossier.id)).toBeNull();
  expect(await inviteGuest(road.appraiser, wish())).toMatchObject({ ok: true });
  expect(await getRegistration(await asGuest(), dossier.id)).not.toBeNull();
  await database.grant.updateMany({ where: { accountId: guest.id }, data: { revokedAt: new Date() } });
  expect((await asGuest()).invitedTo).toEqual([]);
  await expect(database.dossierInvitation.updateMany({ data: { validUntil: dateOf(Day.parse("2022-01-01")) } })).rejects.toThrow(/append-only/);
});

test("is the team's officers' to give, to people with the role, once at a time, for a day to come within a year", async () => {
  const refusalOf = async (who: Scope, more: object = {}) => inviteGuest(who, wish(more));
  expect(await refusalOf(road.colleague)).toMatchObject({ refusal: { code: "not-the-inviter" } });
  expect(await refusalOf(road.officer)).toMatchObject({ refusal: { code: "not-allowed" } });
  expect(await refusalOf(team.clerk, { accountId: road.people.standing.id })).toMatchObject({ refusal: { code: "not-a-guest", field: "accountId" } });
  expect(await refusalOf(team.clerk, { lastDay: Day.parse("2021-06-29") })).toMatchObject({ refusal: { code: "invitation-past" } });
  expect(await refusalOf(team.clerk, { lastDay: Day.parse("2022-07-30") })).toMatchObject({ refusal: { code: "invitation-long" } });
  await declareConflict(road.appraiser, { id: dossier.id, reason: "Có liên quan" });
  expect(await refusalOf(road.appraiser)).toMatchObject({ refusal: { code: "not-the-inviter" } });
  expect((await Promise.all([refusalOf(team.clerk), refusalOf(team.clerk)])).map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await refusalOf(team.clerk)).toMatchObject({ refusal: { code: "invited-already", values: { name: "Ban Dân vận Tỉnh ủy", on: "9/7/2021" } } });
  expect(await getSittingDesk(team.clerk, dossier.id)).toMatchObject({ mayInvite: true, guests: [{ id: guest.id }], invited: [{ name: "Ban Dân vận Tỉnh ủy", lastDay, by: "Người clerk" }] });
  const proposed = await plant.registration({ unit: await plant.unit({ parent: road.commune }), status: "proposed" });
  expect(await refusalOf(team.clerk, { registrationId: proposed.id })).toMatchObject({ refusal: { code: "invitation-closed" } });
  expect(await database.auditEvent.count({ where: { act: "dossier_invitation_add" } })).toBe(1);
});
