-- The paper as people signed and sealed it, scanned: the copy of record of its decision, beside what the register says. Never changed; a better scan
-- comes after it and stands.
CREATE TABLE "DecisionScan" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DecisionScan_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DecisionScan_kind" CHECK ("kind" IN ('pdf', 'jpeg', 'png') AND "bytes" BETWEEN 1 AND 20971520 AND "sha256" ~ '^[0-9a-f]{64}$')
);
CREATE UNIQUE INDEX "DecisionScan_decisionId_sha256_key" ON "DecisionScan"("decisionId", "sha256");
CREATE INDEX "DecisionScan_unitId_idx" ON "DecisionScan"("unitId");
CREATE INDEX "DecisionScan_accountId_idx" ON "DecisionScan"("accountId");
CREATE INDEX "DecisionScan_sha256_idx" ON "DecisionScan"("sha256");
ALTER TABLE "DecisionScan" ADD CONSTRAINT "DecisionScan_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DecisionScan" ADD CONSTRAINT "DecisionScan_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DecisionScan" ADD CONSTRAINT "DecisionScan_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- It hangs below the unit whose body signed.
CREATE FUNCTION scan_of_issuer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."unitId" IS DISTINCT FROM (SELECT "issuerId" FROM "Decision" WHERE id = NEW."decisionId") THEN
    RAISE check_violation USING MESSAGE = format('scan %s is not of the body that signed', NEW.id), CONSTRAINT = 'DecisionScan_of_issuer';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER scan_of_issuer BEFORE INSERT ON "DecisionScan" FOR EACH ROW EXECUTE FUNCTION scan_of_issuer();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "DecisionScan" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER audited AFTER INSERT ON "DecisionScan" FOR EACH ROW EXECUTE FUNCTION audit_fact('decision_scan', 'fileName', 'sha256');
