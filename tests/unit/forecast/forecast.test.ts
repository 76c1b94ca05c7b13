import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, Day } from "@/lib/domain/day";
import { advance, after, prior, within } from "@/lib/domain/forecast/chance";
import { backTest, chancesOf, errorOf, forecast } from "@/lib/domain/forecast/forecast";
import { historyOf, medianDays, type Stays } from "@/lib/domain/forecast/history";
import { atLeast, quantile, rangeOf, spreadOf } from "@/lib/domain/forecast/spread";
import { endingOf, stepOf, steps } from "@/lib/domain/forecast/step";

const day = (text: string) => Day.parse(text);
const on = day("2021-06-30");
const stay = (over: Partial<Stays>): Stays => ({ step: "agreed", year: 2021, from: day("2021-06-01"), until: null, ending: null, count: 1, ...over });
const nothing = { forward: [], dropped: [], watched: [], ended: 0, went: 0 };

describe("a step", () => {
  it("keeps a returned dossier with its team and ends with the road", () => {
    expect(stepOf("returned")).toBe("under_appraisal");
    expect(stepOf("recognised")).toBeNull();
    expect(stepOf("draft")).toBeNull();
  });

  it("ends forward, off the road, or back", () => {
    expect(endingOf("agreed", "recognised", true)).toBe("forward");
    expect(endingOf("proposed", "under_appraisal", true)).toBe("forward");
    expect(endingOf("appraised", "under_appraisal", true)).toBe("back");
    expect(endingOf("under_appraisal", "failed", true)).toBe("dropped");
    expect(endingOf("in_progress", "registered", false)).toBe("dropped");
  });
});

describe("history", () => {
  const stays = [
    stay({ from: day("2021-06-01"), until: day("2021-06-09"), ending: "forward", count: 3 }),
    stay({ from: day("2021-06-10"), until: day("2021-06-20"), ending: "dropped" }),
    stay({ from: day("2021-06-28") }),
    stay({ year: 2022, from: day("2021-01-01") }),
  ];

  it("counts by days what went on, what dropped and what was still seen", () => {
    const { agreed } = historyOf(stays, on);
    expect(agreed.forward[8]).toBe(3);
    expect(agreed.dropped[10]).toBe(1);
    expect([agreed.watched[0], agreed.watched[2], agreed.watched[3], agreed.watched[9]]).toEqual([5, 5, 4, 1]);
    expect([agreed.ended, agreed.went, medianDays(agreed)]).toEqual([4, 3, 8]);
  });

  it("knows on an earlier day only what that day showed", () => {
    const { agreed } = historyOf(stays, day("2021-06-08"));
    expect([agreed.ended, agreed.watched[7], agreed.watched[8]]).toEqual([0, 3, undefined]);
  });
});

describe("a chance", () => {
  it("with no history is the prior alone: nine of ten, half of them within 14 days", () => {
    const chances = advance(nothing, -1, 2_000);
    expect(within(chances, 2_000)).toBeCloseTo(prior.goingOn, 9);
    expect(within(chances, 13)).toBeCloseTo(prior.goingOn / 2, 9);
  });

  it("by hand: 30 stays, all gone on day 2, ten supposed ones beside them", () => {
    const q = 0.5 ** (1 / 14);
    const history = { forward: [0, 0, 30], dropped: [0, 0, 0], watched: [30, 30, 30], ended: 30, went: 30 };
    const chances = advance(history, -1, 2);
    const first = (10 * (1 - q) * 0.9) / 40;
    const left = 1 - (10 * (1 - q)) / 40;
    const second = (left * (10 * q * (1 - q) * 0.9)) / (30 + 10 * q);
    const left2 = left * (1 - (10 * q * (1 - q)) / (30 + 10 * q));
    const third = (left2 * (30 + 10 * q * q * (1 - q) * 0.9)) / (30 + 10 * q * q);
    expect(chances).toEqual([first, second, third].map((value) => expect.closeTo(value, 12) as number));
  });

  it("one after the other adds days and multiplies chances", () => {
    expect(after([0.5, 0.5, 0], [0, 1, 0])).toEqual([0, 0.5, 0.5]);
  });
});

describe("a spread", () => {
  it("of two halves is one, two, one", () => {
    expect(spreadOf([0.5, 0.5])).toEqual([0.25, 0.5, 0.25]);
    expect(rangeOf([0.25, 0.5, 0.25])).toEqual({ low: 0, likely: 1, high: 2 });
    expect(atLeast([0.25, 0.5, 0.25], 1)).toBe(0.75);
    expect(quantile([1], 0.9)).toBe(0);
  });

  it("adds up to one, and its mean to the sum of the chances", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }), (chances) => {
        const spread = spreadOf(chances);
        expect(spread.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        expect(spread.reduce((sum, one, count) => sum + one * count, 0)).toBeCloseTo(chances.reduce((sum, one) => sum + one, 0), 7);
      }),
    );
  });
});

