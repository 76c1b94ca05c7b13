import { refuse, type Result } from "@/lib/domain/result";
import { scores, teamFunctions, type Bar, type TeamFunction } from "./team";
import { functionWords } from "./words";

export type Sitter = { id: string; function: TeamFunction; bar: Bar | null };
export type Quorum = { part: number; whole: number };

/** The fewest of `able` members that are `part`/`whole` of them, and more than half of the whole team: a team most of whom must not score cannot conclude. */
export const leastPresent = (able: number, team: number, { part, whole }: Quorum) => Math.max(Math.ceil((able * part) / whole), Math.floor(team / 2) + 1);

export const mayScore = ({ function: held, bar }: Pick<Sitter, "function" | "bar">) => scores(held) && bar === null;

/** Who presides: the chair, or a deputy when the chair must not score this dossier. Null when neither is there. */
function presiding(sitters: readonly Sitter[], present: ReadonlySet<string>): Sitter | null {
  const chair = sitters.find((sitter) => sitter.function === "chair");
  if (chair && mayScore(chair)) return present.has(chair.id) ? chair : null;
  return sitters.find((sitter) => sitter.function === "deputy" && mayScore(sitter) && present.has(sitter.id)) ?? null;
}

/** "1 thư ký, 2 thành viên": who of those able is not there, by function. */
const sayMissing = (able: readonly Sitter[], present: ReadonlySet<string>) =>
  teamFunctions
    .map((held) => ({ held, count: able.filter((sitter) => sitter.function === held && !present.has(sitter.id)).length }))
    .flatMap(({ held, count }) => (count > 0 ? [`${count} ${functionWords[held].toLowerCase()}`] : []))
    .join(", ");

export type Opening = { able: number; least: number; presides: string };

/** Whether a team may sit on a dossier with those present, and who presides; refused without quorum or without a chair. */
export function judgeOpening(sitters: readonly Sitter[], present: ReadonlySet<string>, quorum: Quorum): Result<Opening> {
  const able = sitters.filter(mayScore);
  const least = leastPresent(able.length, sitters.filter((sitter) => scores(sitter.function)).length, quorum);
  const here = able.filter(({ id }) => present.has(id)).length;
  if (able.length < least) return refuse("too-many-barred", { field: "present", values: { able: able.length, least } });
  const presides = presiding(sitters, present);
  if (!presides) return refuse("nobody-presides", { field: "present", values: { missing: sayMissing(able, present) } });
  return here < least ? refuse("sitting-quorum", { field: "present", values: { here, able: able.length, least, missing: sayMissing(able, present) } }) : { ok: true, value: { able: able.length, least, presides: presides.id } };
}
