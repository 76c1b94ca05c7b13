-- Entries of a cell's year are only ever added. A first entry that came in by mistake is taken back by one that repeats it and says so: from
-- then on nothing is known of that year.
ALTER TABLE "CellFigures" ADD COLUMN "takenBack" BOOLEAN NOT NULL DEFAULT false;
CREATE TRIGGER append_only_taken_back BEFORE UPDATE OF "takenBack" ON "CellFigures" FOR EACH ROW EXECUTE FUNCTION append_only();

-- What was taken back says nothing, before and after.
CREATE OR REPLACE FUNCTION audit_figures() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor jsonb := audit_actor();
  before jsonb;
  after jsonb := CASE WHEN NEW."takenBack" THEN '{}'::jsonb ELSE to_jsonb(NEW) END;
  told jsonb := '[]';
  field text;
BEGIN
  IF actor IS NULL THEN RETURN NULL; END IF;
  SELECT to_jsonb(entry) INTO before FROM "CellFigures" entry WHERE entry."unitId" = NEW."unitId" AND entry.year = NEW.year AND entry.seq = NEW.seq - 1 AND NOT entry."takenBack";
  FOREACH field IN ARRAY ARRAY['members', 'gradedExcellent', 'gradedGood', 'gradedCompleted', 'gradedNotCompleted', 'cellGrade', 'thematicMeetings', 'disciplinedMembers',
    'disciplinedCommittee', 'disciplinedLeaders', 'poorMembers', 'vneidMembers', 'newModels', 'hasOffice', 'unifiedHead'] LOOP
    told := told || audit_change('figures.' || field, before->field, after->field);
  END LOOP;
  INSERT INTO "AuditEvent" (at, "accountId", actor, act, "unitId", details, changes)
  VALUES ((actor->>'at')::timestamptz, (actor->>'accountId')::uuid, actor->>'name', 'figures_enter', NEW."unitId",
          jsonb_build_object('year', NEW.year::text, 'onBehalf', NEW."onBehalf"::text), told);
  RETURN NULL;
END $$;
