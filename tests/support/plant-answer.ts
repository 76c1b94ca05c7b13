import type { AnswerLevel, Said } from "@/lib/domain/criteria/answer";
import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";

/** An answer to a criterion of the set a registration is pinned to, the next of its dossier. */
export async function plantAnswer(wish: { registration: { id: string }; criterion?: string; level?: AnswerLevel; said?: Said; ground?: string; account?: { id: string } }) {
  const { id: registrationId, criteriaSetId } = await database.registration.findUniqueOrThrow({ where: { id: wish.registration.id } });
  const seq = (await database.criterionAnswer.count({ where: { registrationId } })) + 1;
  const said = wish.said ?? { kind: "finding", met: true };
  const on = dateOf(Day.parse("2021-06-20"));
  return database.criterionAnswer.create({
    data: {
      registrationId, seq, criteriaSetId: criteriaSetId ?? "", criterion: wish.criterion ?? "1", level: wish.level ?? "self", kind: said.kind, met: said.kind === "finding" ? said.met : null,
      points: said.kind === "points" ? said.points : null, ground: wish.ground ?? (said.kind === "not_applicable" ? "Không có" : ""), onBehalf: false, accountId: wish.account?.id ?? null, on, at: on,
    },
  });
}
