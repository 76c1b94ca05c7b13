import { read } from "@/lib/access/door";
import { dayOfDate } from "@/lib/domain/day";
import type { ResolutionView } from "@/lib/domain/target/view";

import { lineOf, lineShape } from "@/lib/domain/target/row";

/** A resolution as far as the reader reaches: its lines for units in reach. Null when it has none there and was not issued there. */
export const getResolution = read("target.read", async ({ db, reach, scope }, id: string): Promise<ResolutionView | null> => {
  const row = await db.resolution.findFirst({
    where: { id, OR: [{ unit: reach.units }, { targets: { some: { unit: reach.units } } }] },
    include: { term: true },
  });
  if (!row) return null;
  const day = dayOfDate(row.issuedOn ?? row.term.startsOn);
  const lines = await db.target.findMany({
    where: { resolutionId: id, unit: reach.units },
    select: { ...lineShape, allocations: { where: { unit: reach.units }, select: lineShape, orderBy: [{ count: "desc" }, { id: "asc" }] } },
    orderBy: [{ year: "asc" }, { setOn: "asc" }, { id: "asc" }],
  });
  const printed = scope.sample ? await db.publishedFigure.findMany({ where: { measure: "target", unit: reach.units }, select: { unitId: true, titleId: true, period: true, value: true } }) : null;
  const shown = new Set(lines.map((line) => line.id));
  return {
    id: row.id,
    number: row.number,
    issuer: row.issuer,
    subject: row.subject,
    issuedOn: row.issuedOn && dayOfDate(row.issuedOn),
    term: row.termId,
    lines: lines
      .filter((line) => !line.allocatedFromId || !shown.has(line.allocatedFromId))
      .map(({ allocations, ...line }) => ({ ...lineOf(line, day, printed), allocations: allocations.map((share) => lineOf(share, day, printed)) })),
  };
});
