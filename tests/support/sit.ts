import type { Scope } from "@/lib/access/scope";
import { concludeSitting } from "@/lib/commands/conclude-sitting";
import { giveMarks } from "@/lib/commands/give-marks";
import { openSitting } from "@/lib/commands/open-sitting";
import type { Conclusion } from "@/lib/domain/appraisal/conclusion";
import { askedOf, highest, wholeMark, type Marks } from "@/lib/domain/appraisal/marks";
import { CriteriaContent } from "@/lib/domain/criteria/content";
import { Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { scopeOf } from "./as";
import { plant } from "./plant";
import { seen, type Road } from "./road";

export const satOn = Day.parse("2021-06-29");

/** A road with its team: its appraiser in the chair, a clerk, its colleague a member. */
export type Team = { clerk: Scope; scorers: readonly Scope[]; seats: Record<"chair" | "secretary" | "member", string>; id: string };

export async function plantRoadTeam(road: Road): Promise<Team> {
  const clerk = await plant.account({ displayName: "Người clerk", grants: [{ role: "appraiser", unit: road.district }] });
  const scope = scopeOf("appraiser", road.district, { accountId: clerk.id });
  const seats = [{ account: road.people.appraiser, function: "chair" }, { account: clerk, function: "secretary" }, { account: road.people.colleague, function: "member" }] as const;
  const team = await plant.team({ unit: road.district, account: road.people.standing, seats });
  const of = (held: string) => team.seats.find((seat) => seat.function === held)!.id; // each was planted above
  return { id: team.id, clerk: scope, scorers: [road.appraiser, scope, road.colleague], seats: { chair: of("chair"), secretary: of("secretary"), member: of("member") } };
}

/** A sitting opened by the chair with the whole team there; its id, or null when it is refused. */
export async function sit(road: Road, team: Team, id: string): Promise<string | null> {
  const opened = await openSitting(road.appraiser, { id, heldOn: satOn, place: "Hội trường xã An Hiệp", present: Object.values(team.seats) });
  return opened.ok ? opened.value.id : null;
}

/** What a dossier's members are asked, and full marks for it. */
export async function fullMarks(registrationId: string): Promise<Marks> {
  const { criteriaSet } = await database.registration.findUniqueOrThrow({ where: { id: registrationId }, include: { criteriaSet: true } });
  return Object.fromEntries(askedOf(criteriaSet ? CriteriaContent.parse(criteriaSet.content) : wholeMark).map((criterion) => [criterion.code, highest(criterion)]));
}

/** Everybody gives full marks. */
async function scoreAll(team: Team, sittingId: string, registrationId: string, round = 1) {
  for (const scope of team.scorers) await giveMarks(scope, { sittingId, round, marks: await fullMarks(registrationId), remark: "Theo khảo sát thực địa" });
}

const ending = { finding: "Đủ tiêu chuẩn", departure: null, items: [], dueOn: null };

/** The sitting in progress of a dossier, held to where it may be concluded; opened first when there is none. */
export async function settled(road: Road, team: Team, id: string): Promise<string | null> {
  const open = await database.appraisalSitting.findFirst({ where: { registrationId: id, conclusion: null } });
  const sittingId = open?.id ?? (await sit(road, team, id));
  if (sittingId) await scoreAll(team, sittingId, id);
  return sittingId;
}

/** Asks to end the sitting of a dossier, after all have scored. A reason for departing from the marks is given in case it is owed. */
export async function concludeAs(scope: Scope, road: Road, team: Team, id: string, conclusion: Conclusion) {
  const sittingId = (await settled(road, team, id)) ?? id;
  const items = conclusion === "supplement" ? [{ subject: "Biên bản", reason: "Chưa có" }] : [];
  return concludeSitting(scope, { ...ending, ...(await seen(id)), sittingId, conclusion, items, departure: "Tổ thống nhất" });
}
