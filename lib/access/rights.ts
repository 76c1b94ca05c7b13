import type { Action, Role } from "@/lib/domain/action";

const reads = ["unit.read", "attainment.read", "target.read", "registration.read", "decision.read", "recheck.read"] as const satisfies readonly Action[];

/** The one table: role to actions. The organization committee keeps the register of decisions (domain.md 1). An administrator manages accounts and sees no dossiers. */
export const rights = {
  organization_staff: [...reads, "target.set", "period.close", "report.write", "unit.reorganise", "import.bring", "registration.bring", "criteria.manage", "rules.manage", "decision.issue", "recheck.manage", "audit.read", "appraisal.read"],
  leader: [...reads, "audit.read", "appraisal.read"],
  standing_committee: [...reads, "report.write", "decision.issue", "import.bring", "recheck.manage", "audit.read", "registration.agree", "registration.hold", "appraisal.read", "team.form"],
  appraiser: [...reads, "recheck.manage", "registration.appraise", "registration.hold", "appraisal.read"],
  committee_officer: [...reads, "report.write", "figures.enter", "recheck.reply", "audit.read", "import.bring", "registration.register", "registration.bring", "evidence.add", "progress.report", "registration.assess", "registration.review"],
  cell_secretary: [...reads, "figures.enter", "recheck.reply", "evidence.add", "progress.report", "registration.assess"],
  assigned_officer: reads,
  guest: [],
  administrator: ["unit.read", "account.manage", "import.bring"],
} as const satisfies Record<Role, readonly Action[]>;

/** What somebody invited to a dossier may do with that one dossier: look. The role of a guest opens nothing else. */
const guestActions: readonly Action[] = ["registration.read", "appraisal.read"];

export const mayGuest = (role: Role, action: Action) => role === "guest" && guestActions.includes(action);

export const mayRole = (role: Role, action: Action) => (rights[role] as readonly Action[]).includes(action);
