import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { usualDivergence, usualQuorum, type TeamFunction } from "@/lib/domain/appraisal/team";
import { dateOf, Day } from "@/lib/domain/day";
import type { Role } from "@/lib/domain/action";
import { symbolOf } from "@/lib/domain/decision/numbering";
import { committeeName, inSentence } from "@/lib/domain/unit/party";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { SampleAccount } from "@/prisma/seed/sample/accounts";
import { seedUuid } from "@/prisma/seed/seed-uuid";

/** An account of the commune after the districts; it opens with the password of the district's account it stands for. */
export type LaterAccount = { account: string; like: string; role: Role; unit: string };

const since = dateOf(Day.parse("2025-07-01"));
const posts: readonly { account: string; like: string; called: string; role: Role; note: string; seat?: TeamFunction }[] = [
  { account: "ban-thuong-vu-xa", like: "ban-thuong-vu-chau-thanh", called: "Ban Thường vụ", role: "standing_committee", note: "" },
  { account: "tham-dinh-xa", like: "tham-dinh-chau-thanh", called: "Tổ trưởng thẩm định", role: "appraiser", note: "", seat: "chair" },
  { account: "tham-dinh-xa-2", like: "tham-dinh-chau-thanh-2", called: "Thư ký thẩm định", role: "appraiser", note: ", thư ký", seat: "secretary" },
  { account: "tham-dinh-xa-3", like: "tham-dinh-chau-thanh-3", called: "Thành viên thẩm định 1", role: "appraiser", note: ", thành viên 1", seat: "member" },
  { account: "tham-dinh-xa-4", like: "tham-dinh-chau-thanh-4", called: "Thành viên thẩm định 2", role: "appraiser", note: ", thành viên 2", seat: "member" },
];

/** The bodies of the commune that carried on the one the sample tells most of: its standing committee and its appraisal team. */
export async function addCommuneAccounts(db: Prisma.TransactionClient, oldCommune: string): Promise<LaterAccount[]> {
  const heir = await db.succession.findFirstOrThrow({ where: { fromId: oldCommune }, orderBy: { on: "desc" } });
  const commune = await db.unitVersion.findFirstOrThrow({ where: { unitId: heir.toId }, orderBy: { validFrom: "desc" } });
  const models = new Map((await db.account.findMany({ where: { name: { in: posts.map(({ like }) => like) } } })).map((row) => [row.name, row]));
  const made = posts.filter(({ like }) => models.has(like));
  await db.account.createMany({
    data: made.map(({ account, like, called }) => ({ id: seedUuid(`account ${account}`), name: account, displayName: called === "Ban Thường vụ" ? `${called} ${committeeName(commune)}` : `${called} ${inSentence(commune)}`, passwordHash: models.get(like)?.passwordHash ?? "", mustChange: false, createdAt: new Date("2025-07-01T09:30:00+07:00") })),
  });
  await db.grant.createMany({ data: made.map(({ account, role }) => ({ id: seedUuid(`grant ${account}`), accountId: seedUuid(`account ${account}`), role, unitId: commune.unitId, validFrom: since })) });
  await formTeam(db, commune, made);
  return made.map(({ account, like, role, note }) => ({ account, like, role, unit: `${commune.name}, tỉnh Vĩnh Long${note}` }));
}

async function formTeam(db: Prisma.TransactionClient, commune: { unitId: string; name: string; kind: Parameters<typeof symbolOf>[0] }, made: typeof posts) {
  const [committee] = made;
  if (!committee) return;
  const id = seedUuid(`team ${commune.name} 2025`);
  const signedOn = dateOf(Day.parse("2025-07-02"));
  await db.appraisalTeam.create({
    data: {
      id, signedOn, unitId: commune.unitId, issuer: `Ban Thường vụ ${committeeName(commune)}`, number: 2, symbol: symbolOf(commune.kind), signer: "", capacity: "T/M Ban Thường vụ, Bí thư",
      quorumPart: usualQuorum.part, quorumWhole: usualQuorum.whole, divergence: usualDivergence, accountId: seedUuid(`account ${committee.account}`), recordedAt: signedOn,
    },
  });
  await db.appraisalSeat.createMany({ data: made.flatMap(({ account, seat }) => (seat ? [{ id: seedUuid(`seat ${account}`), teamId: id, accountId: seedUuid(`account ${account}`), function: seat }] : [])) });
}

/** Adds them to the list of accounts at this machine, each with the password it shares; a list that is not there stays away. */
export function listAccounts(file: string, made: readonly LaterAccount[]) {
  if (!existsSync(file)) return;
  const listed = JSON.parse(readFileSync(file, "utf8")) as SampleAccount[]; // our own file, written by sample.ts
  const passwords = new Map(listed.map(({ account, password }) => [account, password]));
  const added = made.flatMap(({ account, like, role, unit }) => (passwords.has(like) && !passwords.has(account) ? [{ account, password: passwords.get(like) ?? "", role, unit }] : []));
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify([...listed, ...added], null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}
