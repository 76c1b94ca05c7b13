-- A GiST index answers "the versions of one unit" ten times slower than the B-tree beside it, yet the planner often takes it: their
-- prices look alike. The constraints keep their meaning on an expression no lookup asks for, and lookups are left to the B-trees.
ALTER TABLE "UnitVersion" DROP CONSTRAINT "UnitVersion_no_overlap",
  ADD CONSTRAINT "UnitVersion_no_overlap" EXCLUDE USING gist (("unitId" || '') WITH =, daterange("validFrom", "validUntil") WITH &&);
ALTER TABLE "GroupMember" DROP CONSTRAINT "GroupMember_no_overlap",
  ADD CONSTRAINT "GroupMember_no_overlap" EXCLUDE USING gist ("groupId" WITH =, ("unitId" || '') WITH =, daterange("validFrom", "validUntil") WITH &&);
ALTER TABLE "TitleHolding" DROP CONSTRAINT "TitleHolding_no_overlap",
  ADD CONSTRAINT "TitleHolding_no_overlap" EXCLUDE USING gist (("unitId" || '') WITH =, "titleId" WITH =, daterange("heldFrom", "heldUntil") WITH &&);

-- The place of a name in a list, "Ấp 2" before "Ấp 10", worked out when the name is written and not for each row of each list.
CREATE FUNCTION name_key(name TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(fold(name), '\d+', lpad(coalesce(substring(fold(name) FROM '\d+'), ''), 6, '0'));
ALTER TABLE "UnitVersion" ADD COLUMN "nameKey" TEXT COLLATE "C" GENERATED ALWAYS AS (name_key(name)) STORED;

-- What a unit is called by says its level, so a list of cells asks the versions alone.
CREATE FUNCTION version_kind_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own CONSTANT "Level" := (SELECT level FROM "Unit" WHERE id = NEW."unitId");
BEGIN
  IF own <> (CASE
      WHEN NEW.kind = 'country' THEN 'country'
      WHEN NEW.kind IN ('province', 'centrally_run_city') THEN 'province'
      WHEN NEW.kind IN ('district', 'provincial_city', 'town', 'urban_district') THEN 'district'
      WHEN NEW.kind IN ('commune', 'ward', 'township', 'special_zone') THEN 'commune'
      ELSE 'cell' END)::"Level" THEN
    RAISE check_violation USING MESSAGE = format('unit %s (%s) cannot be a %s', NEW."unitId", own, NEW.kind), CONSTRAINT = 'UnitVersion_kind_fits';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER version_kind_fits AFTER INSERT OR UPDATE OF kind, "unitId" ON "UnitVersion" FOR EACH ROW EXECUTE FUNCTION version_kind_fits();

-- The registers are kept like the figures: decisions move the clock too.
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Decision" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "DecisionLine" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
