import { beforeEach, describe, expect, test } from "vitest";
import { registerCell } from "@/lib/commands/register-cell";
import { issueDecision } from "@/lib/commands/issue-decision";
import type { Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { about, agreed, holdersOn, plantDistrict, plantNotice, titles, wish, type District } from "@/tests/support/decide";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { foldedAndStored } from "@/tests/support/road";

let place: District;
beforeEach(async () => {
  await emptyTables();
  place = await plantDistrict();
});

const codeOf = (result: Result<unknown>) => {
  if (result.ok) return "ok";
  expect(sayRefusal(result.refusal)).not.toBe("");
  return result.refusal.code;
};
const counts = async () => [await database.decision.count(), await database.decisionLine.count(), await database.titleHolding.count(), await database.registrationEvent.count()];
const lineOf = (decisionId: string) => database.decisionLine.findFirstOrThrow({ where: { decisionId } });

/** Recognises a cell by a decision of its own and answers its line. */
async function recognised(index = 0, decidedOn = "2021-06-02") {
  const { id } = await agreed(place.cells[index]!);
  const input = wish(place, { lines: [about(id)], decidedOn });
  expect(codeOf(await issueDecision(place.committee, input))).toBe("ok");
  return { line: await lineOf(input.requestId), cell: place.cells[index]!, input, dossier: id };
}

test("a recognition writes the paper, the names as signed, the titles and the end of each dossier together", async () => {
  const [first, second] = [await agreed(place.cells[0]!), await agreed(place.cells[1]!)];
  const input = wish(place, { number: 12, lines: [about(first.id), about(second.id)] });
  expect(await issueDecision(place.committee, input)).toEqual({ ok: true, value: { id: input.requestId } });

  const paper = await database.decision.findUniqueOrThrow({ where: { id: input.requestId }, include: { lines: { orderBy: { position: "asc" } } } });
  expect(paper).toMatchObject({ issuer: "Ban Thường vụ Huyện ủy Châu Thành", symbol: "QĐ/HU", type: "QĐ", number: 12, termId: "2020-2025", recordedById: place.account.id, grounds: ["Quy định số 01"] });
  expect(paper.lines.map(({ nameAsSigned }) => nameAsSigned)).toEqual(["Chi bộ ấp 1, xã An Hiệp", "Chi bộ ấp 2, xã An Hiệp"]);
  const dossier = await database.registration.findUniqueOrThrow({ where: { id: first.id }, include: { events: { orderBy: { seq: "asc" } } } });
  expect(dossier).toMatchObject({ status: "recognised", version: 3 });
  expect(dossier.events).toMatchObject([{}, { status: "agreed", until: paper.decidedOn }, { seq: 3, move: "recognise", status: "recognised", on: paper.decidedOn, until: null, accountId: place.account.id }]);
  const { stored, folded } = await titles();
  expect(stored).toEqual(folded);
  expect(await holdersOn("2021-06-20")).toEqual(place.cells.map(({ id }) => id).sort());
  expect(await holdersOn("2021-06-19")).toEqual([]);
});

test("the name stays as signed when the cell is renamed", async () => {
  const { line } = await recognised();
  await database.unitVersion.updateMany({ where: { unitId: line.unitId }, data: { name: "Ấp Đông" } });
  expect((await lineOf(line.decisionId)).nameAsSigned).toBe("Chi bộ ấp 1, xã An Hiệp");
  await expect(database.decisionLine.update({ where: { id: line.id }, data: { nameAsSigned: "Chi bộ ấp Đông" } })).rejects.toThrow("append-only");
  await expect(database.decision.update({ where: { id: line.decisionId }, data: { signer: "Người khác" } })).rejects.toThrow("append-only");
});

test("the same form sent twice, one after the other and at once, issues one paper", async () => {
  const { id } = await agreed(place.cells[0]!);
  const input = wish(place, { lines: [about(id)] });
  const results = await Promise.all([issueDecision(place.committee, input), issueDecision(place.committee, input)]);
  expect([...results, await issueDecision(place.committee, input)]).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: { id: input.requestId } })));
  expect(await database.decision.count()).toBe(1);
  expect(codeOf(await issueDecision(place.committee, { ...input, number: input.number + 1 }))).toBe("decision-reused");
});

