import { entriesWithin, previousWithin } from "@/lib/access/audit-entries";
import { read } from "@/lib/access/door";
import type { AuditFilter } from "@/lib/domain/account/filter";
import { auditActs, type AuditAct } from "@/lib/domain/account/audit";

const pageSize = 50;

/** What one may ask the record for. */
const kinds = {
  all: auditActs,
  "sign-ins": auditActs.filter((act) => act.startsWith("sign_") || act === "sessions_end"),
  changes: auditActs.filter((act) => !act.startsWith("sign_") && act !== "sessions_end"),
} as const satisfies Record<string, readonly AuditAct[]>;

/** The record of sign-ins and changes of the accounts that may be looked after here, newest first. */
export const listAccountAudit = read("account.manage", async ({ reach, ...room }, { kind, account, after }: AuditFilter) => {
  const found = await entriesWithin(reach, room, account, { acts: kinds[kind], take: pageSize + 1, ...(after ? { before: after } : {}) });
  const entries = found.slice(0, pageSize);
  const previous = after ? await previousWithin(reach, room, account, { acts: kinds[kind], take: pageSize, before: after }) : null;
  return { entries, previous, next: found.length > pageSize ? (entries.at(-1)?.id ?? null) : null };
});
