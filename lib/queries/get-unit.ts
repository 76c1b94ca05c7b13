import { read, type Room } from "@/lib/access/door";
import { may } from "@/lib/access/scope";
import { dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import { competentFor, stages } from "@/lib/domain/unit/competence";
import { UnitPath } from "@/lib/domain/unit/path";
import type { CompetenceView, GroupView, HeldTitle, LegalAct, MembershipView, SuccessionView, UnitLink, UnitRow, UnitVersionView, UnitView } from "@/lib/domain/unit/view";
import { versionShown } from "@/lib/domain/unit/version";
import { parseRegister, unitRegister, type RegisterQuestion } from "./sql/unit-register";

const most = 500;
const about = (on: Day, today: Day, which: { unit: string } | { parent: string }): RegisterQuestion => ({ on, today, wanted: null, level: null, below: null, parent: null, unit: null, code: null, by: null, ...which });

/** A unit on a day (today unless told) with its versions, its units, groups, competent bodies and successions. Null out of reach. Units above are told by name. */
export const getUnit = read("unit.read", async (room, { id, on = room.today }: { id: string; on?: Day }): Promise<UnitView | null> => {
  const { db, reach, scope } = room;
  const place = await db.unit.findFirst({ where: { AND: [{ id }, reach.units] }, select: { path: true } });
  const [row] = await rowsOf(room, about(on, room.today, { unit: id }));
  if (!place || !row) return null;

  const path = UnitPath.parse(place.path);
  const versions = await versionsOf(room, id);
  const lineage = await lineageOf(room, id, row.standing ? on : row.from);
  const opens = {
    attainment: may(scope, "attainment.read", path),
    targets: may(scope, "target.read", path),
    registrations: may(scope, "registration.read", path),
    decisions: may(scope, "decision.read", path),
  };
  return {
    ...row,
    on,
    sample: scope.sample,
    lineage: lineage.links,
    versions,
    children: row.standing ? await rowsOf(room, about(on, room.today, { parent: id })) : [],
    memberships: await membershipsOf(room, id, on),
    groups: await groupsKeptBy(room, id, on),
    competences: await competencesOf(room, [id, ...lineage.ids], on),
    successions: await successionsOf(room, id),
    titles: opens.decisions ? await titlesOf(room, id, on) : [],
    opens,
  };
});

async function rowsOf({ db, reach, scope }: Room, question: RegisterQuestion): Promise<UnitRow[]> {
  const { rows } = parseRegister(await db.$queryRaw(unitRegister({ sql: reach.sql, over: reach.over }, question, null, most)), scope.sample);
  return rows.map(({ row }) => row);
}

const withPlace = { include: { unit: { select: { path: true } } } } as const;
type ActRow = { id: string; unit: { path: string } | null; number: string; issuer: string; subject: string; issuedOn: Date; effectiveOn: Date };
const actOf = ({ scope }: Room, act: ActRow | null): LegalAct | null =>
  act && { id: act.unit && may(scope, "unit.reorganise", UnitPath.parse(act.unit.path)) ? act.id : null, number: act.number, issuer: act.issuer, subject: act.subject, issuedOn: dayOfDate(act.issuedOn), effectiveOn: dayOfDate(act.effectiveOn) };
const dayOrNull = (date: Date | null) => date && dayOfDate(date);

/** Names of units on the day each is asked for; the id only where the reader reaches it. */
async function linksOf({ db, reach }: Room, asked: readonly { id: string; on: Day }[]): Promise<(UnitLink | null)[]> {
  const ids = asked.map(({ id }) => id);
  const reached = new Set((await db.unit.findMany({ where: { AND: [{ id: { in: ids } }, reach.units] }, select: { id: true } })).map((unit) => unit.id));
  const versions = await db.unitVersion.findMany({ where: { unitId: { in: ids } }, select: { unitId: true, name: true, kind: true, validFrom: true, validUntil: true } });
  return asked.map(({ id, on }) => {
    const own = versions.filter((version) => version.unitId === id).map((version) => ({ ...version, from: dayOfDate(version.validFrom), until: dayOrNull(version.validUntil) }));
    const shown = versionShown(own, on);
    return shown && { id: reached.has(id) ? id : null, name: shown.name, kind: shown.kind };
  });
}

/** The units above on a day, nearest first, without the country among the links. */
async function lineageOf(room: Room, id: string, on: Day): Promise<{ ids: string[]; links: UnitLink[] }> {
  const day = dateOf(on);
  const version = await room.db.unitVersion.findFirst({ where: { unitId: id, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] }, select: { path: true } });
  const ids = (version?.path ?? "").split("/").filter((step) => step !== "" && step !== id).reverse();
  const links = await linksOf(room, ids.map((above) => ({ id: above, on })));
  return { ids, links: links.flatMap((link) => (link && link.kind !== "country" ? [link] : [])) };
}

