-- Reorganisation acts are drafted, enacted in one transaction and countered. Versions say which act ended them as they say which made them,
-- so that an act can be told and put back exactly; titles of merged and split units wait for a person's decision.
CREATE TYPE "ActState" AS ENUM ('draft', 'scheduled', 'enacted', 'countered');
CREATE TYPE "ReviewOutcome" AS ENUM ('kept', 'not_kept', 'lapsed');

ALTER TABLE "Act"
  ADD COLUMN "unitId" TEXT,
  ADD COLUMN "ground" TEXT,
  ADD COLUMN "state" "ActState" NOT NULL DEFAULT 'enacted',
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "countersId" UUID,
  ADD COLUMN "carriesGrants" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "problems" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "createdById" UUID,
  ADD COLUMN "createdAt" TIMESTAMPTZ(3),
  ADD COLUMN "enactedById" UUID,
  ADD COLUMN "enactedAt" TIMESTAMPTZ(3);
CREATE UNIQUE INDEX "Act_countersId_key" ON "Act"("countersId");
CREATE INDEX "Act_unitId_idx" ON "Act"("unitId");
ALTER TABLE "Act" ADD CONSTRAINT "Act_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Act" ADD CONSTRAINT "Act_countersId_fkey" FOREIGN KEY ("countersId") REFERENCES "Act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Act" ADD CONSTRAINT "Act_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Act" ADD CONSTRAINT "Act_enactedById_fkey" FOREIGN KEY ("enactedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "ActLine" (
    "id" UUID NOT NULL,
    "actId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "ActLine_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ActLine_actId_position_key" ON "ActLine"("actId", "position");
ALTER TABLE "ActLine" ADD CONSTRAINT "ActLine_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "UnitVersion" ADD COLUMN "endedById" UUID;
ALTER TABLE "UnitVersion" ADD CONSTRAINT "UnitVersion_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "UnitVersion_actId_idx" ON "UnitVersion"("actId");
CREATE INDEX "UnitVersion_endedById_idx" ON "UnitVersion"("endedById");
CREATE INDEX "Succession_actId_idx" ON "Succession"("actId");

CREATE TABLE "TitleReview" (
    "id" UUID NOT NULL,
    "actId" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "titleId" TEXT NOT NULL,
    "holdingId" UUID NOT NULL,
    "outcome" "ReviewOutcome",
    "ground" TEXT,
    "decidedOn" DATE,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TitleReview_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "TitleReview_actId_holdingId_key" ON "TitleReview"("actId", "holdingId");
CREATE INDEX "TitleReview_unitId_idx" ON "TitleReview"("unitId");
CREATE INDEX "TitleReview_holdingId_idx" ON "TitleReview"("holdingId");
ALTER TABLE "TitleReview" ADD CONSTRAINT "TitleReview_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TitleReview" ADD CONSTRAINT "TitleReview_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TitleReview" ADD CONSTRAINT "TitleReview_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TitleReview" ADD CONSTRAINT "TitleReview_holdingId_fkey" FOREIGN KEY ("holdingId") REFERENCES "TitleHolding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TitleReview" ADD CONSTRAINT "TitleReview_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Act"
  ADD CONSTRAINT "Act_clean" CHECK (btrim(number) <> '' AND btrim(issuer) <> '' AND btrim(subject) <> ''),
  ADD CONSTRAINT "Act_of_a_unit" CHECK (state = 'enacted' OR "unitId" IS NOT NULL),
  ADD CONSTRAINT "Act_ordered" CHECK (state NOT IN ('scheduled', 'countered') OR ("enactedById" IS NOT NULL AND "enactedAt" IS NOT NULL)),
  ADD CONSTRAINT "Act_not_own_counter" CHECK ("countersId" <> id);
ALTER TABLE "ActLine" ADD CONSTRAINT "ActLine_numbered" CHECK (position > 0);
ALTER TABLE "UnitVersion" ADD CONSTRAINT "UnitVersion_ended" CHECK ("endedById" IS NULL OR "validUntil" IS NOT NULL);
ALTER TABLE "TitleReview" ADD CONSTRAINT "TitleReview_decided" CHECK (
  (outcome IS NULL) = ("decidedOn" IS NULL) AND (outcome IS NULL) = ("decidedAt" IS NULL) AND (outcome IS NULL OR btrim(coalesce(ground, '')) <> '')
  AND (outcome IN ('kept', 'not_kept')) IS NOT DISTINCT FROM (CASE WHEN outcome IS NULL THEN NULL ELSE "decidedById" IS NOT NULL END));

-- Once ordered, the document stays; only a draft is thrown away, and only a draft's lines are written.
CREATE FUNCTION act_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state = 'draft' THEN RETURN OLD; END IF;
  ELSIF (OLD.number, OLD.issuer, OLD.subject, OLD."issuedOn", OLD."effectiveOn", OLD."unitId", OLD.ground, OLD."countersId")
        IS NOT DISTINCT FROM (NEW.number, NEW.issuer, NEW.subject, NEW."issuedOn", NEW."effectiveOn", NEW."unitId", NEW.ground, NEW."countersId")
        AND OLD."carriesGrants" = NEW."carriesGrants"
        AND (OLD.state, NEW.state) IN (('draft', 'draft'), ('draft', 'scheduled'), ('draft', 'enacted'), ('scheduled', 'scheduled'), ('scheduled', 'draft'),
                                       ('scheduled', 'enacted'), ('enacted', 'enacted'), ('enacted', 'countered'), ('countered', 'countered'), ('countered', 'enacted')) THEN
    RETURN NEW;
  ELSIF OLD.state = 'draft' AND NEW.state = 'draft' THEN
    RETURN NEW;
  END IF;
  RAISE insufficient_privilege USING MESSAGE = format('act %s is %s', OLD.id, OLD.state);
END $$;
CREATE TRIGGER act_stays BEFORE UPDATE OR DELETE ON "Act" FOR EACH ROW EXECUTE FUNCTION act_stays();
CREATE FUNCTION act_line_of_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  act CONSTANT uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."actId" ELSE NEW."actId" END;
BEGIN
  PERFORM FROM "Act" WHERE id = act AND state = 'draft' FOR SHARE;
  IF NOT FOUND THEN RAISE insufficient_privilege USING MESSAGE = format('act %s is no draft', act); END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER act_line_of_draft BEFORE INSERT OR UPDATE OR DELETE ON "ActLine" FOR EACH ROW EXECUTE FUNCTION act_line_of_draft();
-- A review is decided once.
CREATE FUNCTION title_review_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE insufficient_privilege USING MESSAGE = format('review %s is decided', OLD.id);
END $$;
CREATE TRIGGER title_review_settled BEFORE UPDATE ON "TitleReview" FOR EACH ROW WHEN (OLD.outcome IS NOT NULL) EXECUTE FUNCTION title_review_settled();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF "actId", "unitId", "titleId", "holdingId" ON "TitleReview" FOR EACH ROW EXECUTE FUNCTION append_only();

-- A fact takes its place while an act is moving its unit: it waits for the act and takes the place the act gave.
CREATE OR REPLACE FUNCTION fact_set_path() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT path INTO STRICT NEW.path FROM "Unit" WHERE id = NEW."unitId" FOR KEY SHARE;
  RETURN NEW;
END $$;

CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON "Act" FOR EACH ROW EXECUTE FUNCTION audit_fact('act', 'state', 'number', 'issuer', 'subject', 'issuedOn', 'effectiveOn', 'carriesGrants');
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON "ActLine" FOR EACH ROW EXECUTE FUNCTION audit_fact('act_line', 'content');
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "TitleReview" FOR EACH ROW EXECUTE FUNCTION audit_fact('title_review', 'outcome', 'ground', 'decidedOn');
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Succession" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();

-- Ordered acts take effect on their day by themselves.
SELECT pgboss.create_queue('acts', '{"policy": "stately", "retryLimit": 0}');
