-- Papers that prove a criterion. What is stored is a file's content, known by its hash; the row says whose it is and what it is called, and
-- does not change. Where it serves is a row of its own, so that one paper serves several criteria and years.
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "offeredSha256" TEXT NOT NULL,
    "documentNumber" TEXT,
    "documentDate" DATE,
    "expiresOn" DATE,
    "takenAt" TEXT,
    "takenPlace" TEXT,
    "accountId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Evidence_unitId_idx" ON "Evidence"("unitId");
CREATE INDEX "Evidence_sha256_idx" ON "Evidence"("sha256");
CREATE INDEX "Evidence_offeredSha256_idx" ON "Evidence"("offeredSha256");

CREATE TABLE "EvidenceUse" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "criterion" TEXT NOT NULL DEFAULT '',
    "accountId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EvidenceUse_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "EvidenceUse_evidenceId_idx" ON "EvidenceUse"("evidenceId");
CREATE INDEX "EvidenceUse_registrationId_idx" ON "EvidenceUse"("registrationId");

ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceUse" ADD CONSTRAINT "EvidenceUse_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceUse" ADD CONSTRAINT "EvidenceUse_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceUse" ADD CONSTRAINT "EvidenceUse_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_kind" CHECK (kind IN ('pdf', 'jpeg', 'png', 'docx', 'xlsx')),
  ADD CONSTRAINT "Evidence_bytes" CHECK (bytes BETWEEN 1 AND 20971520),
  ADD CONSTRAINT "Evidence_hashes" CHECK (sha256 ~ '^[0-9a-f]{64}$' AND "offeredSha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Evidence_title" CHECK (title = btrim(title) AND title <> '');

-- A paper serves a criterion of a registration once; a use that ended makes room.
CREATE UNIQUE INDEX "EvidenceUse_once" ON "EvidenceUse"("evidenceId", "registrationId", criterion) WHERE "removedAt" IS NULL;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Evidence" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OF id, "evidenceId", "registrationId", criterion, "accountId", at OR DELETE ON "EvidenceUse" FOR EACH ROW EXECUTE FUNCTION append_only();

-- A paper serves only registrations of its own cell.
CREATE FUNCTION evidence_of_own_cell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT "unitId" FROM "Evidence" WHERE id = NEW."evidenceId") <> (SELECT "unitId" FROM "Registration" WHERE id = NEW."registrationId") THEN
    RAISE check_violation USING MESSAGE = 'EvidenceUse_own_cell: evidence serves registrations of its own cell';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_of_own_cell BEFORE INSERT ON "EvidenceUse" FOR EACH ROW EXECUTE FUNCTION evidence_of_own_cell();

CREATE TRIGGER audited AFTER INSERT ON "Evidence" FOR EACH ROW EXECUTE FUNCTION audit_fact('evidence', 'title', 'documentNumber', 'documentDate', 'expiresOn', 'sha256');

-- What a paper is used for is told with the paper's own name.
CREATE FUNCTION audit_evidence_use() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor jsonb := audit_actor();
BEGIN
  IF actor IS NULL THEN RETURN NULL; END IF;
  INSERT INTO "AuditEvent" (at, "accountId", actor, act, "unitId", "registrationId", "subjectId", details)
  SELECT (actor->>'at')::timestamptz, (actor->>'accountId')::uuid, actor->>'name', CASE TG_OP WHEN 'INSERT' THEN 'evidence_use_add' ELSE 'evidence_use_remove' END,
         paper."unitId", NEW."registrationId", paper.id, jsonb_build_object('title', paper.title, 'criterion', NEW.criterion)
    FROM "Evidence" paper WHERE paper.id = NEW."evidenceId";
  RETURN NULL;
END $$;
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "EvidenceUse" FOR EACH ROW EXECUTE FUNCTION audit_evidence_use();
