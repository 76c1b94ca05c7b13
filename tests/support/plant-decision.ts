import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { plantTerm, plantTitle } from "./plant-period";
import { plantUnit, type PlantedUnit } from "./plant-unit";

type Line = { unit: PlantedUnit; title?: string; affectsLine?: { id: string }; registration?: { id: string }; reason?: string };
type Effect = "recognise" | "revoke" | "correct" | "annul" | "replace";
type DecisionWish = { issuer?: PlantedUnit; on?: string; term?: string; number?: number; lines?: readonly (Line & { effect?: Effect })[] };

let numbered = 0;

/** A signed decision and its lines, without the fold: see `recognition` and `revocation` for titles held and lost. */
export async function plantDecision(wish: DecisionWish = {}) {
  const lines = wish.lines ?? [{ unit: await plantUnit() }];
  const issuer = wish.issuer ?? (await plantUnit({ level: "district" }));
  const term = await plantTerm(wish.term);
  const decision = await database.decision.create({
    data: {
      issuerId: issuer.id,
      issuer: `Ban Thường vụ ${issuer.name}`,
      type: "QĐ",
      termId: term.id,
      number: wish.number ?? ++numbered,
      symbol: "QĐ/HU",
      subject: "Về việc công nhận chi bộ trong sạch, vững mạnh toàn diện",
      decidedOn: dateOf(Day.parse(wish.on ?? "2021-06-01")),
      signer: "Người ký",
      capacity: "Bí thư",
      recordedAt: dateOf(Day.parse(wish.on ?? "2021-06-01")),
    },
  });
  const made = [];
  for (const [index, line] of lines.entries()) made.push(await plantLine(decision, index + 1, line));
  return { ...decision, lines: made };
}

async function plantLine(decision: { id: string; decidedOn: Date }, position: number, line: Line & { effect?: Effect }) {
  const title = await plantTitle(line.title);
  return database.decisionLine.create({
    data: {
      decisionId: decision.id,
      position,
      unitId: line.unit.id,
      titleId: title.id,
      effect: line.effect ?? "recognise",
      affectsLineId: line.affectsLine?.id ?? null,
      registrationId: line.registration?.id ?? null,
      nameAsSigned: `Chi bộ ${line.unit.name}`,
      reason: line.reason ?? null,
      decidedOn: decision.decidedOn,
    },
  });
}

type Recognition = { unit?: PlantedUnit; title?: string; on?: string; issuer?: PlantedUnit; registration?: { id: string }; number?: number };

/** A cell recognised by a decision of its own: the line, and the title held from that day. */
export async function plantRecognition(wish: Recognition = {}) {
  const { unit = await plantUnit(), title, registration, ...of } = wish;
  const decision = await plantDecision({ ...of, lines: [{ unit, ...(title ? { title } : {}), ...(registration ? { registration } : {}) }] });
  const line = decision.lines[0]!;
  const holding = await database.titleHolding.create({ data: { unitId: unit.id, titleId: line.titleId, heldFrom: line.decidedOn, openedById: line.id } });
  return { decision, line, holding, unit };
}

type Held = { line: { id: string; unitId: string; titleId: string }; holding: { id: string }; unit: PlantedUnit };

/** Takes a title back by a decision of its own, from `on`. */
export const plantRevocation = (held: Held, wish: { on: string; issuer?: PlantedUnit; reason?: string }) => close("revoke", held, wish);

/** Declares a recognition void by a decision of its own. */
export const plantAnnulment = (held: Held, wish: { on: string; issuer?: PlantedUnit; reason?: string }) => close("annul", held, wish);

async function close(effect: "revoke" | "annul", held: Held, { reason, ...of }: { on: string; issuer?: PlantedUnit; reason?: string }) {
  const line = { unit: held.unit, title: held.line.titleId, effect, affectsLine: held.line, reason: reason ?? "Không còn đạt tiêu chuẩn" };
  const decision = await plantDecision({ ...of, lines: [line] });
  const closing = decision.lines[0]!;
  const holding = await database.titleHolding.update({
    where: { id: held.holding.id },
    data: { heldUntil: closing.decidedOn, closedById: closing.id, closeEffect: effect },
  });
  return { decision, line: closing, holding, unit: held.unit };
}
