import { beforeEach, describe, expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { clockScope } from "@/lib/access/clock-scope";
import { deriveSignals } from "@/lib/commands/derive-signals";
import { dismissSignal } from "@/lib/commands/dismiss-signal";
import { enterFigures } from "@/lib/commands/enter-figures";
import { planRechecks } from "@/lib/commands/plan-rechecks";
import { Day } from "@/lib/domain/day";
import { refuse } from "@/lib/domain/result";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { plantDistrict, type District } from "@/tests/support/decide";
import { emptyTables } from "@/tests/support/empty-tables";
import { disciplined, yearWith } from "@/tests/support/figures";
import { plant } from "@/tests/support/plant";

let place: District;
let clock: Scope;
beforeEach(async () => {
  await emptyTables();
  place = await plantDistrict();
  await database.setting.create({ data: { key: "sample", value: { workingDay: "2021-06-30" } } });
  await plant.recognition({ unit: place.cells[0]!, on: "2020-12-20", issuer: place.district });
  clock = (await clockScope())!;
});

const signals = async () => (await database.titleSignal.findMany({ orderBy: { ground: "asc" } })).map(({ unitId, ground }) => [place.cells.findIndex(({ id }) => id === unitId), ground]);
const enter = (cell: number, known: Parameters<typeof yearWith>[0], seq = 0) =>
  enterFigures(scopeOf("committee_officer", place.commune, { accountId: place.account.id }), { unitId: place.cells[cell]!.id, year: 2021, seq, figures: yearWith(known) });

test("an entry of figures raises what it calls for at once, at a holder alone, and once", async () => {
  expect([await enter(0, disciplined(1, 0, 0)), await enter(1, disciplined(3, 0, 0))]).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await signals()).toEqual([[0, "discipline:2021:1"]]);
  await enter(0, { ...disciplined(1, 0, 0), hasOffice: true }, 1);
  await deriveSignals(clock);
  expect(await signals()).toEqual([[0, "discipline:2021:1"]]);
  expect(await database.titleSignal.findFirst()).toMatchObject({ accountId: null, kind: "discipline", detail: "Số liệu năm 2021: 1 đảng viên bị kỷ luật." });
});

test("a dismissed one does not come back for the same ground, only for more of it", async () => {
  await enter(0, disciplined(1, 0, 0));
  const { id } = await database.titleSignal.findFirstOrThrow();
  expect(await dismissSignal(place.committee, { id, dismissal: "Đã xử lý năm trước" })).toMatchObject({ ok: true });
  expect(await deriveSignals(clock)).toEqual({ ok: true, value: { raised: 0 } });
  await enter(0, disciplined(1, 1, 0), 1);
  expect(await signals()).toEqual([[0, "discipline:2021:1"], [0, "discipline:2021:2"]]);
});

describe("derived daily", () => {
  beforeEach(async () => {
    await plant.figures({ unit: place.cells[0]!, year: 2020, known: { cellGrade: "excellent" } });
    await plant.figures({ unit: place.cells[0]!, year: 2021, known: { cellGrade: "good" } });
  });

  test("twenty at once raise it once, in the record as the system's act", async () => {
    const raised = await Promise.all(Array.from({ length: 20 }, () => deriveSignals(clock)));
    expect(raised.reduce((sum, result) => sum + (result.ok ? result.value.raised : 0), 0)).toBe(1);
    expect(await signals()).toEqual([[0, "worse_classification:2021:1"]]);
    expect(await database.auditEvent.findMany({ where: { act: "signal_add" } })).toMatchObject([{ actor: "hệ thống", accountId: null, role: null, unitId: place.cells[0]!.id }]);
  });

  test("goes on the re-check under way", async () => {
    await planRechecks(place.committee, { titleId: "tsvmtd", kind: "full", plannedOn: Day.parse("2021-11-30"), unitIds: [place.cells[0]!.id] });
    await deriveSignals(clock);
    expect(await database.titleSignal.findFirst()).toMatchObject({ recheckId: (await database.recheck.findFirstOrThrow()).id });
  });

  test("is no person's act, whatever their role", async () => {
    expect(await deriveSignals(scopeOf("standing_committee", place.district))).toEqual(refuse("not-allowed"));
  });
});

test("a paper of the recognition that has expired is one", async () => {
  const registration = await plant.registration({ unit: place.cells[1]!, events: [{ status: "registered", on: "2020-01-15" }] });
  await plant.recognition({ unit: place.cells[1]!, on: "2020-12-20", issuer: place.district, registration });
  await plant.evidence({ registration, expiresOn: "2021-06-29" });
  await deriveSignals(clock);
  expect(await signals()).toEqual([[1, expect.stringMatching(/^expired_evidence:/)]]);
});
