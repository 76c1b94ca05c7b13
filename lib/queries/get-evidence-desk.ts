import { read, type Room } from "@/lib/access/door";
import { evidenceCriteria } from "@/lib/access/evidence-criteria";
import { may, roots } from "@/lib/access/scope";
import { unitLabels } from "@/lib/access/unit-labels";
import { dayOfDate } from "@/lib/domain/day";
import { fileKinds, type FileKind } from "@/lib/domain/evidence/file";
import { mayChangeEvidence } from "@/lib/domain/evidence/rules";
import type { Evidence, EvidenceDesk, Paper } from "@/lib/domain/evidence/view";
import { UnitPath } from "@/lib/domain/unit/path";

const shape = {
  account: { select: { displayName: true } },
  uses: { where: { removedAt: null }, orderBy: { at: "asc" }, include: { registration: { select: { year: true } } } },
} as const;

/** The papers of a dossier, with where else each serves, and what the reader may do. Null when out of reach. */
export const getEvidenceDesk = read("registration.read", async ({ db, reach, scope, today }, registrationId: string): Promise<EvidenceDesk | null> => {
  const registration = await db.registration.findFirst({ where: { id: registrationId, AND: reach.dossiers }, include: { unit: { select: { path: true } } } });
  if (!registration) return null;
  const path = UnitPath.parse(registration.unit.path);
  const found = await evidenceOf(db, reach, registration.unitId);
  const mayChange = may(scope, "evidence.add", path) && mayChangeEvidence(registration.status);
  const judges = roots(scope, "registration.read").some((root) => root !== path && path.startsWith(root));
  const same = judges ? await sameFiles({ db, reach, today }, registration.unitId, found.filter(({ uses }) => uses.some((use) => use.registrationId === registrationId))) : null;
  const isOurs = may(scope, "registration.read", path);
  const papers = found.map((row) => ({ row, paper: paperOf(isOurs ? row : { ...row, uses: row.uses.filter((use) => use.registrationId === registrationId) }) }));
  return {
    registrationId,
    papers: papers.flatMap(({ row, paper }) =>
      row.uses.filter((use) => use.registrationId === registrationId).map((use): Evidence => ({ ...paper, useId: use.id, criterion: use.criterion, sameFile: same?.get(row.id) ?? null })),
    ),
    others: mayChange ? papers.filter(({ row }) => row.uses.length > 0).map(({ paper }) => paper) : [],
    criteria: await evidenceCriteria(db, registration, today),
    mayChange,
    today,
  };
});

const evidenceOf = (db: Room["db"], reach: Room["reach"], unitId: string) => db.evidence.findMany({ where: { unitId, AND: reach.papers }, orderBy: { at: "asc" }, include: shape });
type Row = Awaited<ReturnType<typeof evidenceOf>>[number];

const isKind = (kind: string): kind is FileKind => fileKinds.some((each) => each === kind);

function paperOf({ uses, account, documentDate, expiresOn, kind, ...row }: Row): Paper {
  if (!isKind(kind)) throw new Error(`evidence of kind ${kind}`);
  const { id, title, fileName, bytes, sha256, documentNumber, takenAt, takenPlace, at } = row;
  return {
    ...{ id, title, fileName, kind, bytes, sha256, documentNumber, takenAt, takenPlace, at },
    documentDate: documentDate && dayOfDate(documentDate),
    expiresOn: expiresOn && dayOfDate(expiresOn),
    who: account?.displayName ?? null,
    usedIn: uses.map((use) => ({ registrationId: use.registrationId, year: use.registration.year, criterion: use.criterion })),
  };
}

/** By paper: the other cells that offered the same file, named when in reach and only counted when not. */
async function sameFiles({ db, reach, today }: Pick<Room, "db" | "reach" | "today">, unitId: string, papers: readonly Row[]) {
  const hashes = papers.flatMap(({ sha256, offeredSha256 }) => [sha256, offeredSha256]);
  const twins = await db.evidence.findMany({
    where: { unitId: { not: unitId }, uses: { some: { removedAt: null } }, OR: [{ sha256: { in: hashes } }, { offeredSha256: { in: hashes } }] },
    select: { unitId: true, sha256: true, offeredSha256: true },
  });
  const reached = await db.unit.findMany({ where: { id: { in: twins.map((twin) => twin.unitId) }, AND: reach.units }, select: { id: true } });
  const labels = await unitLabels(db, reached.map(({ id }) => id), today);
  return new Map(
    papers.flatMap((paper) => {
      const cells = [...new Set(twins.filter((twin) => twin.sha256 === paper.sha256 || twin.offeredSha256 === paper.offeredSha256).map((twin) => twin.unitId))];
      const named = cells.flatMap((id) => labels.get(id) ?? []);
      return cells.length > 0 ? [[paper.id, { cells: named, elsewhere: cells.length - named.length }] as const] : [];
    }),
  );
}
