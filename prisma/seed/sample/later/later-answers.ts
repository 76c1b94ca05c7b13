import { isAsked, type AskedCriterion } from "@/lib/domain/criteria/answer";
import { CriteriaContent, criteriaOf } from "@/lib/domain/criteria/content";
import { addDays, dateOf, type Day } from "@/lib/domain/day";
import type { Prisma } from "@/lib/platform/prisma/client";
import { chance } from "@/prisma/seed/sample/chance";
import { answerOf, withCommune } from "@/prisma/seed/sample/plant-answers";

type Db = Prisma.TransactionClient;
/** A dossier whose cell sent its assessment on a day. */
export type Assessed = { id: string; key: string; on: Day; criteriaSetId: string; recognised: boolean; criteria: readonly AskedCriterion[] };

/** What each set asks of people. */
export async function criteriaOfSets(db: Db, ids: readonly (string | null)[]): Promise<Map<string, readonly AskedCriterion[]>> {
  const sets = await db.criteriaSet.findMany({ where: { id: { in: [...new Set(ids.flatMap((id) => id ?? []))] } } });
  return new Map(sets.map(({ id, content }) => [id, criteriaOf(CriteriaContent.parse(content)).filter(isAsked)]));
}

/** What the cells said of themselves, three days before they sent it; what was said before is not said again. Illustrative. */
export async function plantLaterAnswers(db: Db, assessed: readonly Assessed[]) {
  const known = await db.criterionAnswer.groupBy({ by: ["registrationId"], where: { registrationId: { in: assessed.map(({ id }) => id) } }, _max: { seq: true } });
  const said = new Map(known.map(({ registrationId, _max }) => [registrationId, _max.seq ?? 0]));
  await db.criterionAnswer.createMany({
    data: assessed.flatMap(({ id, key, on, criteriaSetId, recognised, criteria }) =>
      withCommune(key, criteria.map((criterion) => answerOf(key, recognised, criterion))).flatMap((answer, index) => {
        if (index < (said.get(id) ?? 0)) return [];
        const day = answer.level === "self" ? addDays(on, -3) : on;
        return [{ registrationId: id, seq: index + 1, criteriaSetId, ...answer, onBehalf: chance(`answers ${key}`, 3) > 0, on: dateOf(day), at: new Date(`${day}T09:30:00+07:00`) }];
      }),
    ),
  });
}
