import { bodyOfMove, namesOf, shape } from "@/lib/access/advance";
import type { StandingBody } from "@/lib/access/body";
import { read } from "@/lib/access/door";
import { paperHead } from "@/lib/access/paper-head";
import type { ProposalSheet } from "@/lib/domain/document/paper-sheet";
import { subjectOf, symbolOf } from "@/lib/domain/registration/paper";
import type { ProposalDraftInput } from "@/lib/domain/registration/schema-stages";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { committeeName } from "@/lib/domain/unit/party";

/** A proposal as it would be signed, before it is; nothing is written. Refuses cells that may not be proposed, of different bodies or titles, and what is out of reach. */
export const getProposalDraft = read("registration.review", async (room, { rows, signedOn, signer, capacity, draft }: ProposalDraftInput): Promise<Result<ProposalSheet>> => {
  const { db, reach } = room;
  const found = await db.registration.findMany({ where: { id: { in: rows.map(({ id }) => id) }, unit: reach.units }, include: { ...shape, title: true } });
  let issuer: StandingBody | null = null;
  for (const { id } of rows) {
    const one = found.find((each) => each.id === id);
    if (!one) return refuse("not-found");
    const body = await bodyOfMove(room, "propose", { ...one, path: one.unit.path });
    if (!body.ok) return body;
    if (issuer && (body.value?.unitId !== issuer.unitId || one.titleId !== found[0]?.titleId)) return refuse("different-bodies", { field: "rows" });
    issuer ??= body.value;
  }
  const title = found[0]?.title;
  const head = issuer && (await paperHead(db, issuer.unitId, signedOn));
  if (!head || !issuer || !title) return refuse("not-found");
  const lines = rows.flatMap(({ id }) => found.filter((each) => each.id === id)).map((one) => ({ nameAsSigned: namesOf(one).nameInPaper, year: one.year }));
  return accept({
    ...head, signer, capacity, lines, draft, number: 0, symbol: symbolOf("TTr", issuer.kind), issuer: `Ban Thường vụ ${committeeName(issuer)}`,
    subject: subjectOf.proposal(title.name.toLowerCase()), on: signedOn, title: title.name, more: false,
  });
});
