-- Re-checks are part of a person's work and of the dashboard, both kept until what they were counted from changes: a log of re-checks and a
-- signal move the clock too. What was done in a re-check is told to those concerned like an event of a dossier; only what each has
-- put aside is stored.
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "RecheckEvent" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "TitleSignal" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();

CREATE TABLE "RecheckRead" (
    "accountId" UUID NOT NULL,
    "recheckId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RecheckRead_pkey" PRIMARY KEY ("accountId","recheckId","seq")
);
ALTER TABLE "RecheckRead" ADD CONSTRAINT "RecheckRead_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RecheckRead" ADD CONSTRAINT "RecheckRead_recheckId_seq_fkey" FOREIGN KEY ("recheckId", "seq") REFERENCES "RecheckEvent"("recheckId", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX "RecheckEvent_on_idx" ON "RecheckEvent"("on");
