-- A target line is revised, never overwritten: each value stands in a revision with its day, its reason and the resolution it cites, and
-- the line carries the last one. A report as of a day counts against the revision in force on that day, so what it said stays said.
CREATE TYPE "TargetMeasure" AS ENUM ('recognised', 'registered', 'held');

ALTER TABLE "Target"
  ADD COLUMN "measure" "TargetMeasure" NOT NULL DEFAULT 'recognised',
  ADD COLUMN "seq" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "reason" TEXT;
DROP INDEX "Target_one_line";
CREATE UNIQUE INDEX "Target_one_line" ON "Target" ("unitId", "titleId", "termId", coalesce(year, 0), "groupKinds", measure);
-- Groups of communes are counted by their recognised cells.
ALTER TABLE "Target" ADD CONSTRAINT "Target_group_measure" CHECK ("groupKinds" = '{}' OR measure = 'recognised');

CREATE TABLE "TargetRevision" (
    "targetId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "resolutionId" UUID NOT NULL,
    "valueKind" "ValueKind" NOT NULL,
    "count" INTEGER,
    "percentLow" INTEGER,
    "percentHigh" INTEGER,
    "base" "Base" NOT NULL,
    "clause" TEXT NOT NULL,
    "setOn" DATE NOT NULL,
    "until" DATE,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3),
    "accountId" UUID,

    CONSTRAINT "TargetRevision_pkey" PRIMARY KEY ("targetId","seq")
);
CREATE INDEX "TargetRevision_resolutionId_idx" ON "TargetRevision"("resolutionId");
ALTER TABLE "TargetRevision" ADD CONSTRAINT "TargetRevision_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TargetRevision" ADD CONSTRAINT "TargetRevision_resolutionId_fkey" FOREIGN KEY ("resolutionId") REFERENCES "Resolution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TargetRevision" ADD CONSTRAINT "TargetRevision_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TargetRevision"
  ADD CONSTRAINT "TargetRevision_value" CHECK ((CASE "valueKind"
    WHEN 'count' THEN count >= 0 AND "percentLow" IS NULL AND "percentHigh" IS NULL
    WHEN 'percent' THEN count IS NULL AND "percentLow" BETWEEN 0 AND 100 AND "percentHigh" IS NULL
    ELSE count IS NULL AND "percentLow" BETWEEN 0 AND 100 AND "percentHigh" BETWEEN "percentLow" AND 100 END) IS TRUE),
  ADD CONSTRAINT "TargetRevision_reasoned" CHECK (seq > 0 AND (seq = 1 OR btrim(coalesce(reason, '')) <> '')),
  ADD CONSTRAINT "TargetRevision_range" CHECK (until IS NULL OR until >= "setOn");

INSERT INTO "TargetRevision" ("targetId", seq, "resolutionId", "valueKind", count, "percentLow", "percentHigh", base, clause, "setOn")
SELECT id, 1, "resolutionId", "valueKind", count, "percentLow", "percentHigh", base, clause, "setOn" FROM "Target";

-- A new line is its own first revision; who wrote it is known to the transaction.
CREATE FUNCTION target_begins() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor jsonb := audit_actor();
BEGIN
  INSERT INTO "TargetRevision" ("targetId", seq, "resolutionId", "valueKind", count, "percentLow", "percentHigh", base, clause, "setOn", reason, at, "accountId")
  VALUES (NEW.id, 1, NEW."resolutionId", NEW."valueKind", NEW.count, NEW."percentLow", NEW."percentHigh", NEW.base, NEW.clause, NEW."setOn", NEW.reason,
          (actor->>'at')::timestamptz, (actor->>'accountId')::uuid);
  RETURN NULL;
END $$;
CREATE TRIGGER target_begins AFTER INSERT ON "Target" FOR EACH ROW EXECUTE FUNCTION target_begins();

-- Revisions follow one another in number and in day; the one before ends on the day of the next, and the line takes its value.
CREATE FUNCTION target_is_revised() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before "TargetRevision";
BEGIN
  IF NEW.seq = 1 THEN RETURN NULL; END IF;
  SELECT * INTO before FROM "TargetRevision" WHERE "targetId" = NEW."targetId" AND seq = NEW.seq - 1;
  IF NOT FOUND OR before."setOn" > NEW."setOn" OR before.until IS NOT NULL THEN
    RAISE check_violation USING MESSAGE = format('revision %s of target %s does not follow', NEW.seq, NEW."targetId"), CONSTRAINT = 'TargetRevision_follows';
  END IF;
  UPDATE "TargetRevision" SET until = NEW."setOn" WHERE "targetId" = NEW."targetId" AND seq = before.seq;
  UPDATE "Target" SET seq = NEW.seq, "resolutionId" = NEW."resolutionId", "valueKind" = NEW."valueKind", count = NEW.count, "percentLow" = NEW."percentLow",
         "percentHigh" = NEW."percentHigh", base = NEW.base, clause = NEW.clause, "setOn" = NEW."setOn", reason = NEW.reason
   WHERE id = NEW."targetId";
  RETURN NULL;
END $$;
CREATE TRIGGER target_is_revised AFTER INSERT ON "TargetRevision" FOR EACH ROW EXECUTE FUNCTION target_is_revised();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF "targetId", "seq", "resolutionId", "valueKind", "count", "percentLow", "percentHigh", "base", "clause", "setOn", "reason", "at", "accountId"
  ON "TargetRevision" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_until BEFORE UPDATE OF "until" ON "TargetRevision" FOR EACH ROW WHEN (OLD."until" IS NOT NULL) EXECUTE FUNCTION append_only();

-- A line is what its last revision says, whoever writes it.
CREATE FUNCTION target_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "TargetRevision" last
   WHERE last."targetId" = NEW.id AND last.seq = NEW.seq AND last.until IS NULL
     AND (last."resolutionId", last."valueKind", last.base, last.clause, last."setOn") = (NEW."resolutionId", NEW."valueKind", NEW.base, NEW.clause, NEW."setOn")
     AND (last.count, last."percentLow", last."percentHigh", last.reason) IS NOT DISTINCT FROM (NEW.count, NEW."percentLow", NEW."percentHigh", NEW.reason);
  IF NOT FOUND OR (OLD.id, OLD."unitId", OLD."titleId", OLD."termId", OLD.measure, OLD."groupKinds") <> (NEW.id, NEW."unitId", NEW."titleId", NEW."termId", NEW.measure, NEW."groupKinds")
     OR (OLD.year, OLD."allocatedFromId") IS DISTINCT FROM (NEW.year, NEW."allocatedFromId") THEN
    RAISE insufficient_privilege USING MESSAGE = format('target %s changes by a revision', OLD.id);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER target_stands BEFORE UPDATE ON "Target" FOR EACH ROW EXECUTE FUNCTION target_stands();
CREATE TRIGGER append_only BEFORE DELETE ON "Target" FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "Target" FOR EACH ROW EXECUTE FUNCTION audit_fact('target', 'measure', 'count', 'percentLow', 'percentHigh', 'clause', 'setOn', 'reason');
CREATE TRIGGER audited AFTER INSERT ON "Resolution" FOR EACH ROW EXECUTE FUNCTION audit_fact('resolution', 'number', 'issuer', 'subject', 'issuedOn');
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "TargetRevision" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
