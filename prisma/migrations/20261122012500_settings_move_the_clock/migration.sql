-- What the frame of every page says (whether the data are a sample) is kept with the places of a person: it too must move the clock.
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Setting" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
