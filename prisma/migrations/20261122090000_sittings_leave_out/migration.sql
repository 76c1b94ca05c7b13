-- What was approved not to apply is not asked of the team, and takes its share of each minimum with it: a sitting keeps what it left out.
ALTER TABLE "AppraisalSitting" ADD COLUMN "notApplicable" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

DROP TRIGGER append_only ON "AppraisalSitting";
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF "registrationId", "teamId", "criteriaSetId", "notApplicable", "heldOn", place, able, least, "openedById", "openedAt" ON "AppraisalSitting" FOR EACH ROW EXECUTE FUNCTION append_only();
