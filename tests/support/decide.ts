import { randomUUID } from "node:crypto";
import { dateOf, Day, dayOfDate } from "@/lib/domain/day";
import type { IssueInput } from "@/lib/domain/decision/schema";
import { holdingsOf, type Holding } from "@/lib/domain/decision/title";
import { database } from "@/lib/platform/database";
import { scopeOf } from "./as";
import { plant, type PlantedUnit } from "./plant";

/** A district with a commune of some cells, its committee competent to decide, and someone of the committee. */
export async function plantDistrict(cells = 2) {
  const district = await plant.unit({ level: "district", name: "Huyện Châu Thành" });
  const commune = await plant.unit({ level: "commune", parent: district, name: "Xã An Hiệp" });
  const made: PlantedUnit[] = [];
  for (let index = 1; index <= cells; index++) made.push(await plant.unit({ parent: commune, name: `Ấp ${index}` }));
  await plant.competence({ unit: district });
  await plant.title();
  await plant.term();
  const account = await plant.account({ displayName: "Ban Thường vụ Huyện ủy Châu Thành" });
  return { district, commune, cells: made, account, committee: scopeOf("standing_committee", district, { accountId: account.id }) };
}

export type District = Awaited<ReturnType<typeof plantDistrict>>;

/** A dossier agreed in principle, ready to be decided. */
export const agreed = (unit: PlantedUnit, on = "2021-06-01") => plant.registration({ unit, events: [{ status: "registered", on: "2021-01-15" }, { status: "agreed", on }] });

/** A cell told after a re-check that it fails; the window to answer ended on `until`. */
export async function plantNotice(unit: PlantedUnit, wish: { title?: string; until?: string; replied?: boolean; status?: "planned" } = {}) {
  const replyUntil = dateOf(Day.parse(wish.until ?? "2021-06-10"));
  const status = wish.status ?? (wish.replied ? "replied" : "failing");
  const on = dateOf(Day.parse("2021-06-01"));
  const { title } = wish;
  return database.recheck.create({
    data: {
      unitId: unit.id, titleId: title ?? "tsvmtd", year: 2021, kind: "full", status, version: 1, plannedOn: on, replyUntil,
      events: { create: [{ seq: 1, move: status === "planned" ? "plan" : "give_notice", status, on, at: on, text: "Không đạt tiêu chuẩn" }] },
    },
  });
}

let numbered = 0;

/** A decision as its form would send it. */
export function wish({ district }: Pick<District, "district">, more: Partial<Omit<IssueInput, "decidedOn" | "registerFrom">> & { decidedOn?: string; registerFrom?: string | null } = {}): IssueInput {
  const { decidedOn = "2021-06-20", registerFrom, effect = "recognise", lines = [], ...rest } = more;
  const from = registerFrom === undefined ? (effect === "revoke" ? "2022-06-20" : null) : registerFrom;
  return {
    requestId: randomUUID(), effect, issuerId: district.id, titleId: "tsvmtd", number: ++numbered, subject: "Công nhận chi bộ", signer: "Người ký",
    capacity: "Bí thư", grounds: ["Quy định số 01"], ...rest, decidedOn: Day.parse(decidedOn), registerFrom: from === null ? null : Day.parse(from), lines,
  };
}

/** A line about `subject`. */
export const about = (subject: string, more: { reason?: string; unitId?: string } = {}) => ({ subject, reason: more.reason ?? null, unitId: more.unitId ?? null });

const byWords = (holdings: readonly Holding[]) => holdings.map((holding) => JSON.stringify(Object.entries(holding).sort())).sort();

/** Titles as stored and as the lines fold, in words that compare. */
export async function titles() {
  const rows = await database.titleHolding.findMany();
  const lines = await database.decisionLine.findMany({ orderBy: [{ decidedOn: "asc" }, { decision: { recordedAt: "asc" } }, { decisionId: "asc" }, { position: "asc" }] });
  const stored = rows.map(({ unitId, titleId, heldFrom, heldUntil, openedById, closedById, closeEffect }): Holding => ({
    unitId, titleId, heldFrom: dayOfDate(heldFrom), heldUntil: heldUntil && dayOfDate(heldUntil), openedById, closedById, closeEffect: closeEffect === "recognise" ? null : closeEffect,
  }));
  return { stored: byWords(stored), folded: byWords(holdingsOf(lines.map((line) => ({ ...line, decidedOn: dayOfDate(line.decidedOn) })))), rows };
}

/** The cells that hold the title at the end of a day. */
export async function holdersOn(day: string) {
  const on = dateOf(Day.parse(day));
  const rows = await database.titleHolding.findMany({ where: { heldFrom: { lte: on }, OR: [{ heldUntil: null }, { heldUntil: { gt: on } }] } });
  return rows.map(({ unitId }) => unitId).sort();
}
