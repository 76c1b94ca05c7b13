import { expect, test } from "vitest";
import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { plant } from "@/tests/support/plant";

const day = (text: string) => dateOf(Day.parse(text));

test("only a revocation says from when a cell may register again, and after its own day", async () => {
  const { lines: [line] } = await plant.decision({ on: "2021-06-01" });
  const add = (more: object) => database.decisionLine.create({ data: { decisionId: line!.decisionId, position: 2, unitId: line!.unitId, titleId: line!.titleId, effect: "revoke", nameAsSigned: "Chi bộ", decidedOn: day("2021-06-01"), ...more } });
  const { id: unitId } = await plant.unit();
  await expect(add({ unitId, effect: "annul", registerFrom: day("2022-01-01") })).rejects.toThrow("DecisionLine_register_from");
  await expect(add({ unitId, registerFrom: day("2021-06-01") })).rejects.toThrow("DecisionLine_register_from");
  await expect(add({ unitId, effect: "recognise", affectsLineId: line!.id })).rejects.toThrow("DecisionLine_recognise_affects_none");
  await expect(add({})).rejects.toThrow(); // a paper says one thing about a cell and a title
  const { id } = await add({ unitId, registerFrom: day("2021-06-02") });
  await expect(database.decisionLine.update({ where: { id }, data: { registerFrom: day("2022-06-02") } })).rejects.toThrow("append-only");
});
