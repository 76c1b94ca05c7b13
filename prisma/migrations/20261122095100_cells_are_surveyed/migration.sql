-- What the appraisal team saw on site: a finding on a criterion, with the day and the place it was seen. A finding is never changed: a later
-- one of the same person on the same criterion stands. Written over bad lines, so the same said twice is one (lib/commands/record-finding.ts).
CREATE TABLE "SurveyFinding" (
    "registrationId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "criteriaSetId" UUID,
    "criterion" TEXT NOT NULL,
    "seen" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL,
    "seenOn" DATE NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SurveyFinding_pkey" PRIMARY KEY ("registrationId","seq")
);

-- A photo taken on site, its content in the evidence store. The key is made on the phone, so that a photo sent again is the same photo.
CREATE TABLE "SurveyPhoto" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "criteriaSetId" UUID,
    "criterion" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "seenOn" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "seatId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SurveyPhoto_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "SurveyFinding_criteriaSetId_idx" ON "SurveyFinding"("criteriaSetId");
CREATE INDEX "SurveyFinding_seatId_idx" ON "SurveyFinding"("seatId");
CREATE INDEX "SurveyPhoto_registrationId_idx" ON "SurveyPhoto"("registrationId");
CREATE INDEX "SurveyPhoto_criteriaSetId_idx" ON "SurveyPhoto"("criteriaSetId");
CREATE INDEX "SurveyPhoto_seatId_idx" ON "SurveyPhoto"("seatId");
CREATE INDEX "SurveyPhoto_sha256_idx" ON "SurveyPhoto"("sha256");

ALTER TABLE "SurveyFinding" ADD CONSTRAINT "SurveyFinding_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SurveyFinding" ADD CONSTRAINT "SurveyFinding_criteriaSetId_fkey" FOREIGN KEY ("criteriaSetId") REFERENCES "CriteriaSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SurveyFinding" ADD CONSTRAINT "SurveyFinding_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "AppraisalSeat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SurveyPhoto" ADD CONSTRAINT "SurveyPhoto_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SurveyPhoto" ADD CONSTRAINT "SurveyPhoto_criteriaSetId_fkey" FOREIGN KEY ("criteriaSetId") REFERENCES "CriteriaSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SurveyPhoto" ADD CONSTRAINT "SurveyPhoto_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "AppraisalSeat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SurveyFinding"
  ADD CONSTRAINT "SurveyFinding_seen" CHECK ("seq" > 0 AND "seen" IN ('agrees', 'differs', 'not_seen') AND ("seen" = 'agrees' OR "note" <> '')),
  ADD CONSTRAINT "SurveyFinding_words" CHECK ("note" = btrim("note") AND "place" = btrim("place") AND "place" <> '');
ALTER TABLE "SurveyPhoto"
  ADD CONSTRAINT "SurveyPhoto_kind" CHECK ("kind" IN ('jpeg', 'png') AND "bytes" BETWEEN 1 AND 20971520 AND "sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "SurveyPhoto_words" CHECK ("place" = btrim("place") AND "place" <> '');

-- Seen of a criterion of the set the dossier is pinned to; of a dossier without a set, of its one mark. Whoever declared a stake sees nothing of it.
CREATE FUNCTION surveyed_of_its_set() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  pinned uuid := (SELECT "criteriaSetId" FROM "Registration" WHERE id = NEW."registrationId");
BEGIN
  IF pinned IS DISTINCT FROM NEW."criteriaSetId" OR NOT (CASE WHEN pinned IS NULL THEN NEW.criterion = '1' ELSE EXISTS (
       SELECT FROM "CriteriaSet" criteria, jsonb_array_elements(criteria.content->'sections') section, jsonb_array_elements(section->'criteria') criterion
        WHERE criteria.id = pinned AND criterion->>'code' = NEW.criterion) END) THEN
    RAISE check_violation USING MESSAGE = format('criterion %s is not asked of registration %s', NEW.criterion, NEW."registrationId"), CONSTRAINT = 'Survey_of_its_set';
  END IF;
  IF EXISTS (SELECT FROM "AppraisalConflict" WHERE "seatId" = NEW."seatId" AND "registrationId" = NEW."registrationId") THEN
    RAISE check_violation USING MESSAGE = format('seat %s declared a stake in registration %s', NEW."seatId", NEW."registrationId"), CONSTRAINT = 'Survey_without_conflict';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER surveyed_of_its_set BEFORE INSERT ON "SurveyFinding" FOR EACH ROW EXECUTE FUNCTION surveyed_of_its_set();
CREATE TRIGGER surveyed_of_its_set BEFORE INSERT ON "SurveyPhoto" FOR EACH ROW EXECUTE FUNCTION surveyed_of_its_set();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "SurveyFinding" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF id, "registrationId", "criteriaSetId", criterion, place, "seenOn", kind, bytes, sha256, "seatId", at ON "SurveyPhoto" FOR EACH ROW EXECUTE FUNCTION append_only();
-- The commune reads the record and is told of findings after the conclusion only: the record says where and when, the finding itself stays as it is.
CREATE TRIGGER audited AFTER INSERT ON "SurveyFinding" FOR EACH ROW EXECUTE FUNCTION audit_fact('survey_finding', 'criterion', 'place', 'seenOn');
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "SurveyPhoto" FOR EACH ROW EXECUTE FUNCTION audit_fact('survey_photo', 'criterion', 'place', 'seenOn', 'sha256', 'removedAt');
