import { foldTitles } from "@/lib/access/fold-titles";
import { dateOf, type Day } from "@/lib/domain/day";
import { symbolOf } from "@/lib/domain/decision/numbering";
import type { UnitKind } from "@/lib/domain/unit/level";
import { committeeName, inSentence, partyName } from "@/lib/domain/unit/party";
import type { Prisma } from "@/lib/platform/prisma/client";
import { seedUuid } from "@/prisma/seed/seed-uuid";
import { chance } from "@/prisma/seed/sample/chance";
import { isOfTerm } from "./road-plan";

type Db = Prisma.TransactionClient;
type Recognised = { id: string; unitId: string; on: Day };
type Place = { unitId: string; name: string; kind: UnitKind; commune: { name: string; kind: UnitKind }; issuer: { id: string; name: string; kind: UnitKind } };

/** Papers of the committees that are competent on each day, one for each committee and day; titles follow from their lines by the fold. */
export async function decide(db: Db, recognised: readonly Recognised[], titleId: string) {
  if (recognised.length === 0) return;
  const papers = new Map<string, { id: string; issuer: Place["issuer"]; on: Day; cells: (Recognised & Place)[] }>();
  for (const on of [...new Set(recognised.map((row) => row.on))].sort()) {
    const places = await placesOn(db, recognised.filter((row) => row.on === on).map(({ unitId }) => unitId), on);
    for (const row of recognised.filter((one) => one.on === on)) {
      const place = places.get(row.unitId);
      if (!place) throw new Error(`cell ${row.unitId} stands nowhere on ${on}`);
      const key = `${place.issuer.id} ${on}`;
      const paper = papers.get(key) ?? { id: seedUuid(`later decision ${place.issuer.name} ${row.id}`), issuer: place.issuer, on, cells: [] };
      paper.cells.push({ ...row, ...place });
      papers.set(key, paper);
    }
  }
  const numbers = await numbersOf(db, [...papers.values()]);
  await db.decision.createMany({
    data: [...papers.values()].map(({ id, issuer, on }) => ({
      id, issuerId: issuer.id, issuer: `Ban Thường vụ ${committeeName(issuer)}`, type: "QĐ", termId: isOfTerm(on), number: numbers.get(id) ?? 1, symbol: symbolOf(issuer.kind),
      subject: "Công nhận chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện", decidedOn: dateOf(on), signer: "", capacity: "T/M Ban Thường vụ, Bí thư", recordedAt: new Date(`${on}T09:30:00+07:00`),
    })),
  });
  await db.decisionLine.createMany({
    data: [...papers.values()].flatMap(({ id, on, cells }) =>
      cells.map((cell, index) => ({
        id: seedUuid(`line ${cell.id}`), decisionId: id, position: index + 1, unitId: cell.unitId, titleId, effect: "recognise" as const, registrationId: cell.id, decidedOn: dateOf(on),
        nameAsSigned: `${partyName({ ...cell, level: "cell" })}, ${inSentence(cell.commune)}`,
      })),
    ),
  });
  await foldTitles({ db }, recognised.map(({ unitId }) => unitId), titleId);
}

/** Each cell as it was called on a day, and the committee above it that decided then. */
export async function placesOn(db: Db, unitIds: readonly string[], on: Day): Promise<Map<string, Place>> {
  const rows = await db.$queryRaw<Place[]>`
    SELECT cell."unitId", cell.name, cell.kind, json_build_object('name', commune.name, 'kind', commune.kind) AS commune, json_build_object('id', issuer."unitId", 'name', issuer.name, 'kind', issuer.kind) AS issuer
      FROM "UnitVersion" cell
      JOIN "UnitVersion" commune ON commune."unitId" = cell."parentId" AND commune."validFrom" <= ${on}::date AND (commune."validUntil" IS NULL OR commune."validUntil" > ${on}::date)
      JOIN "Competence" decides ON decides.stage = 'decide' AND decides."titleId" IS NULL AND decides."validFrom" <= ${on}::date AND (decides."validUntil" IS NULL OR decides."validUntil" > ${on}::date)
       AND starts_with(cell.path, (SELECT top.path FROM "UnitVersion" top WHERE top."unitId" = decides."unitId" AND top."validFrom" <= ${on}::date ORDER BY top."validFrom" DESC LIMIT 1))
      JOIN "Unit" body ON body.level = decides.level AND cell.path LIKE '%/' || body.id || '/%'
      JOIN "UnitVersion" issuer ON issuer."unitId" = body.id AND issuer."validFrom" <= ${on}::date AND (issuer."validUntil" IS NULL OR issuer."validUntil" > ${on}::date)
     WHERE cell."unitId" = ANY(${[...unitIds]}::text[]) AND cell."validFrom" <= ${on}::date AND (cell."validUntil" IS NULL OR cell."validUntil" > ${on}::date)`;
  return new Map(rows.map((row) => [row.unitId, row]));
}

/** Numbers run on within a committee and a term, with other papers between. */
async function numbersOf(db: Db, papers: readonly { id: string; issuer: { id: string }; on: Day }[]): Promise<Map<string, number>> {
  const known = await db.decision.groupBy({ by: ["issuerId", "termId"], where: { type: "QĐ" }, _max: { number: true } });
  const last = new Map(known.map(({ issuerId, termId, _max }) => [`${issuerId} ${termId}`, _max.number ?? 0]));
  const numbers = new Map<string, number>();
  for (const { id, issuer, on } of [...papers].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const series = `${issuer.id} ${isOfTerm(on)}`;
    const number = (last.get(series) ?? 0) + 3 + chance(`later number ${id}`, 14);
    last.set(series, number);
    numbers.set(id, number);
  }
  return numbers;
}
