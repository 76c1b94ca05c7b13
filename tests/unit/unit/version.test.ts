import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, Day } from "@/lib/domain/day";
import { competentFor, firstCompetentFor, type Competence } from "@/lib/domain/unit/competence";
import { areApart, isOn, versionOn, versionShown } from "@/lib/domain/unit/version";

const start = Day.parse("2020-01-01");
const day = (text: string) => Day.parse(text);

/** Versions one after another, some with a gap between: lengths and gaps in days. */
const versions = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 90 })), { minLength: 1, maxLength: 6 }).map((parts) => {
  let from = start;
  return parts.map(([length, gap], index) => {
    const version = { name: `Tên ${index}`, from, until: index === parts.length - 1 && gap % 2 === 0 ? null : addDays(from, length) };
    from = addDays(from, length + gap);
    return version;
  });
});

describe("what a unit was on a day", () => {
  it("is the one version that holds the day, whatever the order they are given in", () => {
    fc.assert(
      fc.property(versions, fc.integer({ min: -30, max: 2500 }), (made, after) => {
        const on = addDays(start, after);
        expect(areApart(made)).toBe(true);
        const found = made.filter((version) => isOn(version, on));
        expect(found.length).toBeLessThanOrEqual(1);
        expect(versionOn([...made].reverse(), on)).toEqual(found[0] ?? null);
      }),
    );
  });

  it("begins on its first day and ended before its last", () => {
    const version = { from: day("2020-02-01"), until: day("2025-07-01") };
    expect(["2020-01-31", "2020-02-01", "2025-06-30", "2025-07-01"].map((on) => isOn(version, day(on)))).toEqual([false, true, true, false]);
  });

  it("is told as it last was when it had ended, and as it first became before it began", () => {
    fc.assert(
      fc.property(versions, fc.integer({ min: -30, max: 2500 }), (made, after) => {
        const on = addDays(start, after);
        const shown = versionShown([...made].reverse(), on);
        const begun = made.filter((version) => version.from <= on);
        expect(shown).toEqual(begun.at(-1) ?? made[0]);
      }),
    );
    expect(versionShown([], start)).toBeNull();
  });

  it("two versions that share a day are not apart", () => {
    expect(areApart([{ from: day("2020-01-01"), until: null }, { from: day("2021-01-01"), until: null }])).toBe(false);
    expect(areApart([{ from: day("2020-01-01"), until: day("2021-01-02") }, { from: day("2021-01-01"), until: null }])).toBe(false);
  });
});

describe("the competent body", () => {
  const row = (part: Partial<Competence>): Competence => ({ unitId: "83", titleId: null, stage: "decide", level: "district", body: "Huyện ủy", from: day("2020-02-01"), until: null, toConfirm: false, ...part });
  const asked = { lineage: ["cell", "commune", "831", "83", "1"], titleId: "tsvmtd", on: day("2021-06-30") };

  it("changes with the day", () => {
    const rows = [row({ until: day("2025-07-01") }), row({ level: "commune", body: "Đảng ủy", from: day("2025-07-01") })];
    expect(competentFor(rows, "decide", asked)?.body).toBe("Huyện ủy");
    expect(competentFor(rows, "decide", { ...asked, on: day("2025-06-30") })?.body).toBe("Huyện ủy");
    expect(competentFor(rows, "decide", { ...asked, on: day("2025-07-01") })?.body).toBe("Đảng ủy");
  });

  it("is named by the nearest unit above, and for the title before for all", () => {
    const rows = [row({}), row({ unitId: "831", body: "Của huyện" }), row({ titleId: "tsvmtd", body: "Riêng danh hiệu" }), row({ unitId: "1", body: "Cả nước" })];
    expect(competentFor(rows, "decide", asked)?.body).toBe("Của huyện");
    expect(competentFor(rows.slice(2), "decide", asked)?.body).toBe("Riêng danh hiệu");
    expect(competentFor(rows, "decide", { ...asked, lineage: ["1"] })?.body).toBe("Cả nước");
  });

  it("is asked backwards of the first row there is, and of none where one had begun", () => {
    const rows = [row({ until: day("2022-01-01") }), row({ from: day("2023-01-01") }), row({ unitId: "831", body: "Của huyện", from: day("2021-01-01") }), row({ unitId: "841", from: day("2010-01-01") })];
    const on = (text: string) => firstCompetentFor(rows, "decide", { ...asked, on: day(text) });
    expect([on("2014-05-20")?.body, on("2014-05-20")?.from]).toEqual(["Huyện ủy", "2020-02-01"]);
    expect([on("2020-02-01"), on("2022-06-01")]).toEqual([null, null]);
    expect(firstCompetentFor(rows, "agree", { ...asked, on: day("2014-05-20") })).toBeNull();
    expect(firstCompetentFor([row({ titleId: "bon_tot" })], "decide", { ...asked, on: day("2014-05-20") })).toBeNull();
  });

  it("is nobody where no row says so", () => {
    expect(competentFor([row({ stage: "review" }), row({ titleId: "bon_tot" })], "decide", asked)).toBeNull();
    expect(competentFor([row({})], "decide", { ...asked, lineage: ["cell"] })).toBeNull();
  });
});
