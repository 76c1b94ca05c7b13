import { allocateTargets } from "@/lib/commands/allocate-targets";
import { withdrawTarget } from "@/lib/commands/withdraw-target";
import { recordResolution, reviseTarget, setTarget } from "@/lib/commands/set-target";
import { nobody } from "./reach-ask";
import type { Attempt, Mark } from "./reach-commands";
import { today, type ReachWorld } from "./reach-world";

const unitMarks = ({ units }: ReachWorld): Mark[] => units.map(({ id }) => ({ id, within: (reached) => reached(id) }));
const targetMarks = ({ targets }: ReachWorld): Mark[] => targets.map(({ id, unitId }) => ({ id, within: (reached) => reached(unitId) }));
const content = { value: { kind: "count", count: 3 }, base: "cells", resolutionId: nobody, clause: "Mục 1", setOn: today } as const;
let numbered = 0;

/** Commands about targets, by their names. None of them finds the paper it cites. */
export const targetAttempts: Readonly<Record<string, Attempt>> = {
  recordResolution: { needs: "target.set", marks: unitMarks, absent: "zz", run: (scope, unitId) => recordResolution(scope, { unitId, termId: "2020-2025", number: `${++numbered}-NQ/TU`, issuer: "Cơ quan", subject: "Chỉ tiêu", issuedOn: today }) },
  setTarget: { needs: "target.set", marks: unitMarks, absent: "zz", run: (scope, unitId) => setTarget(scope, { unitId, titleId: "tsvmtd", year: 2022, measure: "recognised", groups: [], ...content }) },
  reviseTarget: { needs: "target.set", marks: targetMarks, absent: nobody, run: (scope, id) => reviseTarget(scope, { id, seq: 1, reason: "Rà soát", ...content }) },
  withdrawTarget: { needs: "target.set", marks: targetMarks, absent: nobody, run: (scope, id) => withdrawTarget(scope, { id, seq: 1, reason: "Rà soát", resolutionId: nobody, clause: "Mục 1", setOn: today, below: true }) },
  allocateTargets: {
    needs: "target.set",
    marks: unitMarks,
    absent: "zz",
    run: (scope, unitId) => allocateTargets(scope, { unitId, titleId: "tsvmtd", termId: "2020-2025", clause: "Mục 1", setOn: today, reason: null, cells: [{ unitId: "zz", year: 2021, count: 1, seq: null }] }),
  },
};
