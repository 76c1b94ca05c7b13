import type { Figures } from "@/lib/domain/figures/figures";

const nothing: Figures = {
  members: 20, gradedExcellent: null, gradedGood: null, gradedCompleted: null, gradedNotCompleted: null, cellGrade: null, thematicMeetings: null,
  disciplinedMembers: null, disciplinedCommittee: null, disciplinedLeaders: null, poorMembers: null, vneidMembers: null, newModels: null,
  hasOffice: null, unifiedHead: null, meetings: [],
};

/** A year of a cell with 20 members of which nothing else is known, but for what a test says. */
export const yearWith = (known: Partial<Figures> = {}): Figures => ({ ...nothing, ...known });

/** The four grades in a row, the best first. */
export const graded = (excellent: number, good: number, completed: number, failed: number) => ({ gradedExcellent: excellent, gradedGood: good, gradedCompleted: completed, gradedNotCompleted: failed });

/** Disciplined: ordinary members, committee members, leaders. */
export const disciplined = (members: number, committee: number, leaders: number) => ({ disciplinedMembers: members, disciplinedCommittee: committee, disciplinedLeaders: leaders });
