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
  const own = (isAssessed(road) ? asked : asked.slice(0, chance(`answered ${road.cell.key}`, asked.length))).map((criterion) => answerOf(road.cell.key, road.status === "recognised", criterion));
  return isAssessed(road) ? withCommune(road.cell.key, own) : own;
}

/** What a cell says of one criterion; whoever is recognised says nothing worse than met. */
export function answerOf(key: string, recognised: boolean, criterion: AskedCriterion): SampleAnswer {
  const { code, kind } = criterion;
  if (kind === "condition") return { criterion: code, level: "self", kind: "finding", met: recognised || chance(`met ${code} ${key}`, 9) > 0, points: null, ground: "" };
  const anchors = criterion.scale.slice(recognised ? 1 : 0);
  const anchor = anchors[chance(`points ${code} ${key}`, anchors.length)];
  return { criterion: code, level: "self", kind: "points", met: null, points: anchor?.points ?? criterion.least, ground: anchor?.wording ?? "" };
}

/** One commune in four sees one of the points otherwise. */
export function withCommune(key: string, own: readonly SampleAnswer[]): SampleAnswer[] {
  const last = own.findLast(({ points }) => (points ?? 0) > 2);
  if (!last || chance(`differs ${key}`, 4) > 0) return [...own];
  return [...own, { ...last, level: "commune", points: (last.points ?? 0) - 2, ground: "Còn một chỉ tiêu chưa hoàn thành đúng hạn" }];
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
