import { dateOf, Day } from "@/lib/domain/day";
import type { TeamFunction } from "@/lib/domain/appraisal/team";
import { database } from "@/lib/platform/database";

type TeamWish = { unit: { id: string }; account: { id: string }; seats?: readonly { account: { id: string }; function: TeamFunction }[]; divergence?: number };

/** A unit's appraisal team in force, as its decision would have formed it. */
export const plantTeam = ({ unit, account, seats = [], divergence = 10 }: TeamWish) =>
  database.appraisalTeam.create({
    data: {
      unitId: unit.id, issuer: "Ban Thường vụ", number: 31, symbol: "QĐ/HU", signedOn: dateOf(Day.parse("2021-01-04")), signer: "Người ký", capacity: "T/M Ban Thường vụ, Bí thư",
      quorumPart: 3, quorumWhole: 4, divergence, accountId: account.id, recordedAt: dateOf(Day.parse("2021-01-04")),
      seats: { create: seats.map(({ account: { id }, function: held }) => ({ accountId: id, function: held })) },
    },
    include: { seats: true },
  });

type SittingWish = { registration: { id: string }; team: { id: string; seats: readonly { id: string }[] }; account: { id: string }; ended?: boolean };

/** A sitting in progress on a dossier, or one that passed it, of any team, with its first seat in the chair. */
export async function plantSitting({ registration, team, account, ended = false }: SittingWish) {
  const sitting = await database.appraisalSitting.create({
    data: {
      registrationId: registration.id, teamId: team.id, heldOn: dateOf(Day.parse("2021-06-29")), place: "Hội trường", able: 1, least: 1, openedById: account.id, openedAt: dateOf(Day.parse("2021-06-29")),
      attendances: { create: team.seats.slice(0, 1).map(({ id }) => ({ seatId: id, presides: true, scores: true })) },
    },
  });
  return ended ? database.appraisalSitting.update({ where: { id: sitting.id }, data: { conclusion: "pass", finding: "Đủ tiêu chuẩn", concludedById: account.id, concludedAt: sitting.openedAt } }) : sitting;
}

type TeamGuestWish = { team: { id: string; unitId: string }; account: { id: string; name: string }; until: string };

/** Somebody a team's decision invites, until the day; the dossiers it opens are planted beside it. */
export const plantTeamGuest = ({ team, account, until }: TeamGuestWish) =>
  database.teamInvitation.create({ data: { teamId: team.id, unitId: team.unitId, accountId: account.id, guest: account.name, validFrom: dateOf(Day.parse("2021-01-04")), validUntil: dateOf(Day.parse(until)), invitedById: account.id, at: dateOf(Day.parse("2021-01-04")) } });
