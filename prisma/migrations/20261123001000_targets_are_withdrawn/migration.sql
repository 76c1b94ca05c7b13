-- A line no longer asked for is withdrawn, which is one more revision: it has its day, its reason and its paper, and from that day the line asks
-- for nothing. What was asked before stays as it was. It is undone by a further revision alone, which gives the line a value again.
ALTER TABLE "Target" ADD COLUMN "withdrawn" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "TargetRevision" ADD COLUMN "withdrawn" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "TargetRevision" ADD CONSTRAINT "TargetRevision_withdraws" CHECK (NOT withdrawn OR seq > 1);

CREATE OR REPLACE FUNCTION target_begins() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor jsonb := audit_actor();
BEGIN
  INSERT INTO "TargetRevision" ("targetId", seq, "resolutionId", "valueKind", count, "percentLow", "percentHigh", base, clause, "setOn", reason, at, "accountId", withdrawn)
  VALUES (NEW.id, 1, NEW."resolutionId", NEW."valueKind", NEW.count, NEW."percentLow", NEW."percentHigh", NEW.base, NEW.clause, NEW."setOn", NEW.reason,
          (actor->>'at')::timestamptz, (actor->>'accountId')::uuid, NEW.withdrawn);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION target_is_revised() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before "TargetRevision";
BEGIN
  IF NEW.seq = 1 THEN RETURN NULL; END IF;
  SELECT * INTO before FROM "TargetRevision" WHERE "targetId" = NEW."targetId" AND seq = NEW.seq - 1;
  IF NOT FOUND OR before."setOn" > NEW."setOn" OR before.until IS NOT NULL OR (before.withdrawn AND NEW.withdrawn) THEN
    RAISE check_violation USING MESSAGE = format('revision %s of target %s does not follow', NEW.seq, NEW."targetId"), CONSTRAINT = 'TargetRevision_follows';
  END IF;
  UPDATE "TargetRevision" SET until = NEW."setOn" WHERE "targetId" = NEW."targetId" AND seq = before.seq;
  UPDATE "Target" SET seq = NEW.seq, "resolutionId" = NEW."resolutionId", "valueKind" = NEW."valueKind", count = NEW.count, "percentLow" = NEW."percentLow",
         "percentHigh" = NEW."percentHigh", base = NEW.base, clause = NEW.clause, "setOn" = NEW."setOn", reason = NEW.reason, withdrawn = NEW.withdrawn
   WHERE id = NEW."targetId";
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION target_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "TargetRevision" last
   WHERE last."targetId" = NEW.id AND last.seq = NEW.seq AND last.until IS NULL
     AND (last."resolutionId", last."valueKind", last.base, last.clause, last."setOn", last.withdrawn) = (NEW."resolutionId", NEW."valueKind", NEW.base, NEW.clause, NEW."setOn", NEW.withdrawn)
     AND (last.count, last."percentLow", last."percentHigh", last.reason) IS NOT DISTINCT FROM (NEW.count, NEW."percentLow", NEW."percentHigh", NEW.reason);
  IF NOT FOUND OR (OLD.id, OLD."unitId", OLD."titleId", OLD."termId", OLD.measure, OLD."groupKinds") <> (NEW.id, NEW."unitId", NEW."titleId", NEW."termId", NEW.measure, NEW."groupKinds")
     OR (OLD.year, OLD."allocatedFromId") IS DISTINCT FROM (NEW.year, NEW."allocatedFromId") THEN
    RAISE insufficient_privilege USING MESSAGE = format('target %s changes by a revision', OLD.id);
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER append_only ON "TargetRevision";
CREATE TRIGGER append_only BEFORE UPDATE OF "targetId", "seq", "resolutionId", "valueKind", "count", "percentLow", "percentHigh", "base", "clause", "setOn", "reason", "at", "accountId", "withdrawn"
  ON "TargetRevision" FOR EACH ROW EXECUTE FUNCTION append_only();
DROP TRIGGER audited ON "Target";
CREATE TRIGGER audited AFTER INSERT ON "Target" FOR EACH ROW EXECUTE FUNCTION audit_fact('target', 'measure', 'count', 'percentLow', 'percentHigh', 'clause', 'setOn', 'reason');
CREATE TRIGGER audited_later AFTER UPDATE ON "Target" FOR EACH ROW EXECUTE FUNCTION audit_fact('target', 'measure', 'count', 'percentLow', 'percentHigh', 'clause', 'setOn', 'reason', 'withdrawn');
