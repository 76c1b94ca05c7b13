import { z } from "zod";

export const auditKinds = ["all", "changes", "readings"] as const;
export const auditKindWords = { all: "Tất cả", changes: "Thay đổi", readings: "Xem và lấy dữ liệu" } as const satisfies Record<(typeof auditKinds)[number], string>;

/** What narrows the record of dossiers: a unit with all below it, one registration, one person, and of a unit what came since its figures were last closed. `after` is the last line of the page before. */
export const DossierAuditFilter = z.object({
  unit: z.string().max(40).catch("").default(""),
  registration: z.string().max(40).catch("").default(""),
  who: z.string().trim().toLowerCase().max(40).catch("").default(""),
  kind: z.enum(auditKinds).catch("all").default("all"),
  since: z.enum(["", "closing"]).catch("").default(""),
  after: z.string().regex(/^\d{0,18}$/).catch("").default(""),
});
export type DossierAuditFilter = z.infer<typeof DossierAuditFilter>;