async function versionsOf(room: Room, unitId: string): Promise<UnitVersionView[]> {
  const rows = await room.db.unitVersion.findMany({ where: { unitId, unit: room.reach.units }, include: { act: withPlace }, orderBy: { validFrom: "desc" } });
  const versions: UnitVersionView[] = [];
  for (const { name, kind, code, parentId, validFrom, validUntil, act } of rows) {
    const from = dayOfDate(validFrom);
    const [parent] = parentId ? await linksOf(room, [{ id: parentId, on: from }]) : [];
    versions.push({ name, kind, code, parent: parent ?? null, from, until: dayOrNull(validUntil), act: actOf(room, act) });
  }
  return versions;
}

const validOn = (on: Day) => ({ validFrom: { lte: dateOf(on) }, OR: [{ validUntil: null }, { validUntil: { gt: dateOf(on) } }] });

async function membershipsOf(room: Room, unitId: string, on: Day): Promise<MembershipView[]> {
  const rows = await room.db.groupMember.findMany({
    where: { unitId, unit: room.reach.units, ...validOn(on) },
    include: { group: true },
    orderBy: [{ group: { kind: "asc" } }, { group: { name: "asc" } }],
  });
  const keepers = await linksOf(room, rows.map(({ group }) => ({ id: group.unitId, on })));
  return rows.flatMap(({ group, validFrom, validUntil }, index) => {
    const keeper = keepers[index];
    return keeper ? [{ id: group.id, kind: group.kind, name: group.name, keeper: { name: keeper.name, kind: keeper.kind }, since: dayOfDate(validFrom), until: dayOrNull(validUntil) }] : [];
  });
}

async function groupsKeptBy(room: Room, unitId: string, on: Day): Promise<GroupView[]> {
  const rows = await room.db.unitGroup.findMany({
    where: { unitId, unit: room.reach.units },
    include: { members: { where: { unit: room.reach.units, ...validOn(on) }, select: { unitId: true } } },
    orderBy: [{ kind: "asc" }, { name: "asc" }],
  });
  const groups: GroupView[] = [];
  for (const { id, kind, name, members } of rows) {
    const links = await linksOf(room, members.map((member) => ({ id: member.unitId, on })));
    const named = links.flatMap((link) => (link?.id ? [{ ...link, id: link.id }] : []));
    groups.push({ id, kind, name, members: named.sort((a, b) => collator.compare(a.name, b.name)) });
  }
  return groups;
}

async function competencesOf({ db }: Room, lineage: readonly string[], on: Day): Promise<CompetenceView[]> {
  const stored = await db.competence.findMany({ where: { unitId: { in: [...lineage] }, titleId: null } });
  const rows = stored.map((row) => ({ ...row, from: dayOfDate(row.validFrom), until: dayOrNull(row.validUntil) }));
  return stages.flatMap((stage) => {
    const row = competentFor(rows, stage, { lineage, titleId: null, on });
    return row ? [{ stage, level: row.level, body: row.body, from: row.from, until: row.until, toConfirm: row.toConfirm }] : [];
  });
}

async function successionsOf(room: Room, unitId: string): Promise<SuccessionView[]> {
  const rows = await room.db.succession.findMany({ where: { OR: [{ fromId: unitId }, { toId: unitId }] }, include: { act: withPlace }, orderBy: [{ on: "desc" }, { fromId: "asc" }, { toId: "asc" }] });
  const others = rows.map((row) => ({ id: row.fromId === unitId ? row.toId : row.fromId, on: dayOfDate(row.on) }));
  const links = await linksOf(room, others);
  return rows.flatMap((row, index) => {
    const unit = links[index];
    return unit ? [{ unit, direction: row.fromId === unitId ? ("to" as const) : ("from" as const), on: dayOfDate(row.on), whole: row.whole, share: row.share, act: actOf(room, row.act) }] : [];
  });
}

async function titlesOf({ db, reach }: Room, unitId: string, on: Day): Promise<HeldTitle[]> {
  const rows = await db.titleHolding.findMany({
    where: { unitId, unit: reach.units, heldFrom: { lte: dateOf(on) }, OR: [{ heldUntil: null }, { heldUntil: { gt: dateOf(on) } }] },
    include: { title: true },
    orderBy: { title: { position: "asc" } },
  });
  return rows.map(({ title, heldFrom }) => ({ id: title.id, name: title.name, shortName: title.shortName, since: dayOfDate(heldFrom) }));
}

const collator = new Intl.Collator("vi", { numeric: true });
