import { expect, test } from "vitest";
import type { ClosedUnit } from "@/lib/domain/closing/content";
import { differences, originsOf } from "@/lib/domain/closing/differences";

const zero = { target: null, registered: 0, registeredInTerm: 0, recognised: 0, held: 0, revoked: 0, appraised: 0, additional: 0 };
const unit = (id: string, level: ClosedUnit["level"], parentId: string | null, cells: number): ClosedUnit => ({ ...zero, id, level, parentId, cells, name: id, kind: "commune" });
const begun = (frozen: ClosedUnit[], live: ClosedUnit[]) => originsOf(differences(frozen, live)).map((one) => `${one.unit.id} ${one.figure}: ${one.from} ${one.to}`);
const province = [unit("p", "province", null, 3), unit("a", "district", "p", 2), unit("b", "district", "p", 1), unit("x", "commune", "a", 1), unit("y", "commune", "a", 1), unit("z", "commune", "b", 1)];

test("a difference begins where the units below do not explain it", () => {
  const one = [unit("p", "province", null, 4), unit("a", "district", "p", 3), unit("b", "district", "p", 1), unit("x", "commune", "a", 2), unit("y", "commune", "a", 1), unit("z", "commune", "b", 1)];
  expect(begun(province, one)).toEqual(["x cells: 1 2"]);
  expect(begun(province, province)).toEqual([]);
});

test("a commune that came under another district is told at both districts, a merged one where it ended and where it went", () => {
  const moved = [unit("p", "province", null, 3), unit("a", "district", "p", 1), unit("b", "district", "p", 2), unit("x", "commune", "a", 1), unit("y", "commune", "b", 1), unit("z", "commune", "b", 1)];
  expect(begun(province, moved)).toEqual(["a cells: 2 1", "b cells: 1 2"]);
  const merged = [unit("p", "province", null, 3), unit("a", "district", "p", 2), unit("b", "district", "p", 1), unit("x", "commune", "a", 2), unit("z", "commune", "b", 1)];
  expect(begun(province, merged).filter((says) => says.includes("cells"))).toEqual(["x cells: 1 2", "y cells: 1 null"]);
});
