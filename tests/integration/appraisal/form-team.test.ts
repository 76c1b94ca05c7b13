import { beforeEach, describe, expect, test } from "vitest";
import { formTeam } from "@/lib/commands/form-team";
import { FormTeamInput } from "@/lib/domain/appraisal/schema";
import { database } from "@/lib/platform/database";
import { getTeamDesk } from "@/lib/queries/get-team-desk";
import { listAppraisals } from "@/lib/queries/list-appraisals";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { plantRoad, type Road } from "@/tests/support/road";

let road: Road;
let secretary: { id: string };
beforeEach(async () => {
  await emptyTables();
  road = await plantRoad();
  secretary = await plant.account({ displayName: "Thư ký", grants: [{ role: "appraiser", unit: road.district }] });
});

const wish = (more: object = {}): FormTeamInput =>
  FormTeamInput.parse({
    unitId: road.district.id, number: 31, signedOn: "2021-06-01", signer: "Người ký", capacity: "T/M Ban Thường vụ, Bí thư", guests: "Ban Tổ chức Tỉnh ủy",
    seats: [{ accountId: road.people.appraiser.id, function: "chair" }, { accountId: secretary.id, function: "secretary" }, { accountId: road.people.colleague.id, function: "member" }],
    ...more,
  });

describe("a team", () => {
  test("is formed by the committee's decision, with the usual quorum and divergence", async () => {
    expect(await formTeam(road.standing, wish())).toMatchObject({ ok: true });
    const { teams, mayForm } = await listAppraisals(road.appraiser);
    expect(teams).toMatchObject([{ number: 31, symbol: "QĐ/HU", issuer: "Ban Thường vụ Huyện ủy Châu Thành", quorum: { part: 3, whole: 4 }, divergence: 10, members: [{ function: "chair" }, { function: "secretary", name: "Thư ký" }, { function: "member" }] }]);
    expect(mayForm).toBe(false);
    expect(await database.auditEvent.findMany({ where: { act: "appraisal_team_add" } })).toMatchObject([{ unitId: road.district.id, role: "standing_committee" }]);
  });

  test("is replaced by the next decision, from its day on, never before its own", async () => {
    await formTeam(road.standing, wish());
    expect(await formTeam(road.standing, wish({ number: 30, signedOn: "2021-05-01" }))).toMatchObject({ refusal: { code: "team-older" } });
    expect(await formTeam(road.standing, wish())).toMatchObject({ refusal: { code: "team-number-used", field: "number" } });
    expect(await formTeam(road.standing, wish({ number: 40, signedOn: "2021-06-20" }))).toMatchObject({ ok: true });
    expect((await listAppraisals(road.standing)).teams.map(({ number }) => number)).toEqual([40]);
    expect((await getTeamDesk(road.standing, null)).candidates.map(({ function: held }) => held).sort()).toEqual(["chair", "member", "secretary"]);
  });

  test("two decisions at once leave one team in force", async () => {
    const results = await Promise.all([31, 32, 33].map((number) => formTeam(road.standing, wish({ number }))));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await database.appraisalTeam.count({ where: { replacedOn: null } })).toBe(1);
  });

  test("has only people with the role at that unit, and is formed by that unit's committee", async () => {
    const stranger = { accountId: road.people.officer.id, function: "member" };
    expect(await formTeam(road.standing, wish({ seats: [...wish().seats, stranger] }))).toMatchObject({ refusal: { code: "not-an-appraiser", values: { name: "Người officer" } } });
    expect(await formTeam(scopeOf("standing_committee", road.province, { accountId: road.people.standing.id }), wish())).toMatchObject({ refusal: { code: "not-your-committee" } });
    expect(await formTeam(scopeOf("standing_committee", road.commune, { accountId: road.people.standing.id }), wish())).toMatchObject({ refusal: { code: "not-found" } });
    expect(await formTeam(road.appraiser, wish())).toMatchObject({ refusal: { code: "not-allowed" } });
    expect(await formTeam(road.standing, wish({ signedOn: "2021-07-01" }))).toMatchObject({ refusal: { code: "day-ahead" } });
    expect([await database.appraisalTeam.count(), await database.auditEvent.count()]).toEqual([0, 0]);
  });

  test("its decision is never edited", async () => {
    await formTeam(road.standing, wish());
    await expect(database.appraisalTeam.updateMany({ data: { number: 99 } })).rejects.toThrow(/append-only/);
    await expect(database.appraisalSeat.deleteMany()).rejects.toThrow(/append-only/);
  });
});
