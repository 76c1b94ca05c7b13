import { expect, test } from "vitest";
import type { ActLine } from "@/lib/domain/unit/reorganisation/line";
import { picturesChanged } from "@/lib/domain/unit/reorganisation/pictures";
import { planAct } from "@/lib/domain/unit/reorganisation/plan";
import type { Standing, Structure } from "@/lib/domain/unit/reorganisation/structure";

const kinds = { country: "country", province: "province", district: "district", commune: "commune", cell: "hamlet" } as const;
const unit = (id: string, level: Standing["level"], parentId: string | null): [string, Standing] => [id, { id, level, parentId, name: `Đơn vị ${id}`, kind: kinds[level], code: null }];
const before: Structure = new Map([
  unit("1", "country", null), unit("2", "province", "1"), unit("3", "district", "2"), unit("4", "commune", "3"), unit("5", "commune", "3"), unit("6", "cell", "4"), unit("7", "cell", "5"), unit("8", "cell", "5"), unit("9", "district", "2"),
]);

test.each<[string, ActLine, string[]]>([
  ["a renamed commune: it, and all above", { kind: "rename", unit: "4", name: "Xã Mới" }, ["1", "2", "3", "4"]],
  ["another code: none", { kind: "change_code", unit: "4", code: "7" }, []],
  ["a commune under another district: both districts and above, not itself", { kind: "move", unit: "4", parent: "9" }, ["1", "2", "3", "9"]],
  ["two cells merged: they, their commune and above", { kind: "merge", units: ["7"], into: "8", make: null }, ["1", "2", "3", "5", "7"]],
  ["the end of the districts: they and what is above, not the communes", { kind: "abolish_level", level: "district", under: "2" }, ["1", "2", "3", "9"]],
])("whose reports would show another picture: %s", (_, line, expected) => {
  const planned = planAct({ before, later: new Set(), elsewhen: new Map() }, [line]);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  expect(picturesChanged(planned.plan).sort()).toEqual(expected);
});
