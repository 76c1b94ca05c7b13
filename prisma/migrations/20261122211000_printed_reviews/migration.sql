-- A review that is printed carries a code too: it opens the review as it is written now, and says whether it was written on since.
ALTER TABLE "PrintedPaper" ADD COLUMN "reportId" UUID;
ALTER TABLE "PrintedPaper" DROP CONSTRAINT "PrintedPaper_of_one";
ALTER TABLE "PrintedPaper" ADD CONSTRAINT "PrintedPaper_of_one" CHECK (num_nonnulls("decisionId", "paperId", "sittingId", "closingId", "reportId") = 1);
CREATE UNIQUE INDEX "PrintedPaper_reportId_sha256_key" ON "PrintedPaper"("reportId", "sha256");
ALTER TABLE "PrintedPaper" ADD CONSTRAINT "PrintedPaper_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
