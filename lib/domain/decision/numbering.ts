import { showDay, type Day } from "@/lib/domain/day";
import { fold } from "@/lib/domain/unit/fold";
import type { UnitKind } from "@/lib/domain/unit/level";

/** A paper's number as signed; `symbol` is the type and the body, "QĐ/HU". It runs per type and issuer within a committee's term. */
export type PaperNumber = { number: number; symbol: string };

/** "118-QĐ/HU"; below ten with a zero, "09-TTr/ĐU". A slash, not a dot. Domain.md 7. */
export const showNumber = ({ number, symbol }: PaperNumber) => `${String(number).padStart(2, "0")}-${symbol}`;

/** "Quyết định số 118-QĐ/HU ngày 28/5/2021": how a line on screen names its decision. */
export const sayDecision = (decision: PaperNumber & { decidedOn: Day }) => `Quyết định số ${showNumber(decision)} ngày ${showDay(decision.decidedOn)}`;

/** The number a search asks for: "12", "012-QĐ/HU", "12 QĐ/HU". Null for anything else; the letters are folded, "" for any. */
export function numberAsked(q: string): { number: number; symbol: string } | null {
  const [, number, symbol = ""] = /^(?:so )?0*(\d{1,5})(?:\s*[-/ ]\s*([a-z]+(?:\/[a-z]+)?))?$/.exec(fold(q)) ?? [];
  return number === undefined || Number(number) === 0 ? null : { number: Number(number), symbol };
}

/** The body's letters in a number: "TU" of a province, "HU" of a district, "ThU" of a city or town below it, "ĐU" of a commune. Domain.md 7. */
const bodyCodes = {
  country: "TW",
  province: "TU",
  centrally_run_city: "TU",
  district: "HU",
  provincial_city: "ThU",
  town: "ThU",
  urban_district: "QU",
  commune: "ĐU",
  ward: "ĐU",
  township: "ĐU",
  special_zone: "ĐU",
  hamlet: "CB",
  quarter: "CB",
} as const satisfies Record<UnitKind, string>;

/** "HU": how a committee signs its numbers. */
export const bodyCodeOf = (kind: UnitKind) => bodyCodes[kind];

/** What kind of paper this is: the numbers of decisions run by themselves. */
export const decisionType = "QĐ";

/** "QĐ/HU": what stands behind the number of a committee's decision. */
export const symbolOf = (kind: UnitKind) => `${decisionType}/${bodyCodes[kind]}`;
