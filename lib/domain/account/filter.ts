import { z } from "zod";

/** What narrows the list of accounts. `after` is the last name of the page before. */
export const AccountFilter = z.object({
  q: z.string().trim().max(100).catch("").default(""),
  unit: z.string().regex(/^[0-9a-z]*$/).catch("").default(""),
  state: z.enum(["active", "off", "all"]).catch("active").default("active"),
  after: z.string().max(40).catch("").default(""),
});
export type AccountFilter = z.infer<typeof AccountFilter>;

/** What narrows the record. `after` is the last line of the page before. */
export const AuditFilter = z.object({
  kind: z.enum(["all", "sign-ins", "changes"]).catch("all").default("all"),
  account: z.string().trim().toLowerCase().max(40).catch("").default(""),
  after: z.string().regex(/^\d{0,18}$/).catch("").default(""),
});
export type AuditFilter = z.infer<typeof AuditFilter>;
