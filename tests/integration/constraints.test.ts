import { beforeEach, describe, expect, test } from "vitest";
import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";

beforeEach(emptyTables);

const day = (text: string) => dateOf(Day.parse(text));

/** What the database said no with: the name of a constraint, or its own sentence. */
async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    const cause = error instanceof Error && "meta" in error ? JSON.stringify(error.meta) : "";
    return `${error instanceof Error ? error.message : String(error)} ${cause}`;
  }
  return "nothing was refused";
}

describe("units over time", () => {
  test("two versions of a unit never share a day", async () => {
    const commune = await plant.unit({ level: "commune", until: "2021-01-01" });
    const version = (from: string) =>
      database.unitVersion.create({ data: { unitId: commune.id, name: "Xã khác", kind: "commune", parentId: commune.parentId, validFrom: day(from) } });
    expect(await refusalOf(version("2020-12-31"))).toContain("UnitVersion_no_overlap");
    expect((await version("2021-01-01")).name).toBe("Xã khác");
  });

  test("there is one root, in the tree and on every day of its history", async () => {
    const root = await plant.country();
    expect(await refusalOf(database.unit.create({ data: { level: "country" } }))).toMatch(/Unit_one_root|Unique constraint/);
    const other = await database.unit.create({ data: { level: "province", parentId: root.id } });
    const asRoot = database.unitVersion.create({ data: { unitId: other.id, name: "Nước khác", kind: "country", parentId: null, validFrom: day("2021-01-01") } });
    expect(await refusalOf(asRoot)).toContain("UnitVersion_one_root");
  });

  test("a unit never stands below itself", async () => {
    const cell = await plant.unit();
    const district = await database.unit.findFirstOrThrow({ where: { level: "district" } });
    const moving = (id: string, parentId: string) => refusalOf(database.unit.update({ where: { id }, data: { parentId } }));
    expect(await moving(district.id, cell.parentId!)).toContain("cannot stand below itself");
    expect(await moving(district.id, district.id)).toContain("cannot stand below itself");
  });

  test("a version stands below a higher level only", async () => {
    const cell = await plant.unit();
    const commune = await plant.unit({ level: "commune", until: "2021-01-01" });
    const belowCell = { unitId: commune.id, name: "Xã", kind: "commune", parentId: cell.id, validFrom: day("2021-01-01") } as const;
    expect(await refusalOf(database.unitVersion.create({ data: belowCell }))).toContain("cannot stand below a cell");
  });

  test("no unit is an orphan on any day", async () => {
    const district = await plant.unit({ level: "district", until: "2025-07-01" });
    const commune = { level: "commune", parent: district } as const;
    expect(await refusalOf(plant.unit({ ...commune, on: "2025-07-01" }))).toContain("orphan");
    expect(await refusalOf(plant.unit({ ...commune, on: "2021-01-01" }))).toContain("orphan");
    const until = await plant.unit({ ...commune, on: "2021-01-01", until: "2025-07-01" });
    const ending = database.unitVersion.updateMany({ where: { unitId: district.id }, data: { validUntil: day("2024-01-01") } });
    expect(await refusalOf(ending)).toContain(`unit ${until.id} would be an orphan`);
    expect(await refusalOf(database.unitVersion.deleteMany({ where: { unitId: district.id } }))).toContain("orphan");
    expect(await refusalOf(database.unit.delete({ where: { id: district.id } }))).toMatch(/[Ff]oreign key/);
  });

  test.each(["", " Xã Hòa Lộc", "Xã Hòa Lộc".normalize("NFD")])("a name is clean text: not %j", async (name) => {
    expect(await refusalOf(plant.unit({ name }))).toContain("UnitVersion_name_clean");
  });

  test("an id with a slash would break paths", async () => {
    expect(await refusalOf(plant.unit({ id: "4/4" }))).toContain("other than 0-9a-z");
  });

  test("names fold for search, old and new spellings alike", async () => {
    await plant.unit({ name: "Xã Hòa Lộc" });
    await plant.unit({ name: "Xã Hoà Lộc" });
    await plant.unit({ name: "Xã Đông Hoà Hiệp" });
    expect(await database.unitVersion.count({ where: { nameFolded: "xa hoa loc" } })).toBe(2);
    expect(await database.unitVersion.count({ where: { nameFolded: "xa dong hoa hiep" } })).toBe(1);
  });
});