test("twenty at once about one cell: exactly one is issued, the others are told by whom and when", async () => {
  const { id } = await agreed(place.cells[0]!);
  const results = await Promise.all(Array.from({ length: 20 }, () => issueDecision(place.committee, wish(place, { lines: [about(id)] }))));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  for (const result of results) {
    if (result.ok) continue;
    expect(result.refusal).toMatchObject({ code: "decided-already", field: "lines", values: { who: "Ban Thường vụ Huyện ủy Châu Thành" } });
    expect(sayRefusal(result.refusal)).toMatch(/^Chi bộ ấp 1, xã An Hiệp đã có quyết định công nhận số \d+-QĐ\/HU ngày 20\/6\/2021, Ban Thường vụ Huyện ủy Châu Thành ghi lúc \d\d:\d\d ngày /);
  }
  expect(await counts()).toEqual([1, 1, 1, 3]);
});

test("many papers over crossing cells at once never wait for each other, and the titles stay the fold", async () => {
  const dossiers = [await agreed(place.cells[0]!), await agreed(place.cells[1]!)];
  const both = dossiers.map(({ id }) => about(id));
  const results = await Promise.all(Array.from({ length: 8 }, (_, index) => issueDecision(place.committee, wish(place, { lines: index % 2 ? both : [...both].reverse() }))));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const { stored, folded } = await titles();
  expect(stored).toEqual(folded);
});

test("two papers under one number: one is issued, the other is told the number is taken and which comes next", async () => {
  const dossiers = [await agreed(place.cells[0]!), await agreed(place.cells[1]!)];
  const results = await Promise.all(dossiers.map(({ id }) => issueDecision(place.committee, wish(place, { number: 77, lines: [about(id)] }))));
  const refused = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
  expect(refused).toMatchObject([{ code: "number-taken", field: "number", values: { number: "77-QĐ/HU", next: 78, who: "Ban Thường vụ Huyện ủy Châu Thành" } }]);
});

describe("refused, leaving no trace:", () => {
  test.each([
    ["a dossier that is not agreed", "wrong-status", async () => ({ lines: [about((await plant.registration({ unit: place.cells[0]! })).id)] })],
    ["a neighbour's dossier", "not-found", async () => ({ lines: [about((await agreed(await plant.unit())).id)] })],
    ["one line wrong among several", "wrong-status", async () => ({ lines: [about((await agreed(place.cells[0]!)).id), about((await plant.registration({ unit: place.cells[1]! })).id)] })],
    ["a day ahead", "decided-ahead", async () => ({ lines: [about((await agreed(place.cells[0]!)).id)], decidedOn: "2021-07-01" })],
    ["a day before the agreement", "before-agreement", async () => ({ lines: [about((await agreed(place.cells[0]!)).id)], decidedOn: "2021-05-31" })],
    ["a day of no term", "no-term-for-day", async () => ({ lines: [about((await agreed(place.cells[0]!)).id)], decidedOn: "2019-05-31" })],
    ["another title", "other-title", async () => ({ lines: [about((await agreed(place.cells[0]!)).id)], titleId: (await plant.title("bon_tot")).id })],
    ["another body's paper", "other-body", async () => ({ lines: [about((await agreed(place.cells[0]!)).id)], issuerId: place.commune.id })],
    ["a cell named twice", "same-cell-twice", async () => { const { id } = await agreed(place.cells[0]!); return { lines: [about(id), about(id)] }; }],
    ["a revocation of nothing", "holds-nothing", async () => ({ effect: "revoke" as const, lines: [about(place.cells[0]!.id, { reason: "Không còn đạt" })] })],
  ])("%s", async (_, code, more) => {
    const asked = await more();
    const before = await counts();
    expect(codeOf(await issueDecision(place.committee, wish(place, asked)))).toBe(code);
    expect(await counts()).toEqual(before);
  });

  test("who may not decide anywhere, and who decides elsewhere", async () => {
    const { id } = await agreed(place.cells[0]!);
    expect(codeOf(await issueDecision(scopeOf("committee_officer", place.district), wish(place, { lines: [about(id)] })))).toBe("not-allowed");
    expect(codeOf(await issueDecision(scopeOf("standing_committee", await plant.unit({ level: "district" })), wish(place, { lines: [about(id)] })))).toBe("not-found");
  });
});

