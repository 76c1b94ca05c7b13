/** What a person may do. Each query and command names one; rights.ts says which roles may. */
export const actions = [
  "unit.read",
  "unit.reorganise",
  "attainment.read",
  "target.read",
  "target.set",
  "period.close",
  "report.write",
  "registration.read",
  "registration.register",
  // By a file alone: a province holds the lists of its communes, and its people bring them in their stead.
  "registration.bring",
  "import.bring",
  "progress.report",
  "registration.assess",
  "registration.review",
  "registration.appraise",
  "registration.agree",
  "registration.hold",
  "appraisal.read",
  "team.form",
  "decision.read",
  "decision.issue",
  "figures.enter",
  "criteria.manage",
  "rules.manage",
  "recheck.read",
  "recheck.manage",
  "recheck.reply",
  "account.manage",
  "audit.read",
  "evidence.add",
  // Of scheduled work alone: no role has it.
  "schedule.run",
] as const;
export type Action = (typeof actions)[number];

/** Roles are named by what people do, never by a level: the level is that of the grant's unit. */
export const roles = [
  "organization_staff",
  "leader",
  "standing_committee",
  "appraiser",
  "committee_officer",
  "cell_secretary",
  "assigned_officer",
  "administrator",
  "guest",
] as const;
export type Role = (typeof roles)[number];
