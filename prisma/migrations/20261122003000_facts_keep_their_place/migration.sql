-- A fact's access path always is its unit's: nothing could stop a hand-written path, or one left behind by a changed unit,
-- from showing a dossier to the wrong committee. And what an event is about is as fixed as the rest of it.
CREATE OR REPLACE TRIGGER fact_set_path BEFORE INSERT OR UPDATE OF "unitId", path ON "Registration" FOR EACH ROW EXECUTE FUNCTION fact_set_path();
CREATE OR REPLACE TRIGGER fact_set_path BEFORE INSERT OR UPDATE OF "unitId", path ON "RegistrationEvent" FOR EACH ROW EXECUTE FUNCTION fact_set_path();
CREATE OR REPLACE TRIGGER fact_set_path BEFORE INSERT OR UPDATE OF "unitId", path ON "DecisionLine" FOR EACH ROW EXECUTE FUNCTION fact_set_path();
CREATE OR REPLACE TRIGGER fact_set_path BEFORE INSERT OR UPDATE OF "unitId", path ON "TitleHolding" FOR EACH ROW EXECUTE FUNCTION fact_set_path();

CREATE TRIGGER append_only_subject BEFORE UPDATE OF "titleId", "termId", "unitId" ON "RegistrationEvent" FOR EACH ROW EXECUTE FUNCTION append_only();

-- A year belongs to one term, and what is planned for a year is planned in that year's term.
ALTER TABLE "Term" ADD CONSTRAINT "Term_no_overlap" EXCLUDE USING gist (int4range("firstYear", "lastYear", '[]') WITH &&);

CREATE FUNCTION year_in_term() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.year IS NOT NULL AND NOT EXISTS (SELECT FROM "Term" WHERE id = NEW."termId" AND NEW.year BETWEEN "firstYear" AND "lastYear") THEN
    RAISE check_violation USING MESSAGE = format('year %s is not in term %s', NEW.year, NEW."termId"), CONSTRAINT = format('%s_year_in_term', TG_TABLE_NAME);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER year_in_term BEFORE INSERT OR UPDATE OF year, "termId" ON "Target" FOR EACH ROW EXECUTE FUNCTION year_in_term();
CREATE TRIGGER year_in_term BEFORE INSERT OR UPDATE OF year, "termId" ON "Registration" FOR EACH ROW EXECUTE FUNCTION year_in_term();

-- A check that answers "unknown" lets the row in: a count without its number passed.
ALTER TABLE "Target" DROP CONSTRAINT "Target_value", ADD CONSTRAINT "Target_value" CHECK ((CASE "valueKind"
    WHEN 'count' THEN count >= 0 AND "percentLow" IS NULL AND "percentHigh" IS NULL
    WHEN 'percent' THEN count IS NULL AND "percentLow" BETWEEN 0 AND 100 AND "percentHigh" IS NULL
    ELSE count IS NULL AND "percentLow" BETWEEN 0 AND 100 AND "percentHigh" BETWEEN "percentLow" AND 100 END) IS TRUE);
