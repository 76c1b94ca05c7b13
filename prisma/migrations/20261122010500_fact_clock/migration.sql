-- A clock of facts, so that an answer may be kept until something it was counted from changes: counting a province again for
-- every reader costs ten times as much as looking at a clock. Each transaction that changes a fact leaves its number in one of a few
-- rows; what the rows say is therefore different after every commit. Several rows, each taken by a lock that is never waited
-- for, so that writers neither queue behind one another nor deadlock.
CREATE TABLE "FactClock" (
    "hand" INTEGER NOT NULL,
    "transaction" BIGINT NOT NULL,

    CONSTRAINT "FactClock_pkey" PRIMARY KEY ("hand")
);

CREATE FUNCTION fact_clock_ticks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  hands CONSTANT int := 32;
  own int := pg_backend_pid() % hands;
BEGIN
  FOR turn IN 1..hands LOOP
    EXIT WHEN pg_try_advisory_xact_lock(7503077, own);
    own := (own + 1) % hands;
  END LOOP;
  INSERT INTO "FactClock" AS clock (hand, transaction) VALUES (own, pg_current_xact_id()::text::bigint)
    ON CONFLICT (hand) DO UPDATE SET transaction = excluded.transaction WHERE clock.transaction <> excluded.transaction;
  RETURN NULL;
END $$;

CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Unit" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "UnitVersion" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "UnitGroup" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "GroupMember" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Title" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Term" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Target" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "PublishedFigure" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "RegistrationEvent" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "TitleHolding" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
