-- An act that divides a unit may say which share of its amounts each part takes over (hundredths of a percent). Where it does, targets set for
-- the divided unit are carried to today's units by these shares; where it does not, they are not carried. Shares of one division are all said
-- or none, and come to the whole: what a unit that goes on keeps is what the others leave.
ALTER TABLE "Succession" ADD COLUMN "share" INTEGER;
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_share" CHECK ("share" IS NULL OR (NOT "whole" AND "actId" IS NOT NULL AND "share" BETWEEN 1 AND 9999));
CREATE INDEX "Succession_shared_idx" ON "Succession" ("on") WHERE "share" IS NOT NULL;

CREATE FUNCTION shares_come_to_the_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said bigint;
  unsaid bigint;
  goes_on boolean;
BEGIN
  SELECT coalesce(sum("share"), 0), count(*) FILTER (WHERE "share" IS NULL) INTO said, unsaid
    FROM "Succession" WHERE "fromId" = NEW."fromId" AND "on" = NEW."on" AND "actId" = NEW."actId";
  goes_on := EXISTS (SELECT FROM "UnitVersion" WHERE "unitId" = NEW."fromId" AND "validFrom" <= NEW."on" AND ("validUntil" IS NULL OR "validUntil" > NEW."on"));
  IF unsaid > 0 OR said > 10000 OR (said = 10000) = goes_on THEN
    RAISE EXCEPTION 'shares of unit % on % do not come to the whole', NEW."fromId", NEW."on" USING ERRCODE = 'check_violation', CONSTRAINT = 'Succession_shares_whole';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER shares_whole AFTER INSERT OR UPDATE ON "Succession" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."share" IS NOT NULL) EXECUTE FUNCTION shares_come_to_the_whole();

-- Figures carried along by shares name the act, and leave out one that was put back.
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Act" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
