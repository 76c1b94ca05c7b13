import { docx } from "./make-files";
import { plantTemplate } from "./plant-template";
import fc from "fast-check";
import { standingOfToken } from "@/lib/access/session";
import { rights } from "@/lib/access/rights";
import type { Scope } from "@/lib/access/scope";
import { roles, type Action, type Role } from "@/lib/domain/action";
import type { CriteriaContent } from "@/lib/domain/criteria/content";
import { dateOf, Day } from "@/lib/domain/day";
import { paragraphKeys } from "@/lib/domain/report/paragraph";
import { canonical } from "@/lib/domain/closing/content";
import { digest } from "@/lib/platform/digest";
import { database } from "@/lib/platform/database";
import { plantToken } from "./ask";
import { emptyTables } from "./empty-tables";
import { plant, type PlantedUnit } from "./plant";
import { standsBelow, type Branch } from "./plant-world";

/** The working day of the world, as of the sample: grants are in force or not by it. */
export const today = Day.parse("2021-06-30");
const tomorrow = "2021-07-01";

/** A grant as chosen: its role, which unit, and whether it acts today. */
export type Held = { role: Role; at: number; life: keyof typeof lives };
const lives = {
  live: { on: "2020-01-01" },
  "last day": { on: "2020-01-01", until: tomorrow },
  ended: { on: "2020-01-01", until: today },
  coming: { on: tomorrow },
  revoked: { on: "2020-01-01", revokedAt: dateOf(today) },
} as const;
/** Grants that count today. */
export const acting: readonly string[] = ["live", "last day"];
const living: readonly string[] = [...acting, "coming"];

export type Grant = { role: Role; unitId: string; life: keyof typeof lives };
/** An invitation to a dossier, and whether it acts today. */
type Invitation = { registrationId: string; unitId: string; life: keyof typeof lives };
export type Account = { id: string; name: string; grants: readonly Grant[]; grantIds: readonly string[]; invitations: readonly Invitation[] };
export type Decision = { id: string; issuerId: string; lines: readonly { id: string; unitId: string }[] };
export type Resolution = { id: string; unitId: string; lines: readonly string[] };
export type ReachWorld = {
  units: readonly PlantedUnit[];
  cells: readonly PlantedUnit[];
  /** One of each cell; of every other one the road stands where the commune has it, of the rest where the body above has. */
  registrations: readonly { id: string; unitId: string; proposed: boolean; isAsking: boolean; handedBy: string | null; itemId: string; reportId: string; sittingId: string; /** A sitting before it that is over. */ minutesId: string; photoId: string; invitationId: string }[];
  /** One paper of each cell's registration, the same file everywhere. */
  papers: readonly { id: string; useId: string; unitId: string; registrationId: string }[];
  proposals: readonly { id: string; unitId: string }[];
  decisions: readonly Decision[];
  rechecks: readonly { id: string; unitId: string; hidden: boolean }[];
  signals: readonly { id: string; unitId: string }[];
  resolutions: readonly Resolution[];
  /** The line of each unit for 2021. */
  targets: readonly { id: string; unitId: string }[];
  /** A closed report of each unit but cells, which say nothing of their figures. */
  closings: readonly { id: string; unitId: string }[];
  /** Somebody the team of each unit invites. */
  teamGuests: readonly { id: string; unitId: string }[];
  /** A review of each unit but cells. */
  reports: readonly { id: string; unitId: string }[];
  accounts: readonly Account[];
  /** A letter that waits for each account. */
  letters: readonly { id: string; account: Account }[];
  /** A rule of each province, and a day of the calendar in doubt. */
  rules: readonly { id: string; unitId: string }[];
  /** A form of each province that is in force, and one that waits. */
  forms: readonly { id: string; unitId: string }[];
  holidayId: string;
  /** A title's set in force, and its draft. */
  criteria: { published: string; draft: string };
  /** A draft of each unit's act, and one title of each cell that waits for a person. */
  /** Who acts for all: said of the country. */
  competences: readonly { id: string; unitId: string }[];
  acts: readonly { id: string; unitId: string; reviewId: string | null; reviewUnder: string }[];
};
export type Person = { scope: Scope; token: string; account: Account };

