-- What an office may rule for its whole province is data with days: how long a body has, which classification opens the road, how many of a team
-- must be there. Rows are added and ended, never changed; where there is none, the usual holds (lib/domain/office/rule.ts).
CREATE TABLE "OfficeRule" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,
    "accountId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedById" UUID,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OfficeRule_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "OfficeRule_unitId_key_idx" ON "OfficeRule"("unitId", "key");
CREATE INDEX "OfficeRule_accountId_idx" ON "OfficeRule"("accountId");
CREATE INDEX "OfficeRule_endedById_idx" ON "OfficeRule"("endedById");
ALTER TABLE "OfficeRule" ADD CONSTRAINT "OfficeRule_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OfficeRule" ADD CONSTRAINT "OfficeRule_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OfficeRule" ADD CONSTRAINT "OfficeRule_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OfficeRule"
  ADD CONSTRAINT "OfficeRule_value" CHECK (CASE key
    WHEN 'gate' THEN value IN ('excellent', 'good', 'completed', 'not_completed')
    WHEN 'quorum' THEN value ~ '^[1-9][0-9]?/[1-9][0-9]?$'
    WHEN 'stage_days' THEN value ~ '^[1-9][0-9]{0,2}$' WHEN 'reply_days' THEN value ~ '^[1-9][0-9]{0,2}$' WHEN 'register_months' THEN value ~ '^[1-9][0-9]{0,2}$'
    WHEN 'team_least' THEN value ~ '^[1-9][0-9]{0,2}$' WHEN 'divergence' THEN value ~ '^[1-9][0-9]{0,2}$' ELSE FALSE END),
  ADD CONSTRAINT "OfficeRule_ground" CHECK (btrim(ground) <> ''),
  ADD CONSTRAINT "OfficeRule_range" CHECK ("validUntil" >= "validFrom"),
  ADD CONSTRAINT "OfficeRule_ended" CHECK (("endedById" IS NULL) = ("endedAt" IS NULL)),
  ADD CONSTRAINT "OfficeRule_no_overlap" EXCLUDE USING gist (("unitId" || '') WITH =, key WITH =, daterange("validFrom", "validUntil") WITH &&);

-- Rules hold for a province: a district's own would make two of its communes wait differently for one body.
CREATE FUNCTION rule_of_province() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Unit" WHERE id = NEW."unitId" AND level = 'province') THEN RAISE EXCEPTION 'rules are of a province' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rule_of_province BEFORE INSERT OR UPDATE OF "unitId" ON "OfficeRule" FOR EACH ROW EXECUTE FUNCTION rule_of_province();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF id, "unitId", key, value, ground, "validFrom", "accountId", "recordedAt" ON "OfficeRule" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "OfficeRule" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "OfficeRule" FOR EACH ROW EXECUTE FUNCTION audit_fact('office_rule', 'key', 'value', 'ground', 'validFrom', 'validUntil');

-- The calendar is kept by people too: each day says where it stands written, who entered it and when, and whether that is still to be confirmed. A
-- wrong one is struck and stays to be seen; one row a day counts.
ALTER TABLE "Holiday"
  DROP CONSTRAINT "Holiday_pkey",
  ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "source" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "toConfirm" BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN "accountId" UUID,
  ADD COLUMN "recordedAt" TIMESTAMPTZ(3),
  ADD COLUMN "confirmedById" UUID,
  ADD COLUMN "confirmedAt" TIMESTAMPTZ(3),
  ADD COLUMN "struckById" UUID,
  ADD COLUMN "struckAt" TIMESTAMPTZ(3),
  ADD COLUMN "struckWhy" TEXT,
  ADD CONSTRAINT "Holiday_pkey" PRIMARY KEY ("id"),
  ADD CONSTRAINT "Holiday_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Holiday_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Holiday_struckById_fkey" FOREIGN KEY ("struckById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Holiday_recorded" CHECK (("accountId" IS NULL) = ("recordedAt" IS NULL)),
  ADD CONSTRAINT "Holiday_confirmed" CHECK (("confirmedById" IS NULL) = ("confirmedAt" IS NULL) AND NOT ("toConfirm" AND "confirmedAt" IS NOT NULL)),
  ADD CONSTRAINT "Holiday_struck" CHECK (("struckById" IS NULL) = ("struckAt" IS NULL) AND ("struckAt" IS NULL) = ("struckWhy" IS NULL)),
  ADD CONSTRAINT "Holiday_name" CHECK (btrim(name) <> ''),
  ADD CONSTRAINT "Holiday_worked" CHECK (kind = 'off' OR extract(isodow FROM day) > 5);
ALTER TABLE "Holiday" ALTER COLUMN "id" DROP DEFAULT;
CREATE UNIQUE INDEX "Holiday_one_a_day" ON "Holiday" (day) WHERE "struckAt" IS NULL;
CREATE INDEX "Holiday_day_idx" ON "Holiday"("day");
CREATE INDEX "Holiday_accountId_idx" ON "Holiday"("accountId");
CREATE INDEX "Holiday_confirmedById_idx" ON "Holiday"("confirmedById");
CREATE INDEX "Holiday_struckById_idx" ON "Holiday"("struckById");
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF id, day, kind, name, "accountId", "recordedAt" ON "Holiday" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "Holiday" FOR EACH ROW EXECUTE FUNCTION audit_fact('holiday', 'day', 'kind', 'name', 'source', 'toConfirm', 'struckWhy');
