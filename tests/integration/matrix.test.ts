import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { roles, type Action, type Role } from "@/lib/domain/action";
import type { Level } from "@/lib/domain/unit/level";
import type { PlantedUnit } from "@/tests/support/plant";
import { nobody } from "@/tests/support/reach-ask";
import { isInvited, personWith, plantReachWorld, reaches, type Person, type ReachWorld } from "@/tests/support/reach-world";

process.env["__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS"] = "true"; // as next.config.js sets it: forbidden() answers 403

let asking: Scope;
vi.mock("@/lib/access/session", async (original) => ({ ...(await original<object>()), currentScope: async () => asking }));
afterAll(() => void vi.doUnmock("@/lib/access/session"));

type Page = (props: { params: Promise<Record<string, string>>; searchParams: Promise<Record<string, string>> }) => Promise<unknown>;
type Address = { id?: string; search?: Record<string, string> };
/** What a page needs, the addresses it has in a world, and which unit opens each; no unit: the page has no record of its own. */
type Row = { needs: Action; at: (world: ReachWorld) => (Address & { opens: (reached: (unitId: string) => boolean) => boolean; dossier?: string })[]; absent?: Address; /** A guest of a team opens it for the dossiers they are invited to, and is not forbidden it for the others. */ guests?: true };

const anywhere = () => [{ opens: () => true }];
const ofLevels = (address: (unit: PlantedUnit) => Address, ...levels: Level[]) => (world: ReachWorld) =>
  world.units.filter(({ level }) => levels.length === 0 || levels.includes(level)).map((unit) => ({ ...address(unit), opens: (reached: (unitId: string) => boolean) => reached(unit.id) }));
const search = (unit: { id: string }) => ({ search: { unit: unit.id, year: "2021" } });
const dossiers: Row["at"] = ({ registrations }) => registrations.map(({ id, unitId }) => ({ id, dossier: id, opens: (reached) => reached(unitId) }));
const absentUnit = search({ id: "zz" });

