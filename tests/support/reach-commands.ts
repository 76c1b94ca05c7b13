import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { createAccount } from "@/lib/commands/create-account";
import { deactivateAccount } from "@/lib/commands/deactivate-account";
import { editRegistration, moveRegistration, withdrawRegistration } from "@/lib/commands/change-registration";
import { issueDecision } from "@/lib/commands/issue-decision";
import { grantRole } from "@/lib/commands/grant-role";
import { reactivateAccount } from "@/lib/commands/reactivate-account";
import { registerCell } from "@/lib/commands/register-cell";
import { resetPassword } from "@/lib/commands/reset-password";
import { revokeGrant } from "@/lib/commands/revoke-grant";
import type { Action } from "@/lib/domain/action";
import type { Result } from "@/lib/domain/result";
import { paper } from "./reach-paper";
import { nobody } from "./reach-questions";
import { manages, today, type ReachWorld } from "./reach-world";

/** Something a command may be pointed at: its id, and whether one who reaches these units may touch it. */
export type Mark = { id: string; within: (reached: (unitId: string) => boolean) => boolean };

/** One command: what it may be pointed at, and how. `absent` is a mark that never was. */
export type Attempt = { needs: Action; marks: (world: ReachWorld) => Mark[]; absent: string; run: (scope: Scope, id: string, world: ReachWorld) => Promise<Result<unknown>> };

const unitMarks = ({ units }: ReachWorld): Mark[] => units.map(({ id }) => ({ id, within: (reached) => reached(id) }));
const registrationMarks = ({ registrations }: ReachWorld): Mark[] => registrations.map(({ id, unitId }) => ({ id, within: (reached) => reached(unitId) }));
const accountMarks = ({ accounts }: ReachWorld): Mark[] => accounts.map((account) => ({ id: account.id, within: (reached) => manages(account, reached) }));
const at = "127.0.0.1";
const grant = { role: "leader", from: today, lastDay: null } as const;

const registration = (run: Attempt["run"]): Attempt => ({ needs: "registration.register", marks: registrationMarks, absent: nobody, run });
const account = (run: Attempt["run"]): Attempt => ({ needs: "account.manage", marks: accountMarks, absent: nobody, run });

/** Every exported command that looks at units, by its name. Those that change who manages whom come last. */
export const attempts: Readonly<Record<string, Attempt>> = {
  registerCell: {
    needs: "registration.register",
    marks: unitMarks,
    absent: "zz",
    run: (scope, unitId) => registerCell(scope, { unitId, titleId: "tsvmtd", year: 2022, expectedOn: null, note: null, requestId: undefined }),
  },
  editRegistration: registration((scope, id) => editRegistration(scope, { id, version: 1, expectedOn: null, note: "Ghi chú" })),
  moveRegistration: registration((scope, id) => moveRegistration(scope, { id, version: 1, year: 2022, reason: "Chưa kịp" })),
  withdrawRegistration: registration((scope, id) => withdrawRegistration(scope, { id, version: 1, reason: "Chưa kịp" })),
  issueDecision: {
    needs: "decision.issue",
    marks: registrationMarks,
    absent: nobody,
    run: (scope, id, { registrations }) => issueDecision(scope, paper(id, registrations.find((each) => each.id === id)?.unitId ?? "zz")),
  },
  createAccount: { needs: "account.manage", marks: unitMarks, absent: "zz", run: (scope, unitId) => createAccount(scope, { name: `n${randomUUID().slice(0, 8)}`, displayName: "Người mới", unitId, ...grant }, at) },
  resetPassword: account((scope, accountId) => resetPassword(scope, { accountId }, at)),
  deactivateAccount: account((scope, accountId) => deactivateAccount(scope, { accountId }, at)),
  reactivateAccount: account((scope, accountId) => reactivateAccount(scope, { accountId }, at)),
  grantRole: account((scope, accountId, { units }) => grantRole(scope, { accountId, ...grant, unitId: rootOf(scope, units) }, at)),
  revokeGrant: account((scope, accountId, { accounts }) => revokeGrant(scope, { accountId, grantId: accounts.find(({ id }) => id === accountId)?.grantIds[0] ?? nobody }, at)),
};

/** A unit where the asker manages accounts: a role is tried there, so that only the account decides. */
const rootOf = ({ grants }: Scope, units: ReachWorld["units"]) => units.find(({ path }) => grants.some(({ role, root }) => role === "administrator" && root === path))?.id ?? "zz";
