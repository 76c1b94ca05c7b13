import { z } from "zod";

export const auditKinds = ["all", "changes", "readings"] as const;

/** What narrows the record of dossiers: a unit with all below it, one registration, one person. `after` is the last line of the page before. */
export const DossierAuditFilter = z.object({
  unit: z.string().max(40).catch("").default(""),
  registration: z.string().max(40).catch("").default(""),
  who: z.string().trim().toLowerCase().max(40).catch("").default(""),
  kind: z.enum(auditKinds).catch("all").default("all"),
  after: z.string().regex(/^\d{0,18}$/).catch("").default(""),
});
export type DossierAuditFilter = z.infer<typeof DossierAuditFilter>;
