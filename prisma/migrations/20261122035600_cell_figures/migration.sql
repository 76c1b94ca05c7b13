-- A cell's year in counts, never names. An entry is never changed, a later one stands; what cannot have been is refused here too.
CREATE TABLE "CellFigures" (
    "unitId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "members" INTEGER NOT NULL,
    "gradedExcellent" INTEGER,
    "gradedGood" INTEGER,
    "gradedCompleted" INTEGER,
    "gradedNotCompleted" INTEGER,
    "cellGrade" "Grade",
    "thematicMeetings" INTEGER,
    "disciplinedMembers" INTEGER,
    "disciplinedCommittee" INTEGER,
    "disciplinedLeaders" INTEGER,
    "poorMembers" INTEGER,
    "vneidMembers" INTEGER,
    "newModels" INTEGER,
    "hasOffice" BOOLEAN,
    "unifiedHead" BOOLEAN,
    "enteredOn" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID,
    "onBehalf" BOOLEAN NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "CellFigures_pkey" PRIMARY KEY ("unitId","year","seq")
);

CREATE TABLE "CellMeeting" (
    "unitId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "attendanceFull" BOOLEAN NOT NULL,
    "durationFull" BOOLEAN NOT NULL,
    "speakingFull" BOOLEAN NOT NULL,
    "minutesFull" BOOLEAN NOT NULL,

    CONSTRAINT "CellMeeting_pkey" PRIMARY KEY ("unitId","year","seq","month")
);

CREATE INDEX "CellFigures_year_path_seq_idx" ON "CellFigures"("year", "path", "seq");
ALTER TABLE "CellFigures" ADD CONSTRAINT "CellFigures_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CellFigures" ADD CONSTRAINT "CellFigures_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CellMeeting" ADD CONSTRAINT "CellMeeting_unitId_year_seq_fkey" FOREIGN KEY ("unitId", "year", "seq") REFERENCES "CellFigures"("unitId", "year", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- IS TRUE, because a check that answers "unknown" lets the row in.
ALTER TABLE "CellFigures"
  ADD CONSTRAINT "CellFigures_year" CHECK ("year" BETWEEN 1930 AND 2200 AND "seq" > 0 AND "year" <= extract(year FROM "enteredOn")),
  ADD CONSTRAINT "CellFigures_members" CHECK ("members" > 0),
  ADD CONSTRAINT "CellFigures_graded" CHECK ((
    num_nulls("gradedExcellent", "gradedGood", "gradedCompleted", "gradedNotCompleted") = 4
    OR ("gradedExcellent" >= 0 AND "gradedGood" >= 0 AND "gradedCompleted" >= 0 AND "gradedNotCompleted" >= 0
        AND "gradedExcellent" + "gradedGood" + "gradedCompleted" + "gradedNotCompleted" <= "members")) IS TRUE),
  ADD CONSTRAINT "CellFigures_disciplined" CHECK ((
    num_nulls("disciplinedMembers", "disciplinedCommittee", "disciplinedLeaders") = 3
    OR ("disciplinedMembers" >= 0 AND "disciplinedCommittee" >= 0 AND "disciplinedLeaders" >= 0
        AND "disciplinedMembers" + "disciplinedCommittee" + "disciplinedLeaders" <= "members")) IS TRUE),
  ADD CONSTRAINT "CellFigures_parts" CHECK (coalesce("poorMembers", 0) BETWEEN 0 AND "members" AND coalesce("vneidMembers", 0) BETWEEN 0 AND "members"),
  ADD CONSTRAINT "CellFigures_counts" CHECK (coalesce("thematicMeetings", 0) >= 0 AND coalesce("newModels", 0) >= 0);
ALTER TABLE "CellMeeting" ADD CONSTRAINT "CellMeeting_possible" CHECK ("month" BETWEEN 1 AND 12 AND "score" BETWEEN 0 AND 100);

CREATE TRIGGER fact_set_path BEFORE INSERT OR UPDATE OF "unitId", path ON "CellFigures" FOR EACH ROW EXECUTE FUNCTION fact_set_path();

-- A trigger of its own beside unit_path_follows, so that each table of facts brings what it needs.
CREATE FUNCTION figures_path_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "CellFigures" SET path = NEW.path WHERE "unitId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER figures_path_follows AFTER UPDATE ON "Unit" FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path) EXECUTE FUNCTION figures_path_follows();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF "unitId", "year", "seq", "members", "gradedExcellent", "gradedGood", "gradedCompleted", "gradedNotCompleted", "cellGrade",
  "thematicMeetings", "disciplinedMembers", "disciplinedCommittee", "disciplinedLeaders", "poorMembers", "vneidMembers", "newModels", "hasOffice", "unifiedHead", "enteredOn", "at", "accountId", "onBehalf"
  ON "CellFigures" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "CellMeeting" FOR EACH ROW EXECUTE FUNCTION append_only();

-- Figures are those of a cell.
CREATE FUNCTION figures_of_a_cell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT level FROM "Unit" WHERE id = NEW."unitId") IS DISTINCT FROM 'cell' THEN
    RAISE check_violation USING MESSAGE = format('unit %s is no cell', NEW."unitId"), CONSTRAINT = 'CellFigures_of_a_cell';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER figures_of_a_cell AFTER INSERT ON "CellFigures" FOR EACH ROW EXECUTE FUNCTION figures_of_a_cell();

-- The record tells an entry as what changed since the one before it. Its keys are "figures." and the column: "members" is also of a meeting.
CREATE FUNCTION audit_figures() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor jsonb := audit_actor();
  before jsonb;
  after jsonb := to_jsonb(NEW);
  told jsonb := '[]';
  field text;
BEGIN
  IF actor IS NULL THEN RETURN NULL; END IF;
  SELECT to_jsonb(entry) INTO before FROM "CellFigures" entry WHERE entry."unitId" = NEW."unitId" AND entry.year = NEW.year AND entry.seq = NEW.seq - 1;
  FOREACH field IN ARRAY ARRAY['members', 'gradedExcellent', 'gradedGood', 'gradedCompleted', 'gradedNotCompleted', 'cellGrade', 'thematicMeetings', 'disciplinedMembers',
    'disciplinedCommittee', 'disciplinedLeaders', 'poorMembers', 'vneidMembers', 'newModels', 'hasOffice', 'unifiedHead'] LOOP
    told := told || audit_change('figures.' || field, before->field, after->field);
  END LOOP;
  INSERT INTO "AuditEvent" (at, "accountId", actor, act, "unitId", details, changes)
  VALUES ((actor->>'at')::timestamptz, (actor->>'accountId')::uuid, actor->>'name', 'figures_enter', NEW."unitId",
          jsonb_build_object('year', NEW.year::text, 'onBehalf', NEW."onBehalf"::text), told);
  RETURN NULL;
END $$;
CREATE TRIGGER audited AFTER INSERT ON "CellFigures" FOR EACH ROW EXECUTE FUNCTION audit_figures();
