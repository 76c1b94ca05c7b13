import { roles, type Role } from "@/lib/domain/action";

/** What the record of sign-ins and account changes may say; words.ts says each in Vietnamese. */
export const auditActs = [
  "sign_in",
  "sign_in_failed",
  "sign_in_throttled",
  "sign_out",
  "sessions_end",
  "password_change",
  "account_create",
  "account_reset",
  "account_deactivate",
  "account_reactivate",
  "grant_add",
  "grant_revoke",
  "token_create",
  "token_revoke",
  "email_change",
  "letter_resend",
] as const;
export type AuditAct = (typeof auditActs)[number];

/** One line for the record. `actor` is needed only where no scope is at hand. `details` holds what the sentence prints, never a secret. */
export type Audit = {
  act: AuditAct;
  actor?: { accountId: string; name: string } | undefined;
  unitId?: string;
  subjectId?: string;
  address?: string | undefined;
  details?: Readonly<Record<string, string>>;
};

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);
