import { actsOf } from "@/lib/access/act-desk";
import { actShape, planOf, plannedOf } from "@/lib/access/act-ground";
import { read, type Room } from "@/lib/access/door";
import { unitLabels } from "@/lib/access/unit-labels";
import { addDays, dayOfDate, showDay, type Day } from "@/lib/domain/day";
import { partyName, inSentence, nameBeside } from "@/lib/domain/unit/party";
import { saySpan } from "@/lib/domain/closing/span";
import { roleWords } from "@/lib/domain/account/role";
import { statusWords } from "@/lib/domain/registration/words";
import type { Level } from "@/lib/domain/unit/level";
import { madeBy, refOf, refsOf, unitsOf, type ActLine } from "@/lib/domain/unit/reorganisation/line";
import type { Plan, Problem } from "@/lib/domain/unit/reorganisation/plan";
import { sayAct, sayLine, sayShares } from "@/lib/domain/unit/reorganisation/say-line";
import { touchedBy } from "@/lib/domain/unit/reorganisation/touched";
import { levelOf, type Standing } from "@/lib/domain/unit/reorganisation/structure";
import type { ActUnit, ActView, PreviewItem, PreviewPart } from "@/lib/domain/unit/reorganisation/view";
import { sayRefusal } from "@/lib/domain/words";
import { z } from "zod";
import { parsePreview, previewRow, type PreviewRow } from "./sql/act-preview";

const most = 100;
const mostShown = 300; // lines on screen
const named = { select: { displayName: true } } as const;
const Stuck = z.array(z.object({ line: z.int().nullable(), code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }));

/** An act with its lines in words. Of a draft, and of one that waits for its day: what stands in its way, or what it would touch. */
export const getAct = read("unit.reorganise", async (room, { id }: { id: string }): Promise<ActView | null> => {
  const { db, reach, today } = room;
  const act = await db.act.findFirst({
    where: { AND: [{ id }, actsOf(reach)] },
    include: { ...actShape, counters: true, counteredBy: true, createdBy: named, enactedBy: named },
  });
  const planned = act && plannedOf(act);
  if (!planned) return null;

  const { lines, effectiveOn } = planned;
  const eve = addDays(effectiveOn, -1);
  const labels = await unitLabels(db, [planned.unitId, ...new Set(lines.flatMap(unitsOf))], eve > today ? today : eve);
  const nameOf = (unitId: string) => {
    const label = labels.get(unitId);
    return label ? [label.name, ...(label.parent && label.kind !== "province" ? [inSentence(label.parent)] : [])].join(", ") : "đơn vị không rõ";
  };
  const isOpen = act.state === "draft" || act.state === "scheduled";
  const outcome = isOpen ? await planOf(db, planned) : null;
  const problems = outcome && !outcome.ok ? outcome.problems : [];
  const top = labels.get(planned.unitId);
  return {
    id, version: act.version, number: act.number, issuer: act.issuer, subject: act.subject, issuedOn: dayOfDate(act.issuedOn), effectiveOn, ground: act.ground,
    carriesGrants: act.carriesGrants, state: act.state, unit: { id: planned.unitId, name: top?.name ?? "", kind: top?.kind ?? "province" },
    counters: act.counters && { id: act.counters.id, number: act.counters.number },
    counteredBy: act.counteredBy && { id: act.counteredBy.id, number: act.counteredBy.number, state: act.counteredBy.state },
    draftedBy: act.createdBy?.displayName ?? null,
    orderedBy: act.enactedBy && act.enactedAt && { name: act.enactedBy.displayName, at: act.enactedAt },
    lines: linesOf(lines, problems, nameOf, (unitId) => levelOf(labels.get(unitId)?.kind ?? "hamlet")),
    problems: saidOf(problems.filter(({ line }) => line === null || line > lines.length)),
    stuck: Stuck.parse(act.problems).map(({ line, code, values }) => `${line === null ? "" : `Dòng ${line}: `}${sayRefusal({ code, values })}`),
    preview: outcome?.ok ? await previewOf(room, outcome.plan, { lines, effectiveOn, isCounter: planned.countersId !== null }) : null,
  };
});

const saidOf = (problems: readonly Problem[]) => [...new Set(problems.map(({ refusal }) => sayRefusal(refusal)))];

function linesOf(lines: readonly ActLine[], problems: readonly Problem[], nameOf: (id: string) => string, level: (id: string) => Level) {
  const made = new Map(lines.flatMap(madeBy).map((one) => [refOf(one), one]));
  const unit = (ref: string): ActUnit => ({ id: ref, ...(made.has(ref) ? { level: levelOf(made.get(ref)?.kind ?? "hamlet"), label: `${made.get(ref)?.name} (mới)` } : { level: level(ref), label: nameOf(ref) }) });
  const wrong = new Map<number, Problem[]>();
  for (const problem of problems) if (problem.line !== null) wrong.set(problem.line, [...(wrong.get(problem.line) ?? []), problem]);
  return lines.map((line, index) => ({ position: index + 1, line, says: sayLine(line, made, nameOf), problems: saidOf(wrong.get(index + 1) ?? []), units: index < mostShown || wrong.has(index + 1) ? refsOf(line).map(unit) : [] }));
}

