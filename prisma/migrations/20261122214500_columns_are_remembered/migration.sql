-- Which column of a sheet is what, as a person said it, remembered by the sheet's headings for a unit and whoever reaches it. No fact: it may be forgotten.
CREATE TABLE "ImportMapping" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "titles" TEXT[] NOT NULL,
    "columns" JSONB NOT NULL,
    "accountId" UUID NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ImportMapping_kind" CHECK ("kind" IN ('registrations', 'figures', 'targets', 'units', 'decisions')),
    CONSTRAINT "ImportMapping_fingerprint" CHECK ("fingerprint" ~ '^[0-9a-f]{64}$')
);
CREATE UNIQUE INDEX "ImportMapping_unitId_kind_fingerprint_key" ON "ImportMapping"("unitId", "kind", "fingerprint");
CREATE INDEX "ImportMapping_accountId_idx" ON "ImportMapping"("accountId");
ALTER TABLE "ImportMapping" ADD CONSTRAINT "ImportMapping_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportMapping" ADD CONSTRAINT "ImportMapping_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