export const branches = fc.array(fc.record({ parent: fc.nat(), deeper: fc.nat() }), { minLength: 5, maxLength: 11 });
export const people = fc.array(fc.array(fc.record({ role: fc.constantFrom(...roles), at: fc.nat(), life: fc.constantFrom(...Object.keys(lives)) }) as fc.Arbitrary<Held>, { maxLength: 3 }), { minLength: 3, maxLength: 3 });

/** A random tree on which every unit has a target, an account and a line in the record, every cell a registration and a decision that also names another cell. */
export async function plantReachWorld(shape: readonly Branch[]): Promise<ReachWorld> {
  await emptyTables();
  await database.setting.create({ data: { key: "sample", value: { workingDay: today, sentence: "Mẫu" } } });
  const units = await plant.world([{ parent: 0, deeper: 0 }, ...shape]);
  const cells = units.filter(({ level }) => level === "cell");
  await plant.term();
  await plant.title();
  const competences = [await plant.competence({ unit: units[0]!, level: "commune" })];
  const criteria = { published: (await plant.criteria({ on: "2020-10-15", content: twoConditions })).id, draft: (await plant.criteria({})).id };
  const registrations = [];
  const reporter = await plant.account();
  const rules = [];
  for (const { id: unitId } of units.filter(({ level }) => level === "province")) rules.push({ unitId, id: (await database.officeRule.create({ data: { unitId, key: "divergence", value: "10", ground: "Hướng dẫn", validFrom: dateOf(today), accountId: reporter.id, recordedAt: dateOf(today) } })).id });
  const forms = [];
  for (const { id: unitId } of units.filter(({ level }) => level === "province")) for (const from of [today, null]) forms.push(await plantTemplate({ unitId, content: docx("Mẫu"), from, account: reporter }));
  const { id: holidayId } = await database.holiday.create({ data: { day: dateOf(Day.parse("2021-09-02")), kind: "off", name: "Quốc khánh", toConfirm: true } });
  const teams = [];
  const teamGuests = [];
  for (const unit of units) {
    const team = await plant.team({ unit, account: reporter, seats: [{ account: reporter, function: "chair" }] });
    teams.push(team);
    teamGuests.push({ unitId: unit.id, id: (await plant.teamGuest({ team, account: { ...reporter, name: "Khách" }, until: tomorrow })).id });
  }
  for (const [index, unit] of cells.entries()) {
    const proposed = index % 2 === 0;
    const { id } = await plant.registration({ unit, status: proposed ? "proposed" : "registered" });
    if (proposed) await plant.answer({ registration: { id }, criterion: "2", said: { kind: "not_applicable" } });
    const handedBy = proposed ? null : (cells[(index + 1) % cells.length]!.parentId ?? null);
    registrations.push({ id, unitId: unit.id, proposed, isAsking: proposed, handedBy, itemId: (await plant.returnItem({ registration: { id } })).id, reportId: (await plant.report({ registration: { id }, account: reporter })).id, minutesId: (await plant.sitting({ registration: { id }, team: teams[0]!, account: reporter, ended: true })).id, sittingId: (await plant.sitting({ registration: { id }, team: teams[0]!, account: reporter })).id, photoId: (await plant.photo({ registration: { id }, seat: teams[0]!.seats[0]! })).id, invitationId: (await database.dossierInvitation.create({ data: { registrationId: id, accountId: reporter.id, guest: "Khách", validFrom: dateOf(today), validUntil: dateOf(Day.parse(tomorrow)), invitedById: reporter.id, at: dateOf(today) } })).id });
    await plant.figures({ unit, year: 2021 });
    if (handedBy) await handOver({ id, unitId: unit.id }, handedBy);
  }
  const papers = [];
  for (const registration of registrations) papers.push({ ...(await plant.evidence({ registration })), registrationId: registration.id });
  const proposals = [];
  for (const [index, { id, unitId }] of registrations.entries()) proposals.push({ unitId, id: (await plant.paper({ unit: cells[index]!, registration: { id }, account: reporter, number: index + 1 })).id });
  const decisions = [];
  for (const [index, cell] of cells.entries()) decisions.push(await decisionOf(units, cell, cells[(index + 1) % cells.length]!));
  const [rechecks, signals] = [[], []] as [{ id: string; unitId: string; hidden: boolean }[], { id: string; unitId: string }[]];
  for (const [index, cell] of cells.entries()) {
    rechecks.push({ id: await recheckOf(cell, index % 2 === 1), unitId: cell.id, hidden: index % 2 === 1 });
    const signal = await database.titleSignal.create({ data: { unitId: cell.id, titleId: "tsvmtd", kind: "other", detail: "Dấu hiệu", raisedOn: dateOf(today), at: dateOf(today) } });
    signals.push({ id: signal.id, unitId: cell.id });
  }
  const accounts = [];
  await database.auditEvent.createMany({ data: units.map(({ id }) => ({ at: dateOf(today), actor: "ai-do", act: "registration_move", unitId: id })) });
  for (const unit of units) accounts.push(await accountWith(units, [{ role: "leader", at: units.indexOf(unit), life: "live" }]));
  const letters = [];
  for (const account of accounts) letters.push({ account, id: (await database.letter.create({ data: { accountId: account.id, on: dateOf(today), overdue: 1, dueSoon: 0, unread: 0, at: dateOf(today), nextTryAt: dateOf(today) } })).id });
  return { units, cells, registrations, papers, proposals, decisions, rechecks, signals, ...(await targetsOf(units)), closings: await closingsOf(units, reporter.id), teamGuests, reports: await reportsOf(units, reporter.id), accounts, letters, rules, forms, holidayId, criteria, competences, acts: await actsOf(units) };
}

