-- A dossier changes its set of criteria only by an act of its own, with the reason, told in the record.
CREATE TABLE "CriteriaMove" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "fromId" UUID,
    "toId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "CriteriaMove_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "CriteriaMove_registrationId_idx" ON "CriteriaMove"("registrationId");
ALTER TABLE "CriteriaMove" ADD CONSTRAINT "CriteriaMove_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CriteriaMove" ADD CONSTRAINT "CriteriaMove_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "CriteriaSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CriteriaMove" ADD CONSTRAINT "CriteriaMove_toId_fkey" FOREIGN KEY ("toId") REFERENCES "CriteriaSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CriteriaMove" ADD CONSTRAINT "CriteriaMove_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CriteriaMove" ADD CONSTRAINT "CriteriaMove_elsewhere" CHECK ("fromId" IS DISTINCT FROM "toId" AND btrim("reason") <> '');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "CriteriaMove" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER audited AFTER INSERT ON "CriteriaMove" FOR EACH ROW EXECUTE FUNCTION audit_fact('criteria_move', 'reason');

-- Once pinned, a dossier follows its last move and nothing else.
CREATE FUNCTION registration_stays_pinned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "CriteriaMove" WHERE "registrationId" = NEW.id AND "fromId" = OLD."criteriaSetId" AND "toId" = NEW."criteriaSetId") THEN
    RAISE check_violation USING MESSAGE = format('registration %s is pinned to its criteria', NEW.id), CONSTRAINT = 'Registration_stays_pinned';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER registration_stays_pinned AFTER UPDATE OF "criteriaSetId" ON "Registration" FOR EACH ROW
  WHEN (OLD."criteriaSetId" IS NOT NULL AND OLD."criteriaSetId" IS DISTINCT FROM NEW."criteriaSetId") EXECUTE FUNCTION registration_stays_pinned();