/** Every page of the signed-in area that shows a unit or what hangs on it. */
const pages: Readonly<Record<string, Row>> = {
  dashboard: { needs: "attainment.read", at: ofLevels(search), absent: absentUnit },
  compare: { needs: "attainment.read", at: ofLevels(search, "province", "district"), absent: absentUnit },
  forecast: { needs: "attainment.read", at: ofLevels(search), absent: absentUnit },
  charts: { needs: "attainment.read", at: ofLevels(search, "province", "district", "commune"), absent: absentUnit },
  "charts/meeting": { needs: "attainment.read", at: ofLevels(search, "district"), absent: absentUnit },
  targets: { needs: "target.read", at: ofLevels(search), absent: absentUnit },
  "appraisals/substance": { needs: "appraisal.read", at: ofLevels(search), absent: absentUnit },
  "targets/review": { needs: "registration.read", at: ofLevels(search), absent: absentUnit },
  "targets/roadmap": { needs: "registration.read", at: ofLevels(search), absent: absentUnit },
  "targets/new": { needs: "target.set", at: ofLevels(search), absent: absentUnit },
  "targets/allocation": { needs: "target.read", at: ofLevels(search), absent: absentUnit },
  "targets/[id]": { needs: "target.read", at: ({ targets }) => targets.map(({ id, unitId }) => ({ id, opens: (reached) => reached(unitId) })), absent: { id: nobody } },
  closings: { needs: "attainment.read", at: ofLevels(search), absent: absentUnit },
  reports: { needs: "attainment.read", at: ofLevels(search), absent: absentUnit },
  "reports/[id]": { needs: "attainment.read", at: ({ reports }) => reports.map(({ id, unitId }) => ({ id, opens: (reached) => reached(unitId) })), absent: { id: nobody } },
  "closings/[id]": { needs: "attainment.read", at: () => [], absent: { id: nobody } },
  "resolutions/new": { needs: "target.set", at: ofLevels(search), absent: absentUnit },
  units: { needs: "unit.read", at: anywhere },
  "units/crosswalk": { needs: "unit.read", at: anywhere },
  "units/[id]": { needs: "unit.read", at: ofLevels(({ id }) => ({ id })), absent: { id: "zz" } },
  "communes/[id]": { needs: "registration.read", at: ofLevels(({ id }) => ({ id }), "commune"), absent: { id: "zz" } },
  "communes/[id]/work": { needs: "registration.read", at: ofLevels(({ id }) => ({ id }), "commune"), absent: { id: "zz" } },
  report: { needs: "progress.report", at: ({ registrations }) => registrations.map(({ id, unitId }) => ({ search: { registration: id }, opens: (reached) => reached(unitId) })), absent: { search: { registration: nobody } } },
  p: { needs: "registration.read", at: anywhere, absent: { search: { code: "0000000000" } } },
  papers: { needs: "registration.read", at: anywhere },
  "papers/[id]": { needs: "registration.read", at: ({ proposals }) => proposals.map(({ id, unitId }) => ({ id, opens: (reached) => reached(unitId) })), absent: { id: nobody } },
  registrations: { needs: "registration.read", at: ofLevels(search), absent: absentUnit },
  "registrations/[id]": { needs: "registration.read", at: dossiers, absent: { id: nobody }, guests: true },
  invited: { needs: "registration.read", at: anywhere, guests: true },
  appraisals: { needs: "appraisal.read", at: anywhere },
  "appraisals/[id]": { needs: "appraisal.read", at: ({ registrations }) => registrations.map(({ id, sittingId, unitId }) => ({ id: sittingId, dossier: id, opens: (reached) => reached(unitId) })), absent: { id: nobody }, guests: true },
  "registrations/[id]/sitting": { needs: "registration.appraise", at: ({ registrations }) => registrations.map(({ id, unitId }) => ({ id, opens: (reached) => reached(unitId) })), absent: { id: nobody } },
  "registrations/[id]/survey": { needs: "appraisal.read", at: dossiers, absent: { id: nobody }, guests: true },
  "appraisals/new": { needs: "team.form", at: anywhere },
  decisions: { needs: "decision.read", at: ofLevels(search), absent: absentUnit },
  rechecks: { needs: "recheck.read", at: ofLevels(search), absent: absentUnit },
  "rechecks/[id]": {
    needs: "recheck.read",
    at: ({ rechecks }) => rechecks.filter(({ hidden }) => !hidden).map(({ id, unitId }) => ({ id, opens: (reached) => reached(unitId) })),
    absent: { id: nobody },
  },
  "decisions/new": { needs: "decision.issue", at: anywhere },
  "decisions/[id]": {
    needs: "decision.read",
    at: ({ decisions }) => decisions.map(({ id, issuerId, lines }) => ({ id, opens: (reached) => reached(issuerId) || lines.some(({ unitId }) => reached(unitId)) })),
    absent: { id: nobody },
  },
  "resolutions/[id]": {
    needs: "target.read",
    at: ({ resolutions }) => resolutions.map(({ id, unitId, lines }) => ({ id, opens: (reached) => reached(unitId) || lines.some(reached) })),
    absent: { id: nobody },
  },
  titles: { needs: "target.read", at: anywhere },
  work: { needs: "registration.read", at: anywhere },
  "work/bulk": { needs: "registration.read", at: anywhere },
  "work/bulk/[id]": { needs: "registration.read", at: () => [], absent: { id: nobody } },
  sample: { needs: "unit.reorganise", at: anywhere },
  "work/handovers": { needs: "registration.read", at: anywhere },
  "work/notices": { needs: "registration.read", at: anywhere },
  audit: { needs: "audit.read", at: ofLevels(({ id }) => ({ search: { unit: id } })), absent: { search: { unit: "zz" } } },
  "registrations/[id]/criteria": { needs: "registration.read", at: dossiers, absent: { id: nobody }, guests: true },
  "registrations/[id]/self-assessment": { needs: "registration.read", at: ({ registrations }) => registrations.map(({ id, unitId }) => ({ id, opens: (reached) => reached(unitId) })), absent: { id: nobody } },
  "titles/[id]": { needs: "target.read", at: ({ criteria }) => [{ id: criteria.published, opens: () => true }], absent: { id: nobody } },
  "titles/[id]/changes": { needs: "target.read", at: () => [], absent: { id: nobody } },
  "titles/[id]/edit": { needs: "criteria.manage", at: ({ units, criteria }) => [{ id: criteria.draft, opens: (reached) => units.some(({ id, level }) => level === "province" && reached(id)) }], absent: { id: nobody } },
  "titles/[id]/trial": { needs: "criteria.manage", at: ({ units, criteria }) => [{ id: criteria.draft, opens: (reached) => units.some(({ id, level }) => level === "province" && reached(id)) }], absent: { id: nobody } },
  "units/acts": { needs: "unit.reorganise", at: anywhere },
  "units/competences": { needs: "unit.reorganise", at: anywhere },
  "units/acts/new": { needs: "unit.reorganise", at: anywhere },
  "units/acts/reviews": { needs: "unit.reorganise", at: anywhere },
  "units/acts/[id]": { needs: "unit.reorganise", at: ({ units, acts }) => acts.map(({ id, unitId }) => ({ id, opens: (reached: (id: string) => boolean) => ["country", "province"].includes(units.find((unit) => unit.id === unitId)?.level ?? "") && reached(unitId) })), absent: { id: nobody } },
  "units/[id]/figures": { needs: "registration.read", at: ofLevels(({ id }) => ({ id }), "cell"), absent: { id: "zz" } },
  settings: { needs: "rules.manage", at: anywhere, absent: { search: { unit: "zz" } } },
  "settings/holidays": { needs: "rules.manage", at: anywhere },
  "settings/templates": { needs: "rules.manage", at: anywhere, absent: { search: { unit: "zz" } } },
  imports: { needs: "import.bring", at: anywhere },
  "imports/[id]": { needs: "import.bring", at: () => [], absent: { id: nobody } },
  accounts: { needs: "account.manage", at: anywhere },
  "accounts/new": { needs: "account.manage", at: anywhere },
  "accounts/letters": { needs: "account.manage", at: anywhere },
  "accounts/audit": { needs: "account.manage", at: anywhere },
  "accounts/[id]": { needs: "account.manage", at: ({ accounts }) => accounts.map(({ id, grants }) => ({ id, opens: (reached) => grants.every(({ unitId }) => reached(unitId)) })), absent: { id: nobody } },
  "accounts/[id]/grant": { needs: "account.manage", at: ({ accounts }) => accounts.map(({ id, grants }) => ({ id, opens: (reached) => grants.every(({ unitId }) => reached(unitId)) })), absent: { id: nobody } },
};
/** One's own account, and the choice of a home among one's own. */
const letOff = ["account", "choose"];

