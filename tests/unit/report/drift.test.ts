import fc from "fast-check";
import { expect, test } from "vitest";
import { draftOf, firstWriting } from "@/lib/domain/report/draft";
import { compared } from "@/lib/domain/report/compare";
import { driftOf, rebased, tableDrift, taken, unsourced } from "@/lib/domain/report/drift";
import { listOf } from "@/lib/domain/report/link";
import { linked, numbersIn, printedAt } from "@/lib/domain/report/locate";
import { saidIn } from "@/lib/domain/report/sentence";
import { benTre, provinceOf } from "./world";

const before = firstWriting(draftOf(benTre()));
const live = draftOf(benTre({ chauThanh: 7 }));

test("a draft that is as the figures are is flagged nowhere", () => {
  expect(Object.values(compared(before, draftOf(benTre()))).flatMap(({ drifts, byHand }) => [...drifts, ...byHand])).toEqual([]);
});

test("a figure that changed is told with its sentence, what is said and what is so, and nothing is changed", () => {
  const drifts = driftOf(before.result, live.result);
  expect(drifts.map(({ stands }) => stands)).toEqual(["Đến nay đã công nhận 53/75 chi bộ, đạt 70,66% kế hoạch năm 2021.", "Còn 22 chi bộ nữa mới đủ kế hoạch."]);
  expect(drifts[0]?.changes).toEqual([{ label: "Đã công nhận", said: "53/75", now: "54/75" }, { label: "Tỷ lệ so với chỉ tiêu", said: "70,66%", now: "72%" }]);
  expect(drifts[0]?.instead).toBe("Đến nay đã công nhận 54/75 chi bộ, đạt 72% kế hoạch năm 2021.");
});

test("taking one sentence changes that sentence and no other", () => {
  const after = taken(before.result, live.result, "result recognised")!;
  expect(after.text).toBe("Đến nay đã công nhận 54/75 chi bộ, đạt 72% kế hoạch năm 2021. Còn 22 chi bộ nữa mới đủ kế hoạch. Kết quả này nhanh hơn tiến độ đều, tính đến hết 30/6/2021 là 37,5 chi bộ.");
  expect(driftOf(after, live.result).map(({ key }) => key)).toEqual(["result remaining"]);
  expect(taken(after, live.result, "result recognised")).toBeNull();
});

test("a sentence people wrote anew keeps its words and takes the numbers", () => {
  const text = "Tính chung toàn tỉnh, đến nay đã công nhận được 53/75 chi bộ, đạt 70,66% kế hoạch năm, là kết quả khá.";
  const written = rebased(text, before.result.basis, draftOf(benTre()).result);
  const [drift] = driftOf(written, live.result);
  expect(drift?.instead).toBe("Tính chung toàn tỉnh, đến nay đã công nhận được 54/75 chi bộ, đạt 72% kế hoạch năm, là kết quả khá.");
  expect(taken(written, live.result, drift!.key)?.text).toBe(drift?.instead);
});

test("editing beside an outdated figure keeps the flag; mending it by hand ends it", () => {
  const kept = rebased(before.result.text.replace("Còn 22", "Toàn tỉnh còn 22"), before.result.basis, live.result);
  expect(driftOf(kept, live.result).map(({ key }) => key)).toEqual(["result recognised", "result remaining"]);
  const mended = rebased("Đến nay đã công nhận 54/75 chi bộ, đạt 72% kế hoạch năm 2021.", kept.basis, live.result);
  expect(driftOf(mended, live.result)).toEqual([]);
});

test("a sentence that was taken out is not asked for again; a new one is offered", () => {
  const without = rebased("Kết quả khá.", before.result.basis, draftOf(benTre()).result);
  expect(driftOf(without, live.result)).toEqual([]);
  const returned = draftOf(provinceOf([{ name: "Huyện Ba Tri", recognised: 13, target: 12 }], { pipeline: [{ status: "returned", count: 2 }] })).shortfalls;
  const [added] = driftOf({ text: "", basis: [] }, returned);
  expect(added).toMatchObject({ stands: null, instead: "Có 2 hồ sơ bị trả lại, đang chờ bổ sung." });
  expect(taken({ text: "Còn chậm.", basis: [] }, returned, added!.key)?.text).toBe("Còn chậm. Có 2 hồ sơ bị trả lại, đang chờ bổ sung.");
});

