import { showDay, type Day } from "@/lib/domain/day";

/** A paper's number as signed; `symbol` is the type and the body, "QĐ/HU". It runs per type and issuer within a committee's term. */
export type PaperNumber = { number: number; symbol: string };

/** "118-QĐ/HU"; below ten with a zero, "09-TTr/ĐU". A slash, not a dot. Domain.md 7. */
export const showNumber = ({ number, symbol }: PaperNumber) => `${String(number).padStart(2, "0")}-${symbol}`;

/** "Quyết định số 118-QĐ/HU ngày 28/5/2021": how a line on screen names its decision. */
export const sayDecision = (decision: PaperNumber & { decidedOn: Day }) => `Quyết định số ${showNumber(decision)} ngày ${showDay(decision.decidedOn)}`;
