import { randomUUID } from "node:crypto";
import { dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import { judgeSigned, sayPaper, subjectOf, symbolOf, type PaperKind, type PaperType } from "@/lib/domain/registration/paper";
import type { Seen } from "@/lib/domain/registration/schema-stages";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { committeeName } from "@/lib/domain/unit/party";
import { advanceAll, type Advanced } from "./advance";
import type { StandingBody } from "./body";
import type { Room } from "./door";
import type { Reach } from "./reach";

type Wish = { kind: PaperKind; type: PaperType; rows: readonly Seen[]; number: number; signedOn: Day; signer: string; capacity: string };

/**
 * Carries cells on by one signed paper: all of them or none. Refuses what any of the moves refuses, cells of different bodies or
 * titles, a day ahead, and a number the committee has used for this type in the term.
 */
export async function issuePaper(reach: Reach, room: Room, wish: Wish): Promise<Result<{ id: string; cells: number }>> {
  const { db, scope, today, now } = room;
  const { kind, type, rows, number, signedOn } = wish;
  const early = judgeSigned(signedOn, today);
  if (early) return early;

  const id = randomUUID();
  const move = kind === "proposal" ? "propose" : "agree";
  const told = (body: StandingBody | null) => (body ? { paper: { id, kind, type, number, symbol: symbolOf(type, body.kind), signedOn } } : {});
  const moved = await advanceAll(reach, room, rows.map((seen) => ({ seen, act: { move } })), told);
  if (!moved.ok) return moved;
  const [first] = moved.value;
  const issuer = first?.body;
  if (!first || !issuer) return refuse("not-found");
  if (moved.value.some(({ body, titleId }) => body?.unitId !== issuer.unitId || titleId !== first.titleId)) return refuse("different-bodies", { field: "rows" });

  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${issuer.unitId} FOR NO KEY UPDATE`; // two papers of one committee: one number after the other
  const termId = await termOf(room, signedOn, first);
  const used = await db.paper.findUnique({ where: { unitId_type_termId_number: { unitId: issuer.unitId, type, termId, number } } });
  if (used) return refuse("paper-number-used", { field: "number", values: { paper: sayPaper({ ...used, signedOn: dayOfDate(used.signedOn) }) } });
  const title = await db.title.findUniqueOrThrow({ where: { id: first.titleId } });
  await db.paper.create({
    data: {
      id, kind, type, number, termId, unitId: issuer.unitId, issuer: `Ban Thường vụ ${committeeName(issuer)}`, symbol: symbolOf(type, issuer.kind), subject: subjectOf[kind](title.name.toLowerCase()),
      signedOn: dateOf(signedOn), signer: wish.signer, capacity: wish.capacity, recordedAt: now, accountId: scope.accountId,
      lines: { create: moved.value.map((row, index) => ({ position: index + 1, registrationId: row.id, nameAsSigned: row.nameInPaper })) },
    },
  });
  return accept({ id, cells: moved.value.length });
}

/** Numbers run per committee term: the one the paper was signed in, else that of the cells it is about. */
async function termOf({ db }: Pick<Room, "db">, signedOn: Day, { termId }: Advanced) {
  const day = dateOf(signedOn);
  return (await db.term.findFirst({ where: { former: false, startsOn: { lte: day }, endsOn: { gte: day } } }))?.id ?? termId;
}
