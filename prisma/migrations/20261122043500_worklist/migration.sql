-- A person's work is found by who may act in a status below a place, and its count stands on every page: kept until what it is counted
-- from changes. Who acts (competences), how days are counted (holidays) and what was reported are therefore told to the clock.
CREATE INDEX "Registration_status_path_idx" ON "Registration"("status", "path");

CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Registration" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Competence" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Holiday" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ProgressReport" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
