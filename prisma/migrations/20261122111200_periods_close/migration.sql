-- A closed period: the figures of a unit and of all below it, as they were reported. The content is kept as the very text its hash was
-- made of. Nothing of it is ever changed: a period is reopened with a reason and closed again, and both closings stay.
CREATE TYPE "ClosingSpan" AS ENUM ('month', 'half_year', 'year');

CREATE TABLE "Closing" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "titleId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "span" "ClosingSpan" NOT NULL,
    "on" DATE NOT NULL,
    "seq" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "closedAt" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Closing_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Closing_unitId_titleId_span_on_seq_key" ON "Closing"("unitId", "titleId", "span", "on", "seq");
CREATE INDEX "Closing_titleId_on_idx" ON "Closing"("titleId", "on");
ALTER TABLE "Closing" ADD CONSTRAINT "Closing_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Closing" ADD CONSTRAINT "Closing_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Closing" ADD CONSTRAINT "Closing_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Closing" ADD CONSTRAINT "Closing_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Reopening" (
    "closingId" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "reopenedAt" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "Reopening_pkey" PRIMARY KEY ("closingId")
);
ALTER TABLE "Reopening" ADD CONSTRAINT "Reopening_closingId_fkey" FOREIGN KEY ("closingId") REFERENCES "Closing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Reopening" ADD CONSTRAINT "Reopening_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Reopening" ADD CONSTRAINT "Reopening_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Closing"
  ADD CONSTRAINT "Closing_hash" CHECK ("sha256" = encode(sha256(convert_to("content", 'UTF8')), 'hex')),
  ADD CONSTRAINT "Closing_day" CHECK (
    extract(month FROM "on" + 1) <> extract(month FROM "on")
    AND CASE "span" WHEN 'half_year' THEN extract(month FROM "on") = 6 WHEN 'year' THEN extract(month FROM "on") = 12 ELSE true END),
  ADD CONSTRAINT "Closing_numbered" CHECK ("seq" > 0);
ALTER TABLE "Reopening" ADD CONSTRAINT "Reopening_reasoned" CHECK (btrim("reason") <> '');

CREATE TRIGGER fact_set_path BEFORE INSERT OR UPDATE OF "unitId", path ON "Closing" FOR EACH ROW EXECUTE FUNCTION fact_set_path();
CREATE FUNCTION closings_path_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Closing" SET path = NEW.path WHERE "unitId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER closings_path_follows AFTER UPDATE ON "Unit" FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path) EXECUTE FUNCTION closings_path_follows();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF "id", "unitId", "titleId", "termId", "span", "on", "seq", "content", "sha256", "closedAt", "accountId" ON "Closing" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "Closing" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Reopening" FOR EACH ROW EXECUTE FUNCTION append_only();

-- A period is closed again only after the closing before it was reopened; a reopening is of the closing's own unit.
CREATE FUNCTION closing_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq > 1 AND NOT EXISTS (
    SELECT FROM "Closing" before JOIN "Reopening" ON "closingId" = before.id
     WHERE (before."unitId", before."titleId", before.span, before."on", before.seq) = (NEW."unitId", NEW."titleId", NEW.span, NEW."on", NEW.seq - 1)) THEN
    RAISE check_violation USING MESSAGE = format('closing %s of %s does not follow a reopening', NEW.seq, NEW."unitId"), CONSTRAINT = 'Closing_follows';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closing_follows BEFORE INSERT ON "Closing" FOR EACH ROW EXECUTE FUNCTION closing_follows();
CREATE FUNCTION reopening_of_own_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Closing" WHERE id = NEW."closingId" AND "unitId" = NEW."unitId") THEN
    RAISE check_violation USING MESSAGE = format('reopening of %s names another unit', NEW."closingId"), CONSTRAINT = 'Reopening_own_unit';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reopening_of_own_unit BEFORE INSERT ON "Reopening" FOR EACH ROW EXECUTE FUNCTION reopening_of_own_unit();

-- The record keeps the hash: whoever alters content and hash together still disagrees with it.
CREATE TRIGGER audited AFTER INSERT ON "Closing" FOR EACH ROW EXECUTE FUNCTION audit_fact('closing', 'span', 'on', 'sha256');
CREATE TRIGGER audited AFTER INSERT ON "Reopening" FOR EACH ROW EXECUTE FUNCTION audit_fact('reopening', 'reason');
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Closing" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
CREATE TRIGGER fact_clock AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Reopening" FOR EACH STATEMENT EXECUTE FUNCTION fact_clock_ticks();