test("a unit that joins or leaves a list is told", () => {
  const drift = driftOf(before.standings, draftOf(benTre({ chauThanh: 8 })).standings);
  expect(drift.map(({ key }) => key)).toContain("standings met");
  expect(drift.find(({ key }) => key === "standings met")?.changes).toContainEqual({ label: "Đã công nhận, Châu Thành", said: null, now: "8/8" });
});

test("rows of the table are told by unit and figure", () => {
  expect(tableDrift(before.table.basis, live.table).map(({ stands, changes }) => [stands, changes.map(({ said, now }) => `${said}, ${now}`)])).toEqual([
    ["Huyện Châu Thành", ["31, 32", "6, 7", "75%, 87,50%", "26, 27"]],
    ["Tỉnh Bến Tre", ["101, 102", "53, 54", "70,66%, 72%", "96, 97"]],
  ]);
});

test("numbers written by hand are told apart from those of the figures", () => {
  expect(unsourced({ text: "Đến nay 53/75 chi bộ, đạt 71%.", basis: before.result.basis })).toEqual(["71"]);
});

test("each figure of a text opens the list it counts, also in words people changed", () => {
  const view = benTre();
  const ground = { unit: view.unit, period: view.period, on: view.on, title: view.title };
  const parts = linked("Nay đã công nhận được 53/75 chi bộ, đạt 70,66% kế hoạch năm 2021.", before.result.basis);
  const links = parts.flatMap((part) => (typeof part === "string" ? [] : [[part.text, listOf(part, ground)]]));
  expect(links).toEqual([["53/75", "/decisions?unit=tỉnhbếntre&year=2021&on=2021-06-30&recognised=1"], ["70,66%", "/decisions?unit=tỉnhbếntre&year=2021&on=2021-06-30&recognised=1"]].map(([text, href]) => [text, encodeURI(href!)]));
  expect(linked(before.result.text, before.result.basis).map((part) => (typeof part === "string" ? part : part.text)).join("")).toBe(before.result.text);
});

test("a number is never found inside a longer one", () => {
  const text = "Có 153/75, 1.753 và 53,5; sau cùng 53.";
  expect(printedAt(text, { from: 0, to: text.length }, "53")).toEqual({ from: text.length - 3, to: text.length - 1 });
  expect(numbersIn("1.702 chi bộ, 70,66%, 30/6")).toEqual(["1.702", "70,66", "30", "6"]);
});

test("taking every sentence that differs leaves nothing that differs, whatever changed", () => {
  const told = fc.array(fc.record({ recognised: fc.nat(30), target: fc.option(fc.nat(20)) }), { minLength: 1, maxLength: 9 });
  const view = (districts: readonly { recognised: number; target: number | null }[]) => draftOf(provinceOf(districts.map((each, index) => ({ name: `Huyện ${String.fromCharCode(65 + index)}`, ...each }))));
  fc.assert(
    fc.property(told, told, (was, is) => {
      const [first, now] = [firstWriting(view(was)), view(is)];
      for (const key of ["plan", "result", "standings", "shortfalls", "tasks", "keeping"] as const) {
        let written = first[key];
        for (const { key: sentence } of driftOf(written, now[key])) written = taken(written, now[key], sentence) ?? written;
        const there = new Set(numbersIn(written.text));
        const missing = now[key].flatMap(saidIn).flatMap(({ text }) => numbersIn(text)).filter((number) => !there.has(number));
        expect({ drifts: driftOf(written, now[key]), missing }).toEqual({ drifts: [], missing: [] });
      }
    }),
    { numRuns: 25 },
  );
}, 30_000);
