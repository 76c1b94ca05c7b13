import { createRequire } from "node:module";
import { standingOfSession } from "@/lib/access/session";
import { unitBook } from "@/lib/documents/unit-book";
import { writeBook } from "@/lib/documents/write-book";
import { Day } from "@/lib/domain/day";
import { UnitPath } from "@/lib/domain/unit/path";
import { database } from "@/lib/platform/database";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getChartGround } from "@/lib/queries/get-chart-ground";
import { getForecast } from "@/lib/queries/get-forecast";
import { listAncestors } from "@/lib/queries/list-ancestors";
import { listDecisions } from "@/lib/queries/list-decisions";
import { listPlaces } from "@/lib/queries/list-places";
import { listRegistrations } from "@/lib/queries/list-registrations";
import { listTargets } from "@/lib/queries/list-targets";
import { listUnits } from "@/lib/queries/list-units";
import { getReference } from "@/lib/queries/reference";
import { takeUnits } from "@/lib/queries/take-units";
import { measured } from "./generate.mjs";

/** The driver as the product loads it: each statement's way to the server and back is added up here. */
type Answered = (...answer: unknown[]) => void;
const { Client } = createRequire(import.meta.url)("pg") as { Client: { prototype: { query: (...args: unknown[]) => unknown } } };
let spent = 0;
let statements = 0;
const send = Client.prototype.query;
Client.prototype.query = function (this: unknown, ...args: unknown[]) {
  const begin = performance.now();
  const add = () => (spent += performance.now() - begin);
  statements++;
  const last = args.at(-1);
  if (typeof last !== "function") return (send.apply(this, args) as Promise<unknown>).finally(add);
  const answered = last as Answered; // the pool asks with a callback
  return send.apply(this, [...args.slice(0, -1), (...answer: unknown[]) => (add(), answered(...answer))]);
};

const session = process.argv[2] ?? "";
const times = Number(process.argv[3] ?? 100);
const on = Day.parse(measured.on);
const year = { unit: measured.unit, period: { kind: "year", year: measured.year, term: "2020-2025" }, on, title: "tsvmtd", base: "target", rounding: "truncate" } as const;
const term = { ...year, period: { kind: "term", term: "2020-2025", firstYear: 2021, lastYear: 2025 } } as const;

const standing = await standingOfSession(session);
if (!standing) throw new Error("the generated session is not known");
const { scope } = standing;

/** What a page kept from before asks: who is signed in, and whether a fact changed (lib/access/kept-page.ts). */
const kept = () => standingOfSession(session);

/** Everything the province's dashboard asks for when it is drawn, in the order of the page. */
async function dashboard() {
  await kept();
  await listPlaces(scope);
  await getReference(scope);
  await getAttainment(scope, year);
  await getAttainment(scope, term);
  await listAncestors(scope, { unitId: measured.unit, on });
}

const years = [2021, 2022, 2023, 2024, 2025].map((each) => ({ ...year, period: { kind: "year", year: each, term: "2020-2025" } as const }));
const asked = { unit: measured.unit, title: year.title, year: measured.year, on };

/** What the other pages of figures ask for, each beside what every page does. */
const pages = {
  charts: () => Promise.all([...years, term].map((each) => getAttainment(scope, each))).then(() => Promise.all([getChartGround(scope, asked), getForecast(scope, asked)])),
  forecast: () => Promise.all([getAttainment(scope, year), getForecast(scope, asked)]),
  targets: () => Promise.all([listTargets(scope, { unitId: measured.unit, year: measured.year }), ...[...years, term].map((each) => getAttainment(scope, { ...each, structureDay: on }))]),
};

/** The same frame as the dashboard's around a page. */
const framed = (page: () => Promise<unknown>) => async () => {
  await kept();
  await listPlaces(scope);
  await getReference(scope);
  await listAncestors(scope, { unitId: measured.unit, on });
  await page();
};

/** A fact changes: what was kept must be counted anew. */
const touch = () => database.$executeRaw`UPDATE "PublishedFigure" SET value = value WHERE false`;
const list = { ...year, q: "", after: null };

const registers = {
  registrations: () => listRegistrations(scope, { ...list, period: term.period, status: null, expected: false, appraised: false }),
  decisions: () => listDecisions(scope, { ...list, effect: null, recognised: false }),
  units: () => listUnits(scope, { parent: measured.unit, level: "cell", on }),
  search: () => listUnits(scope, { q: "hoa loc 12", on }),
};

const questions: Record<string, { ask: () => Promise<unknown>; before?: () => Promise<unknown> }> = {
  kept: { ask: kept },
  counted: { ask: dashboard, before: touch },
  attainment: { ask: () => getAttainment(scope, year), before: touch },
  ...Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, { ask: framed(page), before: touch }])),
  ...Object.fromEntries(Object.entries(registers).map(([name, ask]) => [name, { ask }])),
  ...Object.fromEntries(Object.entries(registers).map(([name, ask]) => [`${name}Anew`, { ask, before: touch }])),
};

const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const answer: Record<string, { p50: number; statements: number }> = {};
for (const [name, { ask, before }] of Object.entries(questions)) {
  const taken: number[] = [];
  let count = 0;
  for (let round = -10; round < times; round++) {
    await before?.();
    spent = 0;
    statements = 0;
    await ask();
    if (round >= 0) taken.push(spent);
    count = statements;
  }
  answer[name] = { p50: middle(taken), statements: count };
}

/** Every cell into a workbook and into nothing: how long it takes, and how much more memory the process holds at its widest. */
async function timeExport() {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let widest = before;
  const watch = setInterval(() => (widest = Math.max(widest, process.memoryUsage.rss())), 20);
  const begin = performance.now();
  const everywhere = { ...scope, grants: scope.grants.map((grant) => ({ ...grant, root: UnitPath.parse("/1/") })) };
  const asked = { parent: "1", level: "cell", on } as const;
  const file = await takeUnits(everywhere, (view, made) => writeBook(unitBook(view, asked, { parent: null, sample: false }), "xlsx", made), asked);
  const seconds = (performance.now() - begin) / 1000;
  clearInterval(watch);
  await file?.stream.cancel();
  return { rows: file?.told.rows ?? 0, seconds, bytes: file?.bytes ?? 0, grown: widest - before };
}

console.log(`ANSWER ${JSON.stringify({ ...answer, export: await timeExport() })}`);
await database.$disconnect();