type About = { lines: readonly ActLine[]; effectiveOn: Day; isCounter: boolean };

async function previewOf({ db, reach }: Room, plan: Plan, { lines, effectiveOn, isCounter }: About): Promise<NonNullable<ActView["preview"]>> {
  const touched = touchedBy(plan, isCounter);
  const row = parsePreview(await db.$queryRaw(previewRow({ sql: reach.sql }, { ...touched, on: effectiveOn })));
  const moving = touched.recommitted.slice(0, most);
  const alike = plan.sameNames.slice(0, most);
  const told = await unitLabels(db, [...moving.map(({ unit }) => unit.id), ...alike.map(({ id }) => id), ...Object.values(row).flatMap(({ items }) => items.map(({ unitId }) => unitId))].filter((unitId) => plan.before.has(unitId)), addDays(effectiveOn, -1));
  const beside = (unit: Standing) => ({ ...unit, formerly: told.get(unit.id)?.formerly }); // equal names are told apart
  const called = (unitId: string) => {
    const known = plan.before.get(unitId) ?? plan.after.get(unitId);
    const unit = known && beside(known);
    return unit ? `${unit.level === "cell" ? partyName(unit) : unit.name}${above(plan, unitId)}` : unitId;
  };
  const parts: PreviewPart[] = [
    {
      key: "cells", count: touched.recommitted.length, owed: false,
      items: moving.map(({ unit, from, to }) => ({ name: partyName(beside(unit)), note: `từ ${from ? inSentence(from) : "–"} sang ${to ? inSentence(to) : "–"}`, href: `/units/${unit.id}` })),
    },
    ...besideTree(row, called, (unitId, count) => sayShares(plan.handings, unitId, count, (id) => plan.after.get(id)?.name ?? "")),
    { key: "names", count: plan.sameNames.length, owed: true, items: alike.map((unit) => ({ name: nameBeside(beside(unit)), note: `sẽ thuộc ${plan.after.get(unit.parentId ?? "")?.name ?? ""}`, href: plan.before.has(unit.id) ? `/units/${unit.id}` : null })) },
  ];
  return { sentence: sayAct(lines, parts), parts: parts.filter(({ count }) => count > 0) };
}

function above({ before, after }: Plan, id: string): string {
  const parentId = (before.get(id) ?? after.get(id))?.parentId;
  const parent = parentId ? (before.get(parentId) ?? after.get(parentId)) : undefined;
  return parent && parent.level !== "country" ? `, ${inSentence(parent)}` : "";
}

/** What hangs on the touched units, each with its page. */
function besideTree({ dossiers, titles, accounts, assignments, targets, groups, teams, published }: PreviewRow, called: (unitId: string) => string, shared: (unitId: string, count: number | null) => string | null): PreviewPart[] {
  const part = <Row extends { unitId: string }>(key: PreviewPart["key"], { count, items }: { count: number; items: readonly Row[] }, owed: boolean, tell: (row: Row) => Omit<PreviewItem, "name">): PreviewPart => ({
    key, count, owed, items: items.map((row) => ({ name: called(row.unitId), ...tell(row) })),
  });
  return [
    part("dossiers", dossiers, false, ({ id, status, year, holder, dueOn }) => ({
      note: [`năm ${year}`, statusWords[status].toLowerCase(), ...(holder ? [`${holder} giữ`] : []), ...(dueOn ? [`hạn ${showDay(dueOn)}`] : [])].join(", "), href: `/registrations/${id}`,
    })),
    part("titles", titles, true, ({ unitId, title, heldFrom }) => ({ note: `${title} từ ${showDay(heldFrom)}`, href: `/units/${unitId}` })),
    part("accounts", accounts, false, ({ unitId, name, role }) => ({ note: `${name}, ${roleWords[role].toLowerCase()}`, href: `/units/${unitId}` })),
    part("assignments", assignments, true, ({ unitId, name }) => ({ note: name, href: `/units/${unitId}` })),
    part("targets", targets, true, ({ unitId, title, year, term, count }) => ({ note: [`${title}, ${year === null ? `nhiệm kỳ ${term.replace("-", "–")}` : `năm ${year}`}`, shared(unitId, count)].filter(Boolean).join("; "), href: `/targets?unit=${unitId}` })),
    part("groups", groups, true, ({ unitId, name }) => ({ note: name, href: `/units/${unitId}` })),
    part("teams", teams, true, ({ number, symbol }) => ({ note: `quyết định số ${number}-${symbol}`, href: "/appraisals" })),
    part("published", published, true, ({ unitId, on, closing }) =>
      closing ? { note: `${closing.title}, ${saySpan({ span: closing.span, on })}`, href: `/closings/${closing.id}` } : { note: `số đã đăng tính đến ${showDay(on)}`, href: `/dashboard?unit=${unitId}` },
    ),
  ];
}
