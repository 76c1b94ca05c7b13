-- An interim or final review of a unit for a period as of a day, written paragraph by paragraph. Every writing stays with the figures it was
-- made of, as sentences, so that a figure that changes later is seen against the very text; two desks never overwrite one another.
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "titleId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Report_unitId_titleId_period_on_key" ON "Report"("unitId", "titleId", "period", "on");
ALTER TABLE "Report" ADD CONSTRAINT "Report_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Report" ADD CONSTRAINT "Report_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Report" ADD CONSTRAINT "Report_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Report" ADD CONSTRAINT "Report_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "ReportParagraph" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "paragraph" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "ReportParagraph_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ReportParagraph_reportId_paragraph_seq_key" ON "ReportParagraph"("reportId", "paragraph", "seq");
ALTER TABLE "ReportParagraph" ADD CONSTRAINT "ReportParagraph_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReportParagraph" ADD CONSTRAINT "ReportParagraph_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReportParagraph" ADD CONSTRAINT "ReportParagraph_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Report" ADD CONSTRAINT "Report_period" CHECK ("period" = "termId" OR "period" ~ '^[0-9]{4}$');
ALTER TABLE "ReportParagraph"
  ADD CONSTRAINT "ReportParagraph_paragraph" CHECK ("paragraph" IN ('plan', 'road', 'result', 'standings', 'table', 'keeping', 'expected', 'shortfalls', 'causes', 'tasks', 'measures', 'requests')),
  ADD CONSTRAINT "ReportParagraph_text" CHECK (length("text") <= 8000),
  ADD CONSTRAINT "ReportParagraph_basis" CHECK (jsonb_typeof("basis"::jsonb) = 'array');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Report" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ReportParagraph" FOR EACH ROW EXECUTE FUNCTION append_only();

-- A writing follows the one before it, and is of the report's own unit.
CREATE FUNCTION report_paragraph_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq <> 1 + coalesce((SELECT max(seq) FROM "ReportParagraph" WHERE "reportId" = NEW."reportId" AND paragraph = NEW.paragraph), 0)
     OR NOT EXISTS (SELECT FROM "Report" WHERE id = NEW."reportId" AND "unitId" = NEW."unitId") THEN
    RAISE check_violation USING MESSAGE = format('writing %s of %s does not follow', NEW.seq, NEW.paragraph), CONSTRAINT = 'ReportParagraph_follows';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_paragraph_follows BEFORE INSERT ON "ReportParagraph" FOR EACH ROW EXECUTE FUNCTION report_paragraph_follows();

CREATE TRIGGER audited AFTER INSERT ON "Report" FOR EACH ROW EXECUTE FUNCTION audit_fact('report', 'period', 'on');
-- The first writings are the draft itself, one act with its beginning.
CREATE TRIGGER audited AFTER INSERT ON "ReportParagraph" FOR EACH ROW WHEN (NEW.seq > 1) EXECUTE FUNCTION audit_fact('report_paragraph', 'paragraph', 'seq');
