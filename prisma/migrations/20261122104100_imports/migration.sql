-- Files brought in. An import is a person's own until it is applied: the sheet as it was read, and what its person said about it. What it
-- would do is never stored but read anew each time. Applied, it is one act with the hash of its file; its lines say what to put back.
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "titleId" TEXT NOT NULL,
    "year" INTEGER,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "sheet" JSONB NOT NULL,
    "alphabet" TEXT,
    "columns" JSONB NOT NULL DEFAULT '{}',
    "fixes" JSONB NOT NULL DEFAULT '{}',
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Import_kind" CHECK ("kind" IN ('registrations', 'figures', 'decisions')),
    CONSTRAINT "Import_alphabet" CHECK ("alphabet" IN ('tcvn3', 'vni')),
    CONSTRAINT "Import_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$')
);

CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "created" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ImportRun_did_something" CHECK ("created" >= 0 AND "changed" >= 0 AND "created" + "changed" > 0),
    CONSTRAINT "ImportRun_undone_later" CHECK ("undoneAt" >= "at")
);

-- `factId` is what was written (a registration; a cell's year is unit and year), `version` what it was afterwards: another version later
-- means that something depends on it.
CREATE TABLE "ImportLine" (
    "runId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "unitId" TEXT NOT NULL,
    "factId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "before" JSONB,

    CONSTRAINT "ImportLine_pkey" PRIMARY KEY ("runId","row")
);

CREATE INDEX "Import_accountId_uploadedAt_idx" ON "Import"("accountId", "uploadedAt");
CREATE INDEX "Import_unitId_idx" ON "Import"("unitId");
CREATE INDEX "Import_titleId_idx" ON "Import"("titleId");
CREATE INDEX "ImportRun_accountId_idx" ON "ImportRun"("accountId");
CREATE INDEX "ImportRun_unitId_idx" ON "ImportRun"("unitId");
CREATE INDEX "ImportLine_unitId_idx" ON "ImportLine"("unitId");
ALTER TABLE "Import" ADD CONSTRAINT "Import_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Import" ADD CONSTRAINT "Import_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Import" ADD CONSTRAINT "Import_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_id_fkey" FOREIGN KEY ("id") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportLine" ADD CONSTRAINT "ImportLine_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportLine" ADD CONSTRAINT "ImportLine_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The file stays what it was; once applied, what was said about it stays too.
CREATE FUNCTION import_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "ImportRun" WHERE id = OLD.id) THEN RAISE insufficient_privilege USING MESSAGE = format('import %s is applied', OLD.id); END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER import_stays BEFORE UPDATE OR DELETE ON "Import" FOR EACH ROW EXECUTE FUNCTION import_stays();
CREATE TRIGGER append_only BEFORE UPDATE OF "accountId", "unitId", "kind", "titleId", "year", "fileName", "sha256", "sheet", "uploadedAt" ON "Import" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF "id", "accountId", "unitId", "kind", "fileName", "sha256", "created", "changed", "at" ON "ImportRun" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON "ImportLine" FOR EACH ROW EXECUTE FUNCTION append_only();
-- Undone once.
CREATE FUNCTION import_undone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE insufficient_privilege USING MESSAGE = format('import %s is undone', OLD.id);
END $$;
CREATE TRIGGER import_undone BEFORE UPDATE ON "ImportRun" FOR EACH ROW WHEN (OLD."undoneAt" IS NOT NULL) EXECUTE FUNCTION import_undone();

CREATE TRIGGER audited AFTER INSERT ON "ImportRun" FOR EACH ROW EXECUTE FUNCTION audit_fact('import_run', 'fileName', 'sha256', 'created', 'changed');
CREATE TRIGGER audited_undone AFTER UPDATE ON "ImportRun" FOR EACH ROW EXECUTE FUNCTION audit_fact('import_run', 'undoneAt');
