import { dateOf, Day } from "@/lib/domain/day";
import type { Prisma } from "@/lib/platform/prisma/client";
import { turn } from "@/prisma/seed/maps/which-map";
import { chance } from "@/prisma/seed/sample/chance";
import { seedUuid } from "@/prisma/seed/seed-uuid";

const reachedOn = Day.parse("2023-12-15");

/** Communes that reached the standard since: four in ten of those that had not. Illustrative. */
export async function growGroups(db: Prisma.TransactionClient, province: string) {
  const groups = await db.unitGroup.findMany({ where: { unitId: province, kind: { in: ["new_rural", "civilised_urban"] } }, include: { members: { select: { unitId: true } } } });
  const members = new Set(groups.flatMap((group) => group.members.map(({ unitId }) => unitId)));
  const day = dateOf(reachedOn);
  const communes = await db.unitVersion.findMany({ where: { unit: { level: "commune" }, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] }, select: { unitId: true, code: true, kind: true } });
  const reached = communes.filter(({ unitId, code }) => !members.has(unitId) && chance(`reached later ${code}`, 10) < 4);
  const groupOf = (kind: string) => groups.find((group) => group.kind === (kind === "commune" ? "new_rural" : "civilised_urban"))?.id ?? "";
  await db.groupMember.createMany({ data: reached.map(({ unitId, code, kind }) => ({ id: seedUuid(`member ${groupOf(kind)} ${code} ${reachedOn}`), groupId: groupOf(kind), unitId, validFrom: day })) });
}

/**
 * Who stands in the province's groups after the districts: a commune of which half or more came from members, as nông thôn mới or, a ward,
 * as đô thị văn minh. Whoever ended leaves on its last day. Illustrative.
 */
export async function regroup(db: Prisma.TransactionClient, province: string) {
  await db.$executeRaw`
    UPDATE "GroupMember" member SET "validUntil" = ended.on
      FROM (SELECT "unitId", max("validUntil") AS on FROM "UnitVersion" GROUP BY "unitId" HAVING bool_and("validUntil" IS NOT NULL)) ended
     WHERE member."unitId" = ended."unitId" AND member."validUntil" IS NULL`;
  const rows = await db.$queryRaw<{ unitId: string; groupId: string; code: string }[]>`
    SELECT made."unitId", kept.id AS "groupId", made.code
      FROM "UnitVersion" made JOIN "Succession" came ON came."toId" = made."unitId" AND came."on" = ${turn}::date
      LEFT JOIN "GroupMember" member ON member."unitId" = came."fromId" AND member."validUntil" = ${turn}::date
       AND member."groupId" IN (SELECT id FROM "UnitGroup" WHERE "unitId" = ${province} AND kind <> 'cluster')
      JOIN "UnitGroup" kept ON kept."unitId" = ${province} AND kept.kind = (CASE made.kind WHEN 'ward' THEN 'civilised_urban' ELSE 'new_rural' END)::"GroupKind"
     WHERE made."validUntil" IS NULL AND made.kind IN ('commune', 'ward')
     GROUP BY 1, 2, 3 HAVING count(member.id) * 2 >= count(*) ORDER BY made.code`;
  await db.groupMember.createMany({ data: rows.map(({ unitId, groupId, code }) => ({ id: seedUuid(`member ${groupId} ${code} ${turn}`), groupId, unitId, validFrom: dateOf(turn) })) });
}
