-- A printed paper leaves the house with a code: who holds it may ask what it was made from, and whether that still holds. One row for each content
-- of a record that was ever printed.
CREATE TABLE "PrintedPaper" (
    "code" TEXT NOT NULL,
    "decisionId" UUID,
    "paperId" UUID,
    "sittingId" UUID,
    "closingId" UUID,
    "sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "PrintedPaper_pkey" PRIMARY KEY ("code"),
    CONSTRAINT "PrintedPaper_code" CHECK ("code" ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
    CONSTRAINT "PrintedPaper_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "PrintedPaper_of_one" CHECK (num_nonnulls("decisionId", "paperId", "sittingId", "closingId") = 1)
);
CREATE UNIQUE INDEX "PrintedPaper_decisionId_sha256_key" ON "PrintedPaper"("decisionId", "sha256");
CREATE UNIQUE INDEX "PrintedPaper_paperId_sha256_key" ON "PrintedPaper"("paperId", "sha256");
CREATE UNIQUE INDEX "PrintedPaper_sittingId_sha256_key" ON "PrintedPaper"("sittingId", "sha256");
CREATE UNIQUE INDEX "PrintedPaper_closingId_sha256_key" ON "PrintedPaper"("closingId", "sha256");
CREATE INDEX "PrintedPaper_accountId_idx" ON "PrintedPaper"("accountId");
ALTER TABLE "PrintedPaper" ADD CONSTRAINT "PrintedPaper_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PrintedPaper" ADD CONSTRAINT "PrintedPaper_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PrintedPaper" ADD CONSTRAINT "PrintedPaper_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "AppraisalSitting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PrintedPaper" ADD CONSTRAINT "PrintedPaper_closingId_fkey" FOREIGN KEY ("closingId") REFERENCES "Closing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PrintedPaper" ADD CONSTRAINT "PrintedPaper_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON "PrintedPaper" FOR EACH ROW EXECUTE FUNCTION append_only();