const onDisk = readdirSync("app/(staff)", { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)page\.tsx$/.test(file)).map((file) => file.replace(/\/?page\.tsx$/, ""));

test("every page is in the matrix", () => {
  expect(onDisk.filter((page) => !(page in pages) && !letOff.includes(page))).toEqual([]);
  expect(Object.keys(pages).filter((page) => !onDisk.includes(page))).toEqual([]);
});

let world: ReachWorld;
beforeAll(async () => {
  world = await plantReachWorld([{ parent: 1, deeper: 0 }, { parent: 2, deeper: 0 }, { parent: 3, deeper: 0 }, { parent: 1, deeper: 0 }, { parent: 4, deeper: 0 }, { parent: 5, deeper: 0 }]);
}, 60_000);

const known = new Map<string, Person>();
/** Who has one role over one unit: looking changes nothing, so the same person tries every page. */
async function holder(role: Role, unit: PlantedUnit): Promise<Person> {
  const key = `${role} at ${unit.id}`;
  const person = known.get(key) ?? (await personWith(world.units, [{ role, at: world.units.indexOf(unit), life: "live" }]));
  known.set(key, person);
  return person;
}

/** "ok", or the status a page ends in. */
async function statusOf(page: Page, { id, search: words = {} }: Address, { scope }: Person): Promise<string> {
  asking = scope;
  try {
    await page({ params: Promise.resolve(id === undefined ? {} : { id }), searchParams: Promise.resolve(words) });
    return "ok";
  } catch (error) {
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    const status = /^NEXT_HTTP_ERROR_FALLBACK;(\d+)/.exec(digest)?.[1];
    if (!status) throw error;
    return status;
  }
}

// Role × unit × page: what each should end in comes from rights.ts and from parents walked one by one.
test.each(Object.keys(pages))("the page %s opens for those in reach, is not found by others, and is forbidden without the right", async (name) => {
  const { needs, at, absent, guests } = pages[name]!;
  const page = ((await import(/* @vite-ignore */ `@/app/(staff)/${name}/page`)) as { default: Page }).default; // every page.tsx exports its page
  const found: string[] = [];
  const expected: string[] = [];
  for (const role of roles) {
    for (const unit of world.units.filter(({ level }) => level !== "country")) {
      const person = await holder(role, unit);
      const reached = reaches(world, person.account, needs);
      const allowed = reached(unit.id);
      const invited = isInvited(world, person.account);
      for (const { opens, dossier, ...address } of [...at(world), ...(absent ? [{ ...absent, opens: () => false, dossier: nobody }] : [])]) {
        const cell = `${role} at ${unit.id}: ${JSON.stringify(address)}`;
        found.push(`${cell} ${await statusOf(page, address, person)}`);
        if (guests && role === "guest") expected.push(`${cell} ${dossier === undefined || invited(dossier) ? "ok" : "404"}`);
        else expected.push(`${cell} ${allowed ? (opens(reached) ? "ok" : "404") : "403"}`);
      }
    }
  }
  expect(found).toEqual(expected);
}, 300_000);
