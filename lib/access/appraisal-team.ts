import { addDays, dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import type { TeamView } from "@/lib/domain/appraisal/view";
import { teamFunctions } from "@/lib/domain/appraisal/team";
import type { Prisma } from "@/lib/platform/prisma/client";

/** What of a team is shown on a day. */
export const teamShape = (today: Day) => ({
  unit: { select: { versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true, kind: true } } } },
  seats: { include: { account: { select: { displayName: true } } } },
  invited: { where: { endedAt: null, validUntil: { gt: dateOf(today) } }, orderBy: { guest: "asc" } },
} as const satisfies Prisma.AppraisalTeamInclude);

type Found = Prisma.AppraisalTeamGetPayload<{ include: ReturnType<typeof teamShape> }>;

/** A team as shown: the chair first, those who score before those who help. */
export function teamView({ unit, seats, invited, signedOn, replacedOn, quorumPart, quorumWhole, ...team }: Found): TeamView {
  const version = unit.versions[0];
  if (!version) throw new Error(`unit ${team.unitId} has no version`);
  const members = seats.map((seat) => ({ id: seat.accountId, name: seat.account.displayName, function: seat.function }));
  return {
    id: team.id, issuer: team.issuer, number: team.number, symbol: team.symbol, guests: team.guests, divergence: team.divergence,
    unit: { id: team.unitId, ...version },
    invited: invited.map(({ id, accountId, guest, validUntil }) => ({ id, accountId, name: guest, lastDay: addDays(dayOfDate(validUntil), -1) })),
    signedOn: dayOfDate(signedOn),
    replacedOn: replacedOn && dayOfDate(replacedOn),
    quorum: { part: quorumPart, whole: quorumWhole },
    members: members.sort((a, b) => teamFunctions.indexOf(a.function) - teamFunctions.indexOf(b.function) || a.name.localeCompare(b.name, "vi")),
  };
}
