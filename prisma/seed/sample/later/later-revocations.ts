import { foldTitles } from "@/lib/access/fold-titles";
import { addDays, dateOf, Day } from "@/lib/domain/day";
import { symbolOf } from "@/lib/domain/decision/numbering";
import { committeeName, inSentence, partyName } from "@/lib/domain/unit/party";
import type { Prisma } from "@/lib/platform/prisma/client";
import { chance } from "@/prisma/seed/sample/chance";
import { officeDay } from "@/prisma/seed/sample/events";
import { seedUuid } from "@/prisma/seed/seed-uuid";
import { placesOn } from "./decide";
import { isOfTerm } from "./road-plan";

type Db = Prisma.TransactionClient;
type Taken = { plannedOn: Day; reason: string };

const titleId = "tsvmtd";
/** The commune whose officers the sample's visitors are keeps its titles: its stories are told elsewhere. */
const spared = "Xã Phước Thạnh";
const morningOf = (day: Day) => new Date(`${day}T15:00:00+07:00`);

/** One title each, of one recognised in an earlier year of the sample's later ones; none is a source's. */
const takenAway: readonly Taken[] = [
  { plannedOn: Day.parse("2023-08-15"), reason: "Để xảy ra khiếu kiện đông người kéo dài ở ấp, chi bộ không tham gia giải quyết (minh họa)" },
  { plannedOn: Day.parse("2024-06-11"), reason: "Không còn giữ được tiêu chuẩn về lãnh đạo thực hiện nhiệm vụ chính trị sau phúc tra (minh họa)" },
  { plannedOn: Day.parse("2024-10-08"), reason: "Kê khai thành tích không đúng thực tế trong hồ sơ đề nghị công nhận (minh họa)" },
  { plannedOn: Day.parse("2025-10-14"), reason: "Để xảy ra khiếu kiện đông người kéo dài ở ấp, chi bộ không tham gia giải quyết (minh họa)" },
];

/** Titles taken away after 2021, each heard first: a re-check, a notice, ten days to answer, the paper of the committee competent on that day. Illustrative. */
export async function plantLaterRevocations(db: Db) {
  for (const taken of takenAway) await takeAway(db, taken);
}

async function takeAway(db: Db, { plannedOn, reason }: Taken) {
  const looked = officeDay(plannedOn);
  const noticed = officeDay(addDays(looked, 3));
  const replyUntil = officeDay(addDays(noticed, 10));
  const on = officeDay(addDays(replyUntil, 6));
  const year = Number(on.slice(0, 4));
  const holding = await holdingToTake(db, year);
  const place = holding && (await placesOn(db, [holding.unitId], on)).get(holding.unitId);
  if (!holding || !place) throw new Error(`the sample has no title to take away in ${year}`);
  const { unitId, openedById } = holding;
  const id = seedUuid(`revocation ${openedById}`);
  await db.decision.create({
    data: {
      id, issuerId: place.issuer.id, issuer: `Ban Thường vụ ${committeeName(place.issuer)}`, type: "QĐ", termId: isOfTerm(on), number: await numberOn(db, place.issuer.id, on), symbol: symbolOf(place.issuer.kind),
      subject: "Thu hồi danh hiệu chi bộ trong sạch, vững mạnh toàn diện", decidedOn: dateOf(on), signer: "", capacity: "T/M Ban Thường vụ, Bí thư", recordedAt: morningOf(on),
    },
  });
  await db.decisionLine.create({
    data: {
      id: seedUuid(`line ${id}`), decisionId: id, position: 1, unitId, titleId, effect: "revoke", affectsLineId: openedById, decidedOn: dateOf(on), reason, registerFrom: dateOf(addDays(on, 365)),
      nameAsSigned: `${partyName({ ...place, level: "cell" })}, ${inSentence(place.commune)}`,
    },
  });
  const recheckId = seedUuid(`recheck of ${id}`);
  await db.recheck.create({ data: { id: recheckId, unitId, titleId, year, kind: "full", plannedOn: dateOf(looked), version: 3, status: "revoked", replyUntil: dateOf(replyUntil) } });
  const step = (seq: number, day: Day) => ({ recheckId, seq, on: dateOf(day), at: morningOf(day) });
  await db.recheckEvent.createMany({
    data: [
      { ...step(1, officeDay(Day.parse(`${year}-02-20`))), move: "plan", status: "planned" },
      { ...step(2, noticed), move: "give_notice", status: "failing", text: reason, replyUntil: dateOf(replyUntil) },
      { ...step(3, on), move: "revoke", status: "revoked", text: reason, decisionId: id },
    ],
  });
  await foldTitles({ db }, [unitId], titleId);
}

/** A title held since an earlier year after 2021, of a cell that still stands and of which nothing else is to be told. */
async function holdingToTake(db: Db, year: number) {
  const held = await db.titleHolding.findMany({
    where: {
      titleId, heldUntil: null, heldFrom: { gte: dateOf(Day.parse("2022-01-01")), lt: dateOf(Day.parse(`${year}-01-01`)) }, reviews: { none: {} },
      unit: { rechecks: { none: {} }, AND: [{ versions: { some: { validUntil: null } } }, { versions: { none: { parent: { versions: { some: { name: spared } } } } } }] },
    },
    select: { unitId: true, openedById: true },
  });
  return held.toSorted((a, b) => chance(`take ${year} ${a.openedById}`, 1_000_000) - chance(`take ${year} ${b.openedById}`, 1_000_000) || (a.openedById < b.openedById ? -1 : 1))[0];
}

/** The first number free after those of the day: between the papers of a committee lie others. */
async function numberOn(db: Db, issuerId: string, on: Day): Promise<number> {
  const papers = await db.decision.findMany({ where: { issuerId, type: "QĐ", termId: isOfTerm(on) }, select: { number: true, decidedOn: true } });
  const used = new Set(papers.map(({ number }) => number));
  let number = Math.max(0, ...papers.filter(({ decidedOn }) => decidedOn <= dateOf(on)).map((paper) => paper.number)) + 1;
  while (used.has(number)) number += 1;
  return number;
}
