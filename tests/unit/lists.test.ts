import { expect, test } from "vitest";
import { roles } from "@/lib/domain/action";
import { teamFunctions } from "@/lib/domain/appraisal/team";
import { bases } from "@/lib/domain/attainment/view";
import { effects } from "@/lib/domain/decision/title";
import { statuses } from "@/lib/domain/registration/status";
import { levels, unitKinds } from "@/lib/domain/unit/level";
import { signalKinds } from "@/lib/domain/recheck/schema";
import { recheckKinds, recheckStatuses } from "@/lib/domain/recheck/workflow";
import * as stored from "@/lib/platform/prisma/enums";

test.each([
  ["Level", levels, stored.Level],
  ["UnitKind", unitKinds, stored.UnitKind],
  ["RegistrationStatus", statuses, stored.RegistrationStatus],
  ["Role", roles, stored.Role],
  ["TeamFunction", teamFunctions, stored.TeamFunction],
  ["Effect", effects, stored.Effect],
  ["RecheckKind", recheckKinds, stored.RecheckKind],
  ["RecheckStatus", recheckStatuses, stored.RecheckStatus],
  ["SignalKind", signalKinds, stored.SignalKind],
  ["Base", bases, stored.Base],
] as const)("the database's %s lists what the domain lists, in the same order", (_name, inDomain, inDatabase) => {
  expect(Object.values(inDatabase)).toEqual([...inDomain]);
});
