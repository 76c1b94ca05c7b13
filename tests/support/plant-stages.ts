import { dateOf, Day } from "@/lib/domain/day";
import type { Level } from "@/lib/domain/unit/level";
import type { Stage } from "@/lib/domain/unit/competence";
import { database } from "@/lib/platform/database";
import { longAgo } from "./plant-unit";

/** Which level's body acts at each stage below a unit: as before 01/07/2025 unless told otherwise. */
export async function plantCompetences(unit: { id: string }, levels: Partial<Record<Stage, Level>> = {}) {
  const bodies = { review: ["commune", "Ban Thường vụ Đảng ủy cấp xã"], appraise: ["district", "Tổ thẩm định cấp huyện"], agree: ["district", "Ban Thường vụ Huyện ủy"], decide: ["district", "Ban Thường vụ Huyện ủy"] } as const;
  const stages = ["review", "appraise", "agree", "decide"] as const;
  await database.competence.createMany({ data: stages.map((stage) => ({ unitId: unit.id, stage, level: levels[stage] ?? bodies[stage][0], body: bodies[stage][1], validFrom: dateOf(longAgo) })) });
}

/** A month's report of a cell, not yet reviewed. */
export const plantReport = (wish: { registration: { id: string }; account: { id: string }; month?: string; difficulty?: string }) =>
  database.progressReport.create({
    data: {
      registrationId: wish.registration.id, accountId: wish.account.id, month: dateOf(Day.parse(wish.month ?? "2021-05-01")), done: "Họp chi bộ đủ", difficulty: wish.difficulty ?? null,
      onBehalf: false, on: dateOf(Day.parse("2021-05-20")), at: dateOf(Day.parse("2021-05-20")),
    },
  });

/** An item of the first event's return: enough for what hangs on a registration. */
export const plantReturnItem = ({ registration, seq = 1 }: { registration: { id: string }; seq?: number }) =>
  database.returnItem.create({ data: { registrationId: registration.id, seq, position: 1, subject: "Biên bản sinh hoạt chuyên đề", reason: "Chưa có" } });

/** A proposal naming one cell. `unit` signs it: any unit will do where only the cell matters. */
export const plantPaper = (wish: { unit: { id: string }; registration: { id: string }; account: { id: string }; number: number }) =>
  database.paper.create({
    data: {
      kind: "proposal", unitId: wish.unit.id, issuer: "Ban Thường vụ Đảng ủy xã", type: "TTr", termId: "2020-2025", number: wish.number, symbol: "TTr/ĐU", subject: "Đề nghị công nhận", accountId: wish.account.id,
      signedOn: dateOf(Day.parse("2021-06-10")), signer: "Người ký", capacity: "Bí thư", recordedAt: dateOf(Day.parse("2021-06-10")), lines: { create: [{ position: 1, registrationId: wish.registration.id, nameAsSigned: "Chi bộ" }] },
    },
  });
