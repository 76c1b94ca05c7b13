import { isAsked, type AnswerLevel, type AskedCriterion } from "@/lib/domain/criteria/answer";
import { CriteriaContent, criteriaOf } from "@/lib/domain/criteria/content";
import { addDays, dateOf, type Day } from "@/lib/domain/day";
import type { Prisma } from "@/lib/platform/prisma/client";
import { chance } from "./chance";
import { isAssessed } from "./events";
import type { Road } from "./roads";

type SampleAnswer = { criterion: string; level: AnswerLevel; kind: "finding" | "points"; met: boolean | null; points: number | null; ground: string };

/** The set the sample's dossiers are pinned to, and what it asks of people. */
export async function askedOf(db: Prisma.TransactionClient, titleId: string) {
  const { id, content } = await db.criteriaSet.findFirstOrThrow({ where: { titleId, publishedAt: { not: null } }, orderBy: { validFrom: "asc" } });
  return { id, asked: criteriaOf(CriteriaContent.parse(content)).filter(isAsked) };
}

/** What a cell says of itself: all of it once its commune reviewed it, a part while it is on its way this year. Illustrative. */
export function answersOf(road: Road, asked: readonly AskedCriterion[]): SampleAnswer[] {
  if (road.year !== 2021 || road.status === "registered") return [];
  const own = (isAssessed(road) ? asked : asked.slice(0, chance(`answered ${road.cell.key}`, asked.length))).map((criterion) => answerOf(road, criterion));
  const last = own.findLast(({ points }) => (points ?? 0) > 2);
  const differs = isAssessed(road) && last && chance(`differs ${road.cell.key}`, 4) === 0;
  return differs ? [...own, { ...last, level: "commune", points: (last.points ?? 0) - 2, ground: "Còn một chỉ tiêu chưa hoàn thành đúng hạn" }] : own;
}

function answerOf(road: Road, criterion: AskedCriterion): SampleAnswer {
  const { code, kind } = criterion;
  if (kind === "condition") return { criterion: code, level: "self", kind: "finding", met: road.status === "recognised" || chance(`met ${code} ${road.cell.key}`, 9) > 0, points: null, ground: "" };
  const anchors = criterion.scale.slice(road.status === "recognised" ? 1 : 0);
  const anchor = anchors[chance(`points ${code} ${road.cell.key}`, anchors.length)];
  return { criterion: code, level: "self", kind: "points", met: null, points: anchor?.points ?? criterion.least, ground: anchor?.wording ?? "" };
}

/** Plants the answers, those of a cell three days before they were sent. */
export async function plantAnswers(db: Prisma.TransactionClient, idOf: (road: Road) => string, { criteriaSetId, asked }: { criteriaSetId: string; asked: readonly AskedCriterion[] }, roads: readonly { road: Road; on: Day | null }[]) {
  await db.criterionAnswer.createMany({
    data: roads.flatMap(({ road, on }) =>
      on === null ? [] : answersOf(road, asked).map((answer, index) => {
        const day = answer.level === "self" && isAssessed(road) ? addDays(on, -3) : on;
        return { registrationId: idOf(road), seq: index + 1, criteriaSetId, ...answer, onBehalf: chance(`answers ${road.cell.key}`, 3) > 0, on: dateOf(day), at: new Date(`${day}T09:30:00+07:00`) };
      }),
    ),
  });
}
