import { wholeMark, type Stated } from "@/lib/domain/appraisal/marks";
import { leftOut, standing, stillAsked } from "@/lib/domain/criteria/answer";
import { CriteriaContent, whatApplies } from "@/lib/domain/criteria/content";
import { dayOfDate } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { sights, type Sight } from "@/lib/domain/survey/schema";
import type { Survey } from "@/lib/domain/survey/view";
import { assessedIn } from "./assessment";
import type { Room } from "./door";
import { sittersOn, teamFor, type NamedSitter } from "./sitters";

type Asker = Pick<Room, "db" | "scope">;
type Dossier = { id: string; criteriaSetId: string | null };

const shape = { criteriaSet: { select: { content: true } }, seat: { select: { function: true, accountId: true, account: { select: { displayName: true } } } } } as const;

/** What is looked at on site: all that applies of the dossier's set, what the yearly figures say as well; without a set, the dossier as a whole. */
export async function surveyedIn(db: Room["db"], dossier: Dossier): Promise<CriteriaContent> {
  const assessed = await assessedIn(db, dossier);
  return assessed ? whatApplies(assessed.content, leftOut(assessed.content, assessed.answers)) : wholeMark;
}

/** What the cell and its commune say to each criterion, by its code; as of `until`, a sitting's opening, or today. */
export async function statedIn(db: Room["db"], dossier: Dossier, until: Date | null = null): Promise<Stated> {
  const assessed = await assessedIn(db, dossier);
  const answers = (assessed?.answers ?? []).filter(({ row }) => until === null || row.at <= until);
  const [self, commune] = [standing(answers, "self"), standing(answers, "commune")];
  return Object.fromEntries([...new Set([...self.keys(), ...commune.keys()])].map((code) => [code, { self: self.get(code)?.said ?? null, commune: commune.get(code)?.said ?? null }]));
}

/**
 * What the team saw of the criteria in `content`: of each member and criterion the last they said, as of `until` or today, and the photos
 * that were not taken back. What was seen of a criterion that a newer set words otherwise is left out. The dossier was found in reach.
 */
export async function surveyOf({ db, scope }: Asker, registrationId: string, content: CriteriaContent, until: Date | null = null): Promise<Survey> {
  const seenBy = until ? { at: { lte: until } } : {};
  const findings = await db.surveyFinding.findMany({ where: { registrationId, ...seenBy }, orderBy: { seq: "asc" }, include: shape });
  const photos = await db.surveyPhoto.findMany({ where: { registrationId, removedAt: null, ...seenBy }, orderBy: [{ at: "asc" }, { id: "asc" }], include: shape });
  const sets = new Map<string | null, CriteriaContent>([[null, wholeMark]]);
  const contentOf = ({ criteriaSetId, criteriaSet }: { criteriaSetId: string | null; criteriaSet: { content: unknown } | null }) => {
    const known = sets.get(criteriaSetId) ?? CriteriaContent.parse(criteriaSet?.content);
    sets.set(criteriaSetId, known);
    return known;
  };
  const seen = ({ criterion, place, seenOn, seat }: (typeof findings)[number] | (typeof photos)[number]) =>
    ({ criterion, place, seenOn: dayOfDate(seenOn), who: seat.account.displayName, function: seat.function, isReader: seat.accountId === scope.accountId });
  const last = new Map(stillAsked(findings, contentOf, content).map((row) => [`${row.seat.accountId} ${row.criterion}`, row]));
  return {
    findings: [...last.values()].map((row) => ({ ...seen(row), seq: row.seq, note: row.note, seen: sightOf(row.seen) })),
    photos: stillAsked(photos, contentOf, content).map((row) => ({ ...seen(row), id: row.id })),
  };
}

function sightOf(word: string): Sight {
  const known = sights.find((each) => each === word);
  if (!known) throw new Error(`a survey finding ${word}`);
  return known;
}

/** The asker's place on the team that appraises a dossier, if they may survey it now: on the team, without a stake in it, while the team has it. The dossier was found in reach. */
export async function surveyorOf(room: Room, registration: { id: string; titleId: string; path: string; status: string }): Promise<Result<NamedSitter>> {
  const team = await teamFor(room, registration);
  if (!team) return refuse("no-team");
  const own = (await sittersOn(room, team.id, registration)).find(({ accountId }) => accountId === room.scope.accountId);
  if (!own) return refuse("not-on-team");
  if (own.bar) return refuse("survey-barred");
  return registration.status === "under_appraisal" ? accept(own) : refuse("survey-closed");
}
