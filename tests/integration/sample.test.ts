import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { verify } from "@node-rs/argon2";
import { z } from "zod";
import { beforeAll, describe, expect, it } from "vitest";
import { roles } from "@/lib/domain/action";
import { dateOf, Day, dayOfDate } from "@/lib/domain/day";
import { CriteriaContent } from "@/lib/domain/criteria/content";
import { database } from "@/lib/platform/database";
import type { Prisma } from "@/lib/platform/prisma/client";
import { NotEmpty, plantSample } from "@/prisma/seed/sample";
import { plantReference } from "@/prisma/seed/reference";

const inOne = (work: (db: Prisma.TransactionClient) => Promise<unknown>) => database.$transaction(work, { timeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), "sample-"));
const file = join(folder, "sample-accounts.json");
let said = "";

/** Run as the starter runs it: a process of its own. */
function run() {
  const script = ["--import", "tsx", "--conditions=react-server", "prisma/seed/sample.ts", "--accounts", file];
  return spawnSync(process.execPath, script, { encoding: "utf8", env: { ...process.env } });
}

beforeAll(() => {
  const { status, stdout, stderr } = run();
  if (status !== 0) throw new Error(stderr);
  said = stdout;
  return () => rmSync(folder, { recursive: true });
});

const districts = [
  // name, target, recognised, pipeline (domain.md 6; the pipeline is that of the mock screens)
  ["Huyện Mỏ Cày Nam", 10, 12, 3],
  ["Huyện Giồng Trôm", 11, 13, 3],
  ["Huyện Ba Tri", 12, 13, 4],
  ["Huyện Châu Thành", 8, 6, 6],
  ["Thành phố Bến Tre", 5, 3, 4],
  ["Huyện Mỏ Cày Bắc", 5, 3, 4],
  ["Huyện Bình Đại", 7, 2, 6],
  ["Huyện Thạnh Phú", 11, 1, 8],
  ["Huyện Chợ Lách", 6, 0, 5],
] as const;

const versionOf = (name: string) => database.unitVersion.findFirstOrThrow({ where: { name }, include: { unit: true } });

