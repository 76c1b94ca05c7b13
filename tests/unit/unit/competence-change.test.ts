import { expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { competentFor, stages, type Competence } from "@/lib/domain/unit/competence";
import { changeCompetence, withChange, type SetCompetenceInput } from "@/lib/domain/unit/competence-change";
import { defaultCompetences, districtsEnd } from "@/lib/domain/unit/default-competences";

const today = Day.parse("2025-06-20");
const rows = defaultCompetences(Day.parse("2020-02-01")).map((row, index) => ({ ...row, id: String(index), unitId: "p", titleId: null }));
const asked = (more: Partial<SetCompetenceInput>): SetCompetenceInput => ({ unitId: "p", titleId: null, stage: "appraise", level: "province", body: "Tổ thẩm định cấp tỉnh", from: Day.parse("2025-09-01"), ...more });
const levelOn = (table: readonly Competence[], on: string, stage: Competence["stage"] = "appraise", titleId = "tsvmtd") => competentFor(table, stage, { lineage: ["c", "p"], titleId, on: Day.parse(on) })?.level;

test("as shipped every stage has one body on any day; after the districts the commune appraises and decides, the province agrees, all to be confirmed", () => {
  for (const day of ["2020-02-01", "2025-06-30", "2025-07-01", "2026-06-30"]) expect(stages.map((stage) => levelOn(rows, day, stage)).every(Boolean)).toBe(true);
  expect(stages.map((stage) => levelOn(rows, "2025-06-30", stage))).toEqual(["commune", "district", "district", "district"]);
  expect(stages.map((stage) => levelOn(rows, "2025-07-01", stage))).toEqual(["commune", "commune", "province", "commune"]);
  expect(rows.filter(({ from }) => from === districtsEnd).every(({ toConfirm }) => toConfirm)).toBe(true);
});

test("a body is named from a day until the next change known, and nothing before that day is otherwise", () => {
  const later = changeCompetence(rows, asked({}), today);
  const sooner = changeCompetence(rows, asked({ from: today }), today);
  if (!later.ok || !sooner.ok) throw new Error("refused");
  expect(["2025-08-31", "2025-09-01", "2030-01-01"].map((day) => levelOn(withChange(rows, later.value), day))).toEqual(["commune", "province", "province"]);
  expect(["2025-06-19", "2025-06-20", "2025-06-30", "2025-07-01"].map((day) => levelOn(withChange(rows, sooner.value), day))).toEqual(["district", "province", "province", "commune"]);
});

test("on the very day another began it takes its place; for one title it leaves the others alone", () => {
  const same = changeCompetence(rows, asked({ from: districtsEnd }), today);
  expect(same).toMatchObject({ ok: true, value: { ends: null, replaces: { id: "4" } } });
  const one = changeCompetence(rows, asked({ titleId: "bon_tot" }), today);
  if (!one.ok) throw new Error("refused");
  expect([levelOn(withChange(rows, one.value), "2025-09-01"), levelOn(withChange(rows, one.value), "2025-09-01", "appraise", "bon_tot")]).toEqual(["commune", "province"]);
});

test("a day that has passed is refused, and what is so already unless it waits to be confirmed", () => {
  expect(changeCompetence(rows, asked({ from: Day.parse("2025-06-19") }), today)).toMatchObject({ refusal: { code: "competence-passed", field: "from" } });
  expect(changeCompetence(rows, asked({ stage: "review", level: "commune", body: "Ban Thường vụ Đảng ủy cấp xã", from: today }), today)).toMatchObject({ refusal: { code: "competence-same" } });
  expect(changeCompetence(rows, asked({ stage: "decide", level: "commune", body: "Ban Thường vụ Đảng ủy cấp xã", from: districtsEnd }), today)).toMatchObject({ ok: true });
});