/** A dossier that another unit's body handed to its own. */
export async function handOver({ id, unitId }: { id: string; unitId: string }, by: string) {
  const last = await database.registrationEvent.findFirstOrThrow({ where: { registrationId: id }, orderBy: { seq: "desc" } });
  const from = { unitId: by, kind: "commune", name: "Xã Cũ", body: "Ban Thường vụ" } as const;
  const { titleId, termId, status, year } = last;
  await database.registrationEvent.update({ where: { registrationId_seq: { registrationId: id, seq: last.seq } }, data: { until: dateOf(today) } });
  await database.registrationEvent.create({
    data: {
      registrationId: id, seq: last.seq + 1, move: "transfer", status, year, on: dateOf(today), at: dateOf(today), titleId, termId, unitId,
      details: { handover: { stage: "review", since: today, from, to: { ...from, unitId }, act: null, holder: null } },
    },
  });
}

/** A draft under each unit, of whatever level; those of cells call the cell's own title in question. */
async function actsOf(units: readonly PlantedUnit[]): Promise<ReachWorld["acts"]> {
  const made = [];
  const on = dateOf(today);
  for (const unit of units) {
    const { id } = await database.act.create({ data: { number: `${unit.id}/NQ`, issuer: "Cơ quan", subject: "Sắp xếp", issuedOn: on, effectiveOn: on, unitId: unit.id, state: "draft" } });
    const holding = await database.titleHolding.findFirst({ where: { unitId: unit.id } });
    const about = holding && (await database.act.findFirst({ where: { unit: { level: "province" } } }));
    const review = about && (await database.titleReview.create({ data: { actId: about.id, unitId: unit.id, titleId: holding.titleId, holdingId: holding.id } }));
    made.push({ id, unitId: unit.id, reviewId: review?.id ?? null, reviewUnder: about?.unitId ?? "" });
  }
  return made;
}

/** One that must apply, and one that need not. */
const twoConditions: CriteriaContent = { least: null, sections: [{ heading: "Điều kiện", least: null, criteria: ["1", "2"].map((code) => ({ code, wording: `Điều kiện ${code}`, evidence: false, mayNotApply: code === "2", source: "", kind: "condition", points: null })) }] };