describe("access paths", () => {
  const pathsOf = async (unitId: string) => {
    const where = { unitId };
    const facts = [
      await database.registration.findMany({ where }),
      await database.registrationEvent.findMany({ where }),
      await database.decisionLine.findMany({ where }),
      await database.titleHolding.findMany({ where }),
    ];
    const unit = await database.unit.findUniqueOrThrow({ where: { id: unitId } });
    return { unit: unit.path, facts: facts.map((rows) => rows.map((row) => row.path)) };
  };

  test("a moved unit takes everything below it and every fact along", async () => {
    const cell = await plant.unit();
    const registration = await plant.registration({ unit: cell });
    await plant.recognition({ unit: cell, registration });
    const heir = await plant.unit({ level: "province" });
    const district = await database.unit.findFirstOrThrow({ where: { level: "district" } });
    await database.unit.update({ where: { id: district.id }, data: { parentId: heir.id } });
    const path = `${heir.path}${district.id}/${cell.parentId}/${cell.id}/`;
    expect(await pathsOf(cell.id)).toEqual({ unit: path, facts: [[path], [path], [path], [path]] });
  });

  test("a path written by hand becomes the true one", async () => {
    const cell = await plant.unit();
    const registration = await plant.registration({ unit: cell });
    await plant.recognition({ unit: cell, registration });
    const data = { path: "/9/" };
    await database.unit.update({ where: { id: cell.id }, data });
    await database.registration.updateMany({ data });
    await database.registrationEvent.updateMany({ data });
    await database.decisionLine.updateMany({ data });
    await database.titleHolding.updateMany({ data });
    expect(await pathsOf(cell.id)).toEqual({ unit: cell.path, facts: [[cell.path], [cell.path], [cell.path], [cell.path]] });
  });

  test("a registration given to another unit goes where that unit is", async () => {
    const registration = await plant.registration();
    const other = await plant.unit();
    const moved = await database.registration.update({ where: { id: registration.id }, data: { unitId: other.id } });
    expect(moved.path).toBe(other.path);
  });
});

describe("targets", () => {
  const wrong = [
    ["a count without a number", { valueKind: "count" }],
    ["a negative count", { valueKind: "count", count: -1 }],
    ["a count that is also a percentage", { valueKind: "count", count: 1, percentLow: 40 }],
    ["a percentage above 100", { valueKind: "percent", percentLow: 101 }],
    ["a range upside down", { valueKind: "percent_range", percentLow: 50, percentHigh: 40 }],
    ["a range without an end", { valueKind: "percent_range", percentLow: 40 }],
  ] as const;
  test.each(wrong)("%s is refused", async (_name, value) => {
    const { id: _, ...line } = await plant.target();
    expect(await refusalOf(database.target.create({ data: { ...line, year: 2022, count: null, percentLow: null, percentHigh: null, ...value } }))).toContain("Target_value");
  });

  test("one line for one unit, title, period and group", async () => {
    const unit = await plant.unit({ level: "province" });
    const resolution = await plant.resolution({ unit });
    await plant.target({ unit, resolution });
    expect(await refusalOf(plant.target({ unit, resolution }))).toMatch(/Target_one_line|Unique constraint/);
    await plant.target({ unit, resolution, groupKinds: ["new_rural"] });
    await plant.target({ unit, resolution, year: null });
    expect(await refusalOf(plant.target({ unit, resolution, year: null }))).toMatch(/Target_one_line|Unique constraint/);
  });

  test("a year lies in its term, and in one term only", async () => {
    expect(await refusalOf(plant.target({ year: 2026 }))).toContain("year 2026 is not in term 2020-2025");
    expect(await refusalOf(plant.registration({ year: 2020 }))).toContain("year 2020 is not in term 2020-2025");
    expect(await refusalOf(plant.term("2023-2028"))).toContain("Term_no_overlap");
  });
});

