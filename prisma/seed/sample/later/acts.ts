import { carryOutAct } from "@/lib/access/carry-out-act";
import { structureBefore } from "@/lib/access/act-ground";
import { dateOf, Day } from "@/lib/domain/day";
import { readCsv } from "@/lib/documents/read-csv";
import { readCrosswalk } from "@/lib/domain/unit/reorganisation/crosswalk";
import { linesOfCrosswalk } from "@/lib/domain/unit/reorganisation/lines-of-crosswalk";
import type { ActLine } from "@/lib/domain/unit/reorganisation/line";
import type { Structure } from "@/lib/domain/unit/reorganisation/structure";
import type { Prisma } from "@/lib/platform/prisma/client";
import { crosswalkOf } from "@/prisma/seed/maps/crosswalk-of";
import { turn } from "@/prisma/seed/maps/which-map";
import { seedUuid } from "@/prisma/seed/seed-uuid";

type Db = Prisma.TransactionClient;
/** Under whose order the sample's acts are carried out. */
type Ordering = { db: Db; province: string; accountId: string };
type Paper = { number: string; issuer: string; subject: string; issuedOn: string; effectiveOn: Day; ground: string | null };

/**
 * The communes that ended between 2023 and 03/2025, each with a commune that went to the same commune of 2025 (their rows name it, without
 * a code of their own). Which one took each in is not in our sources, so the paper is marked; that the codes 28810 and 28855 passed to Thị
 * trấn Châu Thành and Xã Tường Đa is.
 */
const ended: readonly (readonly [code: string, into: string])[] = [
  ["28765", "28777"], ["28768", "28777"], ["28801", "28810"], ["28825", "28813"], ["28837", "28855"], ["28849", "28813"], ["28864", "28855"], ["29074", "29077"], ["29113", "29116"],
];
export const townshipsBegin: Paper = {
  number: "Minh họa 2023", issuer: "Ủy ban Thường vụ Quốc hội", subject: "Thành lập ba thị trấn thuộc tỉnh Bến Tre (minh họa)", issuedOn: "2023-02-13", effectiveOn: Day.parse("2023-04-10"),
  ground: "Tên mới lấy từ danh mục năm 2025. Số văn bản và ngày hiệu lực là minh họa.",
};
export const communesMerge: Paper = {
  number: "Minh họa 2024", issuer: "Ủy ban Thường vụ Quốc hội", subject: "Sắp xếp đơn vị hành chính cấp xã giai đoạn 2023–2025 (minh họa)", issuedOn: "2024-10-24", effectiveOn: Day.parse("2024-12-01"),
  ground: "Chín xã, phường, thị trấn không còn trong danh mục năm 2025. Đơn vị nhận và số văn bản là minh họa.",
};
export const districtsEnd: Paper = {
  number: "1687/NQ-UBTVQH15", issuer: "Ủy ban Thường vụ Quốc hội", subject: "Sắp xếp các đơn vị hành chính cấp xã của tỉnh Vĩnh Long năm 2025", issuedOn: "2025-06-16", effectiveOn: turn,
  ground: "Cùng Nghị quyết số 202/2025/QH15 về sắp xếp cấp tỉnh; phần tỉnh Bến Tre cũ.",
};
export const hamletsMerge: Paper = {
  number: "Minh họa 2026", issuer: "Hội đồng nhân dân tỉnh Vĩnh Long", subject: "Sắp xếp ấp năm 2026 (minh họa)", issuedOn: "2026-03-20", effectiveOn: Day.parse("2026-04-01"), ground: null,
};

/** Communes that became townships before 2025. */
const townships = [["28861", "Thị trấn Tiên Thủy"], ["28915", "Thị trấn Phước Mỹ Trung"], ["29179", "Thị trấn Tiệm Tôm"]] as const;

/** Three communes become townships under the codes they had. */
export async function beginTownships(ordering: Ordering) {
  const { before } = await structureBefore(ordering.db, ordering.province, townshipsBegin.effectiveOn);
  await enact(ordering, townshipsBegin, townships.flatMap(([code, name]) => {
    const unit = findIn(before, code);
    return unit ? [{ kind: "change_kind", unit: unit.id, to: "township", name } as const] : [];
  }));
}

