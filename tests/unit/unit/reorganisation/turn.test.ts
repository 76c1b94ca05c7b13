import { expect, test } from "vitest";
import { readCsv } from "@/lib/documents/read-csv";
import { levels } from "@/lib/domain/unit/level";
import { readCrosswalk } from "@/lib/domain/unit/reorganisation/crosswalk";
import { linesOfCrosswalk } from "@/lib/domain/unit/reorganisation/lines-of-crosswalk";
import { planAct } from "@/lib/domain/unit/reorganisation/plan";
import { levelOf, type Standing } from "@/lib/domain/unit/reorganisation/structure";
import { crosswalkOf } from "@/prisma/seed/maps/crosswalk-of";
import { firstMap, type MapUnit } from "@/prisma/seed/maps/first-map";

/** Bến Tre as the first map has it, below a country. */
function benTre(): Map<string, Standing> {
  const { province, districts, communes } = firstMap("83")!;
  const standing = (parent: string) => ({ code, name, kind, parentCode }: MapUnit): [string, Standing] => [`u${code}`, { id: `u${code}`, level: levelOf(kind), name, kind, code, parentId: parentCode ? `u${parentCode}` : parent }];
  const units = [standing("vn")({ ...province, parentCode: null }), ...[...districts, ...communes].map(standing("u83"))];
  return new Map([["vn", { id: "vn", level: "country", name: "Việt Nam", kind: "country", code: null, parentId: null }], ...units]);
}

test("the list of 01/07/2025 for Bến Tre takes all 157 communes into 48 straight below Vĩnh Long, those that ended between the two lists with them", () => {
  const before = benTre();
  const { rows, problems } = readCrosswalk([readCsv(Buffer.from(crosswalkOf("83")!))!]);
  expect(problems).toEqual([]);
  const read = linesOfCrosswalk(rows, before, "v1");
  expect(read.problems).toEqual([]);

  const planned = planAct({ before, later: new Set<string>(), elsewhen: new Map() }, read.lines);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const standing = [...planned.plan.after.values()].filter(({ level }) => level === "commune");
  expect(standing).toHaveLength(48);
  expect(new Set(standing.map(({ parentId }) => parentId))).toEqual(new Set(["u83"]));
  expect(planned.plan.after.get("u83")).toMatchObject({ name: "Tỉnh Vĩnh Long", code: "86" });
  expect([...planned.plan.after.values()].filter(({ level }) => level === levels[2])).toEqual([]);
}, 60_000); // a package of a country is read
