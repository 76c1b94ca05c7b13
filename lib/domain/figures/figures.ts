import { z } from "zod";
import { grades } from "@/lib/domain/registration/grade";
import { Meeting } from "./meeting";

const count = (max = 100_000) => z.int("Nhập một số nguyên.").min(0, "Nhập số từ 0 trở lên.").max(max, "Số này quá lớn.");

/** What a cell's year looked like, in counts. `null` says that it is not known yet, which is not the same as none. */
export const Figures = z.object({
  members: count(),
  gradedExcellent: count().nullable(),
  gradedGood: count().nullable(),
  gradedCompleted: count().nullable(),
  gradedNotCompleted: count().nullable(),
  cellGrade: z.enum(grades).nullable(),
  thematicMeetings: count(366).nullable(),
  /** Disciplined, each person counted once: a committee member is no ordinary member, a leader no mere committee member. */
  disciplinedMembers: count().nullable(),
  disciplinedCommittee: count().nullable(),
  disciplinedLeaders: count().nullable(),
  poorMembers: count().nullable(),
  vneidMembers: count().nullable(),
  newModels: count(1_000).nullable(),
  hasOffice: z.boolean().nullable(),
  unifiedHead: z.boolean().nullable(),
  meetings: z.array(Meeting).max(12),
});
export type Figures = z.infer<typeof Figures>;

/** The columns that hold a count; `meetings` and the facts are asked apart. */
export const countFields = [
  "members", "gradedExcellent", "gradedGood", "gradedCompleted", "gradedNotCompleted", "thematicMeetings",
  "disciplinedMembers", "disciplinedCommittee", "disciplinedLeaders", "poorMembers", "vneidMembers", "newModels",
] as const satisfies readonly (keyof Figures)[];
export type CountField = (typeof countFields)[number];

/** Fields that are known together or not at all. */
export const together = {
  graded: ["gradedExcellent", "gradedGood", "gradedCompleted", "gradedNotCompleted"],
  disciplined: ["disciplinedMembers", "disciplinedCommittee", "disciplinedLeaders"],
} as const satisfies Record<string, readonly CountField[]>;

/** The sum of counts; null as soon as one is not known. */
export const sum = (counts: readonly (number | null)[]): number | null => counts.reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0);