describe("the sample province", () => {
  it("has 9 districts, 157 communes and 960 cells, 117 of them in Châu Thành", async () => {
    const counts = await database.unit.groupBy({ by: ["level"], _count: true, orderBy: { level: "asc" } });
    expect(counts.map((row) => [row.level, row._count])).toEqual([["country", 1], ["province", 1], ["district", 9], ["commune", 157], ["cell", 960]]);
    const communes = await database.unitVersion.groupBy({ by: ["kind"], _count: true, where: { unit: { level: "commune" } }, orderBy: { kind: "asc" } });
    expect(communes.map((row) => [row.kind, row._count])).toEqual([["commune", 142], ["ward", 8], ["township", 7]]);
    const chauThanh = await database.unitVersion.findFirstOrThrow({ where: { name: "Huyện Châu Thành" } });
    expect(await database.unitVersion.count({ where: { path: { startsWith: chauThanh.path }, unit: { level: "cell" } } })).toBe(117);
  });

  it("puts the cells the articles name in their places", async () => {
    for (const [cell, commune] of [["Ấp Phú Thạnh", "Xã Phước Thạnh"], ["Ấp An Bình", "Xã An Hiệp"]] as const) {
      const found = await database.unitVersion.findMany({ where: { name: cell }, include: { parent: { include: { versions: true, parent: { include: { versions: true } } } } } });
      expect(found.map((version) => [version.parent?.versions[0]?.name, version.parent?.parent?.versions[0]?.name])).toEqual([[commune, "Huyện Châu Thành"]]);
    }
  });

  it.each(districts)("holds %s as tabled: target %i, recognised %i, expected %i", async (name, target, recognised, pipeline) => {
    const { unitId, path } = await versionOf(name);
    const year = { termId: "2020-2025", titleId: "tsvmtd", year: 2021 };
    const line = await database.target.findFirstOrThrow({ where: { unitId, ...year }, include: { allocations: true } });
    expect(line.count).toBe(target);
    expect(line.allocations.reduce((sum, row) => sum + (row.count ?? 0), 0)).toBe(target);
    expect(await database.decisionLine.count({ where: { path: { startsWith: path }, effect: "recognise", decision: { issuerId: unitId } } })).toBe(recognised);
    const registered = { path: { startsWith: path }, ...year };
    expect(await database.registration.count({ where: { ...registered, status: "recognised" } })).toBe(recognised);
    expect(await database.registration.count({ where: { ...registered, status: { not: "recognised" }, expectedOn: { gt: dateOf(Day.parse("2021-06-30")), lte: dateOf(Day.parse("2021-12-31")) } } })).toBe(pipeline);
  });

  it("has 75 as target, 53 recognised, 43 under way, 560 registered for the term, none revoked", async () => {
    const { unitId } = await versionOf("Tỉnh Bến Tre");
    const target = await database.target.findFirstOrThrow({ where: { unitId, year: 2021 }, include: { allocations: true } });
    expect([target.count, target.allocations.reduce((sum, row) => sum + (row.count ?? 0), 0)]).toEqual([75, 75]);
    expect(await database.registration.count()).toBe(560);
    expect((await database.registration.groupBy({ by: ["unitId"] })).length).toBe(560);
    const stages = await database.registration.groupBy({ by: ["status"], where: { year: 2021 }, _count: true, orderBy: { status: "asc" } });
    expect(stages.map((row) => [row.status, row._count])).toEqual([["in_progress", 14], ["commune_reviewed", 9], ["proposed", 8], ["under_appraisal", 8], ["agreed", 4], ["recognised", 53]]);
    expect(await database.titleHolding.count({ where: { heldUntil: null } })).toBe(53);
    expect(await database.decisionLine.count({ where: { effect: { not: "recognise" } } })).toBe(0);
  });

  it("recognised 4, 11, 19, 30, 41 and 53 by the ends of the months, by decisions numbered in the order of their days", async () => {
    const lines = await database.decisionLine.findMany({ select: { decidedOn: true } });
    const until = (month: number) => lines.filter((line) => line.decidedOn.getUTCMonth() < month).length;
    expect([1, 2, 3, 4, 5, 6].map(until)).toEqual([4, 11, 19, 30, 41, 53]);
    const papers = await database.decision.findMany({ orderBy: [{ issuerId: "asc" }, { number: "asc" }] });
    expect(papers).toEqual([...papers].sort((a, b) => (a.issuerId === b.issuerId ? a.decidedOn.getTime() - b.decidedOn.getTime() : 0)));
    expect(papers.filter((paper) => [0, 6].includes(paper.decidedOn.getUTCDay()))).toEqual([]);
    const line = await database.decisionLine.findFirstOrThrow({ where: { nameAsSigned: "Chi bộ ấp Phú Thạnh, xã Phước Thạnh" }, include: { decision: true } });
    expect([line.decision.number, line.decision.symbol, dayOfDate(line.decision.decidedOn)]).toEqual([118, "QĐ/HU", "2021-05-28"]);
  });

  it("has 212 cells in communes with nông thôn mới or đô thị văn minh, all registered, 21 recognised; six clusters over 21 communes", async () => {
    const members = await database.groupMember.findMany({ where: { group: { kind: { not: "cluster" } } }, include: { unit: true } });
    const within = { OR: members.map(({ unit }) => ({ path: { startsWith: unit.path } })) };
    expect(new Set(members.map((member) => member.unitId)).size).toBe(members.length);
    expect(await database.unit.count({ where: { level: "cell", ...within } })).toBe(212);
    expect(await database.registration.count({ where: within })).toBe(212);
    expect(await database.titleHolding.count({ where: within })).toBe(21);
    const clusters = await database.unitGroup.findMany({ where: { kind: "cluster" }, include: { members: true } });
    expect([clusters.length, clusters.flatMap((cluster) => cluster.members).length]).toEqual([6, 21]);
  });

  it("stores of every registration what its events fold to, each event until the next, none after the working day", async () => {
    const registrations = await database.registration.findMany({ include: { events: { orderBy: { seq: "asc" } } } });
    for (const { events, ...registration } of registrations) {
      const last = events.at(-1);
      expect([last?.status, last?.year, last?.expectedOn, last?.until, events.length]).toEqual([registration.status, registration.year, registration.expectedOn, null, registration.version]);
      events.forEach((event, index) => {
        expect(event.seq).toBe(index + 1);
        expect(event.until).toEqual(events[index + 1]?.on ?? null);
        if (event.until) expect(event.until.getTime()).toBeGreaterThan(event.on.getTime());
        expect(dayOfDate(event.on) <= "2021-06-30" && dayOfDate(event.on) >= "2020-10-15").toBe(true);
      });
    }
  });

  it("marks as published exactly what the sources print", async () => {
    const rows = await database.publishedFigure.findMany({ where: { period: "2021" }, include: { unit: { include: { versions: true } } }, orderBy: [{ unitId: "asc" }, { measure: "asc" }] });
    const printed = rows.map((row) => `${row.unit.versions[0]?.name} ${row.measure} ${row.value}`).sort();
    expect(printed).toEqual(
      [
        "Tỉnh Bến Tre target 75",
        "Tỉnh Bến Tre recognised 53",
        "Tỉnh Bến Tre expected 43",
        "Tỉnh Bến Tre registered_term 560",
        "Tỉnh Bến Tre revoked 0",
        "Huyện Bình Đại target 7",
        "Huyện Bình Đại recognised 2",
        "Huyện Thạnh Phú target 11",
        "Huyện Thạnh Phú recognised 1",
        "Huyện Chợ Lách recognised 0",
        "Huyện Châu Thành cells 117",
      ].sort(),
    );
  });

  it("resolves one body for every stage on any day, and none at a district after 30/06/2025", async () => {
    const rows = await database.competence.findMany();
    for (const day of ["2021-06-30", "2025-06-30", "2025-07-01"]) {
      const on = dateOf(Day.parse(day));
      const inForce = rows.filter((row) => row.validFrom <= on && (!row.validUntil || row.validUntil > on));
      expect(inForce.map((row) => row.stage).sort()).toEqual(["agree", "appraise", "decide", "review"]);
      expect(inForce.some((row) => row.level === "district")).toBe(day < "2025-07-01");
    }
  });
});

