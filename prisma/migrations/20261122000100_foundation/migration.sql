-- The foundation: units over time, resolutions and targets, registrations, decisions, titles, accounts.
-- Extensions are "trusted" ones: whoever owns the database may create them.
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;

CREATE SEQUENCE unit_id;

-- Search form of a name: "Hòa Lộc" and "Hoà Lộc" are both "hoa loc". unaccent() is only STABLE; with its dictionary named it does not change.
CREATE FUNCTION fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, translate(value, 'Đđ', 'Dd')));

-- CreateSchema

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('country', 'province', 'district', 'commune', 'cell');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('country', 'province', 'centrally_run_city', 'district', 'provincial_city', 'town', 'urban_district', 'commune', 'ward', 'township', 'special_zone', 'hamlet', 'quarter');

-- CreateEnum
CREATE TYPE "RegistrationStatus" AS ENUM ('draft', 'registered', 'in_progress', 'commune_reviewed', 'proposed', 'under_appraisal', 'returned', 'appraised', 'failed', 'agreed', 'recognised', 'withdrawn', 'lapsed');

-- CreateEnum
CREATE TYPE "Effect" AS ENUM ('recognise', 'revoke', 'correct', 'annul');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('organization_staff', 'leader', 'standing_committee', 'appraiser', 'committee_officer', 'cell_secretary', 'assigned_officer', 'administrator');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('review', 'appraise', 'agree', 'decide');

-- CreateEnum
CREATE TYPE "GroupKind" AS ENUM ('cluster', 'new_rural', 'civilised_urban');

-- CreateEnum
CREATE TYPE "ValueKind" AS ENUM ('count', 'percent', 'percent_range');

-- CreateEnum
CREATE TYPE "Base" AS ENUM ('target', 'registered', 'cells', 'appraised');