test("revoked: the title ends on the day, the reason and the day to register again are kept; a second is told of the first", async () => {
  const { cell } = await recognised();
  const lines = [about(cell.id, { reason: "Có đảng viên bị kỷ luật" })];
  const { id: recheckId } = await plantNotice(cell);
  expect(codeOf(await issueDecision(place.committee, wish(place, { effect: "revoke", lines: [about(cell.id)] })))).toBe("reason-owed");
  expect(codeOf(await issueDecision(place.committee, wish(place, { effect: "revoke", lines, registerFrom: null })))).toBe("register-from-owed");
  expect(codeOf(await issueDecision(place.committee, wish(place, { effect: "revoke", lines, decidedOn: "2021-06-01" })))).toBe("later-decision");
  expect(codeOf(await issueDecision(place.committee, wish(place, { effect: "revoke", lines })))).toBe("ok");
  expect(await holdersOn("2021-06-19")).toEqual([cell.id]);
  expect(await holdersOn("2021-06-20")).toEqual([]);
  expect(await database.recheck.findUniqueOrThrow({ where: { id: recheckId }, include: { events: { orderBy: { seq: "desc" }, take: 1 } } })).toMatchObject({ status: "revoked", version: 2, events: [{ move: "revoke", decisionId: expect.any(String) }] });
  expect(codeOf(await issueDecision(place.committee, wish(place, { effect: "revoke", lines })))).toBe("decided-already");
});

test("nobody loses a title unheard: a notice first, then its window or the reply", async () => {
  const { cell } = await recognised();
  const lines = [about(cell.id, { reason: "Có đảng viên bị kỷ luật" })];
  const revoke = () => issueDecision(place.committee, wish(place, { effect: "revoke", lines }));
  expect(codeOf(await revoke())).toBe("no-notice");
  const { id } = await plantNotice(cell, { until: "2021-06-20" });
  expect(codeOf(await revoke())).toBe("reply-window-open");
  await database.recheck.update({ where: { id }, data: { status: "replied" } });
  expect(codeOf(await revoke())).toBe("ok");
});

test("a cell may register again from the day its revocation says, and at once when that was annulled", async () => {
  const { cell } = await recognised();
  await plantNotice(cell);
  const revocation = wish(place, { effect: "revoke", registerFrom: "2021-07-01", lines: [about(cell.id, { reason: "Có đảng viên bị kỷ luật" })] });
  expect(codeOf(await issueDecision(place.committee, revocation))).toBe("ok");
  const register = (today: string) => registerCell(scopeOf("committee_officer", place.commune, { accountId: place.account.id, today }), { unitId: cell.id, titleId: "tsvmtd", year: 2022, expectedOn: null, note: null, requestId: undefined });
  expect(await register("2021-06-30")).toMatchObject({ ok: false, refusal: { code: "wait-after-revocation", values: { from: "1/7/2021" } } });
  expect(codeOf(await register("2021-07-01"))).toBe("ok");
});

test("a revocation annulled by a decision counts as never signed", async () => {
  const { cell } = await recognised();
  await plantNotice(cell);
  const revocation = wish(place, { effect: "revoke", lines: [about(cell.id, { reason: "Có đảng viên bị kỷ luật" })] });
  await issueDecision(place.committee, revocation);
  const undo = () => issueDecision(place.committee, wish(place, { effect: "annul", decidedOn: "2021-06-25", lines: [{ ...about("", { reason: "Kết luận sai" }), subject: line.id }] }));
  const line = await lineOf(revocation.requestId);
  expect(codeOf(await undo())).toBe("ok");
  expect(await holdersOn("2021-06-22")).toEqual([cell.id]);
  expect(codeOf(await undo())).toBe("decided-already");
  const { stored, folded } = await titles();
  expect(stored).toEqual(folded);
});

