-- A paper of the past that came in by a file goes out again with that file, and in no other way: while its run is not undone, and as long
-- as nothing refers to it, which the foreign keys hold. The run and its end are in the record.
CREATE INDEX "ImportLine_factId_idx" ON "ImportLine"("factId");

-- Its arguments: the kind of file, and the column that holds the fact the file's lines name.
CREATE FUNCTION goes_with_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "ImportLine" line JOIN "ImportRun" run ON run.id = line."runId"
              WHERE line."factId" = to_jsonb(OLD)->>TG_ARGV[1] AND line.before IS NULL AND run.kind = TG_ARGV[0] AND run."undoneAt" IS NULL) THEN RETURN OLD; END IF;
  RAISE insufficient_privilege USING MESSAGE = format('%s is append-only', TG_TABLE_NAME);
END $$;

DROP TRIGGER append_only ON "Decision";
CREATE TRIGGER append_only BEFORE UPDATE ON "Decision" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER goes_with_import BEFORE DELETE ON "Decision" FOR EACH ROW EXECUTE FUNCTION goes_with_import('decisions', 'id');
DROP TRIGGER append_only ON "DecisionLine";
CREATE TRIGGER append_only BEFORE UPDATE OF "decisionId", position, "unitId", "titleId", effect, "affectsLineId", "registrationId", "nameAsSigned", reason, "decidedOn"
  ON "DecisionLine" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER goes_with_import BEFORE DELETE ON "DecisionLine" FOR EACH ROW EXECUTE FUNCTION goes_with_import('decisions', 'decisionId');
CREATE TRIGGER audited_gone AFTER DELETE ON "DecisionLine" FOR EACH ROW EXECUTE FUNCTION audit_fact('decision_line', 'effect', 'reason');
