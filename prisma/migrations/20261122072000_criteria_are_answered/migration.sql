-- What the cell, and its commune beside it, answered to each criterion of a dossier's set. An answer is never changed: a later one, with
-- the next number in its dossier, stands; the number of the last one sent says whether anything was changed since.
CREATE TABLE "CriterionAnswer" (
    "registrationId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "criteriaSetId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "met" BOOLEAN,
    "points" INTEGER,
    "ground" TEXT NOT NULL DEFAULT '',
    "onBehalf" BOOLEAN NOT NULL,
    "accountId" UUID,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CriterionAnswer_pkey" PRIMARY KEY ("registrationId","seq")
);

-- What a commune said to a cell that asks for a criterion not to apply. Said once to each asking.
CREATE TABLE "NotApplicableRuling" (
    "registrationId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "isApproved" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NotApplicableRuling_pkey" PRIMARY KEY ("registrationId","seq")
);

ALTER TABLE "CriterionAnswer" ADD CONSTRAINT "CriterionAnswer_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CriterionAnswer" ADD CONSTRAINT "CriterionAnswer_criteriaSetId_fkey" FOREIGN KEY ("criteriaSetId") REFERENCES "CriteriaSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CriterionAnswer" ADD CONSTRAINT "CriterionAnswer_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "NotApplicableRuling" ADD CONSTRAINT "NotApplicableRuling_registrationId_seq_fkey" FOREIGN KEY ("registrationId", "seq") REFERENCES "CriterionAnswer"("registrationId", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "NotApplicableRuling" ADD CONSTRAINT "NotApplicableRuling_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- IS TRUE, because a check that answers "unknown" lets the row in. Only the cell asks for a criterion not to apply, and says why.
ALTER TABLE "CriterionAnswer"
  ADD CONSTRAINT "CriterionAnswer_level" CHECK ("level" IN ('self', 'commune') AND "seq" > 0),
  ADD CONSTRAINT "CriterionAnswer_kind" CHECK ((CASE "kind"
    WHEN 'finding' THEN "met" IS NOT NULL AND "points" IS NULL
    WHEN 'points' THEN "met" IS NULL AND "points" >= 0
    WHEN 'not_applicable' THEN "met" IS NULL AND "points" IS NULL AND "level" = 'self' AND "ground" <> ''
    ELSE FALSE END) IS TRUE),
  ADD CONSTRAINT "CriterionAnswer_ground" CHECK ("ground" = btrim("ground"));
ALTER TABLE "NotApplicableRuling" ADD CONSTRAINT "NotApplicableRuling_reason" CHECK (btrim("reason") <> '');

-- An answer is to a criterion of the set the dossier is pinned to, of its kind and within its scale. What figures decide is not answered.
CREATE FUNCTION answer_fits_its_set() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked jsonb;
BEGIN
  SELECT criterion INTO asked
    FROM "Registration" registration
    JOIN "CriteriaSet" criteria ON criteria.id = registration."criteriaSetId",
         jsonb_array_elements(criteria.content->'sections') section, jsonb_array_elements(section->'criteria') criterion
   WHERE registration.id = NEW."registrationId" AND criteria.id = NEW."criteriaSetId" AND criterion->>'code' = NEW.criterion;
  IF (CASE NEW.kind
        WHEN 'finding' THEN asked->>'kind' = 'condition'
        WHEN 'points' THEN asked->>'kind' = 'scored' AND NEW.points <= (asked->>'most')::int
        ELSE asked->>'kind' IN ('condition', 'scored') AND (asked->>'mayNotApply')::boolean END) IS NOT TRUE THEN
    RAISE check_violation USING MESSAGE = format('criterion %s of registration %s is not answered so', NEW.criterion, NEW."registrationId"), CONSTRAINT = 'CriterionAnswer_fits_its_set';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER answer_fits_its_set BEFORE INSERT ON "CriterionAnswer" FOR EACH ROW EXECUTE FUNCTION answer_fits_its_set();

CREATE FUNCTION ruling_of_an_asking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT kind FROM "CriterionAnswer" WHERE "registrationId" = NEW."registrationId" AND seq = NEW.seq) IS DISTINCT FROM 'not_applicable' THEN
    RAISE check_violation USING MESSAGE = format('answer %s of registration %s asks for nothing', NEW.seq, NEW."registrationId"), CONSTRAINT = 'NotApplicableRuling_of_an_asking';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ruling_of_an_asking BEFORE INSERT ON "NotApplicableRuling" FOR EACH ROW EXECUTE FUNCTION ruling_of_an_asking();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "CriterionAnswer" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "NotApplicableRuling" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER audited AFTER INSERT ON "CriterionAnswer" FOR EACH ROW EXECUTE FUNCTION audit_fact('criterion_answer', 'level', 'criterion', 'met', 'points', 'ground');
CREATE TRIGGER audited AFTER INSERT ON "NotApplicableRuling" FOR EACH ROW EXECUTE FUNCTION audit_fact('not_applicable_ruling', 'isApproved', 'reason');

-- The worklist asks whether a dossier is assessed, and its answer is kept.
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "CriteriaSet" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "CriterionAnswer" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "NotApplicableRuling" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
