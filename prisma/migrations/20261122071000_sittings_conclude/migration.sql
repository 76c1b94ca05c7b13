-- A sitting keeps which criteria it judged by and what its own marks left failing when it ended, so that its minutes read the same
-- for ever; a conclusion that departs from the marks says why.
-- AlterTable
ALTER TABLE "AppraisalSitting" ADD COLUMN "criteriaSetId" UUID,
ADD COLUMN "departure" TEXT,
ADD COLUMN "failing" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "AppraisalSitting_criteriaSetId_idx" ON "AppraisalSitting"("criteriaSetId");

-- AddForeignKey
ALTER TABLE "AppraisalSitting" ADD CONSTRAINT "AppraisalSitting_criteriaSetId_fkey" FOREIGN KEY ("criteriaSetId") REFERENCES "CriteriaSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say -----------------------------------------------------------------------------------------------
ALTER TABLE "AppraisalSitting"
  ADD CONSTRAINT "AppraisalSitting_finding" CHECK (btrim(finding) <> ''),
  ADD CONSTRAINT "AppraisalSitting_departure" CHECK (departure IS NULL OR (conclusion IN ('pass', 'fail') AND btrim(departure) <> '')),
  -- Marks that leave something failing pass only with a reason, and so does a failure that they do not ask for.
  ADD CONSTRAINT "AppraisalSitting_departs_with_reason" CHECK (conclusion IS NULL OR conclusion NOT IN ('pass', 'fail') OR "criteriaSetId" IS NULL OR departure IS NOT NULL OR (conclusion = 'fail') = (cardinality(failing) > 0));
DROP TRIGGER append_only ON "AppraisalSitting";
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF "registrationId", "teamId", "criteriaSetId", "heldOn", place, able, least, "openedById", "openedAt" ON "AppraisalSitting" FOR EACH ROW EXECUTE FUNCTION append_only();
DROP TRIGGER audited ON "AppraisalSitting";
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "AppraisalSitting" FOR EACH ROW EXECUTE FUNCTION audit_fact('appraisal_sitting', 'heldOn', 'place', 'conclusion', 'finding', 'departure');

-- Whose turn it is at a sitting stands on the worklist, which is kept until a fact changes.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['AppraisalTeam', 'AppraisalSeat', 'AppraisalConflict', 'AppraisalSitting', 'AppraisalAttendance', 'AppraisalSheet', 'AppraisalDiscussion'] LOOP
    EXECUTE format('CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks()', name);
  END LOOP;
END $$;
