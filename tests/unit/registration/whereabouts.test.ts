import { describe, expect, test } from "vitest";
import { weekendsOnly } from "@/lib/domain/calendar/working-days";
import { Day } from "@/lib/domain/day";
import { roadOf, roadSteps } from "@/lib/domain/registration/road";
import { whereaboutsOf } from "@/lib/domain/registration/whereabouts";

const day = (text: string) => Day.parse(text);
const ground = { today: day("2021-06-30"), calendar: weekendsOnly, actor: "me", holderName: "cán bộ" };
const log = (...events: [move: string, status: string, on: string, dueOn?: string | null, holderId?: string | null][]) =>
  events.map(([move, status, on, dueOn = null, holderId = null], index) => ({ seq: index + 1, move, status, on: day(on), dueOn: dueOn ? day(dueOn) : null, holderId }));

describe("where a dossier is", () => {
  test("since the first day of its step, and who holds it since when", () => {
    const said = whereaboutsOf(log(["propose", "proposed", "2021-06-01", "2021-06-15"], ["take", "under_appraisal", "2021-06-03", "2021-06-17"], ["hold", "under_appraisal", "2021-06-07", "2021-06-17", "me"], ["edit", "under_appraisal", "2021-06-08", "2021-06-17", "me"]), ground);
    expect(said).toMatchObject({ since: "2021-06-03", heldSince: "2021-06-07", holder: { id: "me", isReader: true }, due: { on: "2021-06-17", isLate: true }, paused: null, stoodStill: 0 });
  });

  test("held by another, due today: not late, and not the reader's", () => {
    expect(whereaboutsOf(log(["hold", "under_appraisal", "2021-06-03", "2021-06-30", "other"]), ground)).toMatchObject({ holder: { isReader: false, name: "cán bộ" }, due: { isLate: false } });
  });

  test("returned: the clock stands still with what was left; what it stood still before is added up", () => {
    const once = log(["propose", "under_appraisal", "2021-06-01", "2021-06-15"], ["return", "returned", "2021-06-08", "2021-06-18"]);
    expect(whereaboutsOf(once, ground)).toMatchObject({ since: "2021-06-08", paused: { since: "2021-06-08", left: 5 }, stoodStill: 16 });
    const twice = log(["propose", "under_appraisal", "2021-06-01", "2021-06-15"], ["return", "returned", "2021-06-08", "2021-06-18"], ["resend", "under_appraisal", "2021-06-10", "2021-06-17"], ["return", "returned", "2021-06-11", "2021-06-18"], ["resend", "under_appraisal", "2021-06-14", "2021-06-18"]);
    expect(whereaboutsOf(twice, ground)).toMatchObject({ since: "2021-06-14", paused: null, stoodStill: 3 });
  });
});

describe("the road to the title", () => {
  const passed = (...events: [status: string, on: string][]) => events.map(([status, on]) => ({ status: status as "registered", on: day(on) }));
  const said = (...events: [string, string][]) => roadOf(passed(...events))?.map(({ step, state, on }) => `${step} ${state} ${on ?? "-"}`);

  test("before anything a cell has to register", () => {
    expect(said()).toEqual(roadSteps.map((step, index) => `${step} ${index === 0 ? "now" : "next"} -`));
  });

  test("steps gone by have their day, the one at hand since when, the rest are ahead", () => {
    expect(said(["registered", "2021-01-05"], ["in_progress", "2021-02-05"], ["commune_reviewed", "2021-05-20"], ["proposed", "2021-06-01"])).toEqual([
      "register done 2021-01-05", "strive done 2021-05-20", "review done 2021-05-20", "propose done 2021-06-01", "appraise now 2021-06-01", "agree next -", "decide next -",
    ]);
  });

  test("ends with the title, and is no road once withdrawn", () => {
    expect(said(["registered", "2021-01-05"], ["recognised", "2021-06-30"])?.at(-1)).toBe("decide done 2021-06-30");
    expect(said(["registered", "2021-01-05"], ["withdrawn", "2021-02-01"])).toBeUndefined();
  });
});