describe("the accounts of the sample", () => {
  const Accounts = z.array(z.strictObject({ account: z.string(), password: z.string().min(14), role: z.enum(roles), unit: z.string().min(1) }));
  const listed = () => Accounts.parse(JSON.parse(readFileSync(file, "utf8")));

  it("stand in a file that only the owner reads, at least one for every role", () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(new Set(listed().map((row) => row.role))).toEqual(new Set(roles));
  });

  it("open with the listed password, over the listed unit", async () => {
    for (const row of listed()) {
      const account = await database.account.findUniqueOrThrow({ where: { name: row.account }, include: { grants: { include: { unit: { include: { versions: true } } } } } });
      expect(await verify(account.passwordHash, row.password)).toBe(true);
      expect(account.passwordHash).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
      expect(account.grants.map((grant) => [grant.role, grant.unit.versions[0]?.name])).toEqual([[row.role, row.unit.split(",")[0]]]);
    }
  });
});

describe("planting", () => {
  it("says how far it is", () => {
    expect(said.trim().split("\n").at(-1)).toBe("PROGRESS 960/960 chi bộ");
  });

  it("refuses a database that has units, and leaves it as it was", async () => {
    const before = await database.unit.count();
    const { status, stderr } = run();
    expect([status, stderr.trim()]).toEqual([1, new NotEmpty().message]);
    await expect(inOne((db) => plantSample(db))).rejects.toThrow(NotEmpty);
    expect(await database.unit.count()).toBe(before);
  });

  it("plants reference data again without changing anything", async () => {
    const before = await database.criteriaSet.findMany();
    await inOne((db) => plantReference(db));
    expect(await database.criteriaSet.findMany()).toEqual(before);
    expect(await database.unit.count({ where: { parentId: null } })).toBe(1);
    expect(before.map((set) => [set.titleId, set.example, CriteriaContent.safeParse(set.content).success]).sort()).toEqual([["bon_tot", true, true], ["dang_bo_bon_tot", true, true], ["kieu_mau", true, true], ["tsvmtd", true, true]]);
  });
});
