import type { Day } from "@/lib/domain/day";
import type { OfficeRules } from "@/lib/domain/office/rule";
import type { Called } from "@/lib/domain/registration/view";
import type { Status } from "@/lib/domain/registration/status";
import type { TeamFunction } from "./team";

export type TeamMember = { id: string; name: string; function: TeamFunction };

/** A team as its decision says. `replacedOn` is the day of the next one. */
export type TeamView = {
  id: string;
  unit: Called;
  issuer: string;
  number: number;
  symbol: string;
  signedOn: Day;
  replacedOn: Day | null;
  members: readonly TeamMember[];
  guests: string | null;
  /** Who of invited bodies may open its dossiers today. */
  invited: readonly TeamGuest[];
  quorum: { part: number; whole: number };
  divergence: number;
};

/** Somebody invited by the team's decision, to the end of the last day. */
export type TeamGuest = { id: string; accountId: string; name: string; lastDay: Day };

/** A dossier that waits for a team or lies with one; `sitting` is the one in progress. */
export type AppraisalRow = { id: string; cell: Called; parent: Called | null; year: number; status: Status; since: Day; dueOn: Day | null; holder: string | null; sitting: string | null };

/** A team is the reader's own when they speak for the committee that formed it. */
export type AppraisalList = { teams: readonly (TeamView & { isOwn: boolean })[]; rows: readonly AppraisalRow[]; more: boolean; mayForm: boolean };

/** What forming a team starts from: the committees the reader speaks for, the one chosen, and who may be named. */
export type TeamDesk = {
  units: readonly Called[];
  unit: Called | null;
  issuer: string;
  symbol: string;
  candidates: readonly { id: string; name: string; function: TeamFunction | null }[];
  standing: TeamView | null;
  /** Who may be invited to the team's dossiers. */
  guests: readonly { id: string; name: string }[];
  /** What the province asks of teams where their decision says nothing else. */
  usual: OfficeRules;
  today: Day;
};
