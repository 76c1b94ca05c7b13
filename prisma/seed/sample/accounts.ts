import { randomInt } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { usualDivergence, usualQuorum, type TeamFunction } from "@/lib/domain/appraisal/team";
import { dateOf, Day } from "@/lib/domain/day";
import type { Role } from "@/lib/domain/action";
import type { Prisma } from "@/lib/platform/prisma/client";
import { seedUuid } from "@/prisma/seed/seed-uuid";
import type { Cell } from "./cells";
import { phuocThanh } from "./figures";
import type { Units } from "./plant-units";

/** One line of the accounts file. */
export type SampleAccount = { account: string; password: string; role: Role; unit: string };

type Office = { account: string; displayName: string; role: Role; unit: string; code: string; density?: string; seat?: TeamFunction };

const offices: readonly Office[] = [
  { account: "ban-to-chuc-tinh", displayName: "Ban Tổ chức Tỉnh ủy", role: "organization_staff", unit: "Tỉnh Bến Tre", code: "83" },
  { account: "lanh-dao-tinh", displayName: "Thường trực Tỉnh ủy", role: "leader", unit: "Tỉnh Bến Tre", code: "83" },
  { account: "ban-thuong-vu-chau-thanh", displayName: "Ban Thường vụ Huyện ủy Châu Thành", role: "standing_committee", unit: "Huyện Châu Thành, tỉnh Bến Tre", code: "831" },
  { account: "tham-dinh-chau-thanh", displayName: "Tổ trưởng thẩm định huyện Châu Thành", role: "appraiser", unit: "Huyện Châu Thành, tỉnh Bến Tre", code: "831", seat: "chair" },
  { account: "tham-dinh-chau-thanh-2", displayName: "Thư ký thẩm định huyện Châu Thành", role: "appraiser", unit: "Huyện Châu Thành, tỉnh Bến Tre, thư ký", code: "831", seat: "secretary" },
  { account: "tham-dinh-chau-thanh-3", displayName: "Thành viên thẩm định 1 huyện Châu Thành", role: "appraiser", unit: "Huyện Châu Thành, tỉnh Bến Tre, thành viên 1", code: "831", seat: "member" },
  { account: "tham-dinh-chau-thanh-4", displayName: "Thành viên thẩm định 2 huyện Châu Thành", role: "appraiser", unit: "Huyện Châu Thành, tỉnh Bến Tre, thành viên 2", code: "831", seat: "member" },
  { account: "dang-uy-phuoc-thanh", displayName: "Đảng ủy xã Phước Thạnh", role: "committee_officer", unit: "Xã Phước Thạnh, huyện Châu Thành", code: phuocThanh.code },
  { account: "phu-trach-phuoc-thanh", displayName: "Cán bộ phụ trách xã Phước Thạnh", role: "assigned_officer", unit: "Xã Phước Thạnh, huyện Châu Thành", code: phuocThanh.code },
  { account: "chi-bo-phu-thanh", displayName: "Chi bộ ấp Phú Thạnh", role: "cell_secretary", unit: "Ấp Phú Thạnh, xã Phước Thạnh", code: `${phuocThanh.code} Ấp Phú Thạnh`, density: "large" },
  { account: "ban-thuong-vu-binh-dai", displayName: "Ban Thường vụ Huyện ủy Bình Đại", role: "standing_committee", unit: "Huyện Bình Đại, tỉnh Bến Tre", code: "835" },
  { account: "tham-dinh-binh-dai", displayName: "Tổ trưởng thẩm định huyện Bình Đại", role: "appraiser", unit: "Huyện Bình Đại, tỉnh Bến Tre, tổ trưởng", code: "835", seat: "chair" },
  { account: "tham-dinh-binh-dai-2", displayName: "Thư ký thẩm định huyện Bình Đại", role: "appraiser", unit: "Huyện Bình Đại, tỉnh Bến Tre, thư ký", code: "835", seat: "secretary" },
  { account: "tham-dinh-binh-dai-3", displayName: "Thành viên thẩm định huyện Bình Đại", role: "appraiser", unit: "Huyện Bình Đại, tỉnh Bến Tre, thành viên", code: "835", seat: "member" },
  { account: "dang-uy-thoi-thuan", displayName: "Đảng ủy xã Thới Thuận", role: "committee_officer", unit: "Xã Thới Thuận, huyện Bình Đại", code: "29107" },
  { account: "ban-dan-van-tinh", displayName: "Ban Dân vận Tỉnh ủy", role: "guest", unit: "Tỉnh Bến Tre", code: "83" },
  { account: "quan-tri", displayName: "Quản trị hệ thống", role: "administrator", unit: "Tỉnh Bến Tre", code: "83" },
];

// Without letters and digits that are read for one another (0 o, 1 l i).
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const word = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");

/** A password that can be read out and typed: three groups of five, 74 bits. */
const readablePassword = () => [word(), word(), word()].join("-");

/** Plants an account for each office, at least one a role, each with a generated password known only from the list answered here, and the appraisal team some of them form. */
export async function plantAccounts(db: Prisma.TransactionClient, units: Units, now: Date): Promise<SampleAccount[]> {
  const listed = offices.map(({ account, role, unit }) => ({ account, password: readablePassword(), role, unit }));
  const hashes = await Promise.all(listed.map(({ password }) => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })));
  await db.account.createMany({
    data: offices.map(({ account, displayName, density }, index) => ({
      id: seedUuid(`account ${account}`),
      name: account,
      displayName,
      passwordHash: hashes[index] ?? "",
      mustChange: false,
      createdAt: now,
      ...(density ? { density } : {}),
    })),
  });
  await db.grant.createMany({
    data: offices.map(({ account, role, code }) => ({
      id: seedUuid(`grant ${account}`),
      accountId: seedUuid(`account ${account}`),
      role,
      unitId: units.byCode.get(code) ?? units.byCell.get(code satisfies Cell["key"]) ?? "",
      validFrom: dateOf(Day.parse("2020-10-15")),
    })),
  });
  for (const team of teams) await plantTeam(db, units, team);
  return listed;
}

/** Districts whose committee has an account, with the decision that formed their team. */
const teams = [
  { code: "831", committee: "Huyện ủy Châu Thành", number: 9, account: "ban-thuong-vu-chau-thanh" },
  { code: "835", committee: "Huyện ủy Bình Đại", number: 6, account: "ban-thuong-vu-binh-dai" },
] as const;

/** A district's appraisal team, in force since the beginning of the year: who scores a dossier blind needs others who do. */
async function plantTeam(db: Prisma.TransactionClient, units: Units, { code, committee, number, account: former }: (typeof teams)[number]) {
  const id = seedUuid(`team ${code}`);
  const signedOn = dateOf(Day.parse("2021-01-06"));
  await db.appraisalTeam.create({
    data: {
      id, signedOn, unitId: units.byCode.get(code) ?? "", issuer: `Ban Thường vụ ${committee}`, number, symbol: "QĐ/HU", signer: "", capacity: "T/M Ban Thường vụ, Bí thư",
      quorumPart: usualQuorum.part, quorumWhole: usualQuorum.whole, divergence: usualDivergence, accountId: seedUuid(`account ${former}`), recordedAt: signedOn,
    },
  });
  await db.appraisalSeat.createMany({ data: offices.flatMap(({ account, code: of, seat }) => (seat && of === code ? [{ id: seedUuid(`seat ${account}`), teamId: id, accountId: seedUuid(`account ${account}`), function: seat }] : [])) });
}