-- CreateTable
CREATE TABLE "Unit" (
    "id" TEXT NOT NULL DEFAULT (nextval('unit_id'::regclass))::text,
    "level" "Level" NOT NULL,
    "parentId" TEXT,
    "path" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitVersion" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "code" TEXT,
    "parentId" TEXT,
    "path" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,
    "actId" UUID,
    "nameFolded" TEXT GENERATED ALWAYS AS (fold(name)) STORED,

    CONSTRAINT "UnitVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Act" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "effectiveOn" DATE NOT NULL,

    CONSTRAINT "Act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Succession" (
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "whole" BOOLEAN NOT NULL,
    "actId" UUID,

    CONSTRAINT "Succession_pkey" PRIMARY KEY ("fromId","toId","on")
);

-- CreateTable
CREATE TABLE "UnitGroup" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "kind" "GroupKind" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "UnitGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,

    CONSTRAINT "GroupMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Competence" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "titleId" TEXT,
    "stage" "Stage" NOT NULL,
    "level" "Level" NOT NULL,
    "body" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,
    "toConfirm" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Competence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Title" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Title_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CriteriaSet" (
    "id" UUID NOT NULL,
    "titleId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "legalBasis" TEXT NOT NULL,
    "example" BOOLEAN NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,
    "content" JSONB NOT NULL,

    CONSTRAINT "CriteriaSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" TEXT NOT NULL,
    "firstYear" INTEGER NOT NULL,
    "lastYear" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Resolution" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "number" TEXT,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "issuedOn" DATE,

    CONSTRAINT "Resolution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" UUID NOT NULL,
    "resolutionId" UUID NOT NULL,
    "allocatedFromId" UUID,
    "unitId" TEXT NOT NULL,
    "titleId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "year" INTEGER,
    "groupKinds" "GroupKind"[],
    "valueKind" "ValueKind" NOT NULL,
    "count" INTEGER,
    "percentLow" INTEGER,
    "percentHigh" INTEGER,
    "base" "Base" NOT NULL,
    "clause" TEXT NOT NULL,
    "setOn" DATE NOT NULL,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublishedFigure" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "titleId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "measure" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "PublishedFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "titleId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "status" "RegistrationStatus" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "expectedOn" DATE,
    "note" TEXT,
    "path" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationEvent" (
    "registrationId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "move" TEXT NOT NULL,
    "status" "RegistrationStatus" NOT NULL,
    "year" INTEGER NOT NULL,
    "expectedOn" DATE,
    "on" DATE NOT NULL,
    "until" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID,
    "reason" TEXT,
    "note" TEXT,
    "titleId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "RegistrationEvent_pkey" PRIMARY KEY ("registrationId","seq")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "issuerId" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "symbol" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "signer" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionLine" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "unitId" TEXT NOT NULL,
    "titleId" TEXT NOT NULL,
    "effect" "Effect" NOT NULL,
    "affectsLineId" UUID,
    "registrationId" UUID,
    "nameAsSigned" TEXT NOT NULL,
    "reason" TEXT,
    "decidedOn" DATE NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "DecisionLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TitleHolding" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "titleId" TEXT NOT NULL,
    "heldFrom" DATE NOT NULL,
    "heldUntil" DATE,
    "openedById" UUID NOT NULL,
    "closedById" UUID,
    "closeEffect" "Effect",
    "path" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "TitleHolding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "mustChange" BOOLEAN NOT NULL DEFAULT true,
    "deactivatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "density" TEXT NOT NULL DEFAULT 'compare',

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Grant" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" BIGSERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID,
    "actor" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "unitId" TEXT,
    "subjectId" TEXT,
    "address" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Unit_path_key" ON "Unit"("path");

-- CreateIndex
CREATE INDEX "Unit_parentId_idx" ON "Unit"("parentId");

-- CreateIndex
CREATE INDEX "UnitVersion_unitId_validFrom_idx" ON "UnitVersion"("unitId", "validFrom");

-- CreateIndex
CREATE INDEX "UnitVersion_parentId_idx" ON "UnitVersion"("parentId");

-- CreateIndex
CREATE INDEX "UnitVersion_path_idx" ON "UnitVersion"("path");

-- CreateIndex
CREATE INDEX "UnitVersion_code_idx" ON "UnitVersion"("code");

-- CreateIndex
CREATE INDEX "UnitVersion_nameFolded_trgm" ON "UnitVersion" USING GIN ("nameFolded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Act_number_issuer_key" ON "Act"("number", "issuer");

-- CreateIndex
CREATE INDEX "Succession_toId_idx" ON "Succession"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitGroup_unitId_kind_name_key" ON "UnitGroup"("unitId", "kind", "name");

-- CreateIndex
CREATE INDEX "GroupMember_groupId_idx" ON "GroupMember"("groupId");

-- CreateIndex
CREATE INDEX "GroupMember_unitId_idx" ON "GroupMember"("unitId");

-- CreateIndex
CREATE INDEX "Competence_unitId_stage_idx" ON "Competence"("unitId", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "CriteriaSet_titleId_validFrom_key" ON "CriteriaSet"("titleId", "validFrom");

-- CreateIndex
CREATE INDEX "Resolution_unitId_idx" ON "Resolution"("unitId");

-- CreateIndex
CREATE INDEX "Target_unitId_titleId_termId_year_idx" ON "Target"("unitId", "titleId", "termId", "year");

-- CreateIndex
CREATE INDEX "Target_resolutionId_idx" ON "Target"("resolutionId");

-- CreateIndex
CREATE INDEX "Target_allocatedFromId_idx" ON "Target"("allocatedFromId");

-- CreateIndex
CREATE UNIQUE INDEX "PublishedFigure_unitId_titleId_period_on_measure_key" ON "PublishedFigure"("unitId", "titleId", "period", "on", "measure");

-- CreateIndex
CREATE INDEX "Registration_unitId_idx" ON "Registration"("unitId");

-- CreateIndex
CREATE INDEX "Registration_titleId_year_status_path_idx" ON "Registration"("titleId", "year", "status", "path");

-- CreateIndex
CREATE INDEX "Registration_path_id_idx" ON "Registration"("path", "id");

-- CreateIndex
CREATE INDEX "RegistrationEvent_titleId_termId_path_year_status_on_until_idx" ON "RegistrationEvent"("titleId", "termId", "path", "year", "status", "on", "until");

-- CreateIndex
CREATE INDEX "RegistrationEvent_unitId_idx" ON "RegistrationEvent"("unitId");

-- CreateIndex
CREATE INDEX "Decision_decidedOn_id_idx" ON "Decision"("decidedOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_issuerId_type_termId_number_key" ON "Decision"("issuerId", "type", "termId", "number");

-- CreateIndex
CREATE INDEX "DecisionLine_unitId_titleId_idx" ON "DecisionLine"("unitId", "titleId");

-- CreateIndex
CREATE INDEX "DecisionLine_titleId_path_decidedOn_idx" ON "DecisionLine"("titleId", "path", "decidedOn");

-- CreateIndex
CREATE INDEX "DecisionLine_decidedOn_id_idx" ON "DecisionLine"("decidedOn", "id");

-- CreateIndex
CREATE INDEX "DecisionLine_affectsLineId_idx" ON "DecisionLine"("affectsLineId");

-- CreateIndex
CREATE INDEX "DecisionLine_registrationId_idx" ON "DecisionLine"("registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "DecisionLine_decisionId_position_key" ON "DecisionLine"("decisionId", "position");

-- CreateIndex
CREATE INDEX "TitleHolding_titleId_path_heldFrom_heldUntil_idx" ON "TitleHolding"("titleId", "path", "heldFrom", "heldUntil");

-- CreateIndex
CREATE INDEX "TitleHolding_unitId_idx" ON "TitleHolding"("unitId");

-- CreateIndex
CREATE INDEX "TitleHolding_openedById_idx" ON "TitleHolding"("openedById");

-- CreateIndex
CREATE INDEX "TitleHolding_closedById_idx" ON "TitleHolding"("closedById");

-- CreateIndex
CREATE UNIQUE INDEX "Account_name_key" ON "Account"("name");

-- CreateIndex
CREATE INDEX "Grant_accountId_idx" ON "Grant"("accountId");

-- CreateIndex
CREATE INDEX "Grant_unitId_idx" ON "Grant"("unitId");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "SignInFailure_name_at_idx" ON "SignInFailure"("name", "at");

-- CreateIndex
CREATE INDEX "SignInFailure_address_at_idx" ON "SignInFailure"("address", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiToken_accountId_idx" ON "ApiToken"("accountId");

-- CreateIndex
CREATE INDEX "AuditEvent_accountId_at_idx" ON "AuditEvent"("accountId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectId_idx" ON "AuditEvent"("subjectId");

-- CreateIndex
CREATE INDEX "AuditEvent_unitId_at_idx" ON "AuditEvent"("unitId", "at");

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitVersion" ADD CONSTRAINT "UnitVersion_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitVersion" ADD CONSTRAINT "UnitVersion_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitVersion" ADD CONSTRAINT "UnitVersion_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitGroup" ADD CONSTRAINT "UnitGroup_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "UnitGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Competence" ADD CONSTRAINT "Competence_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Competence" ADD CONSTRAINT "Competence_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriteriaSet" ADD CONSTRAINT "CriteriaSet_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resolution" ADD CONSTRAINT "Resolution_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resolution" ADD CONSTRAINT "Resolution_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_resolutionId_fkey" FOREIGN KEY ("resolutionId") REFERENCES "Resolution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_allocatedFromId_fkey" FOREIGN KEY ("allocatedFromId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedFigure" ADD CONSTRAINT "PublishedFigure_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedFigure" ADD CONSTRAINT "PublishedFigure_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationEvent" ADD CONSTRAINT "RegistrationEvent_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationEvent" ADD CONSTRAINT "RegistrationEvent_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_issuerId_fkey" FOREIGN KEY ("issuerId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionLine" ADD CONSTRAINT "DecisionLine_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionLine" ADD CONSTRAINT "DecisionLine_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionLine" ADD CONSTRAINT "DecisionLine_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionLine" ADD CONSTRAINT "DecisionLine_affectsLineId_fkey" FOREIGN KEY ("affectsLineId") REFERENCES "DecisionLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionLine" ADD CONSTRAINT "DecisionLine_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TitleHolding" ADD CONSTRAINT "TitleHolding_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TitleHolding" ADD CONSTRAINT "TitleHolding_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TitleHolding" ADD CONSTRAINT "TitleHolding_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "DecisionLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TitleHolding" ADD CONSTRAINT "TitleHolding_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "DecisionLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What Prisma cannot say -----------------------------------------------------------------------------------------------

-- Codes of a unit are attributes of a version; text stored is NFC, trimmed and not empty, or two equal names would differ.
ALTER TABLE "UnitVersion"
  ADD CONSTRAINT "UnitVersion_name_clean" CHECK (name IS NFC NORMALIZED AND name = btrim(name) AND name <> ''),
  ADD CONSTRAINT "UnitVersion_range" CHECK ("validUntil" IS NULL OR "validUntil" > "validFrom"),
  -- A unit is one thing at a time.
  ADD CONSTRAINT "UnitVersion_no_overlap" EXCLUDE USING gist ("unitId" WITH =, daterange("validFrom", "validUntil") WITH &&),
  -- One root of the country on any day.
  ADD CONSTRAINT "UnitVersion_one_root" EXCLUDE USING gist (daterange("validFrom", "validUntil") WITH &&) WHERE ("parentId" IS NULL),
  ADD CONSTRAINT "UnitVersion_not_own_parent" CHECK ("parentId" <> "unitId");

CREATE UNIQUE INDEX "Unit_one_root" ON "Unit" ((true)) WHERE "parentId" IS NULL;

-- Access path: parent's path, own id, closing slash. Kept here so that no code can write it wrong.
CREATE FUNCTION unit_set_path() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE above record;
BEGIN
  IF NEW.id !~ '^[0-9a-z]+$' THEN RAISE EXCEPTION 'unit id % has other than 0-9a-z', NEW.id; END IF;
  IF NEW."parentId" IS NULL THEN
    NEW.path := '/' || NEW.id || '/';
    RETURN NEW;
  END IF;
  SELECT path, level INTO above FROM "Unit" WHERE id = NEW."parentId";
  IF NOT FOUND THEN RAISE foreign_key_violation USING MESSAGE = format('unit %s has no parent %s', NEW.id, NEW."parentId"); END IF;
  IF TG_OP = 'UPDATE' AND starts_with(above.path, OLD.path) THEN
    RAISE check_violation USING MESSAGE = format('unit %s cannot stand below itself', NEW.id), CONSTRAINT = 'Unit_no_cycle';
  END IF;
  NEW.path := above.path || NEW.id || '/';
  RETURN NEW;
END $$;
CREATE TRIGGER unit_set_path BEFORE INSERT OR UPDATE OF "parentId", path ON "Unit" FOR EACH ROW EXECUTE FUNCTION unit_set_path();

-- Everything below a moved unit, and every fact row, follows.
CREATE FUNCTION unit_path_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Registration" SET path = NEW.path WHERE "unitId" = NEW.id;
  UPDATE "RegistrationEvent" SET path = NEW.path WHERE "unitId" = NEW.id;
  UPDATE "DecisionLine" SET path = NEW.path WHERE "unitId" = NEW.id;
  UPDATE "TitleHolding" SET path = NEW.path WHERE "unitId" = NEW.id;
  UPDATE "Unit" SET path = path WHERE "parentId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER unit_path_follows AFTER UPDATE ON "Unit" FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path) EXECUTE FUNCTION unit_path_follows();

CREATE FUNCTION fact_set_path() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT path INTO STRICT NEW.path FROM "Unit" WHERE id = NEW."unitId";
  RETURN NEW;
END $$;
CREATE TRIGGER fact_set_path BEFORE INSERT ON "Registration" FOR EACH ROW EXECUTE FUNCTION fact_set_path();
CREATE TRIGGER fact_set_path BEFORE INSERT ON "RegistrationEvent" FOR EACH ROW EXECUTE FUNCTION fact_set_path();
CREATE TRIGGER fact_set_path BEFORE INSERT ON "DecisionLine" FOR EACH ROW EXECUTE FUNCTION fact_set_path();
CREATE TRIGGER fact_set_path BEFORE INSERT ON "TitleHolding" FOR EACH ROW EXECUTE FUNCTION fact_set_path();

-- Structure path of a version: that of the parent's version on its first day. A level only stands below a higher one, so no cycle.
CREATE FUNCTION version_set_path() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE above record; own "Level";
BEGIN
  SELECT level INTO STRICT own FROM "Unit" WHERE id = NEW."unitId";
  IF NEW."parentId" IS NULL THEN
    NEW.path := '/' || NEW."unitId" || '/';
    RETURN NEW;
  END IF;
  SELECT v.path, u.level INTO above FROM "UnitVersion" v JOIN "Unit" u ON u.id = v."unitId"
   WHERE v."unitId" = NEW."parentId" AND v."validFrom" <= NEW."validFrom" AND (v."validUntil" IS NULL OR v."validUntil" > NEW."validFrom");
  IF NOT FOUND THEN
    RAISE check_violation USING MESSAGE = format('unit %s would be an orphan on %s', NEW."unitId", NEW."validFrom"), CONSTRAINT = 'UnitVersion_no_orphan';
  END IF;
  IF above.level >= own THEN
    RAISE check_violation USING MESSAGE = format('unit %s (%s) cannot stand below a %s', NEW."unitId", own, above.level), CONSTRAINT = 'UnitVersion_no_cycle';
  END IF;
  NEW.path := above.path || NEW."unitId" || '/';
  RETURN NEW;
END $$;
CREATE TRIGGER version_set_path BEFORE INSERT OR UPDATE OF "parentId", "validFrom", path ON "UnitVersion" FOR EACH ROW EXECUTE FUNCTION version_set_path();

-- No orphan on any day: the parent's versions must cover the child's. Checked at commit, so that an act may rewrite in any order.
CREATE FUNCTION version_has_parent() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE orphan record;
BEGIN
  SELECT child."unitId", child."validFrom" INTO orphan FROM "UnitVersion" child
   WHERE (child.id = CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE NEW.id END
          OR (TG_OP <> 'INSERT' AND child."parentId" = OLD."unitId"))
     AND child."parentId" IS NOT NULL
     AND NOT coalesce((SELECT range_agg(daterange(p."validFrom", p."validUntil")) @> daterange(child."validFrom", child."validUntil")
                         FROM "UnitVersion" p WHERE p."unitId" = child."parentId"), false)
   LIMIT 1;
  IF FOUND THEN
    RAISE check_violation USING MESSAGE = format('unit %s would be an orphan from %s', orphan."unitId", orphan."validFrom"), CONSTRAINT = 'UnitVersion_no_orphan';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER version_has_parent AFTER INSERT OR UPDATE OR DELETE ON "UnitVersion"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION version_has_parent();

ALTER TABLE "GroupMember"
  ADD CONSTRAINT "GroupMember_range" CHECK ("validUntil" IS NULL OR "validUntil" > "validFrom"),
  ADD CONSTRAINT "GroupMember_no_overlap" EXCLUDE USING gist ("groupId" WITH =, "unitId" WITH =, daterange("validFrom", "validUntil") WITH &&);
ALTER TABLE "Competence"
  ADD CONSTRAINT "Competence_range" CHECK ("validUntil" IS NULL OR "validUntil" > "validFrom"),
  ADD CONSTRAINT "Competence_no_overlap" EXCLUDE USING gist ("unitId" WITH =, (coalesce("titleId", '')) WITH =, stage WITH =, daterange("validFrom", "validUntil") WITH &&);
ALTER TABLE "CriteriaSet"
  ADD CONSTRAINT "CriteriaSet_range" CHECK ("validUntil" IS NULL OR "validUntil" > "validFrom"),
  ADD CONSTRAINT "CriteriaSet_no_overlap" EXCLUDE USING gist ("titleId" WITH =, daterange("validFrom", "validUntil") WITH &&);
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_not_self" CHECK ("fromId" <> "toId");
ALTER TABLE "Term"
  ADD CONSTRAINT "Term_range" CHECK ("endsOn" > "startsOn" AND "lastYear" >= "firstYear");

-- A target says one kind of value; a year lies in the term; one line for one unit, title, period and group.
ALTER TABLE "Target"
  ADD CONSTRAINT "Target_value" CHECK (CASE "valueKind"
    WHEN 'count' THEN count >= 0 AND "percentLow" IS NULL AND "percentHigh" IS NULL
    WHEN 'percent' THEN count IS NULL AND "percentLow" BETWEEN 0 AND 100 AND "percentHigh" IS NULL
    ELSE count IS NULL AND "percentLow" BETWEEN 0 AND 100 AND "percentHigh" BETWEEN "percentLow" AND 100 END);
CREATE UNIQUE INDEX "Target_one_line" ON "Target" ("unitId", "titleId", "termId", coalesce(year, 0), "groupKinds");

-- A cell is registered once for one title and year.
CREATE UNIQUE INDEX "Registration_once" ON "Registration" ("unitId", "titleId", year) WHERE status NOT IN ('withdrawn', 'lapsed');

ALTER TABLE "Decision" ADD CONSTRAINT "Decision_number" CHECK (number > 0);
-- The day of a line is the day of its decision (copied for the index).
CREATE FUNCTION line_set_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "decidedOn" INTO STRICT NEW."decidedOn" FROM "Decision" WHERE id = NEW."decisionId";
  RETURN NEW;
END $$;
CREATE TRIGGER line_set_day BEFORE INSERT ON "DecisionLine" FOR EACH ROW EXECUTE FUNCTION line_set_day();

-- A title is held once at a time.
ALTER TABLE "TitleHolding"
  ADD CONSTRAINT "TitleHolding_range" CHECK ("heldUntil" IS NULL OR "heldUntil" >= "heldFrom"),
  ADD CONSTRAINT "TitleHolding_end" CHECK (("heldUntil" IS NULL) = ("closedById" IS NULL) AND ("heldUntil" IS NULL) = ("closeEffect" IS NULL)),
  ADD CONSTRAINT "TitleHolding_no_overlap" EXCLUDE USING gist ("unitId" WITH =, "titleId" WITH =, daterange("heldFrom", "heldUntil") WITH &&);

ALTER TABLE "Grant" ADD CONSTRAINT "Grant_range" CHECK ("validUntil" IS NULL OR "validUntil" > "validFrom");
ALTER TABLE "Account" ADD CONSTRAINT "Account_name_clean" CHECK (name = lower(btrim(name)) AND name <> '');
ALTER TABLE "Account" ADD CONSTRAINT "Account_density" CHECK (density IN ('compare', 'comfortable', 'large'));

-- What was written stays written.
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE insufficient_privilege USING MESSAGE = format('%s is append-only', TG_TABLE_NAME);
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Decision" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF "decisionId", position, "unitId", "titleId", effect, "affectsLineId", "registrationId", "nameAsSigned", reason, "decidedOn"
  ON "DecisionLine" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF "registrationId", seq, move, status, year, "expectedOn", "on", at, "accountId", reason, note
  ON "RegistrationEvent" FOR EACH ROW EXECUTE FUNCTION append_only();