const findIn = (before: Structure, code: string) => [...before.values()].find((unit) => unit.code === code && unit.level === "commune");

/** Nine communes go into their neighbours, two of which go on under other names: these are in the list of 2025. */
export async function mergeCommunes(ordering: Ordering) {
  const { before } = await structureBefore(ordering.db, ordering.province, communesMerge.effectiveOn);
  const merges = ended.flatMap(([code, into]): ActLine[] => {
    const [unit, heir] = [findIn(before, code), findIn(before, into)];
    return unit && heir ? [{ kind: "merge", units: [unit.id], into: heir.id, make: null }] : [];
  });
  const [township, tuongDa] = [findIn(before, "28810"), findIn(before, "28855")];
  await enact(ordering, communesMerge, [
    ...byHeir(merges),
    ...(township ? [{ kind: "change_kind", unit: township.id, to: "township", name: "Thị trấn Châu Thành" } as const] : []),
    ...(tuongDa ? [{ kind: "rename", unit: tuongDa.id, name: "Xã Tường Đa" } as const] : []),
  ]);
}

/** Several communes of one heir are one line. */
function byHeir(lines: readonly ActLine[]): ActLine[] {
  const merged = new Map<string, Extract<ActLine, { kind: "merge" }>>();
  for (const line of lines) {
    if (line.kind !== "merge") continue;
    const known = merged.get(line.into);
    merged.set(line.into, { ...line, units: [...(known?.units ?? []), ...line.units] });
  }
  return [...merged.values()];
}

/** The night of 30/06/2025: 148 communes into 48, straight below the province, which goes on as Vĩnh Long. */
export async function endDistricts(ordering: Ordering) {
  const { before } = await structureBefore(ordering.db, ordering.province, turn);
  const list = readCsv(Buffer.from(crosswalkOf("83") ?? ""));
  const { rows } = readCrosswalk(list ? [list] : []);
  const standing = new Map([...before.values()].flatMap(({ code, name }) => (code ? [[code, name] as const] : [])));
  // Nine communes have ended by then, and two names differ: the township bears the code of Xã An Khánh.
  const read = linesOfCrosswalk(rows.filter(({ oldCode }) => standing.has(oldCode)).map((row) => ({ ...row, oldName: standing.get(row.oldCode) ?? row.oldName })), before, "s");
  if (read.problems.length > 0) throw new Error(JSON.stringify(read.problems));
  await enact(ordering, districtsEnd, read.lines);
}

/** Two hamlets of the commune the sample tells most of become one; one of them holds the title, which then waits for a person. */
export async function mergeHamlets(ordering: Ordering, hamlets: readonly string[]) {
  const { before } = await structureBefore(ordering.db, ordering.province, hamletsMerge.effectiveOn);
  const parent = before.get(hamlets[0] ?? "")?.parentId;
  if (!parent || hamlets.length !== 2) throw new Error("the two hamlets are not where the sample left them");
  await enact(ordering, hamletsMerge, [{ kind: "merge", units: [...hamlets], into: "+a", make: { key: "a", name: "Ấp Phú Hòa", kind: "hamlet", code: null, parent } }]);
}

/** Drafts and carries out an act by its own rules. */
async function enact({ db, province, accountId }: Ordering, { effectiveOn, issuedOn, ...paper }: Paper, lines: readonly ActLine[]) {
  const id = seedUuid(`act ${paper.number}`);
  const now = new Date(`${effectiveOn}T00:05:00+07:00`);
  await db.act.create({ data: { id, ...paper, issuedOn: dateOf(Day.parse(issuedOn)), effectiveOn: dateOf(effectiveOn), unitId: province, state: "draft", carriesGrants: true, createdById: accountId, createdAt: now } });
  await db.actLine.createMany({ data: lines.map((content, index) => ({ id: seedUuid(`act line ${paper.number} ${index}`), actId: id, position: index + 1, content })) });
  const done = await carryOutAct(db, { act: { id, number: paper.number, unitId: province, effectiveOn, countersId: null, carriesGrants: true, lines }, accountId, now });
  if (!done.ok) throw new Error(`${paper.number}: ${JSON.stringify(done.problems ?? done.refusal)}`);
}
