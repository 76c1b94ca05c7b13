-- Criteria become versions: a draft that staff edit, then a published set that nothing changes any more but the day its successor
-- begins. A dossier is pinned to the set in force on the day it was opened. And a title may belong to a commune's committee.
ALTER TABLE "Title" ADD COLUMN "level" "Level" NOT NULL DEFAULT 'cell';

ALTER TABLE "CriteriaSet"
  ADD COLUMN "version" INTEGER,
  ADD COLUMN "basedOnId" UUID,
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "publishedAt" TIMESTAMPTZ(3),
  ADD COLUMN "publishedById" UUID,
  ALTER COLUMN "validFrom" DROP NOT NULL;

-- The sets known so far were in force: they become published versions. Their criteria named what to reach only in words, so each
-- becomes a condition that a person finds met or not.
UPDATE "CriteriaSet" AS stored SET
  "publishedAt" = stored."validFrom",
  "version" = numbered.version,
  "content" = jsonb_build_object('least', NULL, 'sections', (
    SELECT jsonb_agg(jsonb_build_object('heading', section.value ->> 'heading', 'least', NULL, 'criteria', (
      SELECT jsonb_agg(jsonb_build_object(
        'code', criterion.value ->> 'code',
        'wording', criterion.value ->> 'wording' || CASE criterion.value ->> 'kind'
          WHEN 'percent' THEN format(' (từ %s%% %s)', criterion.value ->> 'least', criterion.value ->> 'of')
          WHEN 'count' THEN format(' (từ %s %s)', criterion.value ->> 'least', criterion.value ->> 'of')
          ELSE '' END,
        'evidence', false, 'mayNotApply', false, 'source', coalesce(criterion.value -> 'source' ->> 'note', ''), 'kind', 'condition', 'points', NULL) ORDER BY criterion.ordinality)
        FROM jsonb_array_elements(section.value -> 'criteria') WITH ORDINALITY AS criterion)) ORDER BY section.ordinality)
      FROM jsonb_array_elements(stored.content -> 'sections') WITH ORDINALITY AS section))
  FROM (SELECT id, row_number() OVER (PARTITION BY "titleId" ORDER BY "validFrom") AS version FROM "CriteriaSet") AS numbered
 WHERE numbered.id = stored.id;

ALTER TABLE "CriteriaSet" ALTER COLUMN "version" SET NOT NULL;
CREATE UNIQUE INDEX "CriteriaSet_titleId_version_key" ON "CriteriaSet"("titleId", "version");
ALTER TABLE "CriteriaSet" ADD CONSTRAINT "CriteriaSet_basedOnId_fkey" FOREIGN KEY ("basedOnId") REFERENCES "CriteriaSet"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "CriteriaSet" ADD CONSTRAINT "CriteriaSet_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One published set in force for a title on any day, and one draft at a time.
ALTER TABLE "CriteriaSet" DROP CONSTRAINT "CriteriaSet_no_overlap";
ALTER TABLE "CriteriaSet"
  ADD CONSTRAINT "CriteriaSet_no_overlap" EXCLUDE USING gist ("titleId" WITH =, daterange("validFrom", "validUntil") WITH &&) WHERE ("publishedAt" IS NOT NULL),
  ADD CONSTRAINT "CriteriaSet_published" CHECK (("publishedAt" IS NULL) = ("validFrom" IS NULL) AND ("publishedAt" IS NOT NULL OR ("validUntil" IS NULL AND "publishedById" IS NULL))),
  ADD CONSTRAINT "CriteriaSet_numbered" CHECK ("version" > 0 AND "revision" > 0),
  ADD CONSTRAINT "CriteriaSet_named" CHECK (btrim("name") <> '' AND ("publishedAt" IS NULL OR btrim("legalBasis") <> ''));
CREATE UNIQUE INDEX "CriteriaSet_one_draft" ON "CriteriaSet" ("titleId") WHERE "publishedAt" IS NULL;

-- What was published stays as it was; only its last day is written, once, when its successor begins.
CREATE FUNCTION criteria_stay_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."validUntil" IS NOT NULL OR to_jsonb(NEW) - 'validUntil' <> to_jsonb(OLD) - 'validUntil' THEN
    RAISE insufficient_privilege USING MESSAGE = format('criteria set %s is published', OLD.id), CONSTRAINT = 'CriteriaSet_stays_published';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER criteria_stay_published BEFORE UPDATE OR DELETE ON "CriteriaSet" FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION criteria_stay_published();

-- The pin of a dossier.
ALTER TABLE "Registration" ADD COLUMN "criteriaSetId" UUID;
CREATE INDEX "Registration_criteriaSetId_idx" ON "Registration"("criteriaSetId");
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_criteriaSetId_fkey" FOREIGN KEY ("criteriaSetId") REFERENCES "CriteriaSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

UPDATE "Registration" registration SET "criteriaSetId" = criteria.id
  FROM "RegistrationEvent" event, "CriteriaSet" criteria
 WHERE event."registrationId" = registration.id AND event.seq = 1 AND criteria."titleId" = registration."titleId"
   AND daterange(criteria."validFrom", criteria."validUntil") @> event."on";

-- The first event says on which day a dossier was opened; whoever writes it, the pin follows.
CREATE FUNCTION registration_pin_criteria() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Registration" SET "criteriaSetId" = (
    SELECT id FROM "CriteriaSet" WHERE "titleId" = NEW."titleId" AND "publishedAt" IS NOT NULL AND daterange("validFrom", "validUntil") @> NEW."on")
   WHERE id = NEW."registrationId" AND "criteriaSetId" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER registration_pin_criteria AFTER INSERT ON "RegistrationEvent" FOR EACH ROW WHEN (NEW.seq = 1) EXECUTE FUNCTION registration_pin_criteria();

-- A dossier is held against a published set of its own title.
CREATE FUNCTION registration_criteria_fit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."criteriaSetId" IS NOT NULL AND NOT EXISTS (SELECT FROM "CriteriaSet" WHERE id = NEW."criteriaSetId" AND "titleId" = NEW."titleId" AND "publishedAt" IS NOT NULL) THEN
    RAISE check_violation USING MESSAGE = format('criteria set %s is no published set of title %s', NEW."criteriaSetId", NEW."titleId"), CONSTRAINT = 'Registration_criteria_fit';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER registration_criteria_fit BEFORE INSERT OR UPDATE OF "criteriaSetId", "titleId" ON "Registration" FOR EACH ROW EXECUTE FUNCTION registration_criteria_fit();

CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON "CriteriaSet" FOR EACH ROW EXECUTE FUNCTION audit_fact('criteria_set', 'name', 'legalBasis', 'revision', 'validFrom', 'validUntil');