const anyStays = fc.array(
  fc
    .record({ step: fc.constantFrom(...steps), year: fc.constantFrom(2021, 2022), start: fc.integer({ min: 0, max: 170 }), lasts: fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }), ending: fc.constantFrom("forward" as const, "dropped" as const, "back" as const), count: fc.integer({ min: 1, max: 4 }) })
    .map(({ start, lasts, ending, ...rest }): Stays => {
      const from = addDays(day("2021-01-01"), start);
      const until = lasts === null ? null : addDays(from, lasts);
      return { ...rest, from, until, ending: until && ending };
    }),
  { maxLength: 40 },
);

describe("a forecast", () => {
  const known = { year: 2021, on, recognised: 53 };

  it("lies between what is recognised and that with all dossiers, low to high, and adds up by steps", () => {
    fc.assert(
      fc.property(anyStays, fc.integer({ min: 0, max: 120 }), (stays, target) => {
        const { low, likely, high, mean, chance, metOn, steps: each } = forecast({ ...known, stays, target });
        const waiting = each.reduce((sum, step) => sum + step.waiting, 0);
        expect(53 <= low && low <= likely && likely <= high && high <= 53 + waiting).toBe(true);
        expect(each.reduce((sum, step) => sum + step.likely, 53)).toBeCloseTo(mean, 9);
        expect(chance! >= -1e-9 && chance! <= 1 + 1e-9).toBe(true);
        expect(metOn === null).toBe(mean < target - 1e-9);
      }),
    );
  });

  it("knows nothing of what came later: the same from a history cut off at the day", () => {
    fc.assert(
      fc.property(anyStays, (stays) => {
        const cut = stays.filter(({ from }) => from <= on).map((one) => (one.until !== null && one.until > on ? { ...one, until: null, ending: null } : one));
        expect(forecast({ ...known, stays, target: 75 })).toEqual(forecast({ ...known, stays: cut, target: 75 }));
      }),
    );
  });

  it("without history says so, and goes by the prior", () => {
    const { ended, mean } = forecast({ ...known, stays: [stay({ from: on, count: 10 })], target: 75 });
    expect(ended).toBe(0);
    expect(mean).toBeCloseTo(53 + 10 * prior.goingOn, 2);
  });

  it("says what would close the gap: dossiers proposed by the last month's end that leaves them time", () => {
    const gone = steps.flatMap((step) => [stay({ step, from: day("2021-01-04"), until: day("2021-01-14"), ending: "forward", count: 500 })]);
    const { need } = forecast({ ...known, stays: gone, target: 75 });
    expect(need).toEqual({ dossiers: 23, step: "proposed", by: "2021-10-31" });
  });

  it("on the last day adds nothing", () => {
    const view = forecast({ stays: [stay({ from: on, count: 5 })], year: 2021, on: day("2021-12-31"), recognised: 53, target: 75 });
    expect([view.low, view.likely, view.high, view.need, view.metOn]).toEqual([53, 53, 53, null, null]);
  });

  it("gives each dossier the chance it is counted with", () => {
    const stays = [stay({ from: day("2021-06-20"), count: 2 }), stay({ step: "proposed", from: day("2021-06-25") })];
    const chances = chancesOf({ ...known, stays }, [{ step: "agreed", since: day("2021-06-20") }, { step: "agreed", since: day("2021-06-20") }, { step: "proposed", since: day("2021-06-25") }]);
    expect(53 + chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(forecast({ ...known, stays, target: null }).mean, 9);
    expect(chances[0]).toBeGreaterThan(chances[2] ?? 1);
  });
});

describe("a trial on the past", () => {
  it("forecasts from each earlier day for the last known one, and measures how far off it was", () => {
    const stays = [stay({ from: day("2021-03-20"), until: day("2021-04-10"), ending: "forward", count: 8 }), stay({ from: day("2021-01-05"), until: day("2021-01-20"), ending: "forward", count: 40 })];
    const trials = backTest({ stays, year: 2021, on, recognised: 48 }, [{ day: day("2021-01-02"), recognised: 0 }, { day: day("2021-03-31"), recognised: 40 }]);
    expect(trials.map((trial) => [trial.on, trial.until, trial.came])).toEqual([["2021-03-31", on, 48]]);
    expect(trials[0]!.likely).toBeGreaterThanOrEqual(47);
    expect(errorOf(trials)).toEqual({ mean: Math.abs(trials[0]!.likely - 48), within: 1, of: 1 });
    expect(errorOf([])).toEqual({ mean: 0, within: 0, of: 0 });
  });
});