describe("registrations and titles", () => {
  test("a cell is registered once for one title and year, and on one open road in a term, unless the first was withdrawn or lapsed", async () => {
    const unit = await plant.unit();
    const first = await plant.registration({ unit });
    expect(await refusalOf(plant.registration({ unit }))).toMatch(/Registration_once|Unique constraint/);
    expect(await refusalOf(plant.registration({ unit, year: 2022 }))).toMatch(/Registration_one_open|Unique constraint/);
    await plant.registration({ unit, title: "kieu_mau" });
    await plant.event(first, { status: "withdrawn", on: "2021-03-01", reason: "Chưa đủ điều kiện" });
    const again = await plant.registration({ unit, on: "2021-04-01" });
    await plant.event(again, { status: "lapsed", on: "2021-05-01" });
    await plant.registration({ unit, on: "2021-06-01" });
  });

  test("a title is held once at a time", async () => {
    const held = await plant.recognition({ on: "2021-03-01" });
    expect(await refusalOf(plant.recognition({ unit: held.unit, on: "2021-04-01" }))).toContain("TitleHolding_no_overlap");
    await plant.revocation(held, { on: "2021-05-01" });
    await plant.recognition({ unit: held.unit, on: "2021-05-01" });
  });

  test("a title ends by a decision or not at all", async () => {
    const { holding } = await plant.recognition();
    expect(await refusalOf(database.titleHolding.update({ where: { id: holding.id }, data: { heldUntil: day("2021-12-01") } }))).toContain("TitleHolding_end");
  });

  test("a decision number is used once by its issuer in a term, and the day of a line is its decision's", async () => {
    const issuer = await plant.unit({ level: "district" });
    const { lines } = await plant.decision({ issuer, number: 12, on: "2021-05-05" });
    expect(lines[0]!.decidedOn).toEqual(day("2021-05-05"));
    expect(await refusalOf(plant.decision({ issuer, number: 12 }))).toContain("Unique constraint");
    expect(await refusalOf(plant.decision({ issuer, number: 0 }))).toContain("Decision_number");
  });
});

describe("what was written stays written", () => {
  const forbidden: readonly [string, () => Promise<unknown>][] = [
    ["a decision's number", () => database.decision.updateMany({ data: { number: 99 } })],
    ["a decision", () => database.decision.deleteMany()],
    ["the effect of a line", () => database.decisionLine.updateMany({ data: { effect: "annul" } })],
    ["the printed name in a line", () => database.decisionLine.updateMany({ data: { nameAsSigned: "Khác" } })],
    ["a line", () => database.decisionLine.deleteMany()],
    ["the status in an event", () => database.registrationEvent.updateMany({ data: { status: "recognised" } })],
    ["the cell of an event", async () => database.registrationEvent.updateMany({ data: { unitId: (await plant.unit()).id } })],
    ["an event", () => database.registrationEvent.deleteMany()],
    ["an audit entry", () => database.auditEvent.updateMany({ data: { actor: "khác" } })],
    ["the audit", () => database.auditEvent.deleteMany()],
    ["everything at once", () => database.$executeRaw`TRUNCATE "AuditEvent"`],
  ];
  test.each(forbidden)("nobody changes %s", async (_name, change) => {
    const registration = await plant.registration();
    await plant.recognition({ registration });
    await database.auditEvent.create({ data: { at: day("2021-01-01"), actor: "ai-do", act: "sign-in" } });
    expect(await refusalOf(change())).toMatch(/append-only|permission denied/);
  });
});

test("grants, memberships and competences run forward, without overlap", async () => {
  const unit = await plant.unit({ level: "commune" });
  expect(await refusalOf(plant.account({ grants: [{ role: "leader", unit, on: "2021-01-01", until: "2021-01-01" }] }))).toContain("Grant_range");
  expect(await refusalOf(plant.account({ name: "Hoa " }))).toContain("Account_name_clean");
  const group = await plant.group({ unit, kind: "cluster", members: [unit] });
  const member = { groupId: group.id, unitId: unit.id, validFrom: day("2021-01-01") };
  expect(await refusalOf(database.groupMember.create({ data: member }))).toContain("GroupMember_no_overlap");
  const competence = { unitId: unit.id, stage: "decide", level: "district", body: "Ban Thường vụ Huyện ủy", validFrom: day("2020-01-01") } as const;
  await database.competence.create({ data: competence });
  expect(await refusalOf(database.competence.create({ data: competence }))).toContain("Competence_no_overlap");
});
