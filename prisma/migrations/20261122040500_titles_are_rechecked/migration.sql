-- A title is looked at again every year, and whenever a signal calls for it. Where a re-check stands is the fold of its events; only a
-- decision takes the title away.
CREATE TYPE "RecheckKind" AS ENUM ('full', 'light', 'unannounced');
CREATE TYPE "RecheckStatus" AS ENUM ('planned', 'failing', 'replied', 'kept', 'revoked', 'cancelled');
CREATE TYPE "SignalKind" AS ENUM ('discipline', 'missed_meetings', 'worse_classification', 'expired_evidence', 'other');

CREATE TABLE "Recheck" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "titleId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" "RecheckKind" NOT NULL,
    "status" "RecheckStatus" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "plannedOn" DATE NOT NULL,
    "replyUntil" DATE,
    "path" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Recheck_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "RecheckEvent" (
    "recheckId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "move" TEXT NOT NULL,
    "status" "RecheckStatus" NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID,
    "text" TEXT,
    "replyUntil" DATE,
    "decisionId" UUID,

    CONSTRAINT "RecheckEvent_pkey" PRIMARY KEY ("recheckId","seq")
);
CREATE TABLE "TitleSignal" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "titleId" TEXT NOT NULL,
    "kind" "SignalKind" NOT NULL,
    "detail" TEXT NOT NULL,
    "raisedOn" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID,
    "recheckId" UUID,
    "dismissedOn" DATE,
    "dismissal" TEXT,
    "path" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "TitleSignal_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Recheck_titleId_year_path_idx" ON "Recheck"("titleId", "year", "path");
CREATE INDEX "Recheck_unitId_idx" ON "Recheck"("unitId");
CREATE INDEX "RecheckEvent_accountId_idx" ON "RecheckEvent"("accountId");
CREATE INDEX "RecheckEvent_decisionId_idx" ON "RecheckEvent"("decisionId");
CREATE INDEX "TitleSignal_titleId_path_idx" ON "TitleSignal"("titleId", "path");
CREATE INDEX "TitleSignal_unitId_idx" ON "TitleSignal"("unitId");
CREATE INDEX "TitleSignal_recheckId_idx" ON "TitleSignal"("recheckId");
CREATE INDEX "TitleSignal_accountId_idx" ON "TitleSignal"("accountId");

ALTER TABLE "Recheck" ADD CONSTRAINT "Recheck_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Recheck" ADD CONSTRAINT "Recheck_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RecheckEvent" ADD CONSTRAINT "RecheckEvent_recheckId_fkey" FOREIGN KEY ("recheckId") REFERENCES "Recheck"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RecheckEvent" ADD CONSTRAINT "RecheckEvent_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RecheckEvent" ADD CONSTRAINT "RecheckEvent_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TitleSignal" ADD CONSTRAINT "TitleSignal_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TitleSignal" ADD CONSTRAINT "TitleSignal_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TitleSignal" ADD CONSTRAINT "TitleSignal_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TitleSignal" ADD CONSTRAINT "TitleSignal_recheckId_fkey" FOREIGN KEY ("recheckId") REFERENCES "Recheck"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A cell is looked at by one team at a time.
CREATE UNIQUE INDEX "Recheck_one_open" ON "Recheck" ("unitId", "titleId") WHERE status IN ('planned', 'failing', 'replied');
ALTER TABLE "Recheck"
  ADD CONSTRAINT "Recheck_reply_until" CHECK (("replyUntil" IS NOT NULL) OR status NOT IN ('failing', 'replied', 'revoked')),
  ADD CONSTRAINT "Recheck_year" CHECK (year BETWEEN 1900 AND 2200);
-- Whoever loses a title knows by which decision.
ALTER TABLE "RecheckEvent" ADD CONSTRAINT "RecheckEvent_decided" CHECK ((status = 'revoked') = ("decisionId" IS NOT NULL));
ALTER TABLE "TitleSignal"
  ADD CONSTRAINT "TitleSignal_detail" CHECK (btrim(detail) <> ''),
  ADD CONSTRAINT "TitleSignal_dismissal" CHECK (("dismissedOn" IS NULL) = (dismissal IS NULL));

CREATE TRIGGER fact_set_path BEFORE INSERT OR UPDATE OF "unitId", path ON "Recheck" FOR EACH ROW EXECUTE FUNCTION fact_set_path();
CREATE TRIGGER fact_set_path BEFORE INSERT OR UPDATE OF "unitId", path ON "TitleSignal" FOR EACH ROW EXECUTE FUNCTION fact_set_path();
CREATE FUNCTION unit_path_follows_rechecks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Recheck" SET path = NEW.path WHERE "unitId" = NEW.id;
  UPDATE "TitleSignal" SET path = NEW.path WHERE "unitId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER unit_path_follows_rechecks AFTER UPDATE ON "Unit" FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path) EXECUTE FUNCTION unit_path_follows_rechecks();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "RecheckEvent" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF "unitId", "titleId", kind, detail, "raisedOn", at, "accountId" ON "TitleSignal" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Recheck" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "Recheck" FOR EACH ROW EXECUTE FUNCTION audit_fact('recheck', 'kind', 'status', 'plannedOn', 'replyUntil');
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "TitleSignal" FOR EACH ROW EXECUTE FUNCTION audit_fact('signal', 'detail', 'dismissal');
