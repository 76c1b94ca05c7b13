import { z } from "zod";
import { usualDivergence, usualQuorum, leastScorers } from "@/lib/domain/appraisal/team";
import type { Quorum } from "@/lib/domain/appraisal/quorum";
import type { Day } from "@/lib/domain/day";
import { dividers, layoutSets, type PaperRules } from "@/lib/domain/document/layout";
import { defaultDays } from "@/lib/domain/registration/clock";
import { gateGrade, grades, type Grade } from "@/lib/domain/registration/grade";

/** What an office may rule for its whole province, in the order of the screen. The database holds the same list. */
export const ruleKeys = ["gate", "stage_days", "reply_days", "register_months", "team_least", "quorum", "divergence", "paper_set", "paper_type_size", "paper_subject_size", "paper_spacing", "paper_divider"] as const;
export type RuleKey = (typeof ruleKeys)[number];

const whole = (least: number, most: number) =>
  z.string().trim().regex(/^\d{1,3}$/, `Ghi một số từ ${least} đến ${most}.`).transform(Number).pipe(z.number().min(least, `Ghi một số từ ${least} đến ${most}.`).max(most, `Ghi một số từ ${least} đến ${most}.`));

const quorum = z
  .string()
  .trim()
  .regex(/^\d{1,2}\/\d{1,2}$/, "Ghi phân số như 3/4.")
  .transform((text): Quorum => ({ part: Number(text.split("/")[0]), whole: Number(text.split("/")[1]) }))
  .refine(({ part, whole: of }) => part > 0 && of <= 20 && part <= of && part * 2 >= of, "Từ một nửa đến toàn bộ, mẫu số đến 20.");

/** How each rule's value is written, and what it is read as. */
const values = {
  gate: z.enum(grades, "Chọn mức xếp loại."),
  stage_days: whole(1, 60),
  reply_days: whole(1, 60),
  register_months: whole(1, 120),
  team_least: whole(leastScorers, 20),
  quorum,
  divergence: whole(1, 100),
  paper_set: z.enum(layoutSets, "Chọn văn bản hướng dẫn."),
  paper_type_size: whole(15, 16),
  paper_subject_size: whole(14, 15),
  paper_spacing: whole(18, 22),
  paper_divider: z.enum(dividers, "Chọn cách trình bày."),
} as const satisfies Record<RuleKey, z.ZodType>;

/** The rules in force for a unit on a day. */
export type OfficeRules = { gate: Grade; stageDays: number; replyDays: number; registerMonths: number; teamLeast: number; quorum: Quorum; divergence: number; paper: PaperRules };

/** What holds where a province ruled nothing: the customs of domain.md 3 and 7, to be confirmed by each office. */
export const usualRules: OfficeRules = {
  gate: gateGrade, stageDays: defaultDays, replyDays: 10, registerMonths: 12, teamLeast: leastScorers, quorum: usualQuorum, divergence: usualDivergence,
  paper: { set: null, typeSize: 16, subjectSize: 14, spacing: 18, divider: "hyphens" },
};

/** The same as the screen's form writes them. */
export const usualValues: Record<RuleKey, string> = {
  gate: usualRules.gate, stage_days: String(usualRules.stageDays), reply_days: String(usualRules.replyDays), register_months: String(usualRules.registerMonths),
  team_least: String(usualRules.teamLeast), quorum: `${usualRules.quorum.part}/${usualRules.quorum.whole}`, divergence: String(usualRules.divergence),
  paper_set: "05-HD/VPTW", paper_type_size: String(usualRules.paper.typeSize), paper_subject_size: String(usualRules.paper.subjectSize), paper_spacing: String(usualRules.paper.spacing), paper_divider: usualRules.paper.divider,
};

/** A value as stored, or what is wrong with it in words. */
export function readRule(key: RuleKey, text: string): { ok: true; value: string } | { ok: false; sentence: string } {
  const read = values[key].safeParse(text);
  return read.success ? { ok: true, value: text.trim() } : { ok: false, sentence: read.error.issues[0]?.message ?? "" };
}

/** Rules out of their stored values; a key without one keeps what is usual. */
export function rulesFrom(stored: Partial<Record<RuleKey, string>>): OfficeRules {
  const of = { ...usualValues, ...stored };
  return {
    gate: values.gate.parse(of.gate), stageDays: values.stage_days.parse(of.stage_days), replyDays: values.reply_days.parse(of.reply_days), registerMonths: values.register_months.parse(of.register_months),
    teamLeast: values.team_least.parse(of.team_least), quorum: values.quorum.parse(of.quorum), divergence: values.divergence.parse(of.divergence),
    paper: {
      set: stored.paper_set === undefined ? null : values.paper_set.parse(stored.paper_set), // unsaid, the day of the paper decides
      typeSize: values.paper_type_size.parse(of.paper_type_size), subjectSize: values.paper_subject_size.parse(of.paper_subject_size), spacing: values.paper_spacing.parse(of.paper_spacing), divider: values.paper_divider.parse(of.paper_divider),
    },
  };
}

/** A row in force from a day until the day before `until`. */
export const isRuleOn = ({ from, until }: { from: Day; until: Day | null }, on: Day) => from <= on && (until === null || on < until);