/** A planned re-check of the year, unannounced for every other cell. */
async function recheckOf(cell: PlantedUnit, unannounced: boolean): Promise<string> {
  const on = dateOf(today);
  const { id } = await database.recheck.create({
    data: { unitId: cell.id, titleId: "tsvmtd", year: 2021, kind: unannounced ? "unannounced" : "full", status: "planned", plannedOn: on, events: { create: [{ seq: 1, move: "plan", status: "planned", on, at: on }] } },
  });
  return id;
}

async function decisionOf(units: readonly PlantedUnit[], cell: PlantedUnit, other: PlantedUnit): Promise<Decision> {
  const issuer = units.find(({ id }) => id === cell.parentId)!;
  const named = other.id === cell.id ? [] : [{ unit: other, effect: "correct" as const }];
  const { id, lines } = await plant.decision({ issuer, on: "2021-05-05", lines: [{ unit: cell }, ...named] });
  await database.titleHolding.create({ data: { unitId: cell.id, titleId: "tsvmtd", heldFrom: dateOf(Day.parse("2021-05-05")), openedById: lines[0]!.id } });
  return { id, issuerId: issuer.id, lines: lines.map((line) => ({ id: line.id, unitId: line.unitId })) };
}

/** Each unit's target stands in the resolution of the unit above it, shared out of that unit's own target. */
async function targetsOf(units: readonly PlantedUnit[]): Promise<Pick<ReachWorld, "resolutions" | "targets">> {
  const made: Resolution[] = [];
  const targets = new Map<string, { id: string; resolutionId: string }>();
  for (const unit of units) {
    const resolution = await plant.resolution({ unit });
    const above = made.find(({ unitId }) => unitId === unit.parentId);
    const from = targets.get(unit.parentId ?? "");
    targets.set(unit.id, await plant.target({ unit, resolution: above ?? resolution, ...(from ? { allocatedFrom: from } : {}) }));
    made.push({ id: resolution.id, unitId: unit.id, lines: units.filter((one) => one.parentId === unit.id || (one.id === unit.id && !one.parentId)).map(({ id }) => id) });
  }
  return { resolutions: made, targets: [...targets].map(([unitId, { id }]) => ({ id, unitId })) };
}

/** A review of every unit that has units below, its paragraphs empty. */
async function reportsOf(units: readonly PlantedUnit[], accountId: string): Promise<ReachWorld["reports"]> {
  const made = [];
  for (const { id: unitId } of units.filter(({ level }) => level !== "cell")) {
    const { id } = await database.report.create({ data: { unitId, titleId: "tsvmtd", termId: "2020-2025", period: "2021", on: dateOf(Day.parse("2021-05-31")), begunAt: dateOf(today), accountId } });
    await database.reportParagraph.createMany({ data: paragraphKeys.map((paragraph) => ({ reportId: id, unitId, paragraph, seq: 1, text: "", basis: "[]", at: dateOf(today), accountId })) });
    made.push({ id, unitId });
  }
  return made;
}

/** A closed report of every unit that has units below. */
async function closingsOf(units: readonly PlantedUnit[], accountId: string): Promise<ReachWorld["closings"]> {
  const made = [];
  for (const { id: unitId, level } of units.filter((unit) => unit.level !== "cell")) {
    const counts = { cells: 0, target: null, registered: 0, registeredInTerm: 0, recognised: 0, held: 0, revoked: 0, appraised: 0, additional: 0 };
    const content = canonical({ format: 1, unit: unitId, title: "tsvmtd", term: "2020-2025", span: "month", on: "2021-05-31", units: [{ id: unitId, name: "Đơn vị", kind: "province", level, parentId: null, ...counts }] });
    const { id } = await database.closing.create({ data: { unitId, titleId: "tsvmtd", termId: "2020-2025", span: "month", on: dateOf(Day.parse("2021-05-31")), seq: 1, content, sha256: digest(content), closedAt: dateOf(today), accountId } });
    made.push({ id, unitId });
  }
  return made;
}

