import { write, type Room } from "@/lib/access/door";
import { citedResolution, lockUnits, unitName } from "@/lib/access/target-ground";
import { dateOf, dayOfDate, showDay } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { judgeWithdrawal } from "@/lib/domain/target/judge";
import type { WithdrawTargetInput } from "@/lib/domain/target/schema";

type Line = NonNullable<Awaited<ReturnType<Room["db"]["target"]["findFirst"]>>>;

/**
 * Withdraws a target line from a day on, and when asked the lines shared out of it: from that day it asks for nothing, while figures of
 * the days before and closed reports keep it. Refuses a line withdrawn already or changed meanwhile, and a day before a last revision.
 */
export const withdrawTarget = write("target.set", async (room, { id, seq, setOn, below, ...input }: WithdrawTargetInput): Promise<Result<{ id: string; withdrawn: number }>> => {
  const { db, reach, today } = room;
  const found = await db.target.findFirst({ where: { id, unit: reach.units } });
  if (!found) return refuse("not-found");
  await lockUnits(room, [found.unitId]);
  const line = await db.target.findUniqueOrThrow({ where: { id } });
  if (line.seq !== seq) return refuse("changed-meanwhile");
  const judged = judgeWithdrawal({ ...line, setOn: dayOfDate(line.setOn) }, setOn, today);
  if (!judged.ok) return judged;
  const cited = await citedResolution(room, { resolutionId: input.resolutionId, setOn });
  if (!cited.ok) return cited;
  if (cited.value.termId !== line.termId) return refuse("target-resolution-term", { field: "resolutionId", values: { term: cited.value.termId } });

  const lines = [line, ...(below ? await sharedOutOf(room, [line]) : [])];
  const later = lines.find((one) => setOn < dayOfDate(one.setOn));
  if (later) return refuse("target-withdrawn-below", { field: "setOn", values: { unit: await unitName(room, later.unitId), on: showDay(dayOfDate(later.setOn)) } });
  for (const one of lines) await withdraw(room, one, { ...input, setOn });
  return accept({ id, withdrawn: lines.length });
});

/** Lines in reach that were shared out of these, and out of those, and still stand; their units are held. */
async function sharedOutOf(room: Room, above: readonly Line[]): Promise<Line[]> {
  const { db, reach } = room;
  const from = { allocatedFromId: { in: above.map(({ id }) => id) }, withdrawn: false, unit: reach.units };
  await lockUnits(room, (await db.target.findMany({ where: from, select: { unitId: true } })).map(({ unitId }) => unitId));
  const lines = await db.target.findMany({ where: from, orderBy: { id: "asc" } });
  return lines.length === 0 ? [] : [...lines, ...(await sharedOutOf(room, lines))];
}

async function withdraw({ db, scope, now }: Room, line: Line, { setOn, ...said }: Pick<WithdrawTargetInput, "setOn" | "reason" | "clause" | "resolutionId">) {
  const { id, seq, valueKind, count, percentLow, percentHigh, base } = line;
  await db.targetRevision.create({ data: { targetId: id, seq: seq + 1, withdrawn: true, valueKind, count, percentLow, percentHigh, base, ...said, setOn: dateOf(setOn), at: now, accountId: scope.accountId } });
}
