-- One act asked of many dossiers: what was chosen, what was foreseen of each, what came of it. Each dossier is acted on in a transaction of
-- its own, which marks its line too, so that a line is done exactly once however often it is tried. The acts themselves are in the log of
-- events and in the record; this is only the list they were made from.
CREATE TABLE "BulkRun" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "reason" TEXT,
    "year" INTEGER,
    "holderId" UUID,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL,
    "previewedAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BulkRun_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "BulkRun_previewed_first" CHECK ("startedAt" IS NULL OR "previewedAt" IS NOT NULL)
);

-- No foreign key to the registration: an id that was never one is refused like one out of reach, and must be kept like it.
CREATE TABLE "BulkLine" (
    "runId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "registrationId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "foreseen" JSONB,
    "outcome" TEXT,
    "refusal" JSONB,
    "at" TIMESTAMPTZ(3),

    CONSTRAINT "BulkLine_pkey" PRIMARY KEY ("runId","position"),
    CONSTRAINT "BulkLine_outcome" CHECK ("outcome" IN ('done', 'skipped', 'failed')),
    CONSTRAINT "BulkLine_settled" CHECK (("outcome" IS NULL) = ("at" IS NULL)),
    CONSTRAINT "BulkLine_says_why" CHECK (("outcome" IS NOT NULL AND "outcome" <> 'done') = ("refusal" IS NOT NULL))
);

CREATE INDEX "BulkRun_accountId_preparedAt_idx" ON "BulkRun"("accountId", "preparedAt");
CREATE INDEX "BulkRun_holderId_idx" ON "BulkRun"("holderId");
CREATE UNIQUE INDEX "BulkLine_runId_registrationId_key" ON "BulkLine"("runId", "registrationId");
ALTER TABLE "BulkRun" ADD CONSTRAINT "BulkRun_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BulkRun" ADD CONSTRAINT "BulkRun_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BulkLine" ADD CONSTRAINT "BulkLine_runId_fkey" FOREIGN KEY ("runId") REFERENCES "BulkRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What has begun is not asked for differently, and what came of a dossier stays.
CREATE FUNCTION bulk_run_begun() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."startedAt" IS NOT NULL THEN RAISE EXCEPTION 'a bulk run that has begun stays as it is' USING ERRCODE = 'check_violation'; END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER begun BEFORE UPDATE OR DELETE ON "BulkRun" FOR EACH ROW EXECUTE FUNCTION bulk_run_begun();

CREATE FUNCTION bulk_line_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."outcome" IS NOT NULL THEN RAISE EXCEPTION 'a settled line of a bulk run stays as it is' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER settled BEFORE UPDATE ON "BulkLine" FOR EACH ROW EXECUTE FUNCTION bulk_line_settled();