/** An account with its grants, and one line of the record that it signed in. */
export async function accountWith(units: readonly PlantedUnit[], held: readonly Held[]): Promise<Account> {
  const grants = held.map(({ role, at, life }) => ({ role, life, unitId: units[at % units.length]!.id }));
  const { id, name } = await plant.account();
  const grantIds = [];
  for (const { role, unitId, life } of grants) grantIds.push((await plant.grant({ account: { id }, role, unit: { id: unitId }, ...lives[life] })).id);
  await database.auditEvent.create({ data: { at: dateOf(today), accountId: id, actor: name, act: "sign_in" } });
  return { id, name, grants, grantIds, invitations: held.some(({ role }) => role === "guest") ? await inviteEverywhere({ id, name }) : [] };
}

/** A guest is invited to every dossier but the sixth: to one still, by a team, to the next no more, not yet, no longer wanted, for the last day. */
async function inviteEverywhere({ id: accountId, name }: { id: string; name: string }): Promise<Invitation[]> {
  const dossiers = await database.registration.findMany({ orderBy: { id: "asc" }, select: { id: true, unitId: true } });
  const kinds = [...(Object.keys(lives) as (keyof typeof lives)[]), null]; // keys of a literal object are its names
  const invitations: Invitation[] = [];
  const team = await plant.teamGuest({ team: await database.appraisalTeam.findFirstOrThrow(), account: { id: accountId, name }, until: "2022-06-30" });
  for (const [index, { id: registrationId, unitId }] of dossiers.entries()) {
    const life = kinds[index % kinds.length];
    if (!life) continue;
    const wish: { on: string; until?: string; revokedAt?: Date } = lives[life];
    await database.dossierInvitation.create({
      data: { registrationId, accountId, guest: name, validFrom: new Date(wish.on), validUntil: new Date(wish.until ?? "2022-06-30"), endedAt: wish.revokedAt ?? null, invitedById: accountId, at: dateOf(today), teamInvitationId: life === "live" ? team.id : null },
    });
    invitations.push({ registrationId, unitId, life });
  }
  return invitations;
}

/** Whether somebody may open a dossier because they were invited to it: as a guest of a unit above it, from its first day to its last. */
export const isInvited = ({ units }: Pick<ReachWorld, "units">, { grants, invitations }: Account) => (registrationId: string) =>
  invitations.some((each) => each.registrationId === registrationId && acting.includes(each.life) && grants.some(({ role, unitId, life }) => role === "guest" && acting.includes(life) && standsBelow(units, each.unitId, unitId)));

/** Whether somebody is a guest of any team today: what they are not invited to is not found, as for whoever may look somewhere. */
export const isGuest = ({ grants }: Account, action: Action) => ["registration.read", "appraisal.read"].includes(action) && grants.some(({ role, life }) => role === "guest" && acting.includes(life));

/** Someone known by a token, their scope read from the database as for any request. */
export async function personWith(units: readonly PlantedUnit[], held: readonly Held[]): Promise<Person> {
  const account = await accountWith(units, held);
  const token = await plantToken(account);
  const standing = await standingOfToken(token);
  if (!standing) throw new Error("a token just made stands for nobody");
  return { scope: standing.scope, token, account };
}

/** Whether someone reaches a unit for an action: parents walked one by one, no path asked. The oracle of all reach tests. */
export const reaches = ({ units }: Pick<ReachWorld, "units">, { grants }: Account, action: Action) => (unitId: string) =>
  grants.some(({ role, unitId: rootId, life }) => acting.includes(life) && (rights[role] as readonly Action[]).includes(action) && standsBelow(units, unitId, rootId));

/** Whether one may look after an account: all its living grants are in reach; without any, all it ever had. */
export function manages(account: Account, reached: (unitId: string) => boolean): boolean {
  const alive = account.grants.filter(({ life }) => living.includes(life));
  const asked = alive.length > 0 ? alive : account.grants;
  return asked.length > 0 && asked.every(({ unitId }) => reached(unitId));
}
