import type { Level } from "./level";
import { isOn, type Span } from "./version";
import type { Day } from "@/lib/domain/day";

/** What a body does on the road to a title (domain.md 3). */
export const stages = ["review", "appraise", "agree", "decide"] as const;
export type Stage = (typeof stages)[number];

export const stageWords = {
  review: "Xét, đề nghị",
  appraise: "Thẩm định",
  agree: "Cho chủ trương",
  decide: "Quyết định công nhận",
} as const satisfies Record<Stage, string>;

/** One row of the dated table: below `unitId`, for every title (`titleId` null) or one, `level`'s body acts. */
export type Competence = Span & { unitId: string; titleId: string | null; stage: Stage; level: Level; body: string; toConfirm: boolean };

/** The row that is known first for a unit, asked of a day before it: what a paper of the past goes by. Null where a row had begun by then, for then nobody was named. */
export function firstCompetentFor(rows: readonly Competence[], stage: Stage, asked: Asked): Competence | null {
  const own = rows.filter((row) => row.stage === stage && (row.titleId === null || row.titleId === asked.titleId) && asked.lineage.includes(row.unitId));
  const first = own.map(({ from }) => from).sort()[0];
  return first !== undefined && asked.on < first ? competentFor(own, stage, { ...asked, on: first }) : null;
}

type Asked = { lineage: readonly string[]; titleId: string | null; on: Day };

/** The row in force for a unit on a day: the nearest unit above it that says so, a row about the title before one about all. Null when no body is named. */
export function competentFor(rows: readonly Competence[], stage: Stage, asked: Asked): Competence | null {
  const inForce = rows.filter((row) => row.stage === stage && isOn(row, asked.on) && (row.titleId === null || row.titleId === asked.titleId));
  for (const unitId of asked.lineage) {
    const here = inForce.filter((row) => row.unitId === unitId);
    const found = here.find((row) => row.titleId !== null) ?? here[0];
    if (found) return found;
  }
  return null;
}