test("a recognition annulled brings its dossier back to the agreement, and it may be decided on again in the same year", async () => {
  const { cell, line, dossier } = await recognised();
  const undo = (subject: string, decidedOn: string) => wish(place, { effect: "annul", decidedOn, lines: [about(subject, { reason: "Ký nhầm" })] });
  const annulment = undo(line.id, "2021-06-10");
  expect(codeOf(await issueDecision(place.committee, annulment))).toBe("ok");
  const after = await foldedAndStored(dossier);
  expect(after.stored).toEqual(after.folded);
  expect(after).toMatchObject({ stored: { status: "agreed", dueOn: "2021-06-24", holderId: null }, moves: ["register", "advance", "recognise", "annul"] });
  expect(await holdersOn("2021-06-11")).toEqual([]);

  const again = wish(place, { decidedOn: "2021-06-15", lines: [about(dossier)] });
  expect(codeOf(await issueDecision(place.committee, again))).toBe("ok");
  expect((await foldedAndStored(dossier)).stored).toMatchObject({ status: "recognised", dueOn: null });
  expect(await holdersOn("2021-06-16")).toEqual([cell.id]);
});

test("an annulment itself annulled leaves the dossier recognised, whether or not it was decided on again meanwhile", async () => {
  const { line, dossier } = await recognised();
  const undo = (subject: string, decidedOn: string) => wish(place, { effect: "annul", decidedOn, lines: [about(subject, { reason: "Ký nhầm" })] });
  const annulment = undo(line.id, "2021-06-10");
  await issueDecision(place.committee, annulment);
  const second = await lineOf(annulment.requestId);
  expect(codeOf(await issueDecision(place.committee, undo(second.id, "2021-06-12")))).toBe("ok");
  const { stored, folded, moves } = await foldedAndStored(dossier);
  expect([stored, stored.status, moves.slice(-3)]).toEqual([folded, "recognised", ["recognise", "annul", "recognise"]]);
  const both = await titles();
  expect(both.stored).toEqual(both.folded);
});

test.each(["under_appraisal", "failed", "withdrawn"] as const)("an annulment is not annulled once the dossier was taken up anew and is %s: neither title nor dossier moves", async (status) => {
  const { line, dossier } = await recognised();
  const undo = (subject: string, decidedOn: string) => wish(place, { effect: "annul", decidedOn, lines: [about(subject, { reason: "Ký nhầm" })] });
  const annulment = undo(line.id, "2021-06-10");
  await issueDecision(place.committee, annulment);
  await database.registration.update({ where: { id: dossier }, data: { status } });
  const second = await lineOf(annulment.requestId);
  const refused = await issueDecision(place.committee, undo(second.id, "2021-06-12"));
  expect(refused).toMatchObject({ ok: false, refusal: { code: "dossier-moved-on", values: { status } } });
  expect(!refused.ok && sayRefusal(refused.refusal)).toMatch(/đã được thẩm định lại.*(Đang thẩm định|Chưa đạt|Đã rút)/);
  expect([await holdersOn("2021-06-13"), (await database.registration.findUniqueOrThrow({ where: { id: dossier } })).status]).toEqual([[], status]);
});

test("corrected to another cell from the first day, replaced by another from its own day", async () => {
  const { line, cell } = await recognised();
  const [, other] = place.cells;
  const correct = wish(place, { effect: "correct", decidedOn: "2021-06-10", lines: [about(line.id, { unitId: other!.id, reason: "Ghi nhầm ấp" })] });
  expect(codeOf(await issueDecision(place.committee, correct))).toBe("ok");
  expect(await holdersOn("2021-06-05")).toEqual([other!.id]);

  const standing = await lineOf(correct.requestId);
  expect(codeOf(await issueDecision(place.committee, wish(place, { effect: "replace", lines: [about(line.id, { unitId: cell.id, reason: "Chọn lại" })] })))).toBe("decided-already");
  expect(codeOf(await issueDecision(place.committee, wish(place, { effect: "replace", lines: [about(standing.id, { unitId: cell.id, reason: "Chọn lại" })] })))).toBe("ok");
  expect(await holdersOn("2021-06-19")).toEqual([other!.id]);
  expect(await holdersOn("2021-06-20")).toEqual([cell.id]);
  const { stored, folded } = await titles();
  expect(stored).toEqual(folded);
});

test("no competent body, no decision", async () => {
  await database.competence.deleteMany();
  expect(codeOf(await issueDecision(place.committee, wish(place, { lines: [about((await agreed(place.cells[0]!)).id)] })))).toBe("no-competent-body");
});
