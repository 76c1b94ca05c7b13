-- A province may lay its papers out by forms of its own: Word files with places to be filled in, each a version that is in force from a day on. The
-- content lies with the evidence, under its hash. A printed paper keeps the form it was first printed by, so that printing it again changes nothing.
CREATE TABLE "PaperTemplate" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "paper" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "validFrom" DATE,
    "validUntil" DATE,
    "accountId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedById" UUID,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PaperTemplate_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PaperTemplate_paper" CHECK ("paper" IN ('proposal', 'minutes', 'recognition', 'revocation', 'report')),
    CONSTRAINT "PaperTemplate_version" CHECK ("version" > 0),
    CONSTRAINT "PaperTemplate_fileName" CHECK (btrim("fileName") <> ''),
    CONSTRAINT "PaperTemplate_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "PaperTemplate_bytes" CHECK ("bytes" > 0),
    CONSTRAINT "PaperTemplate_range" CHECK ("validUntil" IS NULL OR "validFrom" IS NOT NULL AND "validUntil" >= "validFrom"),
    CONSTRAINT "PaperTemplate_ended" CHECK (("endedById" IS NULL) = ("endedAt" IS NULL)),
    CONSTRAINT "PaperTemplate_no_overlap" EXCLUDE USING gist (("unitId" || '') WITH =, "paper" WITH =, daterange("validFrom", "validUntil") WITH &&) WHERE ("validFrom" IS NOT NULL)
);
CREATE UNIQUE INDEX "PaperTemplate_unitId_paper_version_key" ON "PaperTemplate"("unitId", "paper", "version");
CREATE INDEX "PaperTemplate_accountId_idx" ON "PaperTemplate"("accountId");
CREATE INDEX "PaperTemplate_endedById_idx" ON "PaperTemplate"("endedById");
ALTER TABLE "PaperTemplate" ADD CONSTRAINT "PaperTemplate_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PaperTemplate" ADD CONSTRAINT "PaperTemplate_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PaperTemplate" ADD CONSTRAINT "PaperTemplate_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER rule_of_province BEFORE INSERT OR UPDATE OF "unitId" ON "PaperTemplate" FOR EACH ROW EXECUTE FUNCTION rule_of_province();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF id, "unitId", "paper", "version", "fileName", "sha256", "bytes", "accountId", "recordedAt" ON "PaperTemplate" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "PaperTemplate" FOR EACH ROW EXECUTE FUNCTION audit_fact('paper_template', 'paper', 'version', 'fileName', 'validFrom', 'validUntil');

-- A day from which it holds is said once: papers were laid out by it.
CREATE FUNCTION template_day_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."validFrom" IS NOT NULL AND NEW."validFrom" IS DISTINCT FROM OLD."validFrom" OR OLD."endedAt" IS NOT NULL THEN RAISE EXCEPTION 'a form keeps its days' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER template_day_stands BEFORE UPDATE ON "PaperTemplate" FOR EACH ROW EXECUTE FUNCTION template_day_stands();

ALTER TABLE "PrintedPaper" ADD COLUMN "templateId" UUID;
CREATE INDEX "PrintedPaper_templateId_idx" ON "PrintedPaper"("templateId");
ALTER TABLE "PrintedPaper" ADD CONSTRAINT "PrintedPaper_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "PaperTemplate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
