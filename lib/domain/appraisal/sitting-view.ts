import type { CriteriaContent } from "@/lib/domain/criteria/content";
import type { Day } from "@/lib/domain/day";
import type { Called } from "@/lib/domain/registration/view";
import type { Survey } from "@/lib/domain/survey/view";
import type { Status } from "@/lib/domain/registration/status";
import type { InvitationView } from "@/lib/domain/invitation/view";
import type { Visit } from "@/lib/domain/survey/visits";
import type { Conclusion } from "./conclusion";
import type { Marks, Stated } from "./marks";
import type { Round } from "./round";
import type { SittingAct } from "./stand";
import type { Bar, TeamFunction } from "./team";
import type { Finding } from "./verdict";

/** Somebody who was at a sitting, or was not. */
export type AtSitting = { seatId: string; name: string; function: TeamFunction; presides: boolean; scores: boolean };

/** A sitting as its minutes are written from: who was there, what each gave and said, how it ended. Of a round that waits it holds only how many sheets are in. */
export type SittingView = {
  id: string;
  registration: { id: string; version: number; year: number; status: Status; cell: Called; above: readonly (Called & { level: "country" | "province" | "district" | "commune" | "cell" })[]; title: string };
  team: { issuer: string; number: number; symbol: string; signedOn: Day; divergence: number; guests: string | null };
  heldOn: Day;
  place: string;
  able: number;
  least: number;
  present: readonly AtSitting[];
  /** Guests who could open the dossier on the day it was held. */
  invited: readonly string[];
  absent: readonly Pick<AtSitting, "seatId" | "name" | "function">[];
  criteria: { name: string; content: CriteriaContent; ruled: boolean; notApplicable: readonly string[] };
  /** What cell and commune had said when it opened, and what was seen on site until it ended. */
  stated: Stated;
  survey: Survey;
  rounds: readonly { round: number; state: Round; sheets: readonly { seatId: string; total: number; remark: string | null; marks: Marks }[]; said: string | null; saidBy: string | null }[];
  /** What the last round's marks find, criterion by criterion, and what they leave failing. Null while it waits. */
  found: { findings: readonly Finding[]; failing: readonly string[] } | null;
  dissents: readonly { name: string; function: TeamFunction; opinion: string }[];
  end: { conclusion: Conclusion; finding: string; departure: string | null; by: string; items: readonly { subject: string; reason: string }[]; dueOn: Day | null } | null;
  /** The reader's own part: what is theirs to do now, their own sheet of the round, whether they may record a dissent. */
  own: { act: SittingAct | null; scores: boolean; keepsRecord: boolean; sheet: Marks | null; mayDissent: boolean };
  /** The day a supplement names unless told otherwise. */
  returnBy: Day;
};

/** What opening a sitting starts from. `own` is the reader's seat; null for whoever is not on the team. */
export type SittingDesk = {
  registration: { id: string; status: Status; year: number; cell: Called; above: SittingView["registration"]["above"]; title: string };
  team: { id: string; issuer: string; number: number; symbol: string; signedOn: Day; quorum: { part: number; whole: number }; guests: string | null } | null;
  sitters: readonly { id: string; name: string; function: TeamFunction; bar: Bar | null; reason: string | null; isReader: boolean }[];
  least: number;
  able: number;
  open: string | null;
  mayOpen: boolean;
  mayDeclare: boolean;
  /** Who is invited to the dossier today; whom the reader may invite, and until when unless changed. */
  invited: readonly InvitationView[];
  mayInvite: boolean;
  guests: readonly { id: string; name: string }[];
  inviteUntil: Day;
  today: Day;
};

/** The sittings of a dossier, the latest first, and what is the reader's to do. */
export type AppraisalView = {
  sittings: readonly { id: string; heldOn: Day; place: string; conclusion: Conclusion | null; finding: string | null; present: number }[];
  act: SittingAct | null;
  open: string | null;
  isMember: boolean;
  hasTeam: boolean;
  /** How many of the criteria were looked at on site; `mayRecord`: the reader may write down what they see. */
  survey: { seen: number; of: number; visits: readonly Visit[]; mayRecord: boolean };
};
